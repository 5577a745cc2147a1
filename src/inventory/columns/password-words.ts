import { foldWord } from '../cells/cell-text.ts';

/** The words of a list, folded like headings. */
function wordsIn(list: string): readonly string[] {
  return list.trim().split(/\s+/).map(foldWord);
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(wordsIn(list));
}

/** Password names that are unmistakable anywhere in a word: `Einwahlkennwort`, `userPassword`, `VPN密码`. */
export const NAMES_ANYWHERE: readonly string[] = wordsIn(`
  password passwort paßwort passwörter passwd passwrd passwor paswort pasword passowrd
  passphrase kennwort kennwörter kennword
  motdepasse palavrapasse contraseñ contraseny contrasinal wachtwoord
  lösenord losenord kodord salasana adgangskod kodeord passord lykilorð jelszó jelszav
  hasło heslo parool slaptažodis lozinka zaporka katasandi matkhau fjalëkalim pasahitz
  гасло лозинк құпиясөз գաղտնաբառ პაროლი
  парол κωδικ συνθηματικ şifre
  cyfrinair pasfhocal salasõna tunnusluku aðgangsorð adgangsord toegangswoord pasvort गुप्तशब्द कूटशब्द گذرواژه συνθημα
  パスワード パスコード パスフレーズ 合言葉 暗码 暗碼 通行码 패스코드 密码 密碼 口令 비밀번호 패스워드 סיסמ รหัสผ่าน पासवर्ड
`);

/** Password names that count only as whole words; inside another word they may mean anything. */
export const NAMES_ALONE: ReadonlySet<string> = wordSet(`
  pw pws pwd pwds psw pswd psswd passw passwt passwds kennw kennwrt mdp senha senhas parola
  passwrt paswoord paswrd pword pwort pswrd psswrd pssword wachtwrd tunnussana 비번
  pwrd pwrt passwo passwrds passphr pawo kwort kennwo
  geslo wachtw haslo hasla hesla hesel kennwt pasw pssw paswt passwte 暗証番号 暗号 암호
`);

/** Short password names that count at the start or end of a longer word: `RASPW`, `userpwd`, `pwneu`. */
export const SHORT_NAMES: readonly string[] = wordsIn('pwd psw pw kennw passw mdp pawo');

/** Short password names that count inside a word only next to a known word: `vpnpass`, but not `Compass`. */
export const SHORT_NAMES_BESIDE_WORDS: readonly string[] = wordsIn('pass kw');

/** Password names of several words. */
export const NAME_PHRASES: readonly (readonly string[])[] = [
  'pass word',
  'pass wort',
  'kenn wort',
  'pass phrase',
  'mot de passe',
  'mot passe',
  'mots de passe',
  'palavra passe',
  'palavra de passe',
  'palavra chave',
  'palabra clave',
  'kata sandi',
  'kata kunci',
  'kata laluan',
  'mat ma',
  'mat khau',
  'parola chiave',
  'parola d ordine',
  'clave de acceso',
  'clave acceso',
  'p w',
  'pass w',
  'pass wd',
  'k wort',
  'p wort',
  'p word',
  'pa wo',
  'ke wo',
  'رمز عبور',
  'رمز المرور',
  'tajne heslo',
  'كلمة المرور',
  'كلمة السر',
  'كلمه السر',
  'كلمة سر',
].map(wordsIn);

/** Password names that are also found with one typing error, see `isSlipOf`. */
const NAMES_WITH_SLIPS: readonly string[] = wordsIn(
  'password passwort kennwort passphrase passcode contraseña wachtwoord',
);

/** Words one typing error away from a password name that mean something else. */
const NO_SLIPS: ReadonlySet<string> = wordSet('passport passports kennwert kennwerte');

/** Words for secrets that may be the dial-in password or something else; only the user knows. */
export const SECRET_WORDS: ReadonlySet<string> = wordSet(`
  secret secrets geheim geheimnis geheimcode geheimzahl geheimwort geheimwörter codewort codewörter codeword codewords
  kodewort schlüsselwort schlüsselwörter losung losungen losungswort  parole parolen
  passcode passcodes passkey passkeys passkode psk credential credentials creds cred
  zugangsdaten zugangscode zugangskode zugangswort zugriffscode zutrittscode sicherheitscode
  anmeldedaten einwahldaten logindaten logindata logininfo accountdaten kontodaten
  clé clés codice ključ kljuc šifra sifra ключ ntlm nthash lmhash hash hashes mschap secretkey toegangscode
  anmeldeinfo einwahlcode einwahlschlüssel zugangsschlüssel anmeldeschlüssel rasschlüssel
  pin pins pincode puk tan otp nip sicherheitsfrage sicherheitsabfrage clave claves identifiants ntlmhash lmhash nthash pwhash
  phrase wort geheimphrase merkwort kryptowort zauberwort sesam sekret sekretas segreto segredo secreto hemligt hemlig hemmelig tajné tajne tajny
  titkos titok lösen losen zugangskennung einwahlkennung einwahlzugang
  sandi geheimnummer zugangskey zugangspin preshared
  секрет шифра пин пинкод 秘密 暗証 認証情報 ピン رمز รหัส
`);

/** Words for secrets that consist of several words. */
export const SECRET_PHRASES: readonly (readonly string[])[] = [
  'u p',
  'pre shared',
  'preshared key',
  'shared key',
  'secret key',
  'private key',
  'ipsec key',
  'l2tp key',
  'wep key',
  'wpa key',
  'wlan key',
  'kod dostepu',
  'pristupovy kod',
  'access code',
  'pass code',
  'pass key',
  'security code',
  'secure code',
  'security question',
  'security answer',
  'code word',
  'unlock code',
  'zugangs code',
  'zugangs daten',
  'anmelde daten',
  'login data',
  'login daten',
  'login details',
  'login info',
  'logon data',
  'code pin',
  'nt hash',
  'lm hash',
  'ntlm hash',
  'community string',
  'snmp community',
  'read community',
  'write community',
  'code d acces',
  'cle d acces',
  'codice accesso',
  'vpn key',
  'ras key',
  'ppp key',
  'pptp key',
  'chap key',
  'access key',
  'login key',
  'logon key',
  'dialup key',
  'vpn schlüssel',
  'ras schlüssel',
  'dfü schlüssel',
  'einwahl schlüssel',
  'zugangs schlüssel',
  'vpn code',
  'ras code',
  'pptp code',
  'einwahl code',
  'einwahl daten',
  'vpn daten',
  'ras daten',
  'vpn data',
  'anm daten',
  'zug daten',
  'einw daten',
  'anmelde info',
  'zugangs info',
  'dial in code',
  'dial in key',
  'dialin code',
  'dial code',
  'dialup code',
  'codigo de acceso',
  'codigo acceso',
  'codice di accesso',
].map(wordsIn);

/** Headings that usually head users or dates, but sometimes users with their passwords: the cells decide. */
export const LOGIN_WORDS: ReadonlySet<string> = wordSet(`
  login logins logon anmeldung zugang zugänge account accounts konto pass anmeldename kennung benutzerkennung kennzahl kennziffer
  klartext cleartext plaintext kw
`);

/** Headings of authentication methods. Such a column may hold passwords instead. */
export const PROOF_WORDS: ReadonlySet<string> = wordSet(`
  auth authn authentication authentifizierung authentifikation authentisierung authentication token tokens authcode
  authkey authtoken autenticación autenticazione authentification autenticação autentisering uwierzytelnianie аутентификация 認証
`);

/** Authentication methods. */
export const PROOFS: ReadonlySet<string> = wordSet(`
  pap spap chap mschap mschapv1 mschapv2 chapmd5 md5 eap eaptls eapmd5 peap radius tacacs tacacs+ kerberos ntlm ntlmv1 ntlmv2 lm windows
  nt ntdomain domain domäne domaene local lokal ldap ad activedirectory nds novell certificate zertifikat cert tls ssl smartcard
  chipkarte token hardtoken softtoken hardware software rsa securid rsasecurid safeword cryptocard aladdin etoken biometric fingerprint
  password passwort kennwort pin otp user benutzer any all alle open shared mixed basic digest integrated
  none keine keins no rückruf callback clid caller database sql server ias optional required
`);

/** Words that mark a password as the one for dialling in or logging on to Windows. */
export const DIAL_IN_WORDS: ReadonlySet<string> = wordSet(`
  vpn pptp ppp mppe ras rras dun dfü впн isdn dsl adsl modem dial dialin dialup dialer dialing in up out einwahl einwähl wähl
  remote access fernzugriff fernzugang zugriff zugriffs zugang zugangs tunnel connection connect verbindung verbindungs
  chap mschap ms pap
  user users username usernames usr uid userid kennung identifiant benutzer benutzername benutzers anwender nutzer teilnehmer mitarbeiter
  person personal persönlich persönliches own eigen eigenes
  logon login logins signon signin anmelde anmeldung anmeldungs einlog
  windows win nt acct domain domains domäne domänen dom ad active directory account accounts konto konten
  network net netz netzwerk lan wan current aktuell aktuelles aktuelle gültiges
  clear text cleartext plaintext klartext klar plain unicode unverschlüsselt unencrypted
  client klient clients field feld string value wert bitte please eintragen second secondary zweites zweite weiteres additional
  usuario usuarios acceso conexión red utilisateur connexion accès réseau gebruiker gebruikers inbel toegang toegangs
  utente accesso rete acesso rede użytkownika dostępu dostępowe uživatele uživatelské přístupové felhasználó felhasználói belépési
  användare användar bruger bruker brukar käyttäjän kullanıcı
  пользователя пользователь доступа для входа ユーザー ユーザ ログイン 接続 用户 用戶 登录 登入 사용자
  πρόσβασης χρήστη
`);

/** Words without influence on the meaning of a heading. */
export const SILENT_WORDS: ReadonlySet<string> = wordSet(`
  of for the to and or und oder für fuer des der die das dem den zum zur im am von vom bei an
  de del la el le les du da do dos di il lo van voor het een og och do a e y et i o
  nr num nummer number s n en er nd rd st th
`);

/** Words that mark a password as one for something other than dialling in, or as no longer or not yet in use. */
export const OTHER_WORDS: ReadonlySet<string> = wordSet(`
  bios cmos uefi boot setup supervisor poweron power hdd ata festplatte festplatten disk platte platten truecrypt pgp zip
  screen saver screensaver bildschirm bildschirmschoner schoner
  old alt altes alte previous prev former vorherig vorheriges bisherig bisheriges früher früheres ehemalig ehemaliges
  ancien ancienne antigua anterior vecchia oud oude gamle stare staré старый
  new neu neues neue next künftig künftiges nouveau nueva
  initial init temporary temp tmp temporär temporäres default standard start erst erstes erste anfangs einmal onetime first
  provisorisch provisorisches vorläufig vorläufiges
  hint hints hinweis hinweise erinnerung reminder question frage answer antwort indice pista merksatz merkhilfe
  local lokal lokales lokale admin admins administrator administrators administratoren adm root sysadmin superuser su laps mcs
  snmp community database datenbank datenbanken db sql mssql oracle sybase db2 informix mysql postgres odbc dsn sa
  mail email mails pop pop3 smtp imap exchange outlook notes lotus groupwise
  wlan wifi wep wpa router switch firewall printer drucker ftp http https web internet isp provider intranet proxy
  sap erp crm citrix ica vnc pcanywhere dameware teamviewer voicemail mailbox telefon phone handy mobile sim
  backup sicherung sicherungs archive archiv service services dienst dienste dienstkonto dienstkonten
  unix linux telnet ssh novell netware nds mainframe as400 host kiosk share shares freigabe file datei document dokument excel pdf
  master recovery wiederherstellung wiederherstellungs restore guest gast test demo training
  application anwendung anwendungs app apps hash hashes md md5 sha sha1 lm ntlm
  install installation installations unattended sysprep trust ipsec l2tp shared preshared radius tacacs ldap kerberos certificate zertifikat
  ilo compaq dell insight
`);

/** Words that ask about a property of a password: its age, its rules, what must be done with it. */
export const ABOUT_WORDS: ReadonlySet<string> = wordSet(`
  age alter changed change changes changing changeable modified geändert ändern änderung änderungs ändert änderbar wechsel
  set gesetzt length länge min max minimum maximum policy policies richtlinie richtlinien regel regeln rule rules
  expires expired expire expiry expiration expiring ablauf ablaufdatum abgelaufen läuft ab gültigkeit until bis
  last letzte letzter letztes letzten zuletzt never nie niemals always immer
  required require requires erforderlich nötig notwendig needed muss must can darf kann
  count anzahl bad failed fehlversuche versuche attempts tries history chronik historie verlauf
  date datum time zeit zeitpunkt timestamp stamp day days tage tag type typ art complexity komplex komplexität strength stärke quality qualität
  status state stand exists vorhanden present assigned vergeben known bekannt stored gespeichert save saved speichern
  protected geschützt protection schutz locked gesperrt reset zurückgesetzt resets
  manager safe filter software tool version vault tresor location ablage ort sent mitgeteilt übergeben
  cached cache caching sync synchronized synchronisiert encrypted verschlüsselt encryption verschlüsselung properties lockout
  not nicht kein keine no without ohne problem remark remarks bemerkung kommentar comment note is ist are
`);

/** Words that ask what a password contains. The column should then hold flags. */
export const CONTENT_WORDS: ReadonlySet<string> = wordSet(`
  § contains contain containing enthält enthalten has hat mit with includes including sonderzeichen special sign
  paragraph paragraphzeichen paragrafzeichen paragraphe párrafo parágrafo paragrafo paragraaf paragraaftekens
  section signe signo segno avec con met contient contiene contém bevat zawiera obsahuje innehåller indeholder
`);

/** Whether one typing error turns `name` into `word`: a letter too many, too few or wrong, or two swapped. */
function isSlipOf(word: string, name: string): boolean {
  if (word === name || Math.abs(word.length - name.length) > 1) return false;
  let at = 0;
  while (word[at] === name[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(at + from);
  return (
    rest(word, 1) === rest(name, 1) ||
    rest(word, 1) === rest(name, 0) ||
    rest(word, 0) === rest(name, 1) ||
    (word[at] === name[at + 1] && word[at + 1] === name[at] && rest(word, 2) === rest(name, 2))
  );
}

/** Whether a word is a password name with one typing error. */
export function isNameWithSlip(word: string): boolean {
  return !NO_SLIPS.has(word) && NAMES_WITH_SLIPS.some((name) => isSlipOf(word, name));
}

/** Signs and digits written for the letters they resemble: `P@ssw0rd`, `Pa$$wort`. */
const LETTER_FOR_SIGN: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  $: 's',
  '5': 's',
  '0': 'o',
  '3': 'e',
  '€': 'e',
  '1': 'i',
  '!': 'i',
};

/** Replaces signs and digits by the letters they resemble. */
export function withLettersForSigns(heading: string): string {
  return heading.replace(/[@4$503€1!]/g, (sign) => LETTER_FOR_SIGN[sign] ?? sign);
}

import { describe, expect, it } from 'vitest';
import { isBarePasswordHeading } from '../../../src/inventory/columns/password-heading.ts';
import { ASKED, OPEN, PASSWORDS, SECRET, secrecyUnder } from './secrecies.ts';

describe('a column under a heading that asks for §', () => {
  it.each(['Kennwort enthält §', 'section sign in password', '§', 'Kennwort mit Sonderzeichen'])(
    'is not taken for passwords: %j',
    (heading) => expect(secrecyUnder(heading, PASSWORDS)).toBeNull(),
  );
});

describe('a column of dial-in passwords', () => {
  it.each([
    'Kennwort',
    'Password',
    'passwords',
    'Paßwort',
    'Passwörter',
    'user_pwd',
    'pw',
    'PW',
    'Password1',
    'Password 2',
    'PW_1',
    'pw2',
    'Kennw.',
    'Kennwort 3',
    'Passw',
    'Passw.',
    'passwd',
    'RASPW',
    'RAS-PW',
    'VPN pass',
    'vpnpass',
    'User:Pass',
    'Login/Password',
    'Account/PW',
    'VPN-KW',
    'Einwahlkennwort',
    'Einwahl-Kennwort',
    'Domänenkennwort',
    'Domaenenkennwort',
    'Benutzerkennwort',
    'Benutzerpasswort',
    'Anmeldekennwort',
    'Windows-Kennwort',
    'NT-Kennwort',
    'userpassword',
    'userPassword',
    'dialinpwd',
    'dialin_pwd',
    'DialInPassword',
    'ppp_passwd',
    'pwd_plain',
    'unicodePwd',
    'PasswordPlainText',
    'Klartextkennwort',
    'Kennwort (nie ändern)',
    'Kennwort (zuletzt geändert 2001)',
    'Kennwort [VPN]',
    'Kennwort des Benutzers',
    'Password for VPN',
    'current password',
    'Passphrase',
    'Pass word',
    'Contraseña',
    'contrasena',
    'Contrasenya',
    'Mot de passe',
    'Mots de passe',
    'MotDePasse',
    'MdP',
    'Wachtwoord',
    'Parola',
    'Senha',
    'Palavra-passe',
    'Hasło',
    'Haslo',
    'Heslo',
    'Jelszó',
    'Lösenord',
    'Salasana',
    'Adgangskode',
    'Passord',
    'пароль',
    'Пароль пользователя',
    'パスワード',
    '密码',
    'VPN密码',
    '비밀번호',
    'κωδικός',
    'Κωδικός πρόσβασης',
    'Şifre',
    'סיסמה',
    'Slaptažodis',
    'Lozinka',
    'Geslo',
    'Mật khẩu',
    'Mật mã',
    'Kata kunci',
    'Kata laluan',
    'Mot passe',
    'Cyfrinair',
    'Pasfhocal',
    'Salasõna',
    'Tunnusluku',
    'Aðgangsorð',
    'Toegangswoord',
    'Pasvorto',
    'κωδικός VPN',
    'Σύνθημα',
    'गुप्तशब्द',
    'گذرواژه',
    'كلمة سر',
    'パスフレーズ',
    '合言葉',
    '暗号',
    '通行码',
    '패스코드',
    'KENNWT',
    'Pssw.',
    'Acct/Pass',
    'P a s s w o r t',
    'P-A-S-S-W-O-R-D:',
  ])('has a heading that names only passwords: %j', (heading) => {
    expect(isBarePasswordHeading(heading)).toBe(true);
    expect(secrecyUnder(heading, ['ja', ...PASSWORDS])).toEqual(OPEN);
    expect(secrecyUnder(heading, ['ja', 'nein', ''])).toBeNull();
  });
});

describe('a column of other passwords', () => {
  it.each([
    'BIOS-Kennwort',
    'BIOS password',
    'Kennwort (BIOS)',
    'CMOS-Passwort',
    'Boot password',
    'biospw',
    'BIOSPW',
    'BIOS-KW',
    'Bildschirmschonerkennwort',
    'screen saver password',
    'old password',
    'Altes Kennwort',
    'Kennwort (alt)',
    'pwalt',
    'former password',
    'previous_pwd',
    'Neues Kennwort',
    'Initial password',
    'Initialkennwort',
    'temporary password',
    'Default password',
    'Startkennwort',
    'Erstkennwort',
    'Start-Passwort',
    'Password hint',
    'Kennworthinweis',
    'Local admin password',
    'AdminPasswort',
    'Lokales Administratorkennwort',
    'ms-Mcs-AdmPwd',
    'SNMP community',
    'SNMP community password',
    'Datenbankkennwort',
    'DB password',
    'sql_pwd',
    'Mailpasswort',
    'E-Mail-Kennwort',
    'Notes password',
    'WLAN-Kennwort',
    'Router password',
    'md5pw',
    'PWneu',
    'Shared secret',
    'Pre-shared key',
    'NT-Hash',
    'LM hash',
    'Password hash',
    'service account password',
  ])('is hidden with certainty and says nothing about §: %j', (heading) =>
    expect(secrecyUnder(heading, PASSWORDS)).toEqual(SECRET),
  );
});

describe('a column that may hold passwords', () => {
  it.each([
    'Pass',
    'Passcode',
    'Pass Code VPN',
    'PIN',
    'PIN 2',
    'secret',
    'PSK',
    'Zugangsdaten',
    'Zugangscode',
    'VPN-Zugangsdaten',
    'Credentials',
    'Creds',
    'Clave',
    'Clave de acceso 2 x',
    'Kw',
    'KW',
    'Kennwort Lager',
    'Losung',
    'Losungswort',
    'Geheimnummer',
    'Zugangskey',
    'Pass key',
    'Kod dostępu',
    'Sandi',
    'Шифра',
    'رمز',
    'Parole',
    'Geheimwort',
    'Codewort',
    'Geheimnis',
    'ntlmhash',
    'Anmeldedaten',
    'Logindaten',
    'access code',
    'Login',
    'Zugang',
    'Account',
    'Anmeldung',
    'Password last changed',
    'Kennwort Alter',
    'Kennwort - nie ändern',
    'letztes Kennwort',
    'Password required',
  ])('is hidden without certainty if its cells look like passwords: %j', (heading) =>
    expect(secrecyUnder(heading, ['Winter7', 'Ge§heim1', 'so!mmer3'])).toEqual(ASKED),
  );
});

describe('a heading that is in no spelling table', () => {
  it.each(
    `Pswrd | P/W | pass_word | PassPhrase2 | Kennw_RAS | PWD RAS-User | Anmeldekennwort | Einwahl-PW | Schlüsselwort |
    clé | Clé d’accès | Code d'accès | Codice | Palavra-passe | Contrasenya | Tajné heslo | hasło VPN | Passord |
    Lozinka | Парола | 비밀번호 | Mật khẩu | Kata sandi | user/pass | Login data | dialup secret | chap secret |
    mschap | hash | NTLM | LM-Hash | DFÜ-Kennwort | VPN Key | Dial-in code | Einwahlschlüssel | Toegangscode |
    P@ssword | P@ssw0rd | Pa$$wort | PA55WORT | K3nnwort | Passwrod | Kenwort | Kennwrot | Passwordd | Pasword | K-Wort |
    P-Wort | PaWo | PaWoRAS | Pawo-VPN | U/P | User/PW | Usr/Pwd | Login/Pass | Kennung+PW | Pass-W | pass_wd | PPP key | Psw | Pwd2 |
    Cred | Zugangskennung | Geheim | Secret | Phrase | Wort | Merkwort | Lösen | Hemligt | Tajné | Sekret | Segreto | гасло |
    лозинка | пин | Anm.-Daten | Zug.-Daten | VPN-Daten | Einwahl-Schlüssel | Auth | VPN-Auth | Token | Authentication |
    Kodord | Ključ | Šifra | UID/PWD | Anmeldeinfo | RAS_PASS | Slaptažodis | Clave | DialPass | Kennwort_alt`
      .split('|')
      .map((heading) => heading.trim()),
  )('hides the words below it: %j', (heading) =>
    expect(secrecyUnder(heading, ['winter', 'sommer', 'bonn'])).not.toBeNull(),
  );

  it.each(
    `Hostname | Passau | Compass | Reisepass | Passagierzahl | Passive | Bypass | Codec | Postcode | Country code |
    Kostenstelle | Schlüssel-Nr. | Keyboard | Product key | Hashtag | Hashrate | PWR | Power | Spawn | Kwh | Site code |
    Barcode | Codepage | Clementine | Passthrough | Kennzeichen | RAS Server | Tunnel | CHAP | MS-CHAP | Encryption |
    Passport | Kennwert | Crossword | Upload | U/min | Auth server DNS | Stichwort | Sesame Street |
    Secretary | Sekretariat | Secondary | Credit | Login script | Zugangsart | Opinion | Shipping | Lock`
      .split('|')
      .map((heading) => heading.trim()),
  )('leaves its column visible: %j', (heading) =>
    expect(secrecyUnder(heading, ['Winter7', 'so!mmer3', 'bonn'])).toBeNull(),
  );
});

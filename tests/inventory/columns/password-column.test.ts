import { describe, expect, it } from 'vitest';
import { looksLikePassword, secrecyOf } from '../../../src/inventory/columns/password-column.ts';
import { isBarePasswordHeading } from '../../../src/inventory/columns/password-heading.ts';
import { columnOf } from '../raw-table-of.ts';

const PASSWORDS = ['Winter7', 'ge§heim', 'sommer'];
const OPEN = { field: 'password', certain: true };
const SECRET = { field: 'secret', certain: true };
const ASKED = { field: 'secret', certain: false };

function secrecyUnder(heading: string, texts: readonly string[]) {
  return secrecyOf(columnOf(heading, texts));
}

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

  it.each([
    ['Kennwort', OPEN],
    ['BIOS-Kennwort', SECRET],
    ['Zugangsdaten', ASKED],
  ])('is recognized by its last cell after many flags: %j', (heading, secrecy) =>
    expect(secrecyUnder(heading, [...Array(900).fill('ja'), 'Winter7'])).toEqual(secrecy),
  );
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

  it.each([
    ['Zugangsdaten', ['ja', 'nein', 'Winter7']],
    ['Password last changed', ['never', '2001-08-03', 'Winter7']],
    ['KW', ['12', '', 'Winter7']],
    ['KW', ['12!']],
    ['KW', ['52 Wochen']],
    ['Authentication', ['CHAP', 'ja', 'Winter7']],
    ['Authentication', ['CHAP/Winter7']],
    ['Login', ['mueller', 'meier', 'mueller/geheim']],
    ['Login', [' mueller/geheim ']],
    ['Login', ['ge§heim']],
    ['Login', ['mueller:geheim']],
    ['Login', ['mueller Winter7', 'Winter7']],
  ] as const)('is recognized by one password-like cell, %j: %j', (heading, texts) =>
    expect(secrecyUnder(heading, texts)).toEqual(ASKED),
  );

  it('is any column with a password heading in another line', () =>
    expect(secrecyOf({ ...columnOf('', ['abc']), isBelowPasswordHeading: true })).toEqual(ASKED));
});

describe('a column that stays visible', () => {
  it.each([
    ['Password last changed', ['2001-08-03', '03.08.2001', 'never', '']],
    ['PwdLastSet', ['126123456789012345', '0', '-1']],
    ['Password age', ['12', '90 days', '3 Tage']],
    ['Kennwortalter', ['12', '90']],
    ['Kennwortlänge', ['8', '14']],
    ['PasswordRequired', ['TRUE', 'FALSE']],
    ['Password expires', ['yes', 'no', 'never']],
    ['Kennwort läuft nie ab', ['ja', 'nein']],
    ['Passwortrichtlinie', ['standard', 'stark']],
    ['badPwdCount', ['0', '3']],
    ['KW', ['12', '13', '52']],
    ['KW', ['KW 12', '12/2001']],
    ['KW', ['110 kW', '75']],
    ['KW', ['', '-', '12']],
    ['KW', ['12, 13', '12/ 2001', '51-52 KW']],
    ['Login', ['mueller', 'DOM\\meier', 'a.schmidt']],
    ['Login', ['03.08.2001 12:30', '04.08.2001 08:15']],
    ['Login', ['§: nein', 'kein §', '']],
    ['Last login', ['2001-08-03', 'Winter7']],
    ['Account', ['mueller', 'meier@example.org']],
    ['Zugang', ['ISDN', 'DSL', 'Modem']],
    ['BIOS-Kennwort', ['ja', 'nein', '']],
    ['Authentication', ['CHAP', 'MS-CHAP v2', 'PAP/CHAP', 'RADIUS', '-']],
    ['Authentication', ['ja', 'nein', 'unbekannt', 'n/a']],
    ['Auth-Typ', ['Windows', 'Kerberos (AD)', 'EAP-TLS']],
    ['Token', ['RSA SecurID', 'none', 'Smartcard']],
    ['PIN', ['', '-']],
    ['BIOS', ['Award 4.51', 'AMI7x']],
    ['暗号化', ['Winter7', 'Ge!heim1']],
    ['P a r t y', ['Winter7', 'Ge!heim1']],
    ['Compass key', ['Winter7', 'Ge!heim1']],
    ['Site', ['Bonn', 'Passau']],
    ['Passau', ['Winter7']],
    ['Passnummer', ['C01X0006']],
    ['Reisepass', ['C01X0006']],
    ['Bypass', ['Winter7']],
    ['Compass', ['Winter7']],
    ['Passage', ['Winter7']],
    ['Boarding pass', ['Winter7']],
    ['Pass/Fail', ['passed', 'failed']],
    ['Asset tag', ['Winter7']],
    ['Serial', ['Xa7-Bb9']],
    ['Seriennummer', ['Xa7-Bb9']],
    ['MAC', ['00:A0:C9:1b:22:Ff']],
    ['Owner', ['Meier7']],
    ['Bemerkung', ['Winter7']],
    ['Notes', ['Winter7']],
    ['Product key', ['Xa7-Bb9']],
    ['Schlüsselnummer', ['Xa7']],
    ['Code', ['Bonn7']],
    ['Spin', ['Winter7']],
    ['Shipping', ['Winter7']],
    ['Host', ['Winter7']],
    ['Admin', ['Meier7']],
    ['User', ['Meier7']],
    ['Benutzer', ['Meier7']],
    ['Domain', ['Winter7']],
    ['Database', ['Winter7']],
    ['Modell', ['Optiplex GX1']],
    ['Section', ['Winter7']],
    ['Encryption password policy', ['strong']],
    ['', ['Winter7']],
  ] as const)('is %j with %j', (heading, texts) => expect(secrecyUnder(heading, texts)).toBeNull());
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

describe('a text', () => {
  it.each([
    'Winter7',
    'so!mmer3',
    'Ge§heim',
    'aB3xY9',
    'aB3xY',
    'p@ssw0rd',
    'Win\r\nter7',
    ' Winter7 ',
    'Winter7@home.de!',
    '!Winter7@home.de',
    'Winter7@home',
    'Winter7@',
    '@Winter7',
    'Winter7-http:x',
    `aB${'3'.repeat(38)}`,
  ])('looks like a password: %j', (text) => expect(looksLikePassword(text)).toBe(true));
  it.each([
    'aB3x',
    `aB${'3'.repeat(39)}`,
    'Winter 7',
    'Meier7@Example.org',
    'Hans.Meier-7@Mail.corp-7.example.org',
    'http://Server1',
    'https://Server1',
    'FTP://Server1',
    'WS01/2',
    'SP6A+',
    'C:7',
    'mueller7',
    'mueller/meier',
    'Mueller',
    '2001/08',
    'WS01',
    'mueller',
    '2001-08-03',
    'a.b@example.org',
    'DOM\\User1',
    'SP6a',
    'GX1 Plus',
    'x1',
  ])('does not look like a password: %j', (text) => expect(looksLikePassword(text)).toBe(false));
});

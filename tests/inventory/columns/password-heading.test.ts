import { describe, expect, it } from 'vitest';
import {
  asksForSectionSign,
  namesPassword,
  passwordHeadingOf,
} from '../../../src/inventory/columns/password-heading.ts';

describe('a heading that asks for §', () => {
  it.each([
    'Kennwort enthält §',
    'section sign in password',
    'SectionSign',
    'paragraph_sign',
    '§',
    '§ (ja/nein)',
    '§ 1',
    'a § b',
    'Ge§heim im Kennwort',
    'Feld§ enthalten',
    'PIN§enthalten',
    'Paragraphzeichen',
    'Passwort mit §',
    'Password contains section',
    'Contraseña contiene §',
    'Mot de passe avec signe paragraphe',
    'Kennwort mit Sonderzeichen',
    'P@sswort enthält Sonderzeichen',
    'Kennwrot mit Sonderzeichen',
  ])('names the sign, or a password and its content: %j', (heading) =>
    expect(asksForSectionSign(heading)).toBe(true),
  );

  it.each([
    'Name',
    'Bemerkung',
    'Service Pack',
    'Encryption required',
    'Section',
    'Section Lead',
    'Paragraph',
    'Kennwort',
    'Passwort geändert mit',
    'Sign-on password',
    'Sign in password',
    'Ge§heim',
    '§1',
    'x§',
    'Ge§heim Lager',
    '',
  ])('is not %j', (heading) => expect(asksForSectionSign(heading)).toBe(false));
});

describe('a heading', () => {
  it.each([
    ['Kennwort', 'dial-in'],
    ['Kennwort Lager', 'unsure'],
    ['Kennwrot Lager', 'unsure'],
    ['Altes Kennwort', 'other'],
    ['Password last changed', 'about'],
    ['Kennwort - nie ändern', 'about'],
    ['Old password expires', 'about'],
    ['PasswordIsSet', 'about'],
    ['Kennwort enthält geändert', 'about'],
    ['Zugangsdaten', 'unsure'],
    ['Zugangsdaten BIOS', 'other'],
    ['BIOS access code', 'other'],
    ['VPN access code', 'unsure'],
    ['VPN-Kennwort und PIN', 'unsure'],
    ['Login', 'login'],
    ['Login VPN', 'login'],
    ['Login Bonn', 'none'],
    ['Anmeldung mit', 'none'],
    ['Last login', 'none'],
    ['VPN', 'none'],
    ['KW', 'week'],
    ['KW Bonn', 'none'],
    ['KW letzter Login', 'none'],
    ['Pass', 'unsure'],
    ['Pass count', 'none'],
    ['Pass Bonn', 'none'],
    ['Authentication', 'proof'],
    ['Authentication type', 'proof'],
    ['Authentication Bonn', 'none'],
    ['Name', 'none'],
    [' ', 'none'],
  ] as const)('%j is %s', (heading, kind) => expect(passwordHeadingOf(heading)).toBe(kind));

  it.each([
    ['Kennwort (nie ändern)', 'dial-in'],
    ['Kennwort [Lager]', 'dial-in'],
    ['Kennwort (BIOS)', 'other'],
    ['VPN (Kennwort)', 'dial-in'],
    ['Notiz [Kennwort]', 'unsure'],
    ['Zugang (PIN)', 'unsure'],
  ] as const)('%j is %s, whatever a remark in brackets describes', (heading, kind) =>
    expect(passwordHeadingOf(heading)).toBe(kind),
  );

  it.each([
    ['Kennwort'.padEnd(120), 'dial-in'],
    ['Kennwort'.padEnd(121), 'unsure'],
    ['PIN'.padEnd(121), 'none'],
    [`Name;Rolle;Kennwort;${'Spalte;'.repeat(30)}`, 'unsure'],
    [`${'Spalte;'.repeat(1700)}Kennwort`, 'unsure'],
    [`${'Spalte;'.repeat(1720)}Kennwort`, 'none'],
    ['x'.repeat(100_000), 'none'],
  ] as const)('of the length of a line is not read word by word: %#', (heading, kind) =>
    expect(passwordHeadingOf(heading)).toBe(kind),
  );
});

describe('a compound', () => {
  it.each([
    ['Domänenbenutzerkennwort', 'dial-in'],
    ['Fernzugriffskontokennwort', 'dial-in'],
    ['Klientenkontokennwort', 'dial-in'],
    ['Freigabenbenutzerkennwort', 'other'],
    ['Biosbenutzerkennwort', 'other'],
    ['Benutzerbioskennwort', 'other'],
    ['Domänenbenutzerablaufkennwort', 'about'],
    ['Domänenxbenutzerkennwort', 'unsure'],
    ['Lagerkennwort', 'unsure'],
    // short words, articles and prepositions occur in other words by chance
    ['Kennwort Ntbenutzer', 'unsure'],
    ['Kennwort Dosbenutzer', 'unsure'],
  ] as const)('is known by all of its parts: %j is %s', (heading, kind) =>
    expect(passwordHeadingOf(heading)).toBe(kind),
  );

  it.each([
    ['Kennworts', 'dial-in'],
    ['Passordene', 'dial-in'],
    ['Passwortneu', 'other'],
    ['Kennwortliste', 'unsure'],
    ['Kennwortwechsel', 'about'],
    ['Kennwortsregel', 'about'],
    ['Kennworthistorie', 'about'],
    ['Kennwortalter', 'about'],
  ] as const)('may end in an inflection or another word: %j is %s', (heading, kind) =>
    expect(passwordHeadingOf(heading)).toBe(kind),
  );

  it.each([
    ['raspw', 'dial-in'],
    ['lagerpw', 'unsure'],
    ['pwalter', 'about'],
    ['pwlager', 'none'],
    ['vpnpass', 'dial-in'],
    ['passvpn', 'dial-in'],
    ['biospass', 'other'],
    ['passneu', 'other'],
    ['kwneu', 'other'],
    ['Domänenkw', 'dial-in'],
    ['vpnablaufpass', 'about'],
    ['compass', 'none'],
    ['passage', 'none'],
    ['passablauf', 'none'],
  ] as const)('may begin or end with a short name: %j is %s', (heading, kind) =>
    expect(passwordHeadingOf(heading)).toBe(kind),
  );

  it.each([
    ['vpnpin', 'unsure'],
    ['raspsk', 'unsure'],
    ['vpnsecret', 'unsure'],
    ['simpin', 'other'],
    ['bioshash', 'other'],
    ['lagerpin', 'none'],
    ['spin', 'none'],
    ['pinvpn', 'none'],
  ] as const)('may end in a secret: %j is %s', (heading, kind) =>
    expect(passwordHeadingOf(heading)).toBe(kind),
  );
});

describe('a heading that names a password', () => {
  it.each(['Kennwort', 'BIOS-Kennwort', 'VPN pass'])('is %j', (heading) =>
    expect(namesPassword(heading)).toBe(true),
  );
  it.each(['PIN', 'Login', 'Kennwortalter', 'Kennwort mit §', 'Name'])('is not %j', (heading) =>
    expect(namesPassword(heading)).toBe(false),
  );
});

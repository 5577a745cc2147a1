import { describe, expect, it } from 'vitest';
import { readSectionSign } from '../../../src/inventory/cells/section-sign-cell.ts';
import {
  holdsSign,
  isOpenWord,
  showsPassword,
  withHiddenWords,
} from '../../../src/inventory/columns/hidden-words.ts';
import { columnOf } from '../raw-table-of.ts';

describe('words under a heading that asks for §', () => {
  it.each([
    'ja',
    'no',
    'kein §',
    '',
    '?',
    'vermutlich ja',
    'probably not',
    'igen',
    'yes?',
    'prüfen!',
  ])('stay visible if they are a flag or express doubt: %j', (text) =>
    expect(isOpenWord(text)).toBe(true),
  );

  it.each(['&%!', 'ja&x', 'Geheim1', 'Ge§im', 'sommer', 'ja2001', 'Bonn ja', 'nein!x', 'hunter2'])(
    'are hidden if they may be a password: %j',
    (text) => expect(isOpenWord(text)).toBe(false),
  );

  it('are replaced by numbered placeholders, equal words by the same one', () => {
    const column = columnOf('Kennwort enthält §', ['ja', 'Geheim1', 'nein', 'sommer', 'Geheim1']);
    const { texts, codes } = withHiddenWords(column, true);
    const cells = [...codes].map((code) => texts.at(code));
    expect(cells).toEqual(['ja', 'hidden 1', 'nein', 'hidden 2', 'hidden 1']);
  });

  it('are never read as a flag once hidden, and are not hidden twice', () => {
    const column = withHiddenWords(columnOf('§', ['Geheim1', 'ja']), true);
    expect(readSectionSign(column.texts.at(0) ?? '').kind).toBe('unreadable');
    expect(withHiddenWords(column, true)).toBe(column);
  });

  it('leave a column of flags alone', () => {
    const column = columnOf('Kennwort enthält §', ['ja', 'nein', '?']);
    expect(withHiddenWords(column, true)).toBe(column);
  });
});

describe('a § in a cell of an ordinary column', () => {
  it.each([
    'Som§mer01',
    '§ommer',
    'winter§',
    'ge§heim 12',
    'PW Som§mer',
    '§4711',
    'Som § mer',
    'Som§mer siehe § 12',
    'siehe §12x§',
    'x§ 12',
    'Bonn §12',
    'Bonn § Ulm7',
    'abc(§)',
  ])('may be part of a password: %j', (text) => {
    expect(holdsSign(text)).toBe(true);
    expect(showsPassword(text)).toBe(true);
  });

  it.each([
    '§ 12 BDSG',
    'siehe § 4',
    'siehe §4 Abs. 2',
    '§§ 3, 4 BDSG',
    'nach §12 BGB',
    '§',
    'kein §',
    'ja (§)',
    'hat § im Kennwort',
    'contains §',
    'ohne §',
    '§ Kennwort',
    'Bonn § Passwort 3',
    '(§ 12), §§ 3',
    'Bonn',
  ])('is part of a flag, a sentence or a reference to a law: %j', (text) => {
    expect(holdsSign(text)).toBe(false);
    expect(showsPassword(text)).toBe(false);
  });
});

describe('a remark that announces a password', () => {
  it.each([
    'PW: Winter7',
    'Kennwort=Winter7',
    'neues Gerät, Kennwort: sommer',
    'VPN-Passwort: abc1',
    'pwd=abc',
    'Kennwort ist Winter7',
    'PIN: 4711',
    'PW Winter7',
    'PW->Winter7',
    'PW → Winter7',
    'VPN-PW Winter7',
    'pw_vpn=sommer',
    'password2=sommer',
    'Kennwort lautet: sommer',
    'Das Passwort ist: sommer',
    'Paßwort (VPN): sommer',
    'Kennwort für VPN: sommer',
    'Kennwort für VPN ist Winter7',
    'PW von Meier: sommer',
    'Kennwort\nWinter7',
    'Kennwort - Winter7',
    'Kennwort [Winter7]',
    'Passwort „Winter7“',
    'Passwort geändert auf Winter7.',
    'password changed to Winter7',
    'Passwörter: sommer, winter',
    'Kw Winter7',
    'login meier/Winter7',
    'login: meier Winter7',
    'Zugangsdaten: meier / Winter7',
    'net use x: /user:meier Winter7',
    'mot de passe : ete',
    'contraseña: verano',
    'пароль: лето',
    'wachtwoord: zomer',
    'hasło: lato',
    'lösenord: sommar',
    '<password>sommer</password>',
    '{"password":"sommer"}',
  ])('is hidden: %j', (text) => expect(showsPassword(text)).toBe(true));

  it.each([
    'Kennwort vergessen',
    'Passwort geändert am 3.8.',
    'Raum: 12',
    'Umzug: August',
    '00:A0:C9:1B',
    'Bypass: 3',
    'Leistung 3 kW',
    'Kennwort liegt im Tresor',
    'Kennwort vergessen, bitte zurücksetzen',
    'Passwort gesetzt: ja',
    'password changed: 3 Aug 2001',
    'Kennwort geändert um 12:30',
    'Passwortwechsel: August',
    'PW-Wechsel offen',
    'login: meier',
    'pass to Bonn4a, please',
    'Zugang: Bonn',
    'KW 32 geliefert',
    'Kennwort für VPN:',
    'Kennwort geändert am: 03.08.2001',
    'Passwort geändert 12Mar1999...',
    'Passwort siehe Pc1.exe,',
    'PIN für Tür: offen',
    'Login auf Server: ok',
  ])('stays visible without one: %j', (text) => expect(showsPassword(text)).toBe(false));

  it('is hidden without changing the other cells of its column', () => {
    const column = columnOf('Bemerkung', ['neu', 'PW: Winter7', 'Raum 12']);
    expect(withHiddenWords(column, false).texts).toEqual(['neu', 'hidden 1', 'Raum 12']);
  });
});

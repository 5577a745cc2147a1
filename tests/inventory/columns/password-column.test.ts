import { describe, expect, it } from 'vitest';
import {
  asksForSectionSign,
  holdsPasswords,
  isBarePasswordHeading,
  isFormerPassword,
} from '../../../src/inventory/columns/password-column.ts';
import { columnOf } from '../raw-table-of.ts';

describe('a heading that asks for §', () => {
  it.each([
    'Kennwort enthält §',
    'section sign in password',
    'SectionSign',
    'paragraph_sign',
    '§',
    'Paragraphzeichen',
    'Passwort mit §',
    'Password contains section',
  ])('names the sign, or a password and what it contains: %j', (heading) =>
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
  ])('is none of them: %j', (heading) => expect(asksForSectionSign(heading)).toBe(false));
});

describe('a column of passwords', () => {
  it.each(['Kennwort', 'Password', 'user_pwd', 'AdminPasswort', 'pw'])(
    'has a heading that names a password and nothing more: %j',
    (heading) => {
      expect(isBarePasswordHeading(heading)).toBe(true);
      expect(holdsPasswords(columnOf(heading, ['ja', 'Geheim1']))).toBe(true);
    },
  );

  it.each(['Password last changed', 'Kennwort Alter', 'Bemerkung'])(
    'has no heading about something else: %j',
    (heading) => {
      expect(isBarePasswordHeading(heading)).toBe(false);
      expect(holdsPasswords(columnOf(heading, ['12', 'Geheim1']))).toBe(false);
    },
  );

  it('holds more than flags', () =>
    expect(holdsPasswords(columnOf('Kennwort', ['ja', 'nein', '']))).toBe(false));

  it.each(['old password', 'Altes Kennwort'])('is a former one under %j', (heading) =>
    expect(isFormerPassword(heading)).toBe(true),
  );
});

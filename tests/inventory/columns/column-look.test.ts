import { describe, expect, it } from 'vitest';
import {
  couldBeNames,
  flagsRole,
  isUnmistakably,
  looksLike,
  marksOnly,
  recordedTexts,
  roleAskedFor,
  understoodShare,
} from '../../../src/inventory/columns/column-look.ts';
import type { Field } from '../../../src/inventory/inventory.ts';
import { columnOf } from '../raw-table-of.ts';

const shareOf = (field: Field, texts: readonly string[], heading = 'X') =>
  understoodShare(columnOf(heading, texts), field);

describe('recordedTexts', () => {
  it('returns the first hundred texts in which something is recorded', () => {
    const texts = Array.from({ length: 200 }, (_, row) => (row % 2 === 0 ? '-' : `SP${row}`));
    const column = columnOf('SP', [
      ...texts,
      ...Array.from({ length: 200 }, (_, row) => `T${row}`),
    ]);
    const recorded = recordedTexts(column);
    expect(recorded).toHaveLength(100);
    expect(recorded.slice(0, 2)).toEqual(['SP1', 'SP3']);
  });
});

describe('understoodShare', () => {
  it.each([
    ['role', ['client', 'server', 'x9', 'y9'], 0.5],
    ['servicePack', ['SP4', 'SP5', 'SP6a', 'huh'], 0.75],
    ['encryption', ['required', 'optional'], 1],
    ['sectionSign', ['ja', 'nein', 'huh', 'hm'], 0.5],
    ['product', ['Windows NT Server 4.0', 'huh'], 0.5],
    ['architecture', ['x86', 'Alpha', 'huh', 'hm'], 0.5],
    ['strength', ['128-bit', 'huh'], 0.5],
    ['lastSeen', ['1999-12-31', 'huh'], 0.5],
    ['lastSeen', ['03/04/1999', '31/12/1999'], 1],
    ['lastSeen', ['03/04/1999', '04/05/1999'], 0],
    ['role', ['', '-', 'client'], 1],
    ['role', ['', '-'], null],
    ['name', ['BONN01'], null],
    ['group', ['Bonn'], null],
  ] as const)('for %s in %j is %s', (field, texts, share) =>
    expect(shareOf(field, texts)).toBe(share),
  );

  it('depends on the question in the heading', () => {
    expect(shareOf('encryption', ['yes', 'no'], 'Encryption required')).toBe(1);
    expect(shareOf('encryption', ['yes', 'ja'], 'Encryption')).toBe(0);
    expect(shareOf('sectionSign', ['yes', 'no'], '§ in old password')).toBe(0);
  });

  it.each([
    [['client', 'huh'], true],
    [['client', 'huh', 'hm'], false],
    [[''], false],
  ])('is at least one half in a column that looks like the field: %j', (texts, isAlike) =>
    expect(looksLike(columnOf('X', texts), 'role')).toBe(isAlike),
  );
});

describe('a yes/no heading', () => {
  it.each([
    ['PPTP client', 'client'],
    ['VPN server', 'server'],
    ['isVpnServer', 'server'],
    ['is_client', 'client'],
    ['ist Client', 'client'],
    ['als Server', 'server'],
    ['acts as server', 'server'],
    ['RAS-Server', 'server'],
  ] as const)('%j asks for the role %s', (heading, role) =>
    expect(roleAskedFor(heading)).toBe(role),
  );

  it.each(['Client/Server', 'both', 'keine', 'Name', 'is', ''])('%j asks for no role', (heading) =>
    expect(roleAskedFor(heading)).toBeNull(),
  );

  it.each([
    ['PPTP client', ['ja', 'nein'], true],
    ['PPTP client', ['x', ''], true],
    ['PPTP client', ['x', '?', '-'], true],
    ['PPTP client', ['', '-'], false],
    ['PPTP client', ['ja', 'nein', 'Bonn'], false],
    ['PPTP client', ['BONN01'], false],
    ['Client/Server', ['ja', 'nein'], false],
    ['Bemerkung', ['x', ''], false],
  ] as const)('%j flags a role with %j: %s', (heading, texts, flags) =>
    expect(flagsRole(columnOf(heading, texts))).toBe(flags),
  );
});

describe('a column of marks', () => {
  it.each([[['x', '']], [['ja', ' ', 'yes']], [['1']], [['', ' ']], [[]]])(
    'holds only yes and blanks: %j',
    (texts) => expect(marksOnly(columnOf('Server', texts))).toBe(true),
  );

  it.each([[['x', 'nein']], [['x', '?']], [['x', '-']], [['x', 'Bonn']], [['n', 'x']]])(
    'holds nothing else, unlike %j',
    (texts) => expect(marksOnly(columnOf('Server', texts))).toBe(false),
  );
});

describe('values that identify their field under any heading', () => {
  it.each([
    ['role', ['client', 'server']],
    ['role', ['client', 'server', 'both', 'none', 'huh']],
    ['encryption', ['optional', 'required']],
    ['encryption', ['erzwungen']],
    ['encryption', ['required', 'optional', 'none', 'off', 'huh']],
    ['servicePack', ['SP4', 'Service Pack 5', 'none']],
    ['servicePack', ['SP4', 'SP5', 'SP6', 'none', 'huh']],
    ['sectionSign', ['kein §', '§']],
    ['sectionSign', ['kein §', 'ja']],
    ['sectionSign', ['kein §', 'ja', 'nein', 'no', 'huh']],
  ] as const)('%s: %j', (field, texts) =>
    expect(isUnmistakably(columnOf('X', texts), field)).toBe(true),
  );

  it.each([
    ['role', ['client']],
    ['role', ['client', 'server', 'huh']],
    ['encryption', ['optional', 'none']],
    ['encryption', ['required', 'huh', 'hm']],
    ['servicePack', ['4', '5']],
    ['servicePack', ['SP4', '5']],
    ['servicePack', ['SP4', 'v5']],
    ['servicePack', ['SP4', '5x']],
    ['servicePack', ['SP4', 'huh', 'hm']],
    ['sectionSign', ['ja', 'nein']],
    ['sectionSign', ['kein §', 'huh', 'hm']],
    ['product', ['Windows NT Server 4.0', 'Windows NT Workstation 4.0']],
    ['lastSeen', ['1999-12-31', '2000-01-01']],
  ] as const)('not %s: %j', (field, texts) =>
    expect(isUnmistakably(columnOf('X', texts), field)).toBe(false),
  );
});

describe('names', () => {
  const couldBe = (texts: readonly string[]) => couldBeNames(columnOf('X', texts), texts.length);

  it.each([
    [['BONN01', 'ULM02']],
    [['CORP\\BONN01', '\\\\ULM02']],
    [[' bonn01.corp.example ', 'KÖLN$']],
    [['WS_1', 'K2']],
  ])('may be %j', (texts) => expect(couldBe(texts)).toBe(true));

  it.each([
    ['a single text', ['BONN01']],
    ['repeated', ['BONN01', 'BONN01']],
    ['roles', ['client', 'server']],
    ['flags', ['ja', 'nein']],
    ['numbers', ['4711', '4712']],
    ['sentences', ['BONN01', 'a printer']],
    ['addresses with a slash', ['BONN01', 'a/b']],
  ])('are not %s: %j', (_, texts) => expect(couldBe(texts)).toBe(false));
});

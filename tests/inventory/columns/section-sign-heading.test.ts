import { describe, expect, it } from 'vitest';
import { assembleInventory } from '../../../src/inventory/assemble/assemble-inventory.ts';
import { isCertain } from '../../../src/inventory/columns/mapping-judgement.ts';
import { sectionSignHeadingOf } from '../../../src/inventory/columns/section-sign-heading.ts';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import { NO_CELL_CHOICES } from '../../../src/inventory/inventory.ts';
import { readingOf } from '../assemble/drawn-inventory.ts';
import { sourceOf, tableOf } from '../raw-table-of.ts';

describe('sectionSignHeadingOf', () => {
  it.each([
    'Password contains §',
    'Kennwort enthält §',
    'Section sign in password',
    '§',
    '§ vorhanden',
    'Section sign in password (please select: yes, no)',
    'Kennwort enthält § (ja/nein/nicht bekannt)',
    'Old remark',
    '§ (problemlos)',
    '§ in password (1 = yes / 0 = no)',
    '§ in password (yes=1, no=0)',
    'Kennwort enthält § (j: ja, n: nein, u: unbekannt)',
    'Kennwort: enthält § (ja/nein)',
    'No.',
  ])('reads %j as the plain question', (heading) => {
    expect(sectionSignHeadingOf(heading)).toBe('contains');
  });

  it.each([
    'Password without §',
    'password_without_section_sign',
    'Kennwort ohne §',
    'Kein § im Kennwort',
    'Password does not contain §',
    'Kennwort enthält kein Paragraphzeichen',
    '§ absent',
    'Password free of §',
    'Kennwort §-frei',
    'Paragraphzeichenfrei',
    'Paragrafenlos',
  ])('reads %j as the inverted question', (heading) => {
    expect(sectionSignHeadingOf(heading)).toBe('lacks');
  });

  it.each([
    '§ in old password',
    '§ im BIOS-Kennwort',
    'Section sign removed',
    '§ entfernt',
    '§ geprüft',
    'Section sign asked',
    '§ im Kennwort erlaubt',
    '§ verboten',
    'Nicht ohne §',
    '§ in password (0=yes, 1=no)',
    'Section sign in password (J = no, N = yes)',
    'Kennwort enthält § (0 = ja 1 = nein)',
    '§ in password [1: none, 2: some]',
    '§ in password: x = no',
    '§ in password (y = yes, n = not asked)',
    '§ in password (yes = 0, no = 1)',
  ])('reads %j as another question', (heading) => {
    expect(sectionSignHeadingOf(heading)).toBe('other');
  });
});

describe('a column whose heading asks another question about §', () => {
  const tableUnder = (heading: string, ...flags: readonly string[]) =>
    tableOf(
      ['Hostname', 'Role', heading],
      flags.map((flag, index) => [`WS${index}`, 'client', flag]),
    );
  const signsUnder = (heading: string, ...flags: readonly string[]) => {
    const source = sourceOf(tableUnder(heading, ...flags));
    // As a user would map it by hand.
    const mapping = source.mapping.map((match) =>
      match.column === 2 ? { ...match, field: 'sectionSign' as const, certain: true } : match,
    );
    const inventory = assembleInventory([{ ...source, mapping }], NO_CELL_CHOICES);
    return flags.map((_, machine) => readingOf(inventory, 'sectionSign', machine));
  };
  const yes = { kind: 'known', value: 'yes' };
  const no = { kind: 'known', value: 'no' };
  const open = expect.objectContaining({ kind: 'unreadable' });

  it('swaps yes and no if the heading asks for passwords without §', () => {
    expect(signsUnder('Kennwort ohne §', 'ja', 'nein', '', 'ja?')).toEqual([
      no,
      yes,
      { kind: 'missing' },
      open,
    ]);
  });

  it('makes every flag unreadable if the heading asks something else', () => {
    expect(signsUnder('§ geprüft', 'nein', 'ja')).toEqual([open, open]);
  });

  it('is mapped with certainty if the question is inverted, and without if it is another one', () => {
    expect(isCertain(suggestColumns(tableUnder('Password without §', 'yes', 'no')))).toBe(true);
    expect(isCertain(suggestColumns(tableUnder('§ checked', 'yes', 'no')))).toBe(false);
  });

  it.each([
    { flags: ['✓', '✗'], signs: [yes, no] },
    { flags: ['✗', ''], signs: [open, { kind: 'missing' }] },
    { flags: ['✘', 'no'], signs: [open, no] },
  ])('reads a cross as no only if the column has ticks: $flags', ({ flags, signs }) => {
    expect(signsUnder('Password contains §', ...flags)).toEqual(signs);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPeers } from '../../../src/fleet/machine-name.ts';
import { planExtras } from '../../../src/inventory/assemble/extra-columns.ts';
import { cleanText, plainForms, visibleText } from '../../../src/inventory/cells/cell-text.ts';
import { isMissingLabel, isMissingText } from '../../../src/inventory/cells/missing-text.ts';
import type { Field, SourceTable } from '../../../src/inventory/inventory.ts';
import { type RawColumn, textAt } from '../../../src/inventory/raw-table.ts';
import { packed } from '../../fixtures/packed.ts';
import { columnOf } from '../raw-table-of.ts';

const FIELDS = ['peers', 'group', 'domain', 'address', 'role'] as const satisfies readonly Field[];

/** Names and lists of names that are compared as they are written. */
const PLAIN = /^[\w .,;:|/\\$äöüÄÖÜß-]*$/;

/** What a cell says, told from the cell alone. */
function slowText(cell: string, field: Field): string {
  const cleaned = field === 'peers' ? plainForms(cleanText(cell)) : visibleText(cell);
  const text = PLAIN.test(cell) ? cell : cleaned;
  const isLabel = field === 'group' || field === 'domain';
  if (isLabel ? isMissingLabel(text) : isMissingText(text)) return '';
  return field === 'peers' && splitPeers(text).length === 0 ? '' : text;
}

/** The texts of a column in the rows of a file, as they are carried along. */
function carriedTexts(column: RawColumn, field: Field): readonly string[] {
  const rowCount = column.codes.length;
  const source: SourceTable = {
    fileName: 'fleet.csv',
    table: {
      columns: [column],
      rowCount,
      rowLines: new Uint32Array(rowCount),
      irregularities: [],
    },
    mapping: [{ column: 0, field, reason: 'chosen', certain: true }],
  };
  const part = planExtras([source])[0]?.parts[0];
  return part === null || part === undefined
    ? []
    : Array.from(part.codes, (_, row) => textAt(part, row));
}

const PIECES = [
  ...['', ' ', ';', ',', '|', '/', ':', '-', '?', '.', '#', '"', "'", '='],
  ...['RAS-01', 'RAS-02', 'ras 3', '10.0.0.1', '00:0c:29', 'Köln', 'Straße', 'KA', 'site (2)'],
  ...['n/a', 'keine', 'keine Angabe', 'unbekannt', 'none', '#N/A', '#DIV/0!', 'Err:502', '1.#IND'],
  ...['\u00AD', '\u200E', '\u00A0', '\u2011', 'ＲＡＳ', '１', '😀', '\t', '\x7f'],
];
const cell = fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((all) => all.join(''));
const cells = fc.array(cell, { minLength: 1, maxLength: 12 });

describe('a column that is carried along', () => {
  it.each(FIELDS)('says of each row what its cell says, as %s', (field) => {
    fc.assert(
      fc.property(cells, (list) => {
        const column = columnOf('Heading', list);
        const slow = list.map((each) => slowText(each, field));
        expect(carriedTexts(column, field)).toEqual(slow);
        expect(carriedTexts({ ...column, texts: packed([...column.texts]) }, field)).toEqual(slow);
      }),
    );
  });

  it('stays as it is read if nothing in it has to be changed', () => {
    const texts = packed(['RAS-01;RAS-02', '', 'RAS-03 / RAS-04']);
    const column = { heading: 'Peers', texts, codes: Uint8Array.of(0, 1, 2, 0) };
    const mapping = [{ column: 0, field: 'peers', reason: 'chosen', certain: true }] as const;
    const table = { columns: [column], rowCount: 4, rowLines: new Uint32Array(4) };
    const plans = planExtras([
      { fileName: 'fleet.csv', table: { ...table, irregularities: [] }, mapping },
    ]);
    expect(plans[0]?.parts[0]).toBe(column);
  });
});

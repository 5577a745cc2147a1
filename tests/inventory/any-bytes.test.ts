import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROBLEM_KINDS } from '../../src/fleet/problem.ts';
import { assembleInventory } from '../../src/inventory/assemble/assemble-inventory.ts';
import { looksLikeHeading } from '../../src/inventory/columns/looks-like-heading.ts';
import { suggestColumns } from '../../src/inventory/columns/suggest-columns.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import type { RawTable } from '../../src/inventory/raw-table.ts';
import { readTable } from '../../src/inventory/table/read-table.ts';
import { decodeText } from '../../src/inventory/text/decode-text.ts';

const FOLDERS = ['raw', 'facts'].map((name) =>
  fileURLToPath(new URL(`../fixtures/inventories/${name}/`, import.meta.url)),
);
const CORPUS = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => new Uint8Array(readFileSync(folder + name))),
);

/** Byte sequences that break tables: quotes, delimiters, line ends, NULs, marks. */
const FRAGMENTS = ['"', '""', ';', ',', '\t', '|', '\n', '\r', '\r\n', '\0', '#', '\x1a', '\xff']
  .concat(['\n"x\n', ';"', '" ', '\n;;;;\n', '\nSumme: 3\n', 'sep=;\r\n', '\xef\xbb\xbf'])
  .map((text) => Uint8Array.from(text, (character) => character.charCodeAt(0)));

const EDITS = fc.array(
  fc.record({
    at: fc.nat(5000),
    cutAway: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
    put: fc.constantFrom(...FRAGMENTS, new Uint8Array()),
  }),
  { minLength: 1, maxLength: 6 },
);

/** A corpus file, damaged in a few places. */
const DAMAGED_FILES = fc.tuple(fc.constantFrom(...CORPUS), EDITS).map(([file, edits]) =>
  edits.reduce<Uint8Array>((bytes, { at, cutAway, put }) => {
    const place = at % (bytes.length + 1);
    return Uint8Array.from([
      ...bytes.subarray(0, place),
      ...put,
      ...bytes.subarray(place + cutAway),
    ]);
  }, file),
);

const ANY_BYTES = fc.oneof(DAMAGED_FILES, fc.uint8Array({ maxLength: 300 }));

const FIND_OUT = { delimiter: null, headingLine: null, looksLikeHeading };

/**
 * The characters that must survive reading: all but quotes, delimiters, blanks and the dot that joins cells in a
 * problem.
 */
function solid(text: string, delimiter: string): string {
  return Array.from(text.replace(/["\s·]/g, ''))
    .filter((character) => character !== delimiter && !'\0\u001a'.includes(character))
    .join('');
}

function charactersOf({ columns, rowCount, irregularities }: RawTable, delimiter: string): string {
  const beyond = new Map(
    irregularities.flatMap(({ kind, row, text }) =>
      kind === 'row-too-long' ? [[row, text] as const] : [],
    ),
  );
  const rows = Array.from({ length: rowCount }, (_, row) => [
    ...columns.map(({ texts, codes }) => texts[codes[row] ?? -1] ?? ''),
    beyond.get(row) ?? '',
  ]);
  const headings = columns.map(({ heading }) => heading);
  return solid([...headings, ...rows.flat()].join(''), delimiter);
}

describe('any bytes', () => {
  it('become a table or a refusal, and every row a machine, merged or rejected', () => {
    fc.assert(
      fc.property(ANY_BYTES, (bytes) => {
        const { text } = decodeText(bytes, null);
        const outcome = readTable(text, FIND_OUT, () => undefined);
        if (outcome.kind === 'refused') return;
        const { table } = outcome;
        const source = { fileName: 'f.csv', table, mapping: suggestColumns(table) };
        const inventory = assembleInventory([source], NO_CELL_CHOICES);
        const { fleet, problems, merged, rejected, dataRows } = inventory;
        expect(fleet.size + merged + rejected).toBe(dataRows);
        expect(dataRows).toBe(table.rowCount);
        const all = Array.from({ length: problems.size }, (_, index) => problems.at(index));
        const effects = all.map(({ kind }) => PROBLEM_KINDS[kind]);
        expect(effects.filter((effect) => effect === 'rejected')).toHaveLength(rejected);
        expect(effects.filter((effect) => effect === 'merged')).toHaveLength(merged);
      }),
      { numRuns: 300 },
    );
  });

  it('lose no character from the headings on, if there are no remarks and rulers', () => {
    fc.assert(
      fc.property(ANY_BYTES, (bytes) => {
        const { text } = decodeText(bytes, null);
        // Marks of concatenated files are dropped at the start of lines.
        if (['\uFEFF', '\u001A', 'ï»¿', '´╗┐'].some((mark) => text.includes(mark))) return;
        const outcome = readTable(text, FIND_OUT, () => undefined);
        if (outcome.kind === 'refused') return;
        const { delimiter, headingLine, upperHeadingLine, account } = outcome.dialect;
        if (upperHeadingLine !== null) return;
        // The cells of a second heading row become headings, and the cells below it are reordered.
        if (
          outcome.table.irregularities.some(
            ({ kind, row }) => kind === 'repeated-heading-row' && row === null,
          )
        )
          return;
        if (account.listed.remark + account.listed.ruler > 0) return;
        // NULs are removed before lines are counted: one between CR and LF does not split the line end.
        const lines = text.replaceAll('\0', '').split(/\r\r\n|\r\n|\r|\n/);
        const below = lines.slice(Math.max(0, headingLine - 1)).join('\n');
        expect(charactersOf(outcome.table, delimiter)).toBe(solid(below, delimiter));
      }),
      { numRuns: 300 },
    );
  });
});

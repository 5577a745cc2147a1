import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countListed, type ListedLineKind } from '../../src/fleet/line-account.ts';
import { PROBLEM_KINDS } from '../../src/fleet/problem.ts';
import { assembleInventory } from '../../src/inventory/assemble/assemble-inventory.ts';
import { looksLikeHeading } from '../../src/inventory/columns/looks-like-heading.ts';
import { suggestColumns } from '../../src/inventory/columns/suggest-columns.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { type RawTable, surplusCells, textAt } from '../../src/inventory/raw-table.ts';
import { readTable, type TableDialect } from '../../src/inventory/table/read-table.ts';
import { decodeText } from '../../src/inventory/text/decode-text.ts';
import { ANY_BYTES } from './any-bytes.ts';

/** How many files are read. `ANY_BYTES=300000` reads that many other files, which takes half an hour. */
const WANTED = process.env.ANY_BYTES;
const FILES = WANTED === undefined ? { numRuns: 300, seed: 251382 } : { numRuns: Number(WANTED) };
const TIMEOUT = WANTED === undefined ? 30_000 : 0;

function read(bytes: Uint8Array) {
  const { text } = decodeText(bytes, null);
  const choices = { delimiter: null, headingLine: null, looksLikeHeading };
  return { text, outcome: readTable(text, choices, () => undefined) };
}

/** The lines of a text. NULs are no characters: one between CR and LF does not split the line end. */
function linesOf(text: string): readonly string[] {
  const lines = text.replaceAll('\0', '').split(/\r\r\n|\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Quotes of all kinds, the marks of files that were put together, and the dot between surplus cells. */
const UNREAD = new Set('"\'‘’`´“”„«»\\\u001a\ufeffï¿╗┐·');

/** The characters that must survive reading, in alphabetical order, because columns may be in another order. */
function solid(text: string, delimiter: string): string {
  return [...text]
    .filter((each) => each.trim() !== '' && !UNREAD.has(each) && !delimiter.includes(each))
    .sort()
    .join('');
}

type Owner = 'heading' | ListedLineKind | number;

/** What each line is, from line 1 on: a heading, a part of the row with that number, or a listed line. */
function ownersOf({ account, headingLine, upperHeadingLine }: TableDialect, table: RawTable) {
  const owners: Owner[] = [];
  const own = (owner: Owner, from: number, to = from) => {
    for (let line = from; line <= to; line += 1) {
      expect(owners[line - 1], `line ${line} is one thing`).toBe(undefined);
      owners[line - 1] = owner;
    }
  };
  const top = upperHeadingLine ?? headingLine;
  own('heading', top, top + account.headingLines - 1);
  for (const { kind, from, to } of account.first) own(kind, from, to);
  table.rowLines.forEach((line, row) => {
    own(row, line);
  });
  for (let line = 1; line <= account.lines; line += 1) {
    const above = owners[line - 2];
    if (owners[line - 1] === undefined && typeof above === 'number') owners[line - 1] = above;
  }
  return owners;
}

describe('any bytes', () => {
  it(
    'become a table or a refusal, and every row a machine, merged or rejected',
    () => {
      fc.assert(
        fc.property(ANY_BYTES, (bytes) => {
          const { outcome } = read(bytes);
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
        FILES,
      );
    },
    TIMEOUT,
  );

  it(
    'lose no line: each is a heading, a part of a row with all its characters, or listed',
    () => {
      fc.assert(
        fc.property(ANY_BYTES, (bytes) => {
          const { text, outcome } = read(bytes);
          if (outcome.kind === 'refused') return;
          const { table, dialect } = outcome;
          const { account, delimiter } = dialect;
          const { headingLines, dataRows, furtherLines } = account;
          expect(dataRows).toBe(table.rowCount);
          expect(headingLines + dataRows + furtherLines + countListed(account)).toBe(account.lines);
          const owners = ownersOf(dialect, table);
          expect(owners).toHaveLength(account.lines);
          expect(owners).not.toContain(undefined);
          // Record separators end lines, too.
          if (text.includes('\x1e') && text.includes('\x1f')) return;
          const lines = linesOf(text);
          expect(lines).toHaveLength(account.lines);
          // Headings that are glued to the end of a line are a problem, and no part of its row.
          const glued = table.irregularities.flatMap(({ kind, row, line }) =>
            kind === 'repeated-heading-row' && row === null ? [line] : [],
          );
          const writtenFor = (owner: Owner) =>
            solid(lines.filter((_, index) => owners[index] === owner).join(''), delimiter);
          const surplus = surplusCells(table);
          table.rowLines.forEach((line, row) => {
            if (glued.includes(line)) return;
            const cells = table.columns.map((column) => textAt(column, row));
            const held = [...cells, ...(surplus.get(row) ?? [])].join('');
            expect(solid(held, delimiter), `row on line ${line}`).toBe(writtenFor(row));
          });
          for (const kind of ['blank', 'ruler', 'end-mark'] as const) {
            if (glued.length === 0) expect(writtenFor(kind)).not.toMatch(/[\p{L}\p{N}§]/u);
          }
          // The headings of two rows, or of several files, are put together.
          if (dialect.upperHeadingLine !== null || account.listed['later-headings'] > 0) return;
          const headings = table.columns.map(({ heading }) => heading).join('');
          expect(solid(headings, delimiter)).toBe(writtenFor('heading'));
        }),
        FILES,
      );
    },
    TIMEOUT,
  );
});

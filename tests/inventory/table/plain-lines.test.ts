import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, type TableChoices } from '../../../src/inventory/table/read-table.ts';
import { decodeText } from '../../../src/inventory/text/decode-text.ts';
import { ANY_BYTES } from '../any-bytes.ts';
import { FIND_OUT } from './read-text.ts';
import { tellOutcome } from './tell-outcome.ts';

/** The slow twin: units of two bytes are never cut as plain lines. */
function readCarefully(text: string, choices: TableChoices) {
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return readTable(text, choices, () => undefined, units);
}

function expectSameWays(text: string, wanted: Partial<TableChoices> = {}): void {
  const choices = { ...FIND_OUT, ...wanted };
  const outcome = readTable(text, choices, () => undefined);
  expect(tellOutcome(outcome)).toEqual(tellOutcome(readCarefully(text, choices)));
}

const FOLDER = fileURLToPath(new URL('../../fixtures/inventories/raw/', import.meta.url));

/** Lines that are plain, and lines that only look so, for a table of three columns. */
const LINES = [
  'WS1;client;SP3',
  'RAS2;server;',
  'ä§;both;SP4',
  'WS1;client;SP3',
  ';;',
  '',
  ' ',
  'a;b',
]
  .concat([
    'a;b;c;d',
    'a;b;c;',
    '"a";"b";"c"',
    'a;"b;c";d',
    'a;b"c;d',
    'a;b;"c',
    '"a',
    'REM x',
    'rem',
  ])
  .concat([
    'Rem\ta;b;c',
    'REMOTE;a;b',
    '# a;b;c',
    '#1;b;c',
    'Host;a;b',
    'Hostname;Role;Service Pack',
  ])
  .concat([
    '---;---;---',
    '\x1a',
    '€;b;c',
    '\xa0a;b;c',
    'a;\ufffd;c',
    'x'.repeat(40),
    '\t;a;b',
    "'a;b;c",
  ])
  .concat(['Role;Hostname;Service Pack', 'Summe;3;', 'a\rb;c;d', 'a;b\x0bc;d']);

const lineEnds = fc.constantFrom('\n', '\r\n', '\r');

describe('a plain line', () => {
  it('is read in the careful way alike, whatever stands around it', () => {
    const lines = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 25 });
    const delimiters = fc.constantFrom(';', ',', '\t', '|');
    const headings = fc.constantFrom(
      'Hostname;Role;Service Pack',
      'Host;Role;Service Pack;;',
      '§;ä;b',
    );
    fc.assert(
      fc.property(
        headings,
        lines,
        delimiters,
        lineEnds,
        fc.boolean(),
        (first, rest, by, end, isEnded) => {
          const text = [first, ...rest].join(end).replaceAll(';', by) + (isEnded ? end : '');
          expectSameWays(text);
          expectSameWays(text, { delimiter: by, headingLine: 0 });
        },
      ),
      { numRuns: 250 },
    );
  });

  it('is read alike in any file', () => {
    fc.assert(
      fc.property(ANY_BYTES, (bytes) => expectSameWays(decodeText(bytes, null).text)),
      { numRuns: 150 },
    );
  });

  it.each(readdirSync(FOLDER))('is read alike in the file %s', (name) => {
    expectSameWays(decodeText(readFileSync(FOLDER + name), null).text);
  });
});

/** Rows of a table, from `from` on, each with a name of its own. */
function rowsFrom(from: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return `WS-${number};${number % 9 ? 'client' : 'server'};SP${number % 7};S${number % 300}`;
  });
}

describe('a long table of plain lines', () => {
  const HEADINGS = 'Hostname;Role;Service Pack;Site';
  const MANY = 1200;

  it.each([
    ['nothing else', []],
    ['a name that stands above', ['WS-17;client;SP4;S1']],
    ['a name in the case of another', ['ws-17;client;SP4;S1']],
    ['two rows without a name', [';client;SP4;S1', ';client;SP5;S2']],
    ['a name in quotes', ['"WS-17";client;SP4;S1', '"a;b";client;SP4;S1']],
    ['a stray quote', ['WS-1" ;client;SP4;S1', 'WS-2;"client;SP4;S1']],
    ['a row over two lines', ['WS-9999;"client\nor server";SP4;S1']],
    ['rows of other lengths', ['WS-9999', 'WS-9998;client;SP4;S1;x', 'WS-9997;client;SP4;S1;']],
    ['the headings again', [HEADINGS]],
    ['the headings in another order', ['Role;Hostname;Service Pack;Site', 'client;WS-17;SP4;S1']],
    ['totals and remarks', ['', '# end', 'Total;3000', '-- 3000 rows']],
    ['letters beyond ASCII', ['KÖLN-1;client;§;S1']],
    ['letters beyond a byte', ['Łódź-1;client;€;S1']],
    ['a byte that was lost', ['WS-\ufffd;client;SP3;S1']],
  ])('may have %s in the middle, and behind it all', (_, odd) => {
    const ends: readonly string[] = ['\n', '\r\n'];
    for (const end of ends) {
      const middle = [HEADINGS, ...rowsFrom(1, MANY), ...odd, ...rowsFrom(MANY + 1, 300)];
      expectSameWays(`${middle.join(end)}${end}`);
      expectSameWays([HEADINGS, ...rowsFrom(1, MANY), ...odd].join(end));
    }
  });

  it('may have more distinct cells than two bytes can number, each of them twice', () => {
    const rows = Array.from({ length: 2 * 66_000 }, (_, row) => `WS-${row >> 1};S${row >> 9}`);
    expectSameWays(['Hostname;Site', ...rows, ''].join('\n'));
  });

  it('may be wider than a row of the file, or end within one', () => {
    const text = [HEADINGS, ...rowsFrom(1, MANY)].join('\n');
    for (let cut = 1; cut < 8; cut += 1) expectSameWays(text.slice(0, -cut));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteText } from '../../../src/inventory/table/byte-text.ts';
import { findOrdinary } from '../../../src/inventory/table/ordinary-bytes.ts';
import { readOrdinary } from '../../../src/inventory/table/read-ordinary.ts';
import { readTable } from '../../../src/inventory/table/read-table.ts';
import { decodeText } from '../../../src/inventory/text/decode-text.ts';
import { ANY_BYTES } from '../any-bytes.ts';
import { FIND_OUT } from './read-text.ts';
import { bytesOf, ODD, PLAIN } from './table-lines.ts';
import { tellOutcome } from './tell-outcome.ts';

/** Reads bytes in both ways. Returns whether the short one was taken. */
function expectSameWays(bytes: Uint8Array, most?: number): boolean {
  const read = readOrdinary(bytes, FIND_OUT, () => undefined, most);
  if (read === null) return false;
  const { text, ...decoding } = decodeText(bytes, null);
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const careful = readTable(text, FIND_OUT, () => undefined, units);
  expect(tellOutcome(read.outcome)).toEqual(tellOutcome(careful));
  expect(text.startsWith(read.beginning)).toBe(true);
  expect(decoding).toEqual({
    encoding: 'utf-8',
    reason: 'ascii',
    bom: false,
    doubt: null,
    linesBeyondUtf8: [],
  });
  return true;
}

/** More lines that need a closer look. */
const ODDER = [
  ...ODD,
  '"a";"b";"c"',
  'a;"b;c";d',
  'a;b"c;d',
  'a;b;"c',
  '"a',
  'Rem\ta;b;c',
  'Role;Hostname;Service Pack',
  'Total: 3',
  'a~|~b~|~c',
  '{ "a": 1 }',
  '<a b="c">',
  'D\\;client;SP4',
  'a;b\\,c;d',
  'K\u00d6LN;client;\u00a7',
  'a;b\x0bc;d',
  'a\rb;c;d',
  '\u001a',
];

const headings = fc.constantFrom('Hostname;Role;Service Pack', 'Host;Role;SP;;', 'a;b;c', 'sep=;');
const lineEnds = fc.constantFrom('\n', '\r\n', '\r');
const delimiters = fc.constantFrom(';', ',', '\t', '|');

const FOLDER = fileURLToPath(new URL('../../fixtures/inventories/raw/', import.meta.url));

describe('an ordinary text', () => {
  it('is read from its bytes as the careful way reads it', () => {
    let short = 0;
    const lines = fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...PLAIN) },
        { weight: 1, arbitrary: fc.constantFrom(...ODDER) },
      ),
      { maxLength: 12 },
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
          if (expectSameWays(bytesOf(text))) short += 1;
        },
      ),
      { numRuns: 400 },
    );
    expect(short).toBeGreaterThan(100);
  });

  it('is read alike where only its beginning shows how it is laid out', () => {
    let short = 0;
    const rows = Array.from({ length: 300 }, (_, row) => `WS${row};client;SP${row % 7}`);
    fc.assert(
      fc.property(
        headings,
        fc.array(fc.constantFrom(...PLAIN, ...ODDER), { maxLength: 4 }),
        fc.array(fc.constantFrom(...ODDER), { maxLength: 2 }),
        delimiters,
        fc.constantFrom('\n', '\r\n'),
        (first, behind, within, by, end) => {
          const lines = [first, ...rows.slice(0, 5), ...within, ...rows, ...behind, 'WS;server;'];
          const bytes = bytesOf(lines.join(end).replaceAll(';', by));
          if (expectSameWays(bytes, bytes.length - 20)) short += 1;
        },
      ),
      { numRuns: 200 },
    );
    expect(short).toBeGreaterThan(20);
  });

  it('is read alike in any file', () => {
    fc.assert(
      fc.property(ANY_BYTES, (bytes) => {
        expectSameWays(bytes);
      }),
      { numRuns: 150 },
    );
  });

  it.each(readdirSync(FOLDER))('is read alike in the file %s', (name) => {
    expectSameWays(new Uint8Array(readFileSync(FOLDER + name)));
  });

  it.each([
    ['a byte beyond ASCII', 'a;b\n\u00e4;c\n'],
    ['a control code', 'a;b\n\u0015;c\n'],
    ['a NUL', 'a;b\n\0;c\n'],
    ['mixed line ends', 'a;b\r\nc;d\n'],
    ['a CR in a line', 'a;b\nc\r;d\n'],
    ['a CR at the end', 'a;b\nc;d\r'],
    ['an escaped delimiter', 'a;b\nc\\;d;e\n'],
    ['a deleted character', 'a;b\nc;\u007f\n'],
  ])('contains no %s', (_, text) => {
    // Wherever the text begins in memory, and whatever stands before it.
    for (const offset of [0, 1, 2, 3]) {
      const bytes = new Uint8Array([13, 13, 13, 13, ...bytesOf(text)]).subarray(offset);
      expect(findOrdinary(bytes.subarray(4 - offset))).toBeNull();
    }
  });

  it('has the line end of all its lines, and its first quotation mark is found', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', 'a;b', '\t ~', 'D\\x', '#!', '"', 'a"b"'), { maxLength: 9 }),
        fc.constantFrom('\n', '\r\n'),
        fc.nat({ max: 3 }),
        (lines, end, offset) => {
          const text = lines.join(end);
          const bytes = bytesOf('x'.repeat(offset) + text).subarray(offset);
          const quote = text.indexOf('"');
          expect(findOrdinary(bytes)).toEqual({
            lineEnd: text.includes('\r') ? '\r\n' : '\n',
            firstQuote: quote < 0 ? text.length : quote,
          });
        },
      ),
    );
  });
});

describe('bytes as a text', () => {
  it('answer as their string does', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ';', '\n', '"'), maxLength: 12 });
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.nat({ max: 14 }),
        fc.nat({ max: 14 }),
        (text, part, from, to) => {
          const quote = text.indexOf('"');
          const bytes = new ByteText(bytesOf(text), quote < 0 ? text.length : quote);
          expect(bytes.length).toBe(text.length);
          expect(bytes.toString()).toBe(text);
          expect(bytes.slice(from, to)).toBe(text.slice(from, to));
          expect(bytes.charCodeAt(from)).toBe(text.charCodeAt(from));
          expect(bytes.startsWith(part, from)).toBe(
            text.startsWith(part, Math.min(from, text.length)),
          );
          if (part !== '') expect(bytes.indexOf(part, from)).toBe(text.indexOf(part, from));
          expect(bytes.indexOf('\ufffd', from)).toBe(-1);
        },
      ),
    );
  });
});

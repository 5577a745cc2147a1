import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutFirstHalf,
  cutSecondHalf,
  joinHalves,
  layOutHalves,
} from '../../../src/inventory/table/halves.ts';
import { readOrdinary } from '../../../src/inventory/table/read-ordinary.ts';
import { FIND_OUT } from './read-text.ts';
import { bytesOf, ODD, PLAIN } from './table-lines.ts';
import { tellOutcome } from './tell-outcome.ts';

const nothing = () => undefined;

/** Reads bytes in two halves, of which the second begins at `seam`. What it gives is sent to another thread and back. */
function readInHalves(bytes: Uint8Array, head: number, seam: number) {
  const layout = layOutHalves(bytes.subarray(0, head), FIND_OUT);
  if (layout === null) return null;
  const above = bytes.slice(0, seam);
  const below = bytes.slice(seam);
  const first = cutFirstHalf(above, layout, bytes.length, nothing);
  const second = cutSecondHalf(below, structuredClone(layout.half));
  if (first === null || second === null) return null;
  return joinHalves(first, structuredClone(second), [above, below], layout, FIND_OUT);
}

/** What the whole of some bytes gives. */
function readWhole(bytes: Uint8Array, head: number) {
  const whole = readOrdinary(bytes, FIND_OUT, nothing, head);
  if (whole === null) throw new Error('Only the halves are ordinary.');
  return { beginning: whole.beginning, told: tellOutcome(whole.outcome) };
}

/** Reads bytes in both ways. Returns whether they can be read in two halves. */
function expectSameWays(
  bytes: Uint8Array,
  head: number,
  seam: number,
  whole = readWhole(bytes, head),
): boolean {
  const read = readInHalves(bytes, head, seam);
  if (read === null) return false;
  expect(tellOutcome(read.outcome)).toEqual(whole.told);
  expect(read.beginning).toBe(whole.beginning);
  return true;
}

/** Lines for which a text must be read as a whole. */
const WHOLE = [
  '"a";b;c',
  'K\u00d6LN;client;SP3',
  'a;b\\;c;d',
  'a\rb;c;d',
  'Role;Hostname;Service Pack',
];

const headings = fc.constantFrom('Hostname;Role;Service Pack', 'Host;Role;SP;;', 'a;b;c');
const delimiters = fc.constantFrom(';', ',', '\t', '|');
const some = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PLAIN) },
    { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  ),
  { maxLength: 30 },
);

/** Rows whose first cells are all different, or all the same. */
const rowsOf = (count: number, name: (row: number) => string) =>
  Array.from({ length: count }, (_, row) => `${name(row)};client;SP${row % 7}`);

/** The places where lines begin, apart from the first. */
const seamsOf = (bytes: Uint8Array) =>
  Array.from(bytes.keys()).filter((at) => at > 0 && bytes[at - 1] === 10);

describe('a text in two halves', () => {
  it('is read as the whole is, wherever the second begins', () => {
    let halved = 0;
    fc.assert(
      fc.property(
        headings,
        some,
        some,
        delimiters,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.nat(),
        (first, above, below, by, end, isEnded, place) => {
          const rows = rowsOf(200, (row) => `WS${row}`);
          const lines = [first, ...above, ...rows, 'WS7;server;', ...below];
          const text = lines.join(end).replaceAll(';', by) + (isEnded ? end : '');
          const bytes = bytesOf(text);
          const seams = seamsOf(bytes);
          const seam = seams[place % seams.length] ?? 0;
          if (expectSameWays(bytes, bytes.length - below.join(end).length - 1, seam)) halved += 1;
        },
      ),
      { numRuns: 100 },
    );
    expect(halved).toBeGreaterThan(50);
  });

  it('is read as the whole is, at every seam', () => {
    const rows = rowsOf(203, (row) => `WS${row}`);
    const below = ['', '', '# old', 'a;b', 'WS1;;', '---;---;---', ';;', 'a;b;c;', ''];
    const bytes = bytesOf(
      ['Hostname;Role;Service Pack', '', ...below, ...rows, ...below].join('\n'),
    );
    const seams = seamsOf(bytes);
    const head = bytes.length - 40;
    const whole = readWhole(bytes, head);
    const halved = seams.filter((seam) => expectSameWays(bytes, head, seam, whole));
    // Not where the first half has no row.
    expect(seams.length - halved.length).toBe(5);
  });

  it.each([
    ['different names', (row: number) => `WS${row}`, (row: number) => `RAS${row}`],
    ['names that are in both halves', (row: number) => `WS${row}`, (row: number) => `WS${row * 2}`],
    ['the same names', (row: number) => `WS${row}`, (row: number) => `WS${row}`],
    ['few names in the second half', (row: number) => `WS${row}`, (row: number) => `WS${row % 5}`],
    ['few names in the first half', (row: number) => `WS${row % 5}`, (row: number) => `RAS${row}`],
    ['few names', (row: number) => `WS${row % 5}`, (row: number) => `RAS${row % 300}`],
    ['names only above', (row: number) => `WS${row}`, () => ''],
    ['names only below', () => '', (row: number) => `WS${row}`],
    [
      'no names below at first',
      (row: number) => `WS${row}`,
      (row: number) => (row < 9 ? '' : `A${row}`),
    ],
    ['gaps below', (row: number) => `WS${row}`, (row: number) => (row % 9 === 5 ? '' : `WS${row}`)],
    [
      'gaps above',
      (row: number) => (row % 900 === 899 ? '' : `WS${row}`),
      (row: number) => `RAS${row}`,
    ],
    [
      'padded names',
      (row: number) => `WS${row}`,
      (row: number) => (row === 7 ? ' WS7' : `RAS${row}`),
    ],
  ])('with %s is read as the whole is', (_, above, below) => {
    for (const count of [1100, 4000]) {
      const lines = [
        'Role;Hostname;Owner',
        ...Array.from({ length: count }, (_none, row) => `client;${above(row)};`),
      ];
      const seam = lines.join('\n').length + 1;
      const rest = Array.from(
        { length: 1500 },
        (_none, row) => `server;${below(row)};${row > 9 ? 'x' : ''}`,
      );
      const bytes = bytesOf(`${[...lines, ...rest].join('\n')}\n`);
      expect(expectSameWays(bytes, 8000, seam)).toBe(true);
    }
  });

  it('has the first thousand of the lines that are no rows', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, line) => `# ${line}`);
    const rows = rowsOf(300, (row) => `WS${row}`);
    const text = [
      'Hostname;Role;Service Pack',
      ...rows,
      ...lines(700),
      '',
      '',
      ...lines(600),
      ...rows,
      '',
    ].join('\n');
    const bytes = bytesOf(text);
    const at = text.indexOf('# 699');
    for (const seam of seamsOf(bytes).filter((each) => Math.abs(each - at) < 20)) {
      expect(expectSameWays(bytes, 5000, seam)).toBe(true);
    }
  });

  it.each(WHOLE)('is read as a whole because of a line %j in either half', (line) => {
    const rows = rowsOf(400, (row) => `WS${row}`);
    const heading = 'Hostname;Role;Service Pack';
    const above = bytesOf([heading, ...rows, line, ...rows, ''].join('\n'));
    expect(readInHalves(above, 5000, above.length - 20 + 1)).toBeNull();
    const below = bytesOf([heading, ...rows, ...rows, line, ''].join('\n'));
    const seam = below.indexOf(10, 9000) + 1;
    expect(readInHalves(below, 5000, seam)).toBeNull();
  });

  it('is read as a whole if its beginning does not show how it is laid out', () => {
    const rows = rowsOf(400, (row) => `WS${row}`);
    const read = (...above: readonly string[]) => {
      const text = [...above, ...rows, ''].join('\n');
      return readInHalves(bytesOf(text), 5000, text.indexOf('WS300'));
    };
    expect(read('Hostname;Role;Service Pack')).not.toBeNull();
    expect(read('Hostname;Role;Service Pack', '"x";client;SP3')).toBeNull();
    expect(read('sep=;', 'Hostname;Role;Service Pack')).toBeNull();
    expect(read('{', 'Hostname;Role;Service Pack')).toBeNull();
    expect(read('x'.repeat(4990))).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Codes, makeCodes } from '../../src/fleet/codes.ts';
import { soundOrNull } from '../../src/fleet/from-json.ts';
import { FEW_TEXTS, PackedTexts } from '../../src/fleet/texts.ts';
import { PieceReader } from '../../src/inventory/byte-pieces.ts';
import type { IntoPieces } from '../../src/inventory/packed-columns.ts';
import { packTable, unpackTable } from '../../src/inventory/packed-table.ts';
import type { RawTable } from '../../src/inventory/raw-table.ts';

/** Texts of one, two and many UTF-16 units, also with half a surrogate pair and with marks at the beginning. */
const texts = fc.uniqueArray(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('', '\uFEFFWS1', '\uD83D', '\uDE00', 'x'.repeat(300), '\n', '§'),
  ),
  { minLength: 1, maxLength: 300 },
);

/** Codes below `distinct` in as few bytes as a table has them. */
function codesFrom(numbers: Iterable<number>, distinct: number): Codes {
  const list = [...numbers];
  const codes = makeCodes(list.length, distinct);
  codes.set(list);
  return codes;
}

function columnsOf(rows: number) {
  const column = texts.chain((all) =>
    fc.record(
      {
        heading: fc.string({ unit: 'binary', maxLength: 8 }),
        texts: fc.constant(all),
        codes: fc
          .array(fc.nat(all.length - 1), { minLength: rows, maxLength: rows })
          .map((codes) => codesFrom(codes, all.length)),
        hides: fc.constantFrom('password' as const, 'secret' as const),
        isBelowPasswordHeading: fc.constant(true as const),
      },
      { requiredKeys: ['heading', 'texts', 'codes'] },
    ),
  );
  const numbered = fc.string().map((heading) => ({
    heading,
    texts: Array.from({ length: rows }, (_, row) => `WS${row}`),
    codes: codesFrom(Array.from({ length: rows }).keys(), rows),
  }));
  return fc.array(fc.oneof(column, numbered), { minLength: 1, maxLength: 4 });
}

const tables: fc.Arbitrary<RawTable> = fc.nat(40).chain((rowCount) =>
  fc.record({
    rowCount: fc.constant(rowCount),
    columns: columnsOf(rowCount),
    rowLines: fc.array(fc.nat(3), { minLength: rowCount, maxLength: rowCount }).map((steps) => {
      let line = 1;
      return Uint32Array.from(steps, (step) => (line += step));
    }),
    irregularities: fc.array(
      fc.record({
        kind: fc.constantFrom('row-too-long' as const, 'mixed-encodings' as const),
        row: rowCount === 0 ? fc.constant(null) : fc.option(fc.nat(rowCount - 1)),
        line: fc.nat(0xffffffff),
        text: fc.string({ unit: 'binary' }),
      }),
    ),
  }),
);

function packed(table: RawTable) {
  const pieces: IntoPieces = [];
  const head: unknown = JSON.parse(JSON.stringify(packTable(table, pieces)));
  return { head, bytes: new Uint8Array(Buffer.concat(pieces)) };
}

/** Reads a table from its bytes in pieces of this length. */
function unpacked(head: unknown, bytes: Uint8Array<ArrayBuffer>, length = 64) {
  const pieces = Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.slice(index * length, (index + 1) * length),
  );
  return soundOrNull(() => unpackTable(head, new PieceReader(pieces)));
}

describe('a packed table', () => {
  it('is read back as it was, in whatever pieces its bytes come', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 500 }), (table, length) => {
        const { head, bytes } = packed(table);
        expect(unpacked(head, bytes, length)).toEqual(table);
      }),
    );
  });

  /** A table of one column in which every row has its own text. */
  function tableOfTexts(all: readonly string[]): RawTable {
    const codes = Uint32Array.from(all.keys());
    return {
      columns: [{ heading: 'Name', texts: all, codes }],
      rowCount: all.length,
      rowLines: codes.map((row) => row + 2),
      irregularities: [],
    };
  }

  const pieces = fc.constantFrom('WS', '', 'ä', '§', '€', '😀', '\uFEFF', '\0');
  const manyTexts = fc
    .array(pieces, { minLength: 1, maxLength: 20 })
    .map((some) =>
      Array.from({ length: FEW_TEXTS + 1 }, (_, at) => `${some[at % some.length]}${at}`),
    );

  it('keeps many texts as bytes, which are packed again as they were', () => {
    fc.assert(
      fc.property(manyTexts, fc.integer({ min: 1, max: 500 }), (all, length) => {
        const { head, bytes } = packed(tableOfTexts(all));
        const read = unpacked(head, bytes, length);
        const kept = read?.columns[0]?.texts;
        expect(kept).toBeInstanceOf(PackedTexts);
        expect([...(kept ?? [])]).toEqual(all);
        if (read !== null) expect(packed(read)).toEqual({ head, bytes });
      }),
      { numRuns: 30 },
    );
  });

  it('reads many texts as it reads few, whatever their bytes are', () => {
    fc.assert(
      fc.property(manyTexts, fc.array(fc.tuple(fc.nat(), fc.nat(255))), (all, changes) => {
        const { head, bytes } = packed(tableOfTexts(all));
        const size = new TextEncoder().encode(all.join('')).length;
        // The texts follow the two numbers of the one jump.
        for (const [at, byte] of changes) bytes[8 + (at % size)] = byte;
        const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
          bytes.subarray(8, 8 + size),
        );
        let at = 0;
        const cut = all.map(({ length }) => {
          at += length;
          return written.slice(at - length, at);
        });
        const texts = unpacked(head, bytes)?.columns[0]?.texts ?? null;
        expect(texts === null ? null : [...texts]).toEqual(at === written.length ? cut : null);
      }),
      { numRuns: 60 },
    );
  });

  it('takes no byte for the codes of a column in which every row has its own text', () => {
    const rows = 1000;
    const codes = Uint32Array.from({ length: rows }, (_, row) => row);
    const names = Array.from(codes, (row) => String(row).padStart(8, '0'));
    const rowLines = codes.map((row) => row + 2);
    const table = {
      columns: [{ heading: 'Name', texts: names, codes }],
      rowCount: rows,
      rowLines,
      irregularities: [],
    };
    // 8 characters and the length of each name; one jump to line 2.
    expect(packed(table).bytes).toHaveLength(9 * rows + 8);
  });

  it('has every code, row and line within the table, or is refused, whatever its bytes are', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(255), fc.boolean(), (table, at, byte, isCut) => {
        const { head, bytes } = packed(table);
        const place = bytes.length === 0 ? 0 : at % bytes.length;
        const changed = isCut ? bytes.slice(0, place) : bytes;
        if (!isCut) changed[place] = byte;
        const read = unpacked(head, changed);
        if (read === null) return;
        for (const { texts: all, codes } of read.columns) {
          expect(codes).toHaveLength(read.rowCount);
          expect(codes.every((code) => code < all.length)).toBe(true);
        }
        expect(read.rowLines.every((line, row) => line >= (read.rowLines[row - 1] ?? 1))).toBe(
          true,
        );
        expect(read.irregularities.every(({ row }) => (row ?? -1) < read.rowCount)).toBe(true);
      }),
    );
  });

  it('is refused, or read within its bytes, whatever is said of it', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.jsonValue(), (table, place, value) => {
        const { head, bytes } = packed(table);
        const spots: string[] = [];
        const text = JSON.stringify(head, (key, part) => {
          if (key !== '') spots.push(key);
          return part;
        });
        const wanted = spots[place % spots.length];
        const changed: unknown = JSON.parse(text, (key, part) => (key === wanted ? value : part));
        const read = unpacked(changed, bytes);
        expect(read === null || read.rowCount <= bytes.length).toBe(true);
      }),
    );
  });

  it('claims no memory for rows that it does not have', () => {
    const head = {
      rows: 2 ** 31,
      jumps: 0,
      columns: [],
      irregularities: 0,
      kinds: { texts: 0, bytes: 0, wide: false, lengths: 1, codes: 0 },
      excerpts: { texts: 0, bytes: 0, wide: false, lengths: 1, codes: 0 },
    };
    expect(unpacked(head, new Uint8Array(100))).toBeNull();
    expect(unpacked({ ...head, rows: 0 }, new Uint8Array(0))).toMatchObject({ rowCount: 0 });
  });
});

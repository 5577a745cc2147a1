import { sampleValues } from '../inventory/columns/hidden-lines.ts';
import { likelyColumns } from '../inventory/columns/likely-columns.ts';
import { isCertain, missingAmong, missingWanted } from '../inventory/columns/mapping-judgement.ts';
import type { Field, UnknownValue, ValueChoice } from '../inventory/inventory.ts';
import { type RawTable, textAt } from '../inventory/raw-table.ts';
import type { ColumnGap, ImportPreview, SourcePreview } from './importing.ts';
import { asksForEncoding, type ReadSource } from './source-reader.ts';
import { firstLinesOf } from './table-reader.ts';

/** Sample values shown for each column. */
const SAMPLES = 3;

/** Lines shown for checking the encoding. */
const ENCODING_LINES = 8;

/** The cells of a data row, in file order. */
export function cellsOfRow(table: RawTable, row: number): readonly string[] {
  return table.columns.map((column) => textAt(column, row));
}

function isBeyondAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 127) return true;
  }
  return false;
}

/** The first rows with a non-ASCII character. Checks each distinct text once. */
function rowsBeyondAscii(table: RawTable): readonly number[] {
  const found = new Set<number>();
  for (const { texts, codes } of table.columns) {
    const beyond = Uint8Array.from(texts, (text) => (isBeyondAscii(text) ? 1 : 0));
    if (!beyond.includes(1)) continue;
    let left = ENCODING_LINES;
    for (let row = 0; row < table.rowCount && left > 0; row += 1) {
      if (beyond[codes[row] ?? 0] !== 1) continue;
      found.add(row);
      left -= 1;
    }
  }
  return [...found].sort((a, b) => a - b).slice(0, ENCODING_LINES);
}

function previewSource(source: ReadSource): SourcePreview {
  const { table, mapping, dialect, decoding, sheet, unfitMemory } = source;
  const headings = table.columns
    .map(({ heading }) => heading)
    .filter(isBeyondAscii)
    .join(' · ');
  const lines = rowsBeyondAscii(table).map((row) => ({
    line: table.rowLines[row] ?? 0,
    text: cellsOfRow(table, row)
      .filter((cell) => isBeyondAscii(cell))
      .join(' · '),
  }));
  return {
    fileName: source.input.name,
    isPart: source.input.kind === 'part',
    bytes: source.bytes,
    sheet,
    encoding: decoding.encoding,
    encodingReason: decoding.reason,
    encodingReadings: source.encodingReadings,
    asksForEncoding: asksForEncoding(source),
    delimiter: dialect.delimiter,
    delimiterReason: dialect.delimiterReason,
    unread: dialect.unread,
    headingLine: dialect.headingLine,
    headingReason: dialect.headingReason,
    dataRows: table.rowCount,
    unfitMemory,
    columns: mapping.map(({ column, field, reason, certain }) => {
      const raw = table.columns[column];
      const samples = raw === undefined ? [] : sampleValues(raw, field, SAMPLES);
      return { column, heading: raw?.heading ?? '', samples, field, reason, certain };
    }),
    firstLines: firstLinesOf(dialect, mapping, table),
    beyondAscii:
      headings === '' ? lines : [{ line: dialect.headingLine, text: headings }, ...lines],
  };
}

/** The fields for which no column was found. Names are missing if any source has no column for them. */
function gapsIn(sources: readonly ReadSource[], missing: readonly Field[]): readonly ColumnGap[] {
  const [first = [], ...others] = sources.map(({ mapping }) => missingWanted(mapping));
  const wanted = first.filter((field) => others.every((fields) => fields.includes(field)));
  return [...missing, ...wanted].map((field) => ({
    field,
    isNeeded: missing.includes(field),
    likely: sources.flatMap(({ table, mapping }, source) =>
      mapping.some((match) => match.field === field)
        ? []
        : likelyColumns(table, mapping, field).map((column) => ({ source, column })),
    ),
  }));
}

/** How the sources were read, for the columns step. */
export function previewSources(
  sources: readonly ReadSource[],
  unknownValues: readonly UnknownValue[],
  values: readonly ValueChoice[],
): ImportPreview {
  const missing = missingAmong(sources.map(({ mapping }) => mapping));
  return {
    sources: sources.map(previewSource),
    missing,
    gaps: gapsIn(sources, missing),
    unknownValues,
    values,
    certain: sources.every((source) => isCertain(source.mapping) && !asksForEncoding(source)),
  };
}

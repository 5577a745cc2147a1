import { looksLikeHeading } from '../inventory/columns/looks-like-heading.ts';
import { suggestColumns } from '../inventory/columns/suggest-columns.ts';
import { withoutPasswords } from '../inventory/columns/without-passwords.ts';
import type { ColumnMapping } from '../inventory/inventory.ts';
import type { RawTable } from '../inventory/raw-table.ts';
import { readTable, type TableDialect } from '../inventory/table/read-table.ts';
import { type DecodedText, decodeText } from '../inventory/text/decode-text.ts';
import { MAX_FILE_BYTES } from '../inventory/text/file-size.ts';
import type {
  ImportProgress,
  Refusal,
  RememberedMapping,
  SourceChoices,
  SourceInput,
} from './import-messages.ts';
import { readBytes } from './read-bytes.ts';
import { sha256Of } from './sha256.ts';

/** One file as it was read under the person's choices. Holds no text of the file but its table's cells. */
export interface ReadSource {
  readonly input: SourceInput;
  readonly choices: SourceChoices;
  readonly bytes: number;
  readonly sha256: Promise<string>;
  readonly decoding: Omit<DecodedText, 'text'>;
  readonly dialect: TableDialect;
  readonly table: RawTable;
  readonly mapping: ColumnMapping;
}

export type SourceOutcome =
  | { readonly kind: 'read'; readonly source: ReadSource }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface ReadingOrder {
  readonly input: SourceInput;
  readonly choices: SourceChoices;
  readonly remembered: readonly RememberedMapping[];
  readonly onProgress: (progress: Omit<ImportProgress, 'source'>) => void;
}

function sizeOf(input: SourceInput): number {
  switch (input.kind) {
    case 'file':
      return input.file.size;
    case 'bytes':
      return input.bytes.byteLength;
    case 'text':
      return input.text.length;
  }
}

function isRememberedFor(table: RawTable) {
  return ({ headings }: RememberedMapping) =>
    headings.length === table.columns.length &&
    table.columns.every(({ heading }, column) => heading === headings[column]);
}

/** What the columns are read as: what the person chose, else what was remembered for these headings, else what they look like. */
function mapColumns(
  table: RawTable,
  chosen: ColumnMapping | null,
  remembered: readonly RememberedMapping[],
): ColumnMapping {
  if (chosen !== null && chosen.length === table.columns.length) return chosen;
  const kept = remembered.findLast(isRememberedFor(table));
  if (kept === undefined) return suggestColumns(table);
  return kept.mapping.map((match) => ({ ...match, reason: 'remembered', certain: true }));
}

/** The dialect without what its listed lines say: in a file with passwords a remark may be a row that was taken out. */
function withoutLineExcerpts(dialect: TableDialect): TableDialect {
  const first = dialect.account.first.map((lines) => ({ ...lines, excerpt: '' }));
  return { ...dialect, account: { ...dialect.account, first } };
}

/** Reads a source from its bytes. Passwords are reduced to their flag before the table is given to anyone. */
export async function readSource(order: ReadingOrder): Promise<SourceOutcome> {
  const { input, choices, remembered, onProgress } = order;
  const refuse = (reason: string, details: readonly string[]): SourceOutcome => ({
    kind: 'refused',
    refusal: { reason, fileName: input.name, details },
  });
  const total = sizeOf(input);
  if (total > MAX_FILE_BYTES)
    return refuse('file-too-large', [String(total), String(MAX_FILE_BYTES)]);
  const bytes = await readBytes(input, (done) => onProgress({ stage: 'bytes', done, total })).catch(
    () => null,
  );
  if (bytes === null) return refuse('file-gone', []);
  const sha256 = sha256Of(bytes);
  const { text, ...decoding } = decodeText(bytes, choices.encoding);
  const outcome = readTable(
    text,
    { ...choices, looksLikeHeading },
    (done) => onProgress({ stage: 'rows', done, total: text.length }),
    decoding.reason === 'ascii' ? bytes : null,
  );
  if (outcome.kind === 'refused') {
    await sha256;
    return refuse(outcome.reason, outcome.details);
  }
  const mapping = mapColumns(outcome.table, choices.mapping, remembered);
  const table = withoutPasswords(outcome.table, mapping);
  const dialect = table === outcome.table ? outcome.dialect : withoutLineExcerpts(outcome.dialect);
  return {
    kind: 'read',
    source: { input, choices, bytes: bytes.length, sha256, decoding, dialect, table, mapping },
  };
}

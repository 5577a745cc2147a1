import type { ColumnMapping, Field, MatchReason, UnknownValue } from '../inventory/inventory.ts';
import type { UnreadLayout } from '../inventory/table/unread-layout.ts';
import type { AuditSummary } from './summary.ts';

/**
 * One source of machines: a file that the person chose, text that was pasted or comes with the page, or the
 * bytes of a file that only the page can read (WebKit gives the worker of a page from file:// no file).
 */
export type SourceInput =
  | { readonly kind: 'file'; readonly file: Blob; readonly name: string }
  | { readonly kind: 'bytes'; readonly bytes: ArrayBuffer; readonly name: string }
  | { readonly kind: 'text'; readonly text: string; readonly name: string };

/** What the person said about how one file is to be read; null: find out. */
export interface SourceChoices {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headingLine: number | null;
  readonly mapping: ColumnMapping | null;
}

export const NO_SOURCE_CHOICES: SourceChoices = {
  encoding: null,
  delimiter: null,
  headingLine: null,
  mapping: null,
};

/** A mapping that the person allowed this computer to keep, for files with exactly these headings. */
export interface RememberedMapping {
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping;
}

/** Reading goes through the bytes, then through the rows, then pairs the machines. */
export interface ImportProgress {
  readonly stage: 'bytes' | 'rows' | 'pairing';
  readonly source: number;
  readonly done: number;
  readonly total: number;
}

export interface ColumnPreview {
  readonly column: number;
  readonly heading: string;
  /** Up to three distinct values; never a password's. */
  readonly samples: readonly string[];
  readonly field: Field | null;
  readonly reason: MatchReason;
  readonly certain: boolean;
}

/** What the lines in doubt say in one encoding. */
export interface EncodingReading {
  readonly encoding: string;
  readonly lines: readonly {
    readonly line: number;
    /** Cells with characters beyond ASCII; never a password. */
    readonly text: string;
    /** Whether the passwords of the line contain §; null where it has none. */
    readonly password: 'yes' | 'no' | null;
  }[];
}

/** One file as it was read: what was taken, why, and what it looks like. */
export interface SourcePreview {
  readonly fileName: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly encodingReason: string;
  /** What the file says in each encoding that it may have, the one taken first; empty where there is no doubt. */
  readonly encodingReadings: readonly EncodingReading[];
  readonly delimiter: string;
  readonly delimiterReason: string;
  /** How the cells of a single column seem to be told apart; null where nothing shows it. */
  readonly unread: UnreadLayout | null;
  readonly headingLine: number;
  readonly headingReason: string;
  readonly dataRows: number;
  readonly columns: readonly ColumnPreview[];
  /** The first lines of the file as text, for moving the heading row. Password columns are not among their cells. */
  readonly firstLines: readonly {
    readonly line: number;
    readonly cells: readonly string[];
  }[];
  /** Lines with characters above 127, for judging the encoding. */
  readonly beyondAscii: readonly {
    readonly line: number;
    readonly text: string;
  }[];
}

export interface ImportPreview {
  readonly sources: readonly SourcePreview[];
  /** Needed fields that no column gives. */
  readonly missing: readonly Field[];
  /** Texts that no reader of their fact understands, under the mapping of this preview. */
  readonly unknownValues: readonly UnknownValue[];
  /** False where a needed field was not found with certainty: the mapping step appears by itself. */
  readonly certain: boolean;
}

/** Why a file gives no audit. `details` fill the sentence of the reason. */
export interface Refusal {
  readonly reason: string;
  readonly fileName: string;
  readonly details: readonly string[];
}

export type ImportOutcome =
  | { readonly kind: 'audit'; readonly summary: AuditSummary }
  | { readonly kind: 'columns'; readonly preview: ImportPreview }
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly preview: ImportPreview | null;
    };

/** What other choices come to, before anything is counted. Where a file is refused under them, what was read before stays. */
export type PreviewOutcome = Exclude<ImportOutcome, { readonly kind: 'audit' }>;

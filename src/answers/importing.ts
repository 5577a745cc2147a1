import type { ComparedWith } from '../compare/changes.ts';
import type { Given } from '../fleet/from-json.ts';
import type {
  CellChoices,
  ColumnMapping,
  Field,
  MatchReason,
  UnknownValue,
  ValueChoice,
} from '../inventory/inventory.ts';
import type { UnreadLayout } from '../inventory/table/unread-layout.ts';
import type { SheetName } from '../inventory/workbook/read-sheet.ts';
import type { PairingRules } from '../pairing/query.ts';
import type { Decision } from '../remediation/decisions.ts';
import type { Plan } from '../remediation/plan-waves.ts';
import type { TableView } from './rows.ts';
import type { AuditSummary, ReadColumns, UnfitMemory } from './summary.ts';
import type { TableQuery } from './table-query.ts';

/** What a session file keeps of a file that was read: `part` has its table, without passwords. */
export interface SessionPart {
  readonly kind: 'part';
  /** The session file, as it was read. All its parts share it. */
  readonly session: ArrayBuffer;
  /** Which of its parts this is. */
  readonly place: number;
  readonly name: string;
  /** Size and SHA-256 of the file itself. */
  readonly fileBytes: number;
  readonly fileSha256: string;
  /** When its session was written, as ISO 8601; null if the session does not say. */
  readonly writtenAt: string | null;
  /** What this page does not understand of the part, and of its session. Written again as it is. */
  readonly more: Given;
  readonly moreOfSession: Given;
}

/**
 * One source of machines: a file that the person chose, text that was pasted or comes with the page, the
 * bytes of a file that only the page can read (in WebKit the worker of a file:// page cannot read files), or
 * a part of a session.
 */
export type SourceInput =
  | { readonly kind: 'file'; readonly file: Blob; readonly name: string }
  | { readonly kind: 'bytes'; readonly bytes: ArrayBuffer; readonly name: string }
  | { readonly kind: 'text'; readonly text: string; readonly name: string }
  | SessionPart;

/** How the person wants one file to be read; null means "detect it". */
export interface SourceChoices {
  /** The sheet of a workbook. */
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headingLine: number | null;
  readonly mapping: ColumnMapping | null;
}

export const NO_SOURCE_CHOICES: SourceChoices = {
  sheet: null,
  encoding: null,
  delimiter: null,
  headingLine: null,
  mapping: null,
};

/**
 * Everything the person decided about one inventory. Reading it again with these choices gives the same
 * audit.
 */
export interface Choices {
  readonly sources: readonly SourceInput[];
  readonly sourceChoices: readonly SourceChoices[];
  readonly cellChoices: CellChoices;
  readonly rules: PairingRules;
  /** What was decided about the clients, the oldest first. Only ever added to. */
  readonly decisions: readonly Decision[];
  /** The earlier audit that this inventory is compared with; null if there is none. */
  readonly compared: ComparedWith | null;
  /** Which machines are done in which wave; null if nothing is planned. */
  readonly plan: Plan | null;
}

/** The header of a session apart from its parts, before it is turned into JSON. */
export interface SessionHeader
  extends Given,
    Partial<Pick<Choices, 'decisions' | 'compared' | 'plan'>> {}

/** Columns that the person let the browser remember, for files with these headings. */
export interface RememberedMapping extends ReadColumns {
  /** What texts in them mean. */
  readonly values?: readonly ValueChoice[];
}

/** Progress of a reading. Its stages are bytes, then unpacking (of a workbook), then rows, then pairing. */
export interface ImportProgress {
  readonly stage: 'bytes' | 'unpacking' | 'rows' | 'pairing';
  readonly source: number;
  readonly done: number;
  readonly total: number;
}

export interface ColumnPreview {
  readonly column: number;
  readonly heading: string;
  /** Up to three distinct values; never from a password column. */
  readonly samples: readonly string[];
  readonly field: Field | null;
  readonly reason: MatchReason;
  readonly certain: boolean;
}

/** How the ambiguous lines read in one encoding. */
export interface EncodingReading {
  readonly encoding: string;
  readonly lines: readonly {
    readonly line: number;
    /** Cells with characters beyond ASCII; never a password. */
    readonly text: string;
    /** Whether a password on the line contains §; null if no column holds passwords. */
    readonly password: 'yes' | 'no' | null;
  }[];
}

/** Which sheet of a workbook was read, and why. */
export interface SheetReading {
  readonly name: string;
  readonly reason: 'chosen' | 'first' | 'none-before';
  /** All sheets of the workbook, in its order. */
  readonly sheets: readonly SheetName[];
  /** Filled rows and columns that the spreadsheet hides; they are read like all others. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Formulas that were never calculated; their cells are empty. */
  readonly uncalculated: number;
}

/** How one file was read, why, and a sample of it. */
export interface SourcePreview {
  readonly fileName: string;
  /** Whether it comes from a session, so that only its columns can be chosen otherwise. */
  readonly isPart: boolean;
  readonly bytes: number;
  /** The sheet of a workbook; null for a text file. Encoding and delimiter of a workbook mean nothing. */
  readonly sheet: SheetReading | null;
  readonly encoding: string;
  readonly encodingReason: string;
  /** How the file reads in each possible encoding, the likeliest first; empty if the encoding is certain. */
  readonly encodingReadings: readonly EncodingReading[];
  /** Whether the person still has to choose one of these encodings. */
  readonly asksForEncoding: boolean;
  readonly delimiter: string;
  readonly delimiterReason: string;
  /** For a file read as one column: how its cells seem to be separated; null if there is no sign of it. */
  readonly unread: UnreadLayout | null;
  readonly headingLine: number;
  readonly headingReason: string;
  readonly dataRows: number;
  /** See `SourceSummary`. */
  readonly unfitMemory: UnfitMemory | null;
  readonly columns: readonly ColumnPreview[];
  /** The first lines of the file as text, for choosing the heading row. Password cells are left out. */
  readonly firstLines: readonly {
    readonly line: number;
    readonly cells: readonly string[];
  }[];
  /** Lines with non-ASCII characters, for checking the encoding. */
  readonly beyondAscii: readonly {
    readonly line: number;
    readonly text: string;
  }[];
}

/** A column of one of the sources. */
export interface SourceColumn {
  readonly source: number;
  readonly column: number;
}

/** A field that an audit needs or wants and for which no column was found. */
export interface ColumnGap {
  readonly field: Field;
  /** Whether there is no audit without it. */
  readonly isNeeded: boolean;
  /** The columns whose values look like it, the likeliest first. */
  readonly likely: readonly SourceColumn[];
}

export interface ImportPreview {
  readonly sources: readonly SourcePreview[];
  /** What is missing, needed fields first. */
  readonly gaps: readonly ColumnGap[];
  /** Needed fields that no column provides. */
  readonly missing: readonly Field[];
  /** Texts that the reader of their fact does not understand, under this preview's mapping. */
  readonly unknownValues: readonly UnknownValue[];
  /** What the person said that texts mean, remembered meanings included. */
  readonly values: readonly ValueChoice[];
  /** False if a needed field was not identified with certainty. The columns step then opens by itself. */
  readonly certain: boolean;
}

/** Why a file yields no audit. `details` fills the placeholders of the reason's sentence. */
export interface Refusal {
  readonly reason: string;
  readonly fileName: string;
  readonly details: readonly string[];
}

/** A table that was opened together with its audit. */
export interface FirstTable {
  readonly query: TableQuery;
  readonly view: TableView;
}

/** The audit of the sources. */
export interface ReadAudit {
  readonly kind: 'audit';
  readonly summary: AuditSummary;
  /** The table that the page wants to show first. Absent if it named none, or one that cannot be opened. */
  readonly first?: FirstTable;
}

export type ImportOutcome =
  | ReadAudit
  | { readonly kind: 'columns'; readonly preview: ImportPreview }
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly preview: ImportPreview | null;
    };

/** What a session file held. */
export interface OpenedSession extends Choices {
  readonly kind: 'opened';
  /** What else its header says, unchecked. */
  readonly header: Given;
  /** The names of parts that are damaged. The choices about them are left out. */
  readonly damaged: readonly string[];
  readonly outcome: ImportOutcome;
}

export type SessionOutcome =
  | OpenedSession
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * The result of trying other choices, before anything is counted. If a file is refused under them, the
 * earlier reading stays.
 */
export type PreviewOutcome = Exclude<ImportOutcome, { readonly kind: 'audit' }>;

import type { Overlap, TakenAudit } from '../answers/comparing.ts';
import type {
  Choices,
  ImportPreview,
  ImportProgress,
  Refusal,
  RememberedMapping,
} from '../answers/importing.ts';
import type { AuditSummary, UnfitMemory } from '../answers/summary.ts';
import type { Language } from '../locale/languages.ts';
import type { PairingRules } from '../pairing/query.ts';
import type { RowRanges } from '../pairing/row-ranges.ts';
import type { Delimiter } from '../remediation/csv.ts';
import type { KeptSitting } from './kept-sittings.ts';
import type { LinkFault } from './linked-view.ts';
import type { View } from './view.ts';

export type { Choices };

export type Theme = 'system' | 'light' | 'dark';

/** What a step changed. A step that changed several things is named after the first of them. */
export type StepKind =
  | 'files'
  | 'columns'
  | 'cells'
  | 'meanings'
  | 'settlements'
  | 'scope'
  | 'assumptions'
  | 'decisions'
  | 'comparison'
  | 'plan';

/** One change of the choices about an inventory. */
export interface Step {
  /** ISO 8601. */
  readonly at: string;
  readonly kind: StepKind;
  readonly before: Choices;
  readonly after: Choices;
}

/**
 * What the person did since the inventory was read. Each step starts from the choices that the previous one
 * led to, and the last of `steps` led to those of the audit on screen.
 */
export interface History {
  readonly steps: readonly Step[];
  /** The steps that were undone. The last one is redone first. */
  readonly undone: readonly Step[];
}

/** How new choices follow from those of the audit on screen: as another inventory, as a step, or through the history. */
export type Move = 'fresh' | 'step' | 'undo' | 'redo';

/** A reading that the person asked for. */
export interface Wanted {
  readonly choices: Choices;
  readonly move: Move;
  /** The choices of the audit that was on screen when the person asked; null if there was none. */
  readonly base: Choices | null;
  /** Present if it becomes no audit of its own, but the earlier one of the audit on screen. */
  readonly asEarlier?: true;
  /** Present if the columns that the person confirmed for it could not be stored. They are told once it is read. */
  readonly notStored?: true;
}

/** An inventory that is being read. The previous audit stays until this one is ready. */
export type Incoming = Wanted &
  (
    | {
        readonly kind: 'reading';
        /** Whether its columns are taken as they are, because the person has seen them. */
        readonly withoutAsking: boolean;
        readonly progress: ImportProgress | null;
      }
    | {
        readonly kind: 'columns';
        readonly preview: ImportPreview;
        /** Why the latest change to the choices was rejected; null if it was accepted. */
        readonly refusal: Refusal | null;
      }
    /** The files are read. Are they a newer inventory of the fleet on screen? */
    | {
        readonly kind: 'fleet';
        readonly summary: AuditSummary;
        /** The audit on screen, as the new files would be compared with it. */
        readonly taken: TakenAudit;
        readonly overlap: Overlap;
      }
  );

/**
 * The audit on screen. `edition` increases with every change of its choices, so that tables know when to
 * ask again.
 */
export interface Audit {
  readonly choices: Choices;
  readonly summary: AuditSummary;
  readonly edition: number;
  /** The edition in which this reading arrived. Machine numbers are stable only within one reading. */
  readonly since: number;
  /** What was read at first, before files were added. A change belongs to the inventory with this very list. */
  readonly inventory: Choices['sources'];
  /**
   * The rules that the person requested last. They are ahead of the summary's rules while the worker
   * recounts.
   */
  readonly wantedRules: PairingRules;
  /** Whether the worker is recounting a change. */
  readonly recounting: boolean;
}

/** Why a sitting could not be kept in this browser. */
export type NotKept = 'full' | 'blocked' | 'too-large';

/** What the person must be told at once (role="alert"). */
export type Alert =
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly preview: ImportPreview | null;
      readonly wanted: Wanted;
    }
  /** `unfinished` names the file that was being written; null if there was none. */
  | { readonly kind: 'worker-died'; readonly message: string; readonly unfinished: string | null }
  /** The worker owes an answer and has sent nothing for this long. */
  | { readonly kind: 'worker-silent'; readonly seconds: number }
  /** `by` says what failed: the disk or the page. */
  | { readonly kind: 'export-failed'; readonly message: string; readonly by: 'disk' | 'page' }
  | { readonly kind: 'session-too-large' }
  /** Some parts of the opened session are damaged. `names` are those of their files. */
  | { readonly kind: 'session-parts-damaged'; readonly names: readonly string[] }
  | { readonly kind: 'not-remembered' }
  | { readonly kind: 'not-kept'; readonly because: NotKept }
  | { readonly kind: 'kept-damaged' }
  /**
   * A kept sitting that another page works on was opened as a copy, or was not deleted. `copied-in-doubt`: nobody
   * knows whether another page works on it.
   */
  | {
      readonly kind: 'kept-elsewhere';
      readonly name: string;
      readonly now: 'copied' | 'copied-in-doubt' | 'left';
    }
  | { readonly kind: 'memory-damaged' }
  | { readonly kind: 'memory-unfit'; readonly fileName: string; readonly unfit: UnfitMemory }
  /** The plan for so many machines of the inventory before was not taken along: this one does not continue it. */
  | { readonly kind: 'plan-left'; readonly machines: number }
  | { readonly kind: 'report-outdated' }
  | { readonly kind: 'link-without-data'; readonly inventoryName: string }
  | { readonly kind: 'link-refused'; readonly because: LinkFault };

/** An export in progress. */
export interface Exporting {
  readonly kind: string;
  readonly fileName: string;
  readonly rows: number | null;
  readonly rowsDone: number;
  readonly bytesDone: number;
  readonly startedAt: number;
}

/** The rows that the person selected in the table of the open tab. */
export interface Selection {
  /** Identifies the query and the state of the audit that the row numbers belong to. */
  readonly key: string;
  readonly rows: RowRanges;
}

/** The whole state of the session. Everything else on the page is derived from it. */
export interface Sitting {
  readonly language: Language;
  readonly theme: Theme;
  readonly incoming: Incoming | null;
  readonly audit: Audit | null;
  readonly alert: Alert | null;
  readonly view: View;
  /** Null if nothing is selected. */
  readonly selection: Selection | null;
  readonly exporting: Exporting | null;
  /** The delimiter of CSV exports; null for the usual one of the language. */
  readonly delimiter: Delimiter | null;
  readonly history: History;
  /** What the person saved last of this inventory, and when (ISO 8601); null if nothing. */
  readonly saved: { readonly choices: Choices; readonly at: string } | null;
  /** Whether the person is being asked what becomes of unsaved work, because something would discard it. */
  readonly asksToLeave: boolean;
  /** Who works here, as the person wrote it; empty if not given. */
  readonly author: string;
  /** Whether the person allowed this browser to remember mappings and language. */
  readonly remembers: boolean;
  /** The stored mappings, newest last. */
  readonly remembered: readonly RememberedMapping[];
  /** Whether the person allowed this browser to keep sittings. */
  readonly keeps: boolean;
  /** The sittings that this browser keeps, as far as this page knows. The newest is first. */
  readonly kept: readonly KeptSitting[];
  /** The choices about the audit on screen that this browser keeps; null if it keeps none of it. */
  readonly keptChoices: Choices | null;
}

import type {
  ImportPreview,
  ImportProgress,
  Refusal,
  RememberedMapping,
  SourceChoices,
  SourceInput,
} from '../answers/importing.ts';
import type { AuditSummary } from '../answers/summary.ts';
import type { CellChoices } from '../inventory/inventory.ts';
import type { Language } from '../locale/languages.ts';
import type { PairingRules } from '../pairing/query.ts';
import type { LinkFault } from './linked-view.ts';
import type { View } from './view.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Everything the person said about one inventory: enough to read it again and come to the same audit. */
export interface Choices {
  readonly sources: readonly SourceInput[];
  readonly sourceChoices: readonly SourceChoices[];
  readonly cellChoices: CellChoices;
  readonly rules: PairingRules;
}

/** An inventory on its way in. The audit before it stays until this one is ready. */
export type Incoming =
  | {
      readonly kind: 'reading';
      readonly choices: Choices;
      readonly progress: ImportProgress | null;
    }
  | {
      readonly kind: 'columns';
      readonly choices: Choices;
      readonly preview: ImportPreview;
      /** Why the latest change to the choices was not taken; null where it was. */
      readonly refusal: Refusal | null;
    };

/** An audit that is ready. `edition` grows with every change of its choices, so that tables know when to ask again. */
export interface Audit {
  readonly choices: Choices;
  readonly summary: AuditSummary;
  readonly edition: number;
  /** The edition in which this reading of an inventory came: machines keep their numbers within one reading alone. */
  readonly since: number;
  /** The rules the person asked for last: ahead of those of the summary while they are being counted. */
  readonly wantedRules: PairingRules;
  /** A change of the choices is being counted. */
  readonly recounting: boolean;
}

/** What must be said to the person at once (role="alert"). */
export type Alert =
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly preview: ImportPreview | null;
      readonly choices: Choices;
    }
  /** `unfinished` names the file that was being written; null where none was. */
  | { readonly kind: 'worker-died'; readonly message: string; readonly unfinished: string | null }
  /** `by` says whose fault it was: the disk's, or the page's own. */
  | { readonly kind: 'export-failed'; readonly message: string; readonly by: 'disk' | 'page' }
  | { readonly kind: 'not-remembered' }
  | { readonly kind: 'memory-damaged' }
  | { readonly kind: 'report-outdated' }
  | { readonly kind: 'link-without-data'; readonly inventoryName: string }
  | { readonly kind: 'link-refused'; readonly because: LinkFault };

/** An export on its way to disk. */
export interface Exporting {
  readonly kind: string;
  readonly fileName: string;
  readonly rows: number | null;
  readonly rowsDone: number;
  readonly bytesDone: number;
  readonly startedAt: number;
}

/** The whole state of a sitting. Everything else on the page follows from it. */
export interface Sitting {
  readonly language: Language;
  readonly theme: Theme;
  readonly incoming: Incoming | null;
  readonly audit: Audit | null;
  readonly alert: Alert | null;
  readonly view: View;
  readonly exporting: Exporting | null;
  /** The choices before the last ones, newest last: for undo. */
  readonly undo: readonly CellChoices[];
  /** The person allowed this computer to remember mappings and language. */
  readonly remembers: boolean;
  /** The mappings that this computer keeps, newest last. */
  readonly remembered: readonly RememberedMapping[];
}

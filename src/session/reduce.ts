import type {
  ImportPreview,
  ImportProgress,
  Refusal,
  RememberedMapping,
} from '../answers/importing.ts';
import type { AuditSummary } from '../answers/summary.ts';
import type { Language } from '../locale/languages.ts';
import type { PairingRules } from '../pairing/query.ts';
import type { Delimiter } from '../remediation/csv.ts';
import type { Alert, Choices, Exporting, Selection, Sitting, Theme } from './sitting.ts';
import { FIRST_VIEW, type View } from './view.ts';

/** Something that happened in the session. Named in the past tense. */
export type SittingEvent =
  | { readonly kind: 'import-began'; readonly choices: Choices; readonly withoutAsking: boolean }
  | { readonly kind: 'import-progressed'; readonly progress: ImportProgress }
  | { readonly kind: 'columns-asked'; readonly choices: Choices; readonly preview: ImportPreview }
  | { readonly kind: 'columns-refused'; readonly refusal: Refusal }
  | { readonly kind: 'import-ended' }
  | { readonly kind: 'audit-ready'; readonly choices: Choices; readonly summary: AuditSummary }
  | { readonly kind: 'rules-wanted'; readonly rules: PairingRules }
  | { readonly kind: 'recount-began' }
  | { readonly kind: 'recounted'; readonly choices: Choices; readonly summary: AuditSummary }
  | { readonly kind: 'recount-ended' }
  | { readonly kind: 'undone' }
  | { readonly kind: 'audit-closed' }
  | { readonly kind: 'alert-raised'; readonly alert: Alert }
  | { readonly kind: 'alert-dismissed' }
  | { readonly kind: 'view-changed'; readonly view: View }
  | { readonly kind: 'rows-selected'; readonly selection: Selection | null }
  | { readonly kind: 'language-chosen'; readonly language: Language }
  | { readonly kind: 'theme-chosen'; readonly theme: Theme }
  | { readonly kind: 'delimiter-chosen'; readonly delimiter: Delimiter }
  | { readonly kind: 'export-began'; readonly exporting: Exporting }
  | { readonly kind: 'export-progressed'; readonly rowsDone: number; readonly bytesDone: number }
  | { readonly kind: 'export-ended' }
  | {
      readonly kind: 'remembering';
      readonly remembers: boolean;
      readonly remembered: readonly RememberedMapping[];
    };

function withAudit(
  sitting: Sitting,
  change: (audit: NonNullable<Sitting['audit']>) => Sitting['audit'],
): Sitting {
  return sitting.audit === null ? sitting : { ...sitting, audit: change(sitting.audit) };
}

function ready(sitting: Sitting, choices: Choices, summary: AuditSummary): Sitting {
  const edition = (sitting.audit?.edition ?? 0) + 1;
  return {
    ...sitting,
    incoming: null,
    alert: null,
    undo: [],
    selection: null,
    audit: {
      choices,
      summary,
      edition,
      since: edition,
      wantedRules: choices.rules,
      recounting: false,
    },
  };
}

function recounted(sitting: Sitting, choices: Choices, summary: AuditSummary): Sitting {
  const before = sitting.audit?.choices.cellChoices;
  const isMend = before !== undefined && before !== choices.cellChoices;
  return {
    ...withAudit({ ...sitting, alert: null }, (audit) => ({
      ...audit,
      choices,
      summary,
      edition: audit.edition + 1,
      recounting: false,
    })),
    undo: isMend ? [...sitting.undo, before] : sitting.undo,
  };
}

/** The reducer. Pure; ignores events that do not fit the state. */
export function reduce(sitting: Sitting, event: SittingEvent): Sitting {
  switch (event.kind) {
    case 'import-began': {
      const { choices, withoutAsking } = event;
      const incoming = { kind: 'reading', choices, withoutAsking, progress: null } as const;
      return { ...sitting, alert: null, incoming };
    }
    case 'import-progressed':
      if (sitting.incoming?.kind !== 'reading') return sitting;
      return { ...sitting, incoming: { ...sitting.incoming, progress: event.progress } };
    case 'columns-asked':
      return {
        ...sitting,
        alert: null,
        incoming: {
          kind: 'columns',
          choices: event.choices,
          preview: event.preview,
          refusal: null,
        },
      };
    case 'columns-refused': {
      const { incoming } = sitting;
      if (incoming?.kind !== 'columns') return sitting;
      // A new object tells the screen that its request was answered.
      const preview = { ...incoming.preview };
      return { ...sitting, incoming: { ...incoming, preview, refusal: event.refusal } };
    }
    case 'import-ended':
      return { ...sitting, incoming: null };
    case 'audit-ready':
      return ready(sitting, event.choices, event.summary);
    case 'rules-wanted':
      return withAudit(sitting, (audit) => ({ ...audit, wantedRules: event.rules }));
    case 'recount-began':
      return withAudit(sitting, (audit) => ({ ...audit, recounting: true }));
    case 'recounted':
      return recounted(sitting, event.choices, event.summary);
    case 'recount-ended':
      return withAudit(sitting, (audit) => ({ ...audit, recounting: false }));
    case 'undone':
      return { ...sitting, undo: sitting.undo.slice(0, -2) };
    case 'audit-closed':
      return {
        ...sitting,
        audit: null,
        incoming: null,
        alert: null,
        undo: [],
        view: FIRST_VIEW,
        selection: null,
      };
    case 'alert-raised':
      return { ...sitting, alert: event.alert };
    case 'alert-dismissed':
      return { ...sitting, alert: null };
    case 'view-changed':
      // The selection belongs to the table of one tab.
      return event.view.tab === sitting.view.tab
        ? { ...sitting, view: event.view }
        : { ...sitting, view: event.view, selection: null };
    case 'rows-selected':
      return { ...sitting, selection: event.selection };
    case 'language-chosen':
      return { ...sitting, language: event.language };
    case 'theme-chosen':
      return { ...sitting, theme: event.theme };
    case 'delimiter-chosen':
      return { ...sitting, delimiter: event.delimiter };
    case 'export-began':
      return { ...sitting, exporting: event.exporting };
    case 'export-progressed': {
      if (sitting.exporting === null) return sitting;
      const { rowsDone, bytesDone } = event;
      return { ...sitting, exporting: { ...sitting.exporting, rowsDone, bytesDone } };
    }
    case 'export-ended':
      return { ...sitting, exporting: null };
    case 'remembering':
      return { ...sitting, remembers: event.remembers, remembered: event.remembered };
  }
}

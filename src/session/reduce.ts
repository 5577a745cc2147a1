import type { Overlap, TakenAudit } from '../answers/comparing.ts';
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
import { kindOfChange, moved, NO_HISTORY, startOf } from './history.ts';
import type { KeptSitting } from './kept-sittings.ts';
import type {
  Alert,
  Choices,
  Exporting,
  Move,
  Selection,
  Sitting,
  Theme,
  Wanted,
} from './sitting.ts';
import { FIRST_VIEW, type View, withinTabs, withNewColumns } from './view.ts';

/** An audit that has been counted, and how it follows from the one on screen. */
interface Counted {
  readonly choices: Choices;
  readonly summary: AuditSummary;
  readonly move: Move;
  /** ISO 8601. */
  readonly at: string;
}

/** Something that happened in the session. Named in the past tense. */
export type SittingEvent =
  | { readonly kind: 'import-began'; readonly wanted: Wanted; readonly withoutAsking: boolean }
  | { readonly kind: 'import-progressed'; readonly progress: ImportProgress }
  | { readonly kind: 'columns-asked'; readonly wanted: Wanted; readonly preview: ImportPreview }
  | { readonly kind: 'columns-refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'fleet-asked';
      readonly wanted: Wanted;
      readonly summary: AuditSummary;
      readonly taken: TakenAudit;
      readonly overlap: Overlap;
    }
  | { readonly kind: 'import-ended' }
  | ({ readonly kind: 'audit-ready' } & Counted)
  | { readonly kind: 'rules-wanted'; readonly rules: PairingRules }
  | { readonly kind: 'recount-began' }
  | ({ readonly kind: 'recounted' } & Counted)
  | { readonly kind: 'recount-ended' }
  | { readonly kind: 'saved'; readonly choices: Choices; readonly at: string }
  | { readonly kind: 'leave-asked' }
  | { readonly kind: 'leave-answered' }
  | { readonly kind: 'author-given'; readonly author: string }
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
    }
  | { readonly kind: 'keeping'; readonly keeps: boolean }
  | {
      readonly kind: 'kept-found';
      readonly kept: readonly KeptSitting[];
      readonly choices: Choices | null;
    };

function withAudit(
  sitting: Sitting,
  change: (audit: NonNullable<Sitting['audit']>) => Sitting['audit'],
): Sitting {
  return sitting.audit === null ? sitting : { ...sitting, audit: change(sitting.audit) };
}

/**
 * The choices and the history after an audit was counted. Choices that say the same as those on screen are
 * the same object, so that the history has no gap.
 */
function advance({ audit, history }: Sitting, { choices, move, at }: Counted) {
  if (audit === null || move === 'fresh') return { choices, history: startOf(choices, at) };
  const before = audit.choices;
  const after = kindOfChange(before, choices) === null ? before : choices;
  return { choices: after, history: moved(history, move, { before, after, at }) };
}

function ready(sitting: Sitting, counted: Counted): Sitting {
  const former = sitting.audit;
  const edition = (former?.edition ?? 0) + 1;
  const { choices, history } = advance(sitting, counted);
  const isOther = former === null || counted.move === 'fresh';
  return {
    ...sitting,
    incoming: null,
    alert: null,
    selection: null,
    history,
    saved: isOther ? null : sitting.saved,
    view: withinTabs(sitting.view, counted.summary),
    audit: {
      choices,
      summary: counted.summary,
      edition,
      since: edition,
      inventory: isOther ? choices.sources : former.inventory,
      wantedRules: choices.rules,
      recounting: false,
    },
  };
}

function recounted(sitting: Sitting, counted: Counted): Sitting {
  const { choices, history } = advance(sitting, counted);
  const before = sitting.audit?.choices;
  let given = sitting.view;
  if (before?.decisions.length === 0 && choices.decisions.length > 0) {
    given = withNewColumns(given, 'if-decided');
  }
  if (before?.plan === null && choices.plan !== null) given = withNewColumns(given, 'if-planned');
  const view = withinTabs(given, counted.summary);
  return withAudit({ ...sitting, alert: null, history, view }, (audit) => ({
    ...audit,
    choices,
    summary: counted.summary,
    edition: audit.edition + 1,
    recounting: false,
  }));
}

/** A page that is loaded again has the link of its audit. It is among the kept ones, with a way to go on. */
function withoutLinkTo(kept: readonly KeptSitting[], alert: Alert | null): Alert | null {
  if (alert?.kind !== 'link-without-data') return alert;
  const { inventoryName } = alert;
  const isThere = kept.some((one) => one.kind === 'whole' && one.name === inventoryName);
  return isThere ? null : alert;
}

/** The selection belongs to the table of one tab. */
function withView(sitting: Sitting, wanted: View): Sitting {
  const { audit } = sitting;
  const view = audit === null ? wanted : withinTabs(wanted, audit.summary);
  return { ...sitting, view, selection: view.tab === sitting.view.tab ? sitting.selection : null };
}

/** The reducer. Pure; ignores events that do not fit the state. */
export function reduce(sitting: Sitting, event: SittingEvent): Sitting {
  switch (event.kind) {
    case 'import-began': {
      const { wanted, withoutAsking } = event;
      const incoming = { ...wanted, kind: 'reading', withoutAsking, progress: null } as const;
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
          ...event.wanted,
          kind: 'columns',
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
    case 'fleet-asked': {
      const { wanted, summary, taken, overlap } = event;
      return { ...sitting, incoming: { ...wanted, kind: 'fleet', summary, taken, overlap } };
    }
    case 'import-ended':
      return { ...sitting, incoming: null };
    case 'audit-ready':
      return ready(sitting, event);
    case 'rules-wanted':
      return withAudit(sitting, (audit) => ({ ...audit, wantedRules: event.rules }));
    case 'recount-began':
      return withAudit(sitting, (audit) => ({ ...audit, recounting: true }));
    case 'recounted':
      return recounted(sitting, event);
    case 'recount-ended':
      return withAudit(sitting, (audit) => ({ ...audit, recounting: false }));
    case 'saved':
      return {
        ...sitting,
        saved: { choices: event.choices, at: event.at },
        // It offers the session file, which is written now.
        alert: sitting.alert?.kind === 'not-kept' ? null : sitting.alert,
      };
    case 'leave-asked':
      return { ...sitting, asksToLeave: true };
    case 'leave-answered':
      return { ...sitting, asksToLeave: false };
    case 'author-given':
      return { ...sitting, author: event.author };
    case 'audit-closed':
      return {
        ...sitting,
        audit: null,
        incoming: null,
        alert: null,
        history: NO_HISTORY,
        saved: null,
        view: FIRST_VIEW,
        selection: null,
      };
    case 'alert-raised':
      return { ...sitting, alert: event.alert };
    case 'alert-dismissed':
      return { ...sitting, alert: null };
    case 'view-changed':
      return withView(sitting, event.view);
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
    case 'keeping':
      return { ...sitting, keeps: event.keeps };
    case 'kept-found': {
      const { kept, choices } = event;
      return { ...sitting, kept, keptChoices: choices, alert: withoutLinkTo(kept, sitting.alert) };
    }
  }
}

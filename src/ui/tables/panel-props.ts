import type { AuditSummary } from '../../worker/summary-messages.ts';
import type { ReasonSubject } from '../reason/reason-subject.ts';
import type { OpenedTable } from './use-table-view.ts';

/** What the panel of every tab is given. */
export interface PanelProps {
  readonly opened: OpenedTable;
  readonly extras: AuditSummary['extras'];
  readonly openSubject: ReasonSubject | null;
  readonly onOpen: (subject: ReasonSubject) => void;
}

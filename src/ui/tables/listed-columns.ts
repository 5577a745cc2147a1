import type { ListedColumn } from '../../answers/explanations.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import type { Messages } from '../../locale/en.ts';
import type { Tab, TableLayout } from '../../session/view.ts';
import { shownColumns } from '../grid/table-state.ts';
import { workIn } from './filters.ts';
import { tableColumns } from './table-columns.tsx';

/** The columns of a tab that a list export writes: those that are shown, in their order, without buttons. */
export function listedColumns(
  tab: Tab,
  layout: TableLayout,
  messages: Messages,
  { extras, recordedFacts, sources, ...work }: AuditSummary,
): readonly ListedColumn[] {
  const words = {
    messages,
    extras,
    recordedFacts,
    severalFiles: sources.length > 1,
    ...workIn(work),
  };
  const columns = tableColumns(tab, words, { looks: () => ({}) });
  return shownColumns(columns, layout).flatMap((id) => {
    const column = columns.find((one) => one.id === id);
    return column?.meta.copied === true ? { column: column.id, heading: column.header } : [];
  });
}

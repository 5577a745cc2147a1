import type { ReadAudit } from '../answers/importing.ts';
import type { TableQuery } from '../answers/table-query.ts';
import { isSameReading } from './history.ts';
import { parseViewHash } from './linked-view.ts';
import { alertOfPlan, alertOfReading, type Opened } from './reading-alerts.ts';
import { keepColumns, type SittingRoom } from './room.ts';
import type { Choices, Wanted } from './sitting.ts';
import { FIRST_VIEW, fitView, queryOf, type View, withoutMachines } from './view.ts';

/** A reading that became an audit. */
interface Adopted extends Omit<ReadAudit, 'kind'> {
  /** The session that the audit comes from; null if it comes from none. */
  readonly opened: Opened | null;
}

/** The view at first: of the session, else as on screen if it is about this inventory. */
function viewAtFirst(
  { edges, getState }: SittingRoom,
  choices: Choices,
  opened: Opened | null,
): View {
  if (opened !== null) return opened.view;
  const { audit: former, view } = getState();
  if (former !== null) {
    const isOther = !isSameReading(former.choices, choices);
    return isOther ? { ...FIRST_VIEW, folded: view.folded } : view;
  }
  const linked = parseViewHash(edges.hash.read()).inventoryName;
  // Machine numbers in a link mean nothing in an inventory of another name.
  return linked === null || linked === choices.sources[0]?.name ? view : withoutMachines(view);
}

/** The table that an audit under these choices will probably show first. */
export function firstQuery(room: SittingRoom, choices: Choices): TableQuery {
  const view = viewAtFirst(room, choices, null);
  return queryOf(view, view.tab, room.getState().language);
}

/** Brings the audit that the newest worker has read onto the screen, and tells what there is to know about it. */
export function adoptAudit(
  room: SittingRoom,
  { choices, move, notStored }: Pick<Wanted, 'choices' | 'move' | 'notStored'>,
  adopted: Adopted,
): void {
  const { edges, runner, getState, tell } = room;
  const { summary, first, opened } = adopted;
  const { audit: former, language } = getState();
  const isOther = former !== null && !isSameReading(former.choices, choices);
  const view = fitView(viewAtFirst(room, choices, opened), summary.extras.length);
  const query = queryOf(view, view.tab, language);
  const at = edges.now().toISOString();
  runner.adopt();
  if (first !== undefined) room.ahead.keep(first, summary);
  room.ahead.open(query, summary);
  tell({ kind: 'audit-ready', choices, summary, move, at });
  tell({ kind: 'view-changed', view });
  if (former !== null && (move === 'undo' || move === 'redo')) {
    const before = former.choices.cellChoices.values;
    keepColumns(room, summary.sources, { before, after: choices.cellChoices.values });
  }
  if (opened?.damaged.length === 0) tell({ kind: 'saved', choices, at });
  const alert = notStored
    ? ({ kind: 'not-remembered' } as const)
    : (alertOfReading(opened, summary) ?? alertOfPlan(former, choices, opened));
  if (alert !== null) tell({ kind: 'alert-raised', alert });
  if (isOther) room.writeHash('push');
  // Writing the URL takes some milliseconds, so the first audit is drawn before it.
  else edges.whenIdle(() => room.writeHash('replace'));
}

import type { AnyColumn } from '../../answers/columns.ts';
import type { FactView, MachineReference, PlannableRow, RowOf } from '../../answers/rows.ts';
import { VERDICTS } from '../../article/verdict.ts';
import type { FactName } from '../../fleet/machine.ts';
import { dayText } from '../../locale/cell-texts.ts';
import type { Messages } from '../../locale/en.ts';
import type { VerdictCounts } from '../../pairing/query.ts';
import type { DecisionState } from '../../remediation/decided-clients.ts';
import type { Day } from '../../remediation/local-day.ts';
import type { Tab } from '../../session/view.ts';
import type { CardField, RowCard } from '../grid/table-contract.ts';
import { mendButtonOf } from '../mending/MendButton.tsx';
import { PlanTick } from '../plan/PlanTick.tsx';
import { WorsensMark } from '../plan/WorsensMark.tsx';
import { FactCell } from '../shared/FactCell.tsx';
import { VerdictMark } from '../shared/VerdictMark.tsx';

// All other facts of a row, and texts too long for its card, are in what a tap on the card opens.

/** How the rows of a tab are drawn as cards: the verdict, then the names, then the facts that matter. */
export type CardLook<T extends Tab> = (
  messages: Messages,
  tab: T,
  hasPlan: boolean,
) => RowCard<RowOf<T>>;

/** What a client needs and when, and its flagged pairings. */
export const clientCard: CardLook<'clients'> = (messages, _, hasPlan) => ({
  header: 'client',
  lines: 4,
  slimLines: 5,
  ...(hasPlan && { footHeight: TICK_HEIGHT }),
  fields: [
    {
      column: 'action',
      place: 'line',
      cell: ({ action, counts }) => (
        <>
          {worstVerdict(counts)} {messages.tables.actionName(action)}
        </>
      ),
    },
    host('client', ({ client }) => client),
    fact('servicePack', 'servicePack', ({ servicePack }) => servicePack, 'end'),
    { column: 'target', place: 'line' },
    number('exposed', messages.audit, ({ counts }) => counts.exposed),
    number('atRisk', messages.audit, ({ counts }) => counts['at-risk']),
    { column: 'waitsFor', place: 'text', isLabelled: true },
    {
      column: 'decision',
      place: 'text',
      cell: ({ decision: { state, until } }) => decidedText(state, until, messages),
    },
    tick(messages, ({ client }) => client),
  ],
});

/** What was decided about a client, in one line; empty if nothing was. */
function decidedText(state: DecisionState, until: Day | null, messages: Messages): string {
  if (state === 'open') return '';
  const name = messages.decisions.stateName(state);
  return until === null ? name : `${name} (${dayText(until, messages)})`;
}

type Pairing = RowOf<'pairings' | 'undecided'>;

/** Both ends of a pairing, and who forces encryption or what is missing. */
export const pairingCard: CardLook<'pairings' | 'undecided'> = (_, tab) => ({
  header: 'client',
  lines: 4,
  slimLines: 5,
  fields: [
    { column: 'verdict', place: 'line', cell: ({ verdict }) => <VerdictMark verdict={verdict} /> },
    ...(tab === 'undecided' ? UNDECIDED : FLAGGED),
  ],
});

const CLIENT = { ...host<Pairing>('client', ({ client }) => client), isLabelled: true };
const SERVER = { ...host<Pairing>('server', ({ server }) => server), isLabelled: true };

const UNDECIDED: readonly CardField<Pairing>[] = [
  { ...CLIENT, place: 'line' },
  { ...SERVER, place: 'line' },
  { column: 'missing', place: 'text', isLabelled: true },
];

const FLAGGED: readonly CardField<Pairing>[] = [
  CLIENT,
  fact('clientServicePack', 'servicePack', (row) => row.clientServicePack, 'end'),
  SERVER,
  fact('serverServicePack', 'servicePack', (row) => row.serverServicePack, 'end'),
  { column: 'forcedBy', place: 'text', isLabelled: true },
  fact('sectionSign', 'sectionSign', ({ sectionSign }) => sectionSign, 'text'),
];

/** The pairings of a server, and what raising it would do. */
export const serverCard: CardLook<'servers'> = (messages, _, hasPlan) => ({
  header: 'server',
  lines: 4,
  slimLines: 5,
  ...(hasPlan && { footHeight: TICK_HEIGHT }),
  fields: [
    { column: 'flagged', place: 'line', cell: ({ counts }) => worstVerdict(counts) },
    host('server', ({ server }) => server),
    fact('servicePack', 'servicePack', ({ servicePack }) => servicePack, 'end'),
    number('exposed', messages.audit, ({ counts }) => counts.exposed),
    number('atRisk', messages.audit, ({ counts }) => counts['at-risk']),
    number('undecided', messages.audit, ({ counts }) => counts.undecided),
    number('exposedIfRaised', messages.audit, ({ exposedIfRaised }) => exposedIfRaised),
    { column: 'waitsFor', place: 'text', isLabelled: true },
    fact('encryption', 'encryption', ({ encryption }) => encryption, 'text'),
    tick(messages, ({ server }) => server),
  ],
});

/** A machine as it was read. */
export const machineCard: CardLook<'inventory'> = ({ tables }) => ({
  header: 'machine',
  lines: 4,
  slimLines: 6,
  fields: [
    host('machine', ({ machine }) => machine, 'line'),
    fact('role', 'role', ({ role }) => role, 'text'),
    fact('servicePack', 'servicePack', ({ servicePack }) => servicePack, 'text'),
    fact('encryption', 'encryption', ({ encryption }) => encryption, 'text'),
    fact('sectionSign', 'sectionSign', ({ sectionSign }) => sectionSign, 'text'),
    fact('product', 'product', ({ product }) => product, 'text'),
    {
      column: 'paired',
      place: 'text',
      isLabelled: true,
      cell: ({ paired }) => (paired ? null : tables.no),
    },
  ],
});

/** What became of a machine, and why. */
export const changeCard: CardLook<'changes'> = () => ({
  header: 'name',
  lines: 5,
  slimLines: 7,
  fields: [
    { column: 'state', place: 'line' },
    { column: 'name', place: 'line', cell: ({ name }) => <b className="host">{name}</b> },
    { column: 'factChanges', place: 'line', mostLines: 3 },
    { column: 'before', place: 'text', isLabelled: true },
    { column: 'after', place: 'text', isLabelled: true },
    { column: 'causes', place: 'text', isLabelled: true },
  ],
});

/** A step: where its machine stands, and what stands in its way. */
export const planCard: CardLook<'plan'> = ({ audit }) => ({
  header: 'machine',
  lines: 4,
  slimLines: 6,
  fields: [
    { column: 'wave', place: 'line', isLabelled: true },
    host('machine', ({ machine }) => machine),
    fact('servicePack', 'servicePack', ({ servicePack }) => servicePack, 'end'),
    { column: 'step', place: 'text' },
    { column: 'planState', place: 'text', isLabelled: true },
    number('clears', audit, ({ clears }) => clears),
    { column: 'waitsFor', place: 'text', isLabelled: true },
    {
      column: 'worsens',
      place: 'text',
      isLabelled: true,
      cell: ({ worsens }) => (worsens === 0 ? null : <WorsensMark pairings={worsens} />),
    },
    { column: 'preflight', place: 'text', isLabelled: true },
  ],
});

/** What became of a row, what the cell says, and the correction. */
export const problemCard: CardLook<'problems'> = () => ({
  header: 'sentence',
  lines: 4,
  slimLines: 6,
  footHeight: 40,
  fields: [
    { column: 'effect', place: 'line' },
    { column: 'sentence', place: 'line', mostLines: 5 },
    { column: 'machine', place: 'text', isLabelled: true },
    { column: 'line', place: 'text', isLabelled: true },
    { column: 'column', place: 'text', isLabelled: true, mostLines: 1 },
    { column: 'mend', place: 'foot', cell: mendButtonOf },
  ],
});

/** The most urgent verdict among the pairings of a machine; null if it has none. */
function worstVerdict(counts: VerdictCounts) {
  const worst = VERDICTS.find((verdict) => counts[verdict] > 0);
  return worst === undefined ? null : <VerdictMark verdict={worst} />;
}

/** Room for a box to tick that takes a finger. */
const TICK_HEIGHT = 40;

/** Puts the machine of a row into the plan, or takes it out. */
function tick<Row extends PlannableRow>(
  { plan }: Messages,
  machineOf: (row: Row) => MachineReference,
): CardField<Row> {
  return {
    column: 'planned',
    place: 'foot',
    cell: (row) => <PlanTick words={plan} row={row} machine={machineOf(row)} saysAdd />,
  };
}

/** A host name, on a line that it shares with a service pack or has to itself. */
function host<Row>(
  column: AnyColumn,
  machineOf: (row: Row) => MachineReference,
  place: 'start' | 'line' = 'start',
): CardField<Row> {
  return { column, place, cell: (row) => <b className="host">{machineOf(row).name}</b> };
}

/** A fact. Within the text it is labelled. */
function fact<Row>(
  column: AnyColumn,
  fact: FactName,
  viewOf: (row: Row) => FactView<string | number>,
  place: 'end' | 'text',
): CardField<Row> {
  return {
    column,
    place,
    isLabelled: place === 'text',
    cell: (row) => <FactCell fact={fact} view={viewOf(row)} />,
  };
}

/** A labelled number, absent if it is 0. */
function number<Row>(
  column: AnyColumn,
  { number }: Messages['audit'],
  numberOf: (row: Row) => number,
): CardField<Row> {
  return {
    column,
    place: 'text',
    isLabelled: true,
    cell: (row) => (numberOf(row) === 0 ? null : number(numberOf(row))),
  };
}

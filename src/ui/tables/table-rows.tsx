import type { ReactNode } from 'react';
import type { MachineReference, RowOf } from '../../answers/rows.ts';
import { flaggedOf, type VerdictWord } from '../../article/verdict.ts';
import { DecisionMark } from '../deciding/DecisionMark.tsx';
import { MendableFact, mendButtonOf } from '../mending/MendButton.tsx';
import { WorsensMark } from '../plan/WorsensMark.tsx';
import type { ReasonSubject } from '../reason/reason-subject.ts';
import { VerdictMark } from '../shared/VerdictMark.tsx';
import type { TableRows } from './AuditTable.tsx';
import {
  changeCard,
  clientCard,
  machineCard,
  pairingCard,
  planCard,
  problemCard,
  serverCard,
} from './table-cards.tsx';
import { pairingCount, plainNumber, tick, waits } from './table-columns.tsx';

const ofMachine = ({ machine }: MachineReference): ReasonSubject => ({ kind: 'machine', machine });

/** Always the same elements: React leaves a mark alone if the next row has the same. */
const VERDICT_MARKS: { readonly [V in VerdictWord]: ReactNode } = {
  exposed: <VerdictMark verdict="exposed" />,
  'at-risk': <VerdictMark verdict="at-risk" />,
  undecided: <VerdictMark verdict="undecided" />,
  'not-exposed': <VerdictMark verdict="not-exposed" />,
};

/** The pairings: both ends, and the verdict of the article. */
export const PAIRING_ROWS: TableRows<'pairings' | 'undecided'> = {
  isRow: (row): row is RowOf<'pairings' | 'undecided'> =>
    row.table === 'pairings' || row.table === 'undecided',
  identify: ({ client, server }) => ({ client: client.machine, server: server.machine }),
  subjectOf: ({ client, server }) => ({
    kind: 'pairing',
    client: client.machine,
    server: server.machine,
  }),
  card: pairingCard,
  looks: () => ({
    forcedBy: { width: 110 },
    verdict: { cell: (row) => VERDICT_MARKS[row.verdict], minWidth: 100 },
    missing: { isLong: true, width: 264 },
  }),
  factWidths: { clientEncryption: 128, serverEncryption: 128, sectionSign: 130 },
};

/** The clients: their facts, their action, and what it clears. */
export const CLIENT_ROWS: TableRows<'clients'> = {
  isRow: (row): row is RowOf<'clients'> => row.table === 'clients',
  identify: ({ client }) => ({ machine: client.machine }),
  subjectOf: ({ client }) => ofMachine(client),
  card: clientCard,
  looks(words) {
    const count = (
      id: Parameters<typeof pairingCount>[1],
      number: (row: RowOf<'clients'>) => number,
    ) => pairingCount<RowOf<'clients'>>(words, id, 'client', (row) => row.client, number);
    return {
      decision: {
        cell: ({ decision: { state, reason } }) =>
          state === 'open' ? null : <DecisionMark state={state} reason={reason} />,
        width: 150,
      },
      until: { width: 126 },
      planned: tick(words, ({ client }) => client),
      waitsFor: waits(words, ({ client }) => client),
      flagged: count('flagged', ({ counts }) => flaggedOf(counts)),
      exposed: count('exposed', ({ counts }) => counts.exposed),
      atRisk: count('atRisk', ({ counts }) => counts['at-risk']),
      undecided: count('undecided', ({ counts }) => counts.undecided),
      target: { isLong: true, width: 236 },
      workaround: { width: 170 },
      servers: { isLong: true, width: 136, minWidth: 70 },
    };
  },
};

/** The servers: their facts and pairings, and what upgrading them to SP5 would expose. */
export const SERVER_ROWS: TableRows<'servers'> = {
  isRow: (row): row is RowOf<'servers'> => row.table === 'servers',
  identify: ({ server }) => ({ machine: server.machine }),
  subjectOf: ({ server }) => ofMachine(server),
  card: serverCard,
  looks(words) {
    const count = (
      id: Parameters<typeof pairingCount>[1],
      number: (row: RowOf<'servers'>) => number,
    ) => pairingCount<RowOf<'servers'>>(words, id, 'server', (row) => row.server, number);
    return {
      planned: tick(words, ({ server }) => server),
      clients: plainNumber(words, (row) => row.clients),
      flagged: count('flagged', ({ counts }) => flaggedOf(counts)),
      exposedIfRaised: plainNumber(words, (row) => row.exposedIfRaised),
      waitsFor: waits(words, ({ server }) => server),
      exposed: count('exposed', ({ counts }) => counts.exposed),
      atRisk: count('atRisk', ({ counts }) => counts['at-risk']),
      undecided: count('undecided', ({ counts }) => counts.undecided),
    };
  },
};

/** The inventory: every machine as read, and its line. Facts can be corrected in their cells. */
export const MACHINE_ROWS: TableRows<'inventory'> = {
  isRow: (row): row is RowOf<'inventory'> => row.table === 'inventory',
  identify: ({ machine }) => ({ machine: machine.machine }),
  subjectOf: ({ machine }) => ofMachine(machine),
  card: machineCard,
  looks: ({ messages: { tables } }) => ({
    paired: { width: 100 },
    line: { cell: ({ line }) => tables.line(line), width: 76, minWidth: 56, align: 'end' },
  }),
  factCell: (id, fact, row) => (
    <MendableFact fact={fact} view={row[id]} place={row.places[id]} machine={row.machine.name} />
  ),
  factWidths: { role: 140, product: 190, encryption: 140, sectionSign: 130 },
};

/** What became of each machine since the earlier audit. */
export const CHANGE_ROWS: TableRows<'changes'> = {
  isRow: (row): row is RowOf<'changes'> => row.table === 'changes',
  identify: ({ machine }) => (machine === null ? null : { machine }),
  subjectOf: (row) => ({ kind: 'change', row }),
  card: changeCard,
  looks: (words) => ({
    name: { isLong: true },
    state: { isLong: true, width: 140 },
    before: { width: 100 },
    after: { width: 100 },
    factChanges: { isLong: true, width: 250 },
    causes: { isLong: true, width: 170 },
    kindOfChange: { isLong: true },
    flaggedBefore: plainNumber(words, ({ flaggedBefore }) => flaggedBefore),
    flaggedAfter: plainNumber(words, ({ flaggedAfter }) => flaggedAfter),
    earlierPlace: { isLong: true, width: 160 },
    laterPlace: { isLong: true, width: 160 },
  }),
};

/** The steps of the plan: which machine, in which wave, and what stands in its way. */
export const PLAN_ROWS: TableRows<'plan'> = {
  isRow: (row): row is RowOf<'plan'> => row.table === 'plan',
  identify: ({ machine }) => ({ machine: machine.machine }),
  subjectOf: ({ machine }) => ofMachine(machine),
  card: planCard,
  looks: (words) => ({
    wave: { isLong: true, width: 120 },
    step: { width: 130 },
    planState: { width: 150 },
    clears: plainNumber(words, ({ clears }) => clears),
    waitsFor: waits(words, ({ machine }: RowOf<'plan'>) => machine),
    worsens: {
      cell: ({ worsens }) => <WorsensMark pairings={worsens} />,
      width: 140,
    },
    preflight: { isLong: true, width: 190, minWidth: 130 },
  }),
};

/** The problems: their line and value, how they were handled, and how to correct them. */
export const PROBLEM_ROWS: TableRows<'problems'> = {
  isRow: (row): row is RowOf<'problems'> => row.table === 'problems',
  identify: ({ problem: { machine } }) => (machine === null ? null : { machine }),
  subjectOf: (row) => ({ kind: 'problem', row }),
  card: problemCard,
  looks: ({ messages: { tables } }) => ({
    machine: { cell: ({ machine }) => <span className="host">{machine?.name}</span>, width: 122 },
    line: {
      cell: ({ problem: { line } }) => (line === null ? '' : tables.line(line)),
      width: 80,
      minWidth: 56,
      align: 'end',
    },
    column: { width: 140 },
    value: { isLong: true },
    sentence: { isLong: true, width: 440 },
    effect: { width: 184 },
    mend: { width: 96, cell: mendButtonOf },
  }),
};

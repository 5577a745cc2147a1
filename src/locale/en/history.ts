import { quoted } from '../../fleet/written-text.ts';
import type { DecisionKind } from '../../remediation/decisions.ts';
import { format } from './format.ts';

const { count, list, number } = format;

const DECISIONS: { readonly [K in DecisionKind]: string } = {
  accept: 'Accepted',
  'reported-done': 'Reported done',
  reopen: 'Reopened',
  owner: 'Named the owner',
  note: 'Noted',
};

export const historyEn = {
  heading: 'Corrections and history',
  /** The link in the header. A session that was opened has corrections, but no steps yet. */
  open: (steps: number, corrections: number) =>
    steps === 0 && corrections > 0
      ? count(corrections, 'correction', 'corrections')
      : count(steps, 'change', 'changes'),
  openHint: 'What you changed, step by step; every correction can be withdrawn',
  undo: 'Undo',
  redo: 'Redo',
  /** Tooltips: what the button would do. */
  undoHint: (step: string) => `Undo: ${step} (Ctrl+Z)`,
  redoHint: (step: string) => `Redo: ${step} (Ctrl+Y)`,
  counting: 'Counting again…',
  notSaved: (since: string) => `not saved since ${since}`,
  onlyHere: 'All of this counts only here; the files stay as they are.',
  correctionsHeading: 'Corrections',
  noCorrections: 'No cell is corrected, explained or settled.',
  loading: 'Looking them up…',
  failed: 'They could not be looked up. Close this and open it again.',
  stepsHeading: 'History',
  noSteps: 'Nothing was changed yet.',
  undone: 'undone',
  correction: {
    /** `machine` is null or empty if the row names none. */
    cell: (what: string, machine: string | null) =>
      machine === null || machine === '' ? what : `${what} of ${machine}`,
    meaning: (what: string) => `${what}: what a text means`,
    settlement: (what: string, machine: string | null) =>
      machine === null ? `${what}: which row counts` : `${what} of ${machine}: which row counts`,
    /** `written` is null if it was a password. */
    written: (text: string | null) =>
      text === null ? '•••' : text === '' ? 'empty cell' : quoted(text),
    change: (written: string, counts: string) => `${written} → ${counts}`,
    /** What the rows say that were not picked. */
    others: (others: string) => `not: ${others}`,
    place: (file: string, line: number | null, heading: string | null) =>
      [
        file,
        ...(line === null ? [] : [`line ${number(line)}`]),
        ...(heading === null ? [] : [`under “${heading}”`]),
      ].join(', '),
    rows: (rows: number) => count(rows, 'row', 'rows'),
    applies: 'applies to no row now',
    said: (when: string, by: string) => (by === '' ? when : `${when}, ${by}`),
    remembered: 'remembered from an earlier file',
    withdraw: 'Withdraw',
    withdrawLabel: (what: string) => `Withdraw: ${what}`,
    before: (written: string) => `the file says: ${written}`,
  },
  columns: {
    what: 'What',
    place: 'Where',
    written: 'As written',
    counts: 'Counts as',
    said: 'When and by whom',
    reason: 'Reason',
  },
  said: {
    reason: 'Reason (optional)',
    by: 'By (optional)',
    byHint: 'Stands in the list of corrections, in reports and in the JSON. It proves nothing.',
  },
  steps: {
    files: (names: readonly string[]) => `Added ${list(names)}`,
    fewerFiles: 'Took a file out',
    columns: 'Chose how the columns or the file are read',
    /** A correction, explanation or settlement; `where` may be a line. */
    cell: (what: string, file: string, line: number, value: string) =>
      `${what} in line ${number(line)} of ${file}: ${value}`,
    meaning: (what: string, text: string, value: string) =>
      `${what}: ${quoted(text)} means ${value}`,
    settlement: (what: string, file: string, line: number) =>
      `${what}: line ${number(line)} of ${file} counts`,
    withdrawn: (step: string) => `Withdrew: ${step}`,
    several: (first: string, more: number) =>
      more === 0 ? first : `${first}, and ${number(more)} more`,
    scope: (scope: string) => `Who meets whom: ${scope}`,
    group: 'machines of one group',
    peers: 'listed servers',
    assumptions: (facts: readonly string[]) =>
      facts.length === 0 ? 'Dropped the assumptions' : `Assumed: ${list(facts)}`,
    noPlan: 'Dropped the plan',
    plan: (isNew: boolean, machines: number, waves: number) =>
      `${isNew ? 'Planned' : 'Changed the plan'}: ${count(machines, 'machine', 'machines')} in ${count(waves, 'wave', 'waves')}`,
    decision: (kind: DecisionKind, n: number, areClients: boolean) =>
      `${DECISIONS[kind]}: ${areClients ? count(n, 'client', 'clients') : count(n, 'machine', 'machines')}`,
  },
  leave: {
    heading: 'Discard what is not saved?',
    says: (steps: number, since: string) =>
      `${count(steps, 'change', 'changes')} to this inventory ${steps === 1 ? 'is' : 'are'} not saved since ${since}. If you go on, ${steps === 1 ? 'it is' : 'they are'} gone; the files themselves stay as they are.`,
    save: 'Save and go on',
    discard: 'Discard and go on',
    cancel: 'Stay here',
    /** The same question if this browser keeps the work. */
    kept: {
      heading: 'Go on without saving?',
      says: (steps: number, since: string) =>
        `${count(steps, 'change', 'changes')} to this inventory ${steps === 1 ? 'is' : 'are'} not saved to a file since ${since}. This browser keeps ${steps === 1 ? 'it' : 'them'}: continue this audit from the start page, or delete it there.`,
      goOn: 'Go on without saving',
    },
  },
};

export type HistoryMessages = typeof historyEn;

import type { PlanStep } from '../../remediation/plan-waves.ts';
import type { PlanState } from '../../remediation/planned-fleet.ts';
import type { PreflightCheck } from '../../remediation/preflight.ts';
import { format } from './format.ts';

const { count, number } = format;

const machines = (n: number) => count(n, 'machine', 'machines');
const pairings = (n: number) => count(n, 'pairing', 'pairings');
const steps = (n: number) => count(n, 'step', 'steps');
const waves = (n: number) => count(n, 'wave', 'waves');

const STEPS: { readonly [S in PlanStep]: string } = {
  upgrade: 'Upgrade',
  password: 'Change password',
};

const STATES: { readonly [S in PlanState]: string } = {
  planned: 'Planned',
  'reported-done': 'Reported, not seen',
  seen: 'Seen',
};

const CHIPS: typeof STATES = {
  planned: 'planned',
  'reported-done': 'reported, not seen',
  seen: 'seen',
};

const PREFLIGHT: { readonly [P in PreflightCheck]: readonly [name: string, hint: string] } = {
  'no-sp5': [
    'No SP5 for this processor',
    'SP5 was never released for MIPS and PowerPC. Only another password helps.',
  ],
  'strength-not-recorded': [
    'Strength not recorded',
    'Find out whether the machine has 128-bit encryption. Unattended, the 56-bit service pack installs nothing over it and leaves only an entry in the System log (Q249135, Q240299).',
  ],
  '128-bit': [
    '128-bit encryption',
    'Take the 128-bit version of SP6a (Q249135): clients with the 128-bit SP5 connect and pass no data where encryption is required (Q236584).',
  ],
};

/** The tab `Plan`, its dialogs and its exports. */
export const planEn = {
  stepName: (step: PlanStep) => STEPS[step],
  stateName: (state: PlanState) => STATES[state],
  preflightName: (preflight: PreflightCheck) => PREFLIGHT[preflight][0],
  preflightHint: (preflight: PreflightCheck) => PREFLIGHT[preflight][1],
  /** `wave` counts from 1. */
  waveNumber: (wave: number) => `Wave ${number(wave)}`,
  waveName: (wave: number, name: string) =>
    name === '' ? number(wave) : `${number(wave)}: ${name}`,
  inWave: (wave: number, state: PlanState) => `Wave ${number(wave)}: ${CHIPS[state]}`,
  notInPlan: 'Not in the plan',

  label: 'The plan in short',
  /** `falling`: the flagged pairings before the first wave and after each, some left out. */
  sentence: (waveCount: number, machineCount: number, falling: string) =>
    `${waves(waveCount)}, ${machines(machineCount)}: ${falling} flagged pairings`,
  noneWorse: 'no step raises exposure.',
  worse: (n: number, worsened: number) =>
    `${steps(n)} would make up to ${pairings(worsened)} worse.`,
  undecided: (n: number) =>
    `${n === 1 ? '1 undecided pairing is' : `${number(n)} undecided pairings are`} not in these numbers: facts are missing.`,
  notPlanned: (n: number) =>
    `${n === 1 ? '1 client needs' : `${number(n)} clients need`} an upgrade or another password and ${n === 1 ? 'is' : 'are'} not in the plan.`,
  otherFleet: 'None of the planned machines is in this inventory: it is the plan of another fleet.',
  absentRow: (fileName: string, line: number) => `${fileName}, line ${number(line)}`,
  left: (n: number) =>
    `${n === 1 ? '1 flagged pairing is' : `${number(n)} flagged pairings are`} left after the last wave.`,
  notInFiles: (n: number, names: string) =>
    `${n === 1 ? '1 planned machine is' : `${number(n)} planned machines are`} not in this inventory and ${n === 1 ? 'counts' : 'count'} as not done: ${names}.`,
  nothingDue: 'Nothing to plan: no client needs an upgrade or another password.',
  noPlan: (due: number) =>
    `No plan yet. ${due === 1 ? '1 client needs' : `${number(due)} clients need`} an upgrade or another password. A suggested plan puts them into waves so that no step raises exposure.`,
  emptyPlan: 'The plan holds no machine yet.',
  /** Instead of rows. */
  noSteps: 'No step is planned.',

  line: {
    label: (text: string) => `Flagged pairings left after each wave: ${text}`,
    point: (wave: number, left: number) => `wave ${number(wave)}: ${number(left)}`,
    now: (left: number) => `now ${number(left)}`,
  },

  chips: {
    label: 'States of the steps',
    chip: (state: PlanState, n: number) => `${number(n)} ${CHIPS[state]}`,
    worse: (n: number) => `${number(n)} would worsen pairings`,
    preflight: (n: number) => `${number(n)} to check first`,
  },

  suggest: {
    open: 'Suggest plan',
    heading: 'Suggest plan',
    lead: 'Each wave holds machines that are ready: in any order within it, nobody’s pairing gets worse. Those that clear most come first.',
    by: 'Keep together the machines of one',
    anyGroup: 'no group',
    most: 'At most this many machines in a wave',
    mostWaves: 'At most this many waves',
    /** Below the limits, without and with groups that stay together. */
    hints: {
      alone: {
        most: 'Empty for no limit.',
        mostWaves: 'The waves are then about equal. Empty for no limit.',
      },
      together: {
        most: 'Whole groups share a wave; only one that is larger than a wave is split. If both are empty, each wave is one group.',
        mostWaves: 'Whole groups share a wave, so that the waves are about equal.',
      },
    },
    wrong: 'Type a whole number from 1, or leave it empty.',
    /** `least`: the least number of waves. */
    tooFew: (least: number) =>
      `Some machines wait for others, so it needs at least ${waves(least)}.`,
    /** `least`: a limit that needs few enough waves; null if there is none. */
    tooMany: (most: number, least: number | null) =>
      least === null
        ? `That would be more than ${waves(most)}: choose another column, or none.`
        : `That would be more than ${waves(most)}. With at least ${number(least)} machines in a wave it fits.`,
    replaces: 'It replaces the present plan. Undo brings that back.',
    suggest: 'Suggest',
    suggested: (waveCount: number) => `The plan has ${waves(waveCount)}.`,
    failed: 'The plan could not be made. Close this and try again.',
  },

  waves: {
    label: 'Waves',
    fold: 'Hide the waves',
    unfold: 'Show the waves',
    wave: 'Wave',
    name: 'Name',
    from: 'From',
    to: 'To',
    dates: 'Dates',
    owner: 'Owner',
    note: 'Note',
    machines: 'Machines',
    seen: 'Seen',
    left: 'Left after it',
    worsens: 'Would worsen',
    preflight: 'Check first',
    span: (from: string, to: string) =>
      from === '' ? `until ${to}` : to === '' ? `from ${from}` : `${from} – ${to}`,
    show: (wave: number) => `Show the steps of wave ${number(wave)}`,
    edit: 'Edit…',
    editOf: (wave: number) => `Edit wave ${number(wave)}`,
    add: 'Add wave',
    remove: 'Remove wave',
    removeHint: (n: number) =>
      n === 0
        ? 'The wave holds no machine.'
        : `Its ${machines(n)} ${n === 1 ? 'leaves' : 'leave'} the plan. Undo brings ${n === 1 ? 'it' : 'them'} back.`,
    save: 'Save',
    more: (n: number) => `Show ${number(n)} more`,
    datesWrong: 'The wave ends before it begins.',
    saved: (wave: number) => `Wave ${number(wave)} is saved.`,
    added: (wave: number) => `Wave ${number(wave)} is added at the end.`,
    removed: (wave: number) => `Wave ${number(wave)} is removed.`,
  },

  act: {
    /** The button on a selection, a list or a machine. */
    open: 'Plan…',
    openShown: (n: number) => (n === 1 ? 'Plan this one…' : `Plan these ${number(n)}…`),
    about: (subject: string) => `Plan ${subject}`,
    selected: (n: number) => count(n, 'selected machine', 'selected machines'),
    shown: (n: number) => (n === 1 ? 'the machine shown' : `the ${number(n)} machines shown`),
    what: 'What to do',
    kinds: { move: 'Put into a wave', remove: 'Take out of the plan' },
    hints: {
      move: 'A step that would make pairings worse is marked, not refused. Undo takes all of this back.',
      remove: 'Undo brings them back.',
    },
    wishes: {
      'as-planned': 'as planned',
      due: 'what the machine needs',
      ...STEPS,
    },
    wave: 'Wave',
    ownWave: 'where each machine is',
    newWave: 'a new wave at the end',
    step: 'Step',
    reaches: (n: number) => `It is about ${machines(n)}.`,
    leftOut: (n: number) =>
      `${number(n)} ${n === 1 ? 'is' : 'are'} left out: ${n === 1 ? 'it is' : 'they are'} in no pairing, or it changes nothing for ${n === 1 ? 'it' : 'them'}.`,
    looking: 'Looking up the machines…',
    failed: 'The machines could not be looked up. Close this and open it again.',
    save: 'Apply',
    done: {
      move: (n: number, wave: number) => `Put ${machines(n)} into wave ${number(wave)}.`,
      step: (n: number) => `Changed the step of ${machines(n)}.`,
      remove: (n: number) => `Took ${machines(n)} out of the plan.`,
    },
  },

  tick: {
    /** Beside a machine that is not in the plan. */
    add: 'Add to the plan',
    /** The name of the box beside a machine. `where`: its wave and state; empty if it has none. */
    name: (machine: string, where: string) =>
      where === '' ? `Plan ${machine}` : `Plan ${machine} (${where})`,
    added: (machine: string, wave: number) => `Put ${machine} into wave ${number(wave)}.`,
    removed: (machine: string) => `Took ${machine} out of the plan.`,
    failed: 'The plan could not be changed.',
  },

  /** The cell of a breach. */
  worsensPairings: (n: number) => `▲ ${pairings(n)}`,
  worsensHint: (n: number) =>
    `Done when its wave begins, this step would make up to ${pairings(n)} worse.`,

  reason: {
    heading: 'Plan',
    inWave: (wave: string, step: string, state: string) => `Wave ${wave}: ${step}. ${state}.`,
    notPlanned: 'Not in the plan.',
  },

  exports: {
    group: 'Wave',
    /** In the hint of the host list. */
    hosts: (ready: number, waiting: number, withoutSp5: number) =>
      [
        `${ready === 0 ? 'No name' : count(ready, 'name', 'names')}`,
        ...(waiting === 0
          ? []
          : [
              `${number(waiting)} left out: done today, ${waiting === 1 ? 'it' : 'they'} would make pairings worse`,
            ]),
        ...(withoutSp5 === 0 ? [] : [`${number(withoutSp5)} left out: no SP5 for the processor`]),
      ].join('; '),
    runSheet: 'Run sheet (HTML)',
    runSheetHint: 'What to do in the wave, with boxes to tick',
    printRunSheet: 'Print run sheet',
    printRunSheetHint: 'The same on paper',
  },

  sheet: {
    title: (wave: number, inventory: string) => `Run sheet, wave ${number(wave)}: ${inventory}`,
    kind: 'Run sheet · Microsoft article Q251382',
    heading: (wave: number, all: number, name: string) =>
      `Wave ${number(wave)} of ${number(all)}${name === '' ? '' : `: ${name}`}`,
    /** A fact of the wave that is not given. */
    open: 'open',
    flagged: (before: number, after: number) =>
      `Flagged pairings: ${number(before)} before this wave, ${number(after)} after it.`,
    gateHeading: 'May it begin?',
    gateOpen:
      'Yes, as far as this inventory shows: no step of this wave makes a pairing worse today, in whatever order.',
    /** Machines of the wave that wait for earlier waves. */
    gateWaits: (n: number) =>
      `Not yet for ${machines(n)}: ${n === 1 ? 'it waits' : 'they wait'} for clients that no inventory shows as cleared. Begin with ${n === 1 ? 'it' : 'them'} only when a newer inventory shows that, and print this sheet again.`,
    gateBreach: (n: number) =>
      `${machines(n)} would make pairings worse even then: another machine has to come first. Move ${n === 1 ? 'it' : 'them'} to a later wave.`,
    gateRule:
      'Not a report and not a percentage opens the next wave, but a newer inventory that shows this one as done.',
    listHeading: 'Machines',
    listLead:
      'Any order. Tick an upgrade when the machine is restarted and a local administrator has logged on, and a password when it is changed.',
    columns: { box: 'Done', by: 'When, who' },
    worsens: 'would worsen',
    none: 'The wave holds no machine.',
    seen: 'seen: nothing to do',
    checkHeading: 'Check first',
    check: (n: number, name: string, hint: string) => `${name} (${machines(n)}): ${hint}`,
    passwordHeading: 'Changing a password',
    password:
      'The user chooses a new password without §. Nobody needs to know the old or the new one.',
    cut: (shown: number, all: number) =>
      `These are the first ${number(shown)} of ${machines(all)}. “Run sheet (HTML)” and “Plan (CSV)” name all of them.`,
    signed: 'Carried out by, date',
  },

  /** The heading in the report. */
  report: 'Plan',
};

export type PlanMessages = typeof planEn;

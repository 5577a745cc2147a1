import type { BrowserFigures } from './browser-bench.ts';
import type { SessionFigures } from './session-bench.ts';
import type { Range } from './statistics.ts';
import { formatGrowth, formatNumber, formatRange, type Table, type TableCell } from './table.ts';

/** The goal of a measure: a limit for fleets of one size, or of any. */
interface Goal {
  readonly machines: number | 'any';
  readonly limit: number;
}

interface Measure {
  readonly label: string;
  /** A number of one run, or the median of several with their range. */
  readonly of: (figures: BrowserFigures) => number | Range | null;
  readonly goals?: readonly Goal[];
  /** A ratio, for which growth means nothing. */
  readonly isRatio?: true;
}

const MEGABYTE = 1e6;

const megabytes = (bytes: number | null) => (bytes === null ? null : bytes / MEGABYTE);

type OfSession = (session: SessionFigures) => number;

/** A measure of sessions, which not every fleet has. */
function ofSession(label: string, of: OfSession, goals: readonly Goal[] = []): Measure {
  return { label, of: ({ session }) => (session === null ? null : of(session)), goals };
}

function ratioOfSession(label: string, of: OfSession, limit: number): Measure {
  return { ...ofSession(label, of, [{ machines: 1_000_000, limit }]), isRatio: true };
}

const SESSION_MEASURES: readonly Measure[] = [
  ofSession('save session, in the worker', ({ save }) => save),
  ratioOfSession('save ÷ gzip of the same bytes', ({ save, gzip }) => save / gzip, 2),
  ofSession('open session: file → choices and tables, cells read', ({ open }) => open),
  ratioOfSession('open ÷ gunzip of the same bytes', ({ open, gunzip }) => open / gunzip, 2),
  ofSession('open session: file chosen → table filled', ({ openCounted }) => openCounted),
  ofSession('compare with itself, both files read', ({ compare }) => compare),
  ratioOfSession('compare ÷ one import', ({ compare, importing }) => compare / importing, 2),
  ofSession('bytes of the earlier audit for each machine', ({ earlierBytes }) => earlierBytes, [
    { machines: 1_000_000, limit: 40 },
  ]),
];

const MEASURES: readonly Measure[] = [
  { label: 'file, MB', of: ({ bytes }) => bytes / MEGABYTE },
  { label: 'flagged pairings', of: ({ flagged }) => flagged },
  { label: 'import: file chosen → table filled', of: ({ importing }) => importing },
  { label: 'PapaParse alone, same text', of: ({ papaParse }) => papaParse },
  {
    label: 'import ÷ PapaParse',
    isRatio: true,
    of: ({ importByPapaParse }) => importByPapaParse,
    goals: [
      { machines: 100_000, limit: 1.2 },
      { machines: 1_000_000, limit: 0.7 },
    ],
  },
  {
    label: 'longest task of the page over 50 ms during import',
    of: ({ longestTask }) => longestTask,
    goals: [{ machines: 'any', limit: 50 }],
  },
  {
    label: 'who meets whom: click → counted, rows',
    of: ({ recount }) => recount,
    goals: [{ machines: 100_000, limit: 250 }],
  },
  { label: 'search: keystroke → rows, p50', of: ({ search }) => search.p50 },
  {
    label: 'search: keystroke → rows, p95',
    of: ({ search }) => search.p95,
    goals: [
      { machines: 100_000, limit: 50 },
      { machines: 1_000_000, limit: 80 },
    ],
  },
  {
    label: 'first sort by name: click → rows',
    of: ({ firstSortByName }) => firstSortByName,
    goals: [{ machines: 1_000_000, limit: 250 }],
  },
  { label: 'sort: click → rows, p50', of: ({ sort }) => sort.p50 },
  { label: 'jump: Go to row, Ctrl+End, Ctrl+Home → rows, p50', of: ({ jump }) => jump.p50 },
  {
    label: 'jump, before the next frame, p50',
    of: ({ jumpDrawn }) => jumpDrawn.p50,
    goals: [{ machines: 'any', limit: 16 }],
  },
  {
    label: 'jump, in the worker alone, p50',
    of: ({ jumpInWorker }) => jumpInWorker.p50,
    goals: [{ machines: 'any', limit: 2 }],
  },
  { label: 'memory held by the worker, MB', of: ({ memory }) => megabytes(memory.worker) },
  {
    label: 'worker ÷ file size',
    isRatio: true,
    of: ({ bytes, memory }) => memory.worker / bytes,
    goals: [{ machines: 1_000_000, limit: 3.5 }],
  },
  { label: 'memory held by the page, MB', of: ({ memory }) => megabytes(memory.page) },
  ...SESSION_MEASURES,
  { label: 'peak of their process, MB', of: ({ memory }) => megabytes(memory.processPeak) },
];

/** The number that is compared with a goal. */
function middleOf(measured: ReturnType<Measure['of']>): number | null {
  return measured === null || typeof measured === 'number' ? measured : measured.p50;
}

/** A number, with the range of its runs if it is the median of several. */
function textOf(measured: ReturnType<Measure['of']>): TableCell {
  if (measured === null) return null;
  if (typeof measured === 'number') return formatNumber(measured);
  return formatRange(measured);
}

function goalCell(
  { machines, limit }: Goal,
  figures: readonly BrowserFigures[],
  of: Measure['of'],
): string | null {
  const concerned = figures.filter((one) => machines === 'any' || one.machines === machines);
  const values = concerned.flatMap((one) => middleOf(of(one)) ?? []);
  if (values.length === 0) return null;
  const isMet = values.every((value) => value <= limit);
  const where = machines === 'any' ? '' : ` at ${formatNumber(machines)}`;
  return `≤ ${limit}${where}: ${isMet ? 'met' : 'NOT met'}`;
}

function goalsCell({ goals = [], of }: Measure, figures: readonly BrowserFigures[]): TableCell {
  const cells = goals.flatMap((goal) => goalCell(goal, figures, of) ?? []);
  return cells.length === 0 ? null : cells.join('; ');
}

function headingOf({ machines, shape }: BrowserFigures): string {
  const size = formatNumber(machines);
  switch (shape) {
    case 'every':
      return size;
    case 'groups':
      return `${size} in 1,000 groups`;
    case 'peers':
      return `${size} with 5 peers each`;
  }
}

/** Fleets in which every client meets every server, with the growth of their costs, followed by the others. */
export function pageTable(figures: readonly BrowserFigures[]): Table {
  const plain = figures.filter(({ shape }) => shape === 'every');
  const scoped = figures.filter(({ shape }) => shape !== 'every');
  const ordered = [...plain, ...scoped];
  return {
    title: 'The built page in a browser, in ms where nothing else is said',
    headings: ['machines', ...plain.map(headingOf), 'growth', ...scoped.map(headingOf), 'goal'],
    words: 1,
    rows: MEASURES.map((measure) => {
      const cellOf = (one: BrowserFigures) => textOf(measure.of(one));
      const points = plain.flatMap((one) => {
        const value = middleOf(measure.of(one));
        return value === null ? [] : [{ machines: one.machines, value }];
      });
      return [
        measure.label,
        ...plain.map(cellOf),
        measure.isRatio ? null : formatGrowth(points),
        ...scoped.map(cellOf),
        goalsCell(measure, ordered),
      ];
    }),
  };
}

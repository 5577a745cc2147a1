import type { EngineFigures } from './engine-bench.ts';
import { PEER_STEPS, type PeerFigures } from './peers/peer-bench.ts';
import { QUESTIONS } from './questions.ts';
import type { ReadingFigures } from './reading-bench.ts';
import { formatGrowth, formatNumber, formatRange, type Table, type TableCell } from './table.ts';

interface Point {
  readonly machines: number;
  readonly value: number;
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function rowOf(
  labels: readonly string[],
  sizes: readonly number[],
  points: readonly Point[],
): readonly TableCell[] {
  const cells = sizes.map((size) => {
    const point = points.find(({ machines }) => machines === size);
    return point === undefined ? null : formatNumber(point.value);
  });
  return [...labels, ...cells, formatGrowth(points)];
}

/** The table of all questions and answerers. */
export function engineTable(figures: readonly EngineFigures[]): Table {
  const times = figures.flatMap((one) => one.times);
  const sizes = distinct(times.map(({ machines }) => machines));
  const rows = QUESTIONS.flatMap((question) => {
    const asked = times.filter((time) => time.question === question);
    return distinct(asked.map(({ answerer }) => answerer)).map((answerer) => {
      const own = asked.filter((time) => time.answerer === answerer);
      const points = own.map(({ machines, ms }) => ({ machines, value: ms }));
      return rowOf([question, answerer], sizes, points);
    });
  });
  return {
    title: 'Pairing in Node: the same questions, the same answers, in ms',
    headings: ['question', 'answered by', ...sizes.map((size) => formatNumber(size)), 'growth'],
    words: 2,
    rows,
  };
}

const STEPS = [
  ['PapaParse alone', 'papaParse'],
  ['text to table', 'textToTable'],
  ['table to machines', 'tableToMachines'],
] as const;

/** The table of the reading steps. */
export function readingTable(figures: readonly ReadingFigures[]): Table {
  const sizes = figures.map(({ machines }) => machines);
  return {
    title: 'Reading in Node, in ms',
    headings: ['step', ...sizes.map((size) => formatNumber(size)), 'growth'],
    words: 1,
    rows: STEPS.map(([label, step]) => {
      const points = figures.map((figure) => ({ machines: figure.machines, value: figure[step] }));
      return rowOf([label], sizes, points);
    }),
  };
}

/** The table of the peers: every step of every peer, with the range of its runs. */
export function peerTable(figures: readonly PeerFigures[]): Table {
  const times = figures.flatMap((one) => one.times);
  const sizes = distinct(times.map(({ machines }) => machines));
  const peers = distinct(times.map(({ peer }) => peer));
  return {
    title: 'Other ways to the same answers, in ms: median (range)',
    headings: ['step', 'by', ...sizes.map((size) => formatNumber(size))],
    words: 2,
    rows: PEER_STEPS.flatMap((step) =>
      peers.map((peer) => [
        step,
        peer,
        ...sizes.map((size) => {
          const time = times.find(
            (one) => one.step === step && one.peer === peer && one.machines === size,
          );
          return time === undefined ? null : formatRange(time.ms);
        }),
      ]),
    ),
  };
}

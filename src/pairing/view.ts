import { type Cells, type Counted, countByCell, type Selected } from './cells.ts';
import { type Census, takeCensus } from './census.ts';
import { CHOICES, chosenMask, MASKS, passes, passingOf } from './choices.ts';
import { SERVER_CLASSES } from './classes.ts';
import { CHOICE_COLUMNS, type ChoiceColumn, subjectOf } from './columns.ts';
import { once } from './kept.ts';
import type { Pairing, PairingFilter, PairingQuery, VerdictCounts } from './query.ts';
import { layOut } from './ranking/layout.ts';
import { CLIENT, SERVER } from './ranking/pair-table.ts';
import { sumPartners } from './ranking/partner-sums.ts';
import { NOWHERE } from './ranking/side.ts';
import { filterTexts, type ShownTexts, type TextFilters } from './ranking/side-filter.ts';
import { makeWalker, type Visit } from './ranking/walk.ts';
import { allows } from './ranking/weights.ts';
import { isPairing, type PairingSpace } from './space.ts';
import {
  countJudgements,
  countsByVerdict,
  forEachCell,
  judgementOfClasses,
  sumOfCounts,
} from './tallies.ts';

/** For each choice of one column, how many pairings it would leave if the rest of the filter stays. */
interface PairingFacet {
  readonly column: ChoiceColumn;
  readonly choices: readonly { readonly value: string; readonly count: number }[];
}

const SUBJECTS = ['client', 'server', 'pairing'] as const;
type Subject = (typeof SUBJECTS)[number];

/** Instead of the index of the one column that excludes something. */
const NONE = -1;
const SEVERAL = -2;

/** For each index of a subject, the column that excludes it: an index in `CHOICE_COLUMNS`, NONE or SEVERAL. */
function findBarriers(filter: PairingFilter, subject: Subject): Int8Array {
  const columns = columnsOf(subject);
  const masks = columns.map((column) => chosenMask(filter, column));
  return Int8Array.from({ length: sizeOf(subject) }, (_, index) => {
    const barriers = columns.filter(
      (column, at) => !passes(masks[at] ?? 0, MASKS[column][index] ?? 0),
    );
    const [only] = barriers;
    if (only === undefined) return NONE;
    return barriers.length > 1 ? SEVERAL : CHOICE_COLUMNS.indexOf(only);
  });
}

function columnsOf(subject: Subject): readonly ChoiceColumn[] {
  return CHOICE_COLUMNS.filter((column) => subjectOf(column) === subject);
}

function sizeOf(subject: Subject): number {
  return Math.max(...columnsOf(subject).map((column) => MASKS[column].length));
}

/** Combines three barriers into one: a column, NONE or SEVERAL. */
function joinBarriers(first: number, second: number, third: number): number {
  const closed = Number(first !== NONE) + Number(second !== NONE) + Number(third !== NONE);
  const isSeveral = first === SEVERAL || second === SEVERAL || third === SEVERAL;
  return isSeveral || closed > 1 ? SEVERAL : Math.max(first, second, third);
}

/**
 * Counts a census by the choices of every column. The census must already reflect the filter's texts, but
 * not its choices. A pairing counts for a column unless another column excludes it.
 */
function countFacets(census: Census, filter: PairingFilter): readonly PairingFacet[] {
  const [client, server, pairing] = SUBJECTS.map((subject) => findBarriers(filter, subject));
  const subjects = CHOICE_COLUMNS.map(subjectOf);
  const sums = CHOICE_COLUMNS.map((column) => new Float64Array(MASKS[column].length));
  forEachCell(census, (clientClass, serverClass, pairings) => {
    const judgement = judgementOfClasses(clientClass, serverClass);
    const barrier = joinBarriers(
      client?.[clientClass] ?? NONE,
      server?.[serverClass] ?? NONE,
      pairing?.[judgement] ?? NONE,
    );
    if (barrier === SEVERAL) return;
    const indices = { client: clientClass, server: serverClass, pairing: judgement };
    sums.forEach((ofColumn, at) => {
      if (barrier !== NONE && barrier !== at) return;
      const index = indices[subjects[at] ?? 'pairing'];
      ofColumn[index] = (ofColumn[index] ?? 0) + pairings;
    });
  });
  return CHOICE_COLUMNS.map((column, at) => ({
    column,
    choices: sumChoices(column, sums[at] ?? new Float64Array()),
  }));
}

/** Converts counts by class or judgement into counts by choice. */
function sumChoices(column: ChoiceColumn, sums: Float64Array) {
  return CHOICES[column].map((value, choice) => {
    const isOfChoice = (_: number, index: number) =>
      ((MASKS[column][index] ?? 0) & (1 << choice)) !== 0;
    return { value, count: sums.filter(isOfChoice).reduce((total, count) => total + count, 0) };
  });
}

/** The pairings of a space that match a query, in order. Ranks are doubles from 0 to `count - 1`. */
export interface PairingView {
  readonly count: number;
  readonly countsByVerdict: VerdictCounts;
  /** The pairings from rank `start` on, at most `length`; fewer at the end of the view. */
  readonly window: (start: number, length: number) => readonly Pairing[];
  /**
   * Visits the pairings of `window` without creating objects: millions per second. `visit` must not call
   * the view.
   */
  readonly forEachFrom: (start: number, length: number, visit: Visit) => void;
  /** The rank of a pairing; null if it is not in the view. */
  readonly rankOf: (pairing: Pairing) => number | null;
  /** For each column with choices: what each choice would leave if all other filters stay. */
  readonly facets: () => readonly PairingFacet[];
  /**
   * For each text of an extra column of one end (index in `Fleet.extras`): the pairings that choosing it would
   * leave if all other filters stay.
   */
  readonly countTexts: (of: 'client' | 'server', column: number) => Float64Array;
}

/** The census of the pairings that match the filter's texts and search. */
function censusOfTexts(space: PairingSpace, texts: TextFilters): Census {
  const { whole, clientCells, serverCells } = space;
  const { client, server, wanted } = texts;
  const countOf = (selected: Selected, all: Counted, cells: Cells) =>
    selected.machines.length === all.size && selected.found === null
      ? all
      : countByCell(cells, selected);
  const isWhole =
    client.machines.length === whole.clients.size && server.machines.length === whole.servers.size;
  if (isWhole && wanted === 0) return space.census;
  const clients = countOf(client, whole.clients, clientCells);
  const servers = countOf(server, whole.servers, serverCells);
  return takeCensus(space, clients, servers, texts, isWhole ? space.census : null);
}

/** The census without the classes and judgements that the filter's choices exclude. */
function narrowCensus(census: Census, filter: PairingFilter): Census {
  const [pairings, clients, servers] = (['pairing', 'client', 'server'] as const).map((subject) =>
    passingOf(filter, subject),
  );
  return census.map((count, cell) => {
    const clientClass = Math.floor(cell / SERVER_CLASSES);
    const serverClass = cell % SERVER_CLASSES;
    const isIn =
      clients?.[clientClass] === 1 &&
      servers?.[serverClass] === 1 &&
      pairings?.[judgementOfClasses(clientClass, serverClass)] === 1;
    return isIn ? count : 0;
  });
}

/** A filter without the choice of values of one extra column; the same filter if it has none. */
function withoutChoices(
  filter: PairingFilter,
  of: 'client' | 'server',
  column: number,
): PairingFilter {
  const key = of === 'client' ? 'clientExtras' : 'serverExtras';
  const extras = filter[key] ?? [];
  const others = extras.filter((one) => one.column !== column || 'text' in one);
  return others.length === extras.length ? filter : { ...filter, [key]: others };
}

/**
 * Opens a view on a space. Counts are computed at once, the order on first use.
 * @param shown what the search reads besides names and extra columns; by default nothing.
 * @throws RangeError if the query names an extra column that the fleet does not have.
 */
export function openView(
  space: PairingSpace,
  query: PairingQuery,
  shown: ShownTexts | null = null,
): PairingView {
  const texts = filterTexts(space, query.filter, shown);
  const census = censusOfTexts(space, texts);
  const judgements = countJudgements(narrowCensus(census, query.filter));
  const byVerdict = countsByVerdict(judgements);
  const count = sumOfCounts(byVerdict);
  const order = once(() => {
    const layout = layOut(space, query, texts);
    return { layout, walker: makeWalker(layout, judgements) };
  });

  const forEachFrom = (start: number, length: number, visit: Visit) => {
    const from = Math.max(0, Math.floor(start));
    if (from < count) order().walker.walk(from, length, visit);
  };
  const rankOf = (pairing: Pairing) => {
    if (!isPairing(space, pairing)) return null;
    const { layout, walker } = order();
    const client = layout.sides[CLIENT].positionOf(pairing.client);
    const server = layout.sides[SERVER].positionOf(pairing.server);
    if (client === NOWHERE || server === NOWHERE) return null;
    if (!allows(layout, layout.table, CLIENT, client, server)) return null;
    return walker.rankOf([client, server]);
  };
  return {
    count,
    countsByVerdict: byVerdict,
    forEachFrom,
    rankOf,
    facets: () => countFacets(census, query.filter),
    countTexts(of, column) {
      const { texts: words = [], codes = new Uint32Array() } =
        space.index.fleet.extras[column] ?? {};
      const filter = withoutChoices(query.filter, of, column);
      const layout =
        filter === query.filter
          ? order().layout
          : layOut(space, { filter, sort: [] }, filterTexts(space, filter, shown));
      return sumPartners(layout, of === 'client' ? CLIENT : SERVER, codes, words.length);
    },
    window: (start, length) => {
      const pairings: Pairing[] = [];
      forEachFrom(start, length, (client, server) => pairings.push({ client, server }));
      return pairings;
    },
  };
}

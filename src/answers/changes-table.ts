import type { Changes } from '../compare/changes.ts';
import type { Comparison } from '../compare/compare.ts';
import { changesBetween } from '../compare/fact-codes.ts';
import { NOT_SEEN } from '../compare/machine-keys.ts';
import { CHANGE_STATES, causesIn, STANDINGS } from '../compare/states.ts';
import { causesText, factChangesText, machineText, placeText } from '../locale/change-texts.ts';
import type { FleetIndex } from '../pairing/fleet-index.ts';
import { once } from '../pairing/kept.ts';
import { upTo } from '../pairing/runs.ts';
import { nameCollator, rankTexts } from '../pairing/texts/collation.ts';
import type { AuditState } from './audit-state.ts';
import { listColumns, numbers } from './list-columns.ts';
import type { ListTable } from './list-table.ts';
import { inOrder } from './listing.ts';
import { CHANGE_KINDS, type ChangeKind, type ChangeRow, type PlaceOfRow } from './rows.ts';

const UNCHANGED = CHANGE_STATES.indexOf('unchanged');

/** The rows of a comparison in which something changed or is still due, the most urgent states first. */
function listedRows({ states, size }: Comparison): Uint32Array {
  const byState = CHANGE_STATES.map((): number[] => []);
  for (let row = 0; row < size; row += 1) {
    const state = states[row] ?? UNCHANGED;
    if (state !== UNCHANGED) byState[state]?.push(row);
  }
  return Uint32Array.from(byState.flat());
}

/** The kinds of change among the facts of a machine: of the world, of our knowledge, or both. */
function kindOf(changes: ChangeRow['changes']): ChangeKind {
  const isWorld = changes.some(({ kind }) => kind === 'world');
  const isKnowledge = changes.some(({ kind }) => kind !== 'world');
  if (isWorld && isKnowledge) return 'both';
  if (isWorld) return 'world';
  return isKnowledge ? 'knowledge' : 'none';
}

/** What became of each machine since the earlier audit. */
function changesTable(index: FleetIndex, locale: string, changes: Changes): ListTable {
  const { fleet } = index;
  const { comparison, earlier, earlierKeys, laterKeys, laterFacts } = changes;
  const listed = listedRows(comparison);
  const laterAt = (row: number) => comparison.later[row] ?? NOT_SEEN;
  const earlierAt = (row: number) => comparison.earlier[row] ?? NOT_SEEN;
  const nameAt = (row: number) => {
    const later = laterAt(row);
    return (later === NOT_SEEN ? earlierKeys.at(earlierAt(row)) : laterKeys.at(later)) ?? '';
  };
  const changesAt = (row: number) => {
    const [before, after] = [earlierAt(row), laterAt(row)];
    if (before === NOT_SEEN || after === NOT_SEEN) return [];
    return changesBetween(earlier.facts[before] ?? 0, laterFacts[after] ?? 0);
  };
  const earlierPlace = (row: number): PlaceOfRow | null => {
    const machine = earlierAt(row);
    if (machine === NOT_SEEN) return null;
    const source = earlier.rowSources[machine] ?? 0;
    const fileName = earlier.sources[source]?.fileName ?? '';
    return { fileName, line: earlier.lines[machine] ?? 0 };
  };
  const laterPlace = (row: number): PlaceOfRow | null => {
    const machine = laterAt(row);
    if (machine === NOT_SEEN) return null;
    const fileName = fleet.sources[fleet.rowSources[machine] ?? 0] ?? '';
    return { fileName, line: fleet.rowLines[machine] ?? 0 };
  };
  const rowOf = (row: number): ChangeRow => {
    const [before, after] = [earlierAt(row), laterAt(row)];
    const name = nameAt(row);
    const formerName = before === NOT_SEEN ? null : (earlierKeys.at(before) ?? null);
    const isRenamed = after !== NOT_SEEN && formerName?.toLowerCase() !== name.toLowerCase();
    const facts = changesAt(row);
    return {
      table: 'changes',
      name,
      formerName: isRenamed && !comparison.matching.byHost ? formerName : null,
      machine: after === NOT_SEEN ? null : after,
      state: CHANGE_STATES[comparison.states[row] ?? UNCHANGED] ?? 'unchanged',
      before: STANDINGS[comparison.before[row] ?? 0] ?? 'absent',
      after: STANDINGS[comparison.after[row] ?? 0] ?? 'absent',
      flaggedBefore: comparison.flaggedBefore[row] ?? 0,
      flaggedAfter: comparison.flaggedAfter[row] ?? 0,
      causes: causesIn(comparison.causes[row] ?? 0),
      changes: facts,
      kindOfChange: kindOf(facts),
      earlierPlace: earlierPlace(row),
      laterPlace: laterPlace(row),
    };
  };
  const every = <T>(part: (row: number) => T) => Array.from(listed, part);
  const names = once(() => every(nameAt));
  const numberOf = (counts: Uint32Array) =>
    numbers(() => Float64Array.from(listed, (row) => counts[row] ?? 0));
  const wordsOf = (codes: Uint8Array, among: readonly string[]) => () => ({
    kind: 'words' as const,
    of: every((row) => among[codes[row] ?? 0] ?? ''),
    among,
  });
  const places = upTo(listed.length);
  const placeOfMachine = once(
    () => new Map(every((row) => laterAt(row)).map((machine, place) => [machine, place])),
  );
  return {
    firstOrder: inOrder(places),
    machines: null,
    end: null,
    keyOf: (place) => nameAt(listed[place] ?? 0),
    parts: [
      {
        columns: () =>
          listColumns('changes', index, null, {
            name: () => ({
              kind: 'names',
              of: names(),
              ranks: () => rankTexts(names(), nameCollator(locale)).ranks,
            }),
            state: wordsOf(comparison.states, CHANGE_STATES),
            before: wordsOf(comparison.before, STANDINGS),
            after: wordsOf(comparison.after, STANDINGS),
            kindOfChange: () => ({
              kind: 'words',
              of: every((row) => kindOf(changesAt(row))),
              among: CHANGE_KINDS,
            }),
            flaggedBefore: numberOf(comparison.flaggedBefore),
            flaggedAfter: numberOf(comparison.flaggedAfter),
          }),
        prose: (messages) => [
          {
            codes: places,
            texts: every((row) => {
              const shown = rowOf(row);
              return [
                machineText(shown, messages),
                factChangesText(shown.changes, messages),
                causesText(shown.causes, messages),
                placeText(shown.earlierPlace, messages),
                placeText(shown.laterPlace, messages),
              ].join('\n');
            }),
          },
        ],
      },
    ],
    row: (place) => rowOf(listed[place] ?? 0),
    rowOfMachine: (machine) => placeOfMachine().get(machine) ?? -1,
  };
}

/**
 * The changes since the earlier audit.
 * @throws RangeError if the audit is compared with none.
 */
export function changesOf({
  index,
  locale,
  changes,
}: Pick<AuditState, 'index' | 'locale' | 'changes'>): ListTable {
  if (changes === null) throw new RangeError('the audit is compared with none');
  return changesTable(index, locale, changes());
}

import { flaggedOf, VERDICTS } from '../article/verdict.ts';
import { nameCounts } from '../pairing/tallies.ts';
import { actionAt, type ClientNeeds, countAt } from '../remediation/client-needs.ts';
import type { ClientGroup, ClientGroups } from './rows.ts';
import { valueOfText } from './table-query.ts';

/** The most groups that are returned. Beyond that only the groups with the most flagged pairings matter. */
const MOST_GROUPS = 200;

interface Sums {
  readonly text: string;
  clients: number;
  toUpgrade: number;
  readonly counts: Float64Array;
}

/**
 * Subtotals of clients by the value of one extra column, most flagged pairings first.
 * @param places clients to group, as indices into `space.clients`.
 * @param column index in `Fleet.extras`.
 * @throws RangeError if the column does not exist.
 */
export function groupClients(
  needs: ClientNeeds,
  places: Uint32Array,
  column: number,
): ClientGroups {
  const { clients, index } = needs.space;
  const extra = index.fleet.extras[column];
  if (extra === undefined) throw new RangeError(`no extra column ${column}`);
  const groups = new Map<string, Sums>();
  const valueOfCode: string[] = [];
  for (const place of places) {
    const code = extra.codes[clients[place] ?? 0] ?? 0;
    const text = extra.texts.at(code) ?? '';
    const value = valueOfCode[code] ?? valueOfText(text);
    valueOfCode[code] = value;
    const sums = groups.get(value) ?? {
      text: text.trim(),
      clients: 0,
      toUpgrade: 0,
      counts: new Float64Array(VERDICTS.length),
    };
    sums.clients += 1;
    if (actionAt(needs, place) === 'upgrade') sums.toUpgrade += 1;
    VERDICTS.forEach((verdict, at) => {
      sums.counts[at] = (sums.counts[at] ?? 0) + countAt(needs, verdict, place);
    });
    groups.set(value, sums);
  }
  const named = [...groups].map(
    ([value, sums]): ClientGroup => ({ ...sums, value, counts: nameCounts(sums.counts) }),
  );
  const sorted = named.sort(
    (one, other) => flaggedOf(other.counts) - flaggedOf(one.counts) || other.clients - one.clients,
  );
  return { groups: sorted.slice(0, MOST_GROUPS), total: sorted.length };
}

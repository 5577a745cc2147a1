import type { FleetIndex } from '../fleet-index.ts';
import type { PairingFilter } from '../query.ts';
import { keep } from '../runs.ts';
import type { PairingSpace } from '../space.ts';

/** What a filter's texts select at one end: the machines that match, and those that the search finds. */
export interface TextFilter {
  /** The machines of the side that match, in inventory order. */
  readonly machines: Uint32Array;
  /** 1 for each machine of the fleet that the search finds; null without a search. */
  readonly found: Uint8Array | null;
}

export interface TextFilters {
  readonly client: TextFilter;
  readonly server: TextFilter;
}

interface ExtraText {
  readonly column: number;
  readonly text: string;
}

/** The machines of a side that match all texts and, if one machine is named, only that one. */
function passing(
  index: FleetIndex,
  side: Uint32Array,
  name: string,
  extras: readonly ExtraText[],
  only: number | undefined,
): Uint32Array {
  let machines = only === undefined ? side : keep(side, (machine) => machine === only);
  if (name !== '') {
    const marks = index.names().containing(name);
    machines = keep(machines, (machine) => marks[machine] === 1);
  }
  for (const { column, text } of extras) {
    if (text === '') continue;
    const marks = index.extraTexts(column).containing(text);
    const codes = index.fleet.extras[column]?.codes ?? new Uint32Array();
    machines = keep(machines, (machine) => marks[codes[machine] ?? 0] === 1);
  }
  return machines;
}

/** 1 for each machine whose name or extra cells contain the text. */
function search(index: FleetIndex, text: string): Uint8Array {
  const found = index.names().containing(text);
  index.fleet.extras.forEach(({ codes }, column) => {
    const marks = index.extraTexts(column).containing(text);
    if (!marks.includes(1)) return;
    for (let machine = 0; machine < found.length; machine += 1) {
      if (marks[codes[machine] ?? 0] === 1) found[machine] = 1;
    }
  });
  return found;
}

/** Applies the parts of a filter that are about texts or about one machine. */
export function filterTexts(space: PairingSpace, filter: PairingFilter): TextFilters {
  const { index } = space;
  const text = filter.search ?? '';
  const found = text === '' ? null : search(index, text);
  return {
    client: {
      machines: passing(
        index,
        space.clients,
        filter.clientText ?? '',
        filter.clientExtras ?? [],
        filter.clientIs,
      ),
      found,
    },
    server: {
      machines: passing(
        index,
        space.servers,
        filter.serverText ?? '',
        filter.serverExtras ?? [],
        filter.serverIs,
      ),
      found,
    },
  };
}

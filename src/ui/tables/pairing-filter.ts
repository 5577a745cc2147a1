import { CHOICE_COLUMNS, type PairingFilter } from '../../pairing/query.ts';
import type { FilterAccess } from './filter-access.ts';

const EXTRA = /^(client|server)Extra:(\d+)$/;
const EXTRAS = { client: 'clientExtras', server: 'serverExtras' } as const;
const NAMES = { client: 'clientText', server: 'serverText' } as const;
const MACHINES = { client: 'clientIs', server: 'serverIs' } as const;

/** Where in the filter the text of a column stands. */
type TextPlace =
  | { readonly key: 'clientText' | 'serverText'; readonly column: null }
  | { readonly key: 'clientExtras' | 'serverExtras'; readonly column: number };

function textPlace(column: string): TextPlace | null {
  if (column === 'client' || column === 'server') return { key: NAMES[column], column: null };
  const [, side, number] = EXTRA.exec(column) ?? [];
  if (side !== 'client' && side !== 'server') return null;
  return { key: EXTRAS[side], column: Number(number) };
}

function without(filter: PairingFilter, key: keyof PairingFilter): PairingFilter {
  const { [key]: _, ...others } = filter;
  return others;
}

function withExtra(
  filter: PairingFilter,
  { key, column }: Extract<TextPlace, { readonly column: number }>,
  text: string,
): PairingFilter {
  const others = (filter[key] ?? []).filter((extra) => extra.column !== column);
  const extras = text === '' ? others : [...others, { column, text }];
  return extras.length === 0 ? without(filter, key) : { ...filter, [key]: extras };
}

/** Reads and changes the filter of a table of pairings. */
export const PAIRING_FILTER: FilterAccess<PairingFilter> = {
  choicesOf(filter, column) {
    const key = CHOICE_COLUMNS.find((choice) => choice === column);
    return (key && filter[key]) ?? null;
  },
  withChoices(filter, column, values) {
    const key = CHOICE_COLUMNS.find((choice) => choice === column);
    if (key === undefined) return filter;
    return values === null ? without(filter, key) : { ...filter, [key]: values };
  },
  textOf(filter, column) {
    const place = textPlace(column);
    if (place === null) return '';
    if (place.column === null) return filter[place.key] ?? '';
    return filter[place.key]?.find((extra) => extra.column === place.column)?.text ?? '';
  },
  withText(filter, column, text) {
    const place = textPlace(column);
    if (place === null) return filter;
    if (place.column !== null) return withExtra(filter, place, text);
    return text === '' ? without(filter, place.key) : { ...filter, [place.key]: text };
  },
  searchOf: ({ search }) => search ?? '',
  withSearch: (filter, search) =>
    search === '' ? without(filter, 'search') : { ...filter, search },
  machineOf: (filter, side) => filter[MACHINES[side]] ?? null,
  withoutMachine: (filter, side) => without(filter, MACHINES[side]),
};

import type { ListFilter } from '../../worker/table-messages.ts';
import type { FilterAccess } from './filter-access.ts';

function without<Part extends { readonly column: string }>(
  parts: readonly Part[],
  column: string,
): readonly Part[] {
  return parts.filter((part) => part.column !== column);
}

/** Reads and changes the filter of a table that is not of pairings. */
export const LIST_FILTER: FilterAccess<ListFilter> = {
  choicesOf: ({ choices }, column) =>
    choices.find((choice) => choice.column === column)?.values ?? null,
  withChoices: (filter, column, values) => {
    const others = without(filter.choices, column);
    return { ...filter, choices: values === null ? others : [...others, { column, values }] };
  },
  textOf: ({ texts }, column) => texts.find((part) => part.column === column)?.text ?? '',
  withText: (filter, column, text) => {
    const others = without(filter.texts, column);
    return { ...filter, texts: text === '' ? others : [...others, { column, text }] };
  },
  searchOf: ({ search }) => search,
  withSearch: (filter, search) => ({ ...filter, search }),
  machineOf: () => null,
  withoutMachine: (filter) => filter,
};

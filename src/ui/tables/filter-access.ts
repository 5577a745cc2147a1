/** A side of a pairing that a filter can hold to one machine. */
export type MachineSide = 'client' | 'server';

/**
 * How the screen reads and changes a filter, whatever its shape. Columns are ids of the table's columns;
 * null choices mean that the column is not filtered, an empty text that it is not searched.
 */
export interface FilterAccess<Filter> {
  choicesOf(filter: Filter, column: string): readonly string[] | null;
  withChoices(filter: Filter, column: string, values: readonly string[] | null): Filter;
  textOf(filter: Filter, column: string): string;
  withText(filter: Filter, column: string, text: string): Filter;
  searchOf(filter: Filter): string;
  withSearch(filter: Filter, text: string): Filter;
  /** The one machine (index in the fleet) that a side is held to. */
  machineOf(filter: Filter, side: MachineSide): number | null;
  withoutMachine(filter: Filter, side: MachineSide): Filter;
}

/** The columns that a table can be filtered by, in the order in which they are offered. */
export interface FilterFields {
  readonly choices: readonly string[];
  readonly texts: readonly string[];
}

/** One part of a filter that is in force. */
export type ActiveFilter =
  | { readonly kind: 'choices'; readonly column: string; readonly values: readonly string[] }
  | { readonly kind: 'text'; readonly column: string; readonly text: string }
  | { readonly kind: 'machine'; readonly side: MachineSide; readonly machine: number };

const SIDES: readonly MachineSide[] = ['client', 'server'];

/** The parts of a filter that are in force, the search excepted; machines first, then the order of the fields. */
export function activeFilters<Filter>(
  access: FilterAccess<Filter>,
  filter: Filter,
  fields: FilterFields,
): readonly ActiveFilter[] {
  const machines = SIDES.flatMap((side): readonly ActiveFilter[] => {
    const machine = access.machineOf(filter, side);
    return machine === null ? [] : [{ kind: 'machine', side, machine }];
  });
  const choices = fields.choices.flatMap((column): readonly ActiveFilter[] => {
    const values = access.choicesOf(filter, column);
    return values === null ? [] : [{ kind: 'choices', column, values }];
  });
  const texts = fields.texts.flatMap((column): readonly ActiveFilter[] => {
    const text = access.textOf(filter, column);
    return text === '' ? [] : [{ kind: 'text', column, text }];
  });
  return [...machines, ...choices, ...texts];
}

/** A filter without one of its parts. */
export function withoutPart<Filter>(
  access: FilterAccess<Filter>,
  filter: Filter,
  part: ActiveFilter,
): Filter {
  switch (part.kind) {
    case 'choices':
      return access.withChoices(filter, part.column, null);
    case 'text':
      return access.withText(filter, part.column, '');
    case 'machine':
      return access.withoutMachine(filter, part.side);
  }
}

/**
 * Choices with one more or one less, in the order in which they are offered. Nothing chosen and everything
 * chosen both mean that the column is not filtered: null.
 */
export function toggleChoice(
  chosen: readonly string[] | null,
  offered: readonly string[],
  value: string,
): readonly string[] | null {
  const before = chosen ?? [];
  const after = before.includes(value)
    ? before.filter((one) => one !== value)
    : offered.filter((one) => one === value || before.includes(one));
  const isAll = offered.every((one) => after.includes(one));
  return after.length === 0 || isAll ? null : after;
}

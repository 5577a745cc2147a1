import { type Cell, type CellOrigin, cellOf, type Fleet } from '../fleet/fleet.ts';
import { FACT_NAMES, type FactName } from '../fleet/machine.ts';

/** The facts by their export names. */
export const EXPORT_NAMES: { readonly [F in FactName]: string } = {
  role: 'role',
  servicePack: 'service_pack',
  encryption: 'encryption',
  sectionSign: 'section_sign_in_password',
  product: 'product',
  architecture: 'architecture',
  strength: 'encryption_strength',
  lastSeen: 'last_seen',
};

/** The origins that mean the value came from the person, with the suffix for the fact's name. */
const MARKS: { readonly [O in CellOrigin]?: string } = {
  entered: '',
  'value-map': '(mapped)',
  settled: '(settled)',
  carried: '(carried)',
};

/** The suffix of a cell that came from the person; undefined for one that did not. */
function markOf({ origin, carriedFrom }: Cell<unknown>): string | undefined {
  return carriedFrom === undefined ? MARKS[origin] : `(carried:${carriedFrom.at.slice(0, 10)})`;
}

/** Which values of a fleet came from the person instead of the file. */
export interface EnteredFacts {
  /** False if none did. The exports then have no column for it. */
  readonly any: boolean;
  /**
   * The facts of a machine whose values the person typed, mapped or settled, such as `service_pack
   * encryption(mapped)`. Each name is preceded by `prefix`.
   */
  readonly of: (machine: number, prefix?: string) => readonly string[];
}

/** The heading of the column that lists them; it is always the last column. */
export const ENTERED_HEADING = 'entered_by_person';

/** Finds the facts of a fleet that have a value from the person. */
export function findEnteredFacts(fleet: Fleet): EnteredFacts {
  const facts = FACT_NAMES.filter((fact) =>
    fleet.facts[fact].cells.some(({ origin }) => MARKS[origin] !== undefined),
  );
  const markAt = (fact: FactName, machine: number) => {
    const mark = markOf(cellOf<unknown>(fleet.facts[fact], machine));
    return mark === undefined ? null : `${EXPORT_NAMES[fact]}${mark}`;
  };
  return {
    any: facts.length > 0,
    of: (machine, prefix = '') =>
      facts.flatMap((fact) => {
        const marked = markAt(fact, machine);
        return marked === null ? [] : [prefix + marked];
      }),
  };
}

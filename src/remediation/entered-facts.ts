import { type CellOrigin, cellOf, type Fleet } from '../fleet/fleet.ts';
import { FACT_NAMES, type FactName } from '../fleet/machine.ts';

/** Facts by their names in the exports. */
const EXPORT_NAMES: { readonly [F in FactName]: string } = {
  role: 'role',
  servicePack: 'service_pack',
  encryption: 'encryption',
  sectionSign: 'section_sign_in_password',
  product: 'product',
  architecture: 'architecture',
  strength: 'encryption_strength',
  lastSeen: 'last_seen',
};

/** Origins by which a value is the person's own, with what is put behind the fact's name. */
const MARKS: { readonly [O in CellOrigin]?: string } = {
  entered: '',
  'value-map': '(mapped)',
  settled: '(settled)',
};

/** Which values of a fleet the person gave in place of what the file says. */
export interface EnteredFacts {
  /** False where the person gave none: the exports then have no column for them. */
  readonly any: boolean;
  /**
   * The facts of a machine whose values the person typed, or gave by mapping a text or by settling a
   * dispute: `service_pack encryption(mapped)`, each name after the prefix.
   */
  readonly of: (machine: number, prefix?: string) => readonly string[];
}

/** The column that marks them, after all others. */
export const ENTERED_HEADING = 'entered_by_person';

/** Finds the facts of a fleet that have a value of the person's. */
export function findEnteredFacts(fleet: Fleet): EnteredFacts {
  const facts = FACT_NAMES.filter((fact) =>
    fleet.facts[fact].cells.some(({ origin }) => MARKS[origin] !== undefined),
  );
  const markAt = (fact: FactName, machine: number) => {
    const mark = MARKS[cellOf<unknown>(fleet.facts[fact], machine).origin];
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

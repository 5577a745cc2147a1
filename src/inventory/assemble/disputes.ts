import type { Cell } from '../../fleet/fleet.ts';
import { FACT_NAMES, type FactName, type Facts } from '../../fleet/machine.ts';
import { unreadable } from '../../fleet/reading.ts';
import type { Dispute, DisputeList } from '../inventory.ts';
import { type Outcome, outcomeOf } from './claims.ts';
import type { MachineRows } from './group-rows.ts';
import { lineReference, type PreparedSources, placeOfRow } from './prepare-sources.ts';
import type { RowFacts } from './row-facts.ts';

/** What was found out about facts of machines: which fact of which machine, as one number each. */
export class Findings {
  readonly #keys: number[] = [];

  get size(): number {
    return this.#keys.length;
  }

  add(machine: number, fact: FactName): void {
    this.#keys.push(machine * FACT_NAMES.length + FACT_NAMES.indexOf(fact));
  }

  /** Throws a RangeError beyond them. */
  at(index: number): { readonly machine: number; readonly fact: FactName } {
    const key = this.#keys[index] ?? -1;
    const fact = FACT_NAMES[key % FACT_NAMES.length];
    if (fact === undefined) throw new RangeError(`no finding ${index}`);
    return { machine: Math.floor(key / FACT_NAMES.length), fact };
  }
}

/** What claims are found in. */
export interface ClaimGround {
  readonly prepared: PreparedSources;
  readonly facts: RowFacts;
  readonly machines: MachineRows;
}

/** What the rows of a machine come to about a fact. Costs some objects: made again rather than kept. */
export function outcomeOfMachine<K extends FactName>(
  { facts, machines }: ClaimGround,
  machine: number,
  fact: K,
): Outcome<Facts[K]> {
  return outcomeOf(fact, machines.several.get(machine) ?? [], facts[fact], facts.lastSeen);
}

/** What the rows of a machine say about a fact on which they disagree; nothing where they do not. */
function placedClaims(ground: ClaimGround, machine: number, fact: FactName): Dispute['claims'] {
  const outcome = outcomeOfMachine(ground, machine, fact);
  if (outcome.kind !== 'disputed') return [];
  return outcome.claims.map(({ row, cell }) => ({
    ...placeOfRow(ground.prepared, row),
    text: cell.text,
  }));
}

/** Stands for the cells of all machines of which the rows disagree on a fact. */
export const DISPUTED_CELL: Cell<never> = {
  text: '',
  reading: unreadable(''),
  origin: 'disputed',
};

/** The cell of a machine of which the rows disagree on a fact, with what each says. */
export function disputedCell(ground: ClaimGround, machine: number, fact: FactName): Cell<never> {
  const placed = placedClaims(ground, machine, fact);
  const seenFrom = placed[0]?.source ?? 0;
  const claims = placed.map((place) => ({
    line: lineReference(ground.prepared, place, seenFrom),
    text: place.text,
  }));
  const text = claims.map((claim) => `line ${claim.line} says ${claim.text}`).join(', ');
  return { text, reading: unreadable(text), origin: 'disputed', claims };
}

/** The disputes that were found, each made when it is asked for. */
export function listDisputes(ground: ClaimGround, found: Findings): DisputeList {
  return {
    size: found.size,
    at(index) {
      const { machine, fact } = found.at(index);
      return { machine, fact, claims: placedClaims(ground, machine, fact) };
    },
  };
}

import type { Assumptions } from '../article/assumptions.ts';
import { cellOf, type Fleet } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import { machineReference, placeOfFact } from './fact-view.ts';
import type { CellReference } from './reason-messages.ts';

/** Which end of a pairing a machine is looked at as: assumptions of the encryption differ. */
export type End = 'client' | 'server';

function assumptionFor(fact: FactName, end: End, assumptions: Assumptions): string | null {
  switch (fact) {
    case 'servicePack':
      return assumptions.servicePack;
    case 'encryption':
      return end === 'client' ? assumptions.clientEncryption : assumptions.serverEncryption;
    case 'sectionSign':
      return assumptions.sectionSign;
    default:
      return null;
  }
}

/** The cell that a fact of a machine was read from, as written, and what an assumption makes of it. */
export function referToCell(
  fleet: Fleet,
  machine: number,
  fact: FactName,
  end: End,
  assumptions: Assumptions,
): CellReference {
  const { reading, origin, claims } = cellOf<string | number>(fleet.facts[fact], machine);
  return {
    machine: machineReference(fleet, machine),
    ...placeOfFact(fleet, machine, fact),
    reading,
    assumed: reading.kind === 'missing' ? assumptionFor(fact, end, assumptions) : null,
    origin,
    ...(claims && { claims }),
  };
}

import type { Encryption, SectionSign } from '../fleet/machine.ts';
import { known, type Reading } from '../fleet/reading.ts';
import type { ServicePack } from '../fleet/service-pack.ts';
import type { ClientFacts, ServerFacts } from './conditions.ts';

/**
 * The value that the person assumes for each missing fact; null leaves the fact open. Assumptions never
 * apply to unreadable values, because there something was recorded.
 */
export interface Assumptions {
  readonly clientEncryption: Encryption | null;
  readonly serverEncryption: Encryption | null;
  readonly servicePack: ServicePack | null;
  readonly sectionSign: SectionSign | null;
}

export const NO_ASSUMPTIONS: Assumptions = {
  clientEncryption: null,
  serverEncryption: null,
  servicePack: null,
  sectionSign: null,
};

/** Whether any assumption is in force. */
export function assumesAnything(assumptions: Assumptions): boolean {
  return Object.values(assumptions).some((value) => value !== null);
}

function assume<T>(reading: Reading<T>, assumed: T | null): Reading<T> {
  return reading.kind === 'missing' && assumed !== null ? known(assumed) : reading;
}

/** The facts of a client, with assumptions for those that are missing. */
export function assumeForClient(facts: ClientFacts, assumptions: Assumptions): ClientFacts {
  return {
    servicePack: assume(facts.servicePack, assumptions.servicePack),
    encryption: assume(facts.encryption, assumptions.clientEncryption),
    sectionSign: assume(facts.sectionSign, assumptions.sectionSign),
  };
}

/** The facts of a server, with assumptions for those that are missing. */
export function assumeForServer(facts: ServerFacts, assumptions: Assumptions): ServerFacts {
  return {
    servicePack: assume(facts.servicePack, assumptions.servicePack),
    encryption: assume(facts.encryption, assumptions.serverEncryption),
  };
}

import type { Encryption, SectionSign } from '../fleet/machine.ts';
import { known, type Reading } from '../fleet/reading.ts';
import type { ServicePack } from '../fleet/service-pack.ts';
import type { ClientFacts, ServerFacts } from './conditions.ts';

/**
 * What the person says a missing value shall count as; null leaves it undecided. Assumptions never
 * touch an unreadable value: something was recorded there.
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

/** True where any assumption is in force. */
export function assumesAnything(assumptions: Assumptions): boolean {
  return Object.values(assumptions).some((value) => value !== null);
}

function assume<T>(reading: Reading<T>, assumed: T | null): Reading<T> {
  return reading.kind === 'missing' && assumed !== null ? known(assumed) : reading;
}

/** The facts of a client with the assumptions in place of what is missing. */
export function assumeForClient(facts: ClientFacts, assumptions: Assumptions): ClientFacts {
  return {
    servicePack: assume(facts.servicePack, assumptions.servicePack),
    encryption: assume(facts.encryption, assumptions.clientEncryption),
    sectionSign: assume(facts.sectionSign, assumptions.sectionSign),
  };
}

/** The facts of a server with the assumptions in place of what is missing. */
export function assumeForServer(facts: ServerFacts, assumptions: Assumptions): ServerFacts {
  return {
    servicePack: assume(facts.servicePack, assumptions.servicePack),
    encryption: assume(facts.encryption, assumptions.serverEncryption),
  };
}

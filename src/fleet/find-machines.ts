import { type Fleet, type TextColumn, textOf } from './fleet.ts';
import { hostPartOf, identityOfName, isQualified, qualify } from './machine-name.ts';

/** The machines that a name fits: none, one, or several. */
export type FoundMachines = readonly number[];

function columnMeaning(fleet: Fleet, meaning: TextColumn['meaning']): TextColumn | undefined {
  return fleet.extras.find((extra) => extra.meaning === meaning);
}

/** The identity of a machine: its name with the domain that its name or its domain column gives, in lower case. */
export function identityOf(fleet: Fleet, machine: number, domains: TextColumn | undefined): string {
  const own = identityOfName(fleet.names[machine] ?? '');
  return domains === undefined ? own : qualify(own, identityOfName(textOf(domains, machine).trim()));
}

interface Wanted {
  readonly byIdentity: Map<string, number[]>;
  readonly byHost: Map<string, { bare: number[]; qualified: number[] }>;
}

function wantedBy(identities: readonly string[]): Wanted {
  const byIdentity = new Map<string, number[]>();
  const byHost = new Map<string, { bare: number[]; qualified: number[] }>();
  for (const identity of identities) {
    byIdentity.set(identity, []);
    byHost.set(hostPartOf(identity), { bare: [], qualified: [] });
  }
  return { byIdentity, byHost };
}

/**
 * The machines that each of some names fits, in the order of `names`. A name fits the machine of the same
 * identity or of the same address; failing that, a bare name fits machines of any domain, and a name with
 * a domain fits a machine whose own domain is not recorded. One pass over the fleet, however many names.
 */
export function findMachines(fleet: Fleet, names: readonly string[]): readonly FoundMachines[] {
  const identities = names.map(identityOfName);
  const { byIdentity, byHost } = wantedBy(identities);
  const domains = columnMeaning(fleet, 'domain');
  const addresses = columnMeaning(fleet, 'address');
  for (let machine = 0; machine < fleet.size; machine++) {
    const identity = identityOf(fleet, machine, domains);
    byIdentity.get(identity)?.push(machine);
    const sameHost = byHost.get(hostPartOf(identity));
    (isQualified(identity) ? sameHost?.qualified : sameHost?.bare)?.push(machine);
    const address = addresses === undefined ? '' : textOf(addresses, machine).trim();
    if (address !== '' && address !== identity) byIdentity.get(address)?.push(machine);
  }
  return identities.map((identity) => {
    const exact = byIdentity.get(identity) ?? [];
    if (exact.length > 0) return exact;
    const sameHost = byHost.get(hostPartOf(identity));
    return (isQualified(identity) ? sameHost?.bare : sameHost?.qualified) ?? [];
  });
}

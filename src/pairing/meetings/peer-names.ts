import { type Fleet, textOf } from '../../fleet/fleet.ts';
import { hostPartOf, identityOfName } from '../../fleet/machine-name.ts';
import { foldForSearch } from '../texts/text-index.ts';

/**
 * The parts of a machine's name. `DOMAIN\NAME`, `name.corp.example`, `\\NAME` and `NAME` can all mean the
 * machine with host name `name`. A part that is absent matches anything.
 */
interface HostName {
  readonly host: string;
  /** NT domain and DNS suffix; null if absent. */
  readonly domain: string | null;
  readonly suffix: string | null;
}

/** Fast path for the common case: a host name only. */
const HOST_ALONE = /^[A-Za-z0-9-]+$/;

/** Splits a name into its parts, in lower case. An IP address is a host as a whole. */
export function parseHostName(text: string): HostName {
  if (HOST_ALONE.test(text)) return { host: text.toLowerCase(), domain: null, suffix: null };
  const identity = identityOfName(foldForSearch(text));
  const host = hostPartOf(identity);
  const slash = identity.lastIndexOf('\\');
  const suffix = identity.slice(slash + 1 + host.length + 1);
  return {
    host,
    domain: slash > 0 ? identity.slice(0, slash) : null,
    suffix: suffix === '' ? null : suffix,
  };
}

/** Adds what the domain column says, unless the name already has that part. */
function withDomain(name: HostName, domain: string): HostName {
  const text = foldForSearch(domain.trim());
  if (text === '') return name;
  return text.includes('.')
    ? { ...name, suffix: name.suffix ?? text }
    : { ...name, domain: name.domain ?? text };
}

function agree(left: string | null, right: string | null): boolean {
  return left === null || right === null || left === right;
}

function isSame(left: HostName, right: HostName): boolean {
  return left.domain === right.domain && left.suffix === right.suffix;
}

/** A machine that a name in a peers cell can mean. */
interface Candidate {
  readonly machine: number;
  readonly name: HostName;
}

/** Finds the machines that a name in a peers cell means. */
type PeerFinder = (text: string) => readonly number[];

/**
 * Prepares a look-up of these names by host name, domain and host, full DNS name or IP address. Takes one
 * pass over the fleet, however many names there are.
 *
 * A name means the machines with exactly the same parts; if there are none, all machines with that host
 * name whose domain and suffix do not contradict it; if there are none either, those with that address in
 * an address column.
 */
export function findPeersAmong(fleet: Fleet, wanted: Iterable<string>): PeerFinder {
  const byHost = new Map<string, Candidate[]>();
  for (const text of wanted) byHost.set(parseHostName(text).host, []);
  collectByName(fleet, byHost);
  const byAddress = collectByAddress(fleet, byHost);
  return (text) => {
    const name = parseHostName(text);
    const candidates = (byHost.get(name.host) ?? []).filter(
      (candidate) =>
        agree(candidate.name.domain, name.domain) && agree(candidate.name.suffix, name.suffix),
    );
    if (candidates.length === 0) return byAddress.get(name.host) ?? [];
    const same = candidates.filter((candidate) => isSame(candidate.name, name));
    return (same.length > 0 ? same : candidates).map(({ machine }) => machine);
  };
}

function collectByName(fleet: Fleet, byHost: Map<string, Candidate[]>): void {
  const domains = fleet.extras.find(({ meaning }) => meaning === 'domain');
  let machine = -1;
  for (const text of fleet.names) {
    machine += 1;
    const written = parseHostName(text);
    const candidates = byHost.get(written.host);
    if (candidates === undefined) continue;
    const domain = domains === undefined ? '' : textOf(domains, machine);
    candidates.push({ machine, name: withDomain(written, domain) });
  }
}

function collectByAddress(
  fleet: Fleet,
  wanted: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly number[]> {
  const byAddress = new Map<string, number[]>();
  for (const column of fleet.extras.filter(({ meaning }) => meaning === 'address')) {
    const addresses = column.texts.map((text) =>
      text.split(/[\s;,|]/).filter((part) => part !== '' && wanted.has(part)),
    );
    column.codes.forEach((code, machine) => {
      for (const address of addresses[code] ?? []) {
        const machines = byAddress.get(address);
        if (machines === undefined) byAddress.set(address, [machine]);
        else if (!machines.includes(machine)) machines.push(machine);
      }
    });
  }
  return byAddress;
}

import { type Fleet, textOf } from '../../src/fleet/fleet.ts';
import { isOnSide, namesIn, type PeersOf } from './slow-twin.ts';

/** A name as the slow twin compares it: the host, and all that is known about its domain. */
interface SlowName {
  readonly host: string;
  readonly domain: string;
  readonly suffix: string;
}

function slowName(text: string, domainCell: string): SlowName {
  const whole = text.trim().toLowerCase().normalize('NFC').replace(/^\\\\/, '').replace(/\.$/, '');
  const [, before = '', name = ''] = /^(?:(.*)\\)?(.*)$/s.exec(whole) ?? [];
  const isAddress = /^[\d.]+$/.test(name);
  const [host = '', ...labels] = isAddress ? [name] : name.split('.');
  const cell = domainCell.trim().toLowerCase();
  const isDns = cell.includes('.');
  return {
    host,
    domain: before === '' && !isDns ? cell : before,
    suffix: labels.length === 0 && isDns ? cell : labels.join('.'),
  };
}

/** Finds the machines that a name in a peers cell means by checking every machine. */
export function slowlyFindPeers(fleet: Fleet, text: string): readonly number[] {
  const domains = fleet.extras.find(({ meaning }) => meaning === 'domain');
  const wanted = slowName(text, '');
  const machines = fleet.names.map((name, machine) => ({
    machine,
    name: slowName(name, domains === undefined ? '' : textOf(domains, machine)),
  }));
  const agrees = (a: string, b: string) => a === '' || b === '' || a === b;
  const possible = machines.filter(
    ({ name }) =>
      name.host === wanted.host &&
      agrees(name.domain, wanted.domain) &&
      agrees(name.suffix, wanted.suffix),
  );
  const exact = possible.filter(
    ({ name }) => name.domain === wanted.domain && name.suffix === wanted.suffix,
  );
  const byName = exact.length > 0 ? exact : possible;
  if (byName.length > 0) return byName.map(({ machine }) => machine);
  if (wanted.host === '') return [];
  const addresses = fleet.extras.filter(({ meaning }) => meaning === 'address');
  return machines
    .map(({ machine }) => machine)
    .filter((machine) =>
      addresses.some((column) =>
        textOf(column, machine)
          .split(/[\s;,|]+/)
          .includes(wanted.host),
      ),
    );
}

/** The servers that each client's peers cell names. Other machines do not count. */
export function slowPeers(fleet: Fleet): PeersOf {
  const column = fleet.extras.find(({ meaning }) => meaning === 'peers');
  const named = Array.from({ length: fleet.size }, (_, client) => {
    const names = column === undefined ? [] : namesIn(textOf(column, client));
    const machines = names.flatMap((name) => slowlyFindPeers(fleet, name));
    return {
      named: names.length > 0,
      servers: new Set(machines.filter((machine) => isOnSide(fleet, machine, 'server'))),
    };
  });
  return (client) => named[client] ?? { named: false, servers: new Set() };
}

/** The names that lead to no pairing, as `kind client text`. */
export function slowPeerProblems(fleet: Fleet): readonly string[] {
  const column = fleet.extras.find(({ meaning }) => meaning === 'peers');
  const problems: string[] = [];
  for (let client = 0; client < fleet.size; client += 1) {
    if (column === undefined || !isOnSide(fleet, client, 'client')) continue;
    for (const text of namesIn(textOf(column, client))) {
      const machines = slowlyFindPeers(fleet, text);
      const servers = machines.filter((machine) => isOnSide(fleet, machine, 'server'));
      const meant = servers.length > 0 ? servers : machines;
      const hasServerRole = machines.some((machine) => {
        const { codes, cells } = fleet.facts.role;
        const reading = cells[codes[machine] ?? -1]?.reading;
        return reading?.kind === 'known' && ['server', 'both'].includes(reading.value);
      });
      if (meant.length === 1 && meant[0] === client) problems.push(`itself ${client} ${text}`);
      else if (machines.length === 0) problems.push(`unknown ${client} ${text}`);
      else if (servers.length === 0) {
        problems.push(`${hasServerRole ? 'outside' : 'no-server'} ${client} ${text}`);
      }
    }
  }
  return problems;
}

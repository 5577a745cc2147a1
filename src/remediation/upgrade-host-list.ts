import { type Fleet, textOf } from '../fleet/fleet.ts';
import { qualify } from '../fleet/machine-name.ts';
import { worseIfRaised } from '../pairing/machine-tallies.ts';
import { derive, keep } from '../pairing/runs.ts';
import type { PairingSpace } from '../pairing/space.ts';
import { canTakeSp5 } from './client-action.ts';
import { actionAt, architectureOf, type ClientNeeds } from './client-needs.ts';
import { type ExportText, exportOfRows, LINE_END } from './csv.ts';
import { ENTERED_HEADING, findEnteredFacts } from './entered-facts.ts';
import { orderRemediation } from './remediation-order.ts';
import { rulesColumns } from './rules-text.ts';

const LINE_BREAKS = /[\r\n\u2028\u2029]+/g;

function remark(text: string): string {
  return `# ${text.replace(LINE_BREAKS, ' ')}${LINE_END}`;
}

/**
 * Names that identify machines. A name that several machines share gets its domain in front, if the
 * inventory has one.
 */
function clearNames(fleet: Fleet, plain: (name: string) => string): (machine: number) => string {
  const nameCounts = new Map<string, number>();
  for (const name of fleet.names) nameCounts.set(name, (nameCounts.get(name) ?? 0) + 1);
  const domains = fleet.extras.find(({ meaning }) => meaning === 'domain');
  return (machine) => {
    const name = fleet.names.at(machine) ?? '';
    const domain = domains === undefined ? '' : textOf(domains, machine);
    const isShared = (nameCounts.get(name) ?? 0) > 1;
    return plain(isShared ? qualify(name, domain) : name);
  };
}

/**
 * A host list: names of machines, one per line, in the given order. Has no byte-order mark, because scripts read it.
 * Lines with `#` precede the names if there is something to report: the rules, and names whose facts the person
 * entered.
 */
function hostList({ index, rules }: PairingSpace, machines: Uint32Array): ExportText {
  const { fleet } = index;
  const nameOf = clearNames(fleet, (name) => name.replace(LINE_BREAKS, ' '));
  const entered = findEnteredFacts(fleet);
  const remarks = rulesColumns(rules, fleet).map(({ heading, cell }) =>
    remark(`${heading}: ${cell}`),
  );
  if (entered.any) {
    for (const machine of machines) {
      const facts = entered.of(machine);
      if (facts.length > 0)
        remarks.push(remark(`${ENTERED_HEADING}: ${nameOf(machine)} ${facts.join(' ')}`));
    }
  }
  return exportOfRows(remarks.join(''), {
    count: machines.length,
    rowAt: (row) => nameOf(machines[row] ?? 0) + LINE_END,
  });
}

/**
 * `Upgrade host list (TXT)`: the clients that can be upgraded now, in the order of the remediation list. Leaves out
 * clients that wait for others.
 * @param isListed whether the client at a place is listed, if it can be upgraded now. Default: all are.
 */
export function upgradeHostList(
  needs: ClientNeeds,
  isListed: (place: number) => boolean = () => true,
): ExportText {
  const { space } = needs;
  const isReady = (place: number) =>
    isListed(place) && actionAt(needs, place) === 'upgrade' && needs.waitsFor[place] === 0;
  const places = keep(orderRemediation(needs), isReady);
  return hostList(
    space,
    derive(places, (place) => space.clients[place] ?? 0),
  );
}

/** The upgrades of a wave that can be done now, and how many of the others cannot, by reason. */
export interface WaveHosts {
  readonly ready: Uint32Array;
  /** Their upgrade would make a pairing worse today. */
  readonly waiting: number;
  /** No SP5 was released for their processor. */
  readonly withoutSp5: number;
}

/**
 * Which machines of a wave can be upgraded now. What earlier waves will have cleared does not count before an
 * inventory shows it, so that following the list never makes a pairing worse, in whatever order and whenever it is
 * followed.
 * @param upgrades the machines that the wave upgrades and that no inventory shows as upgraded.
 */
export function findWaveHosts(space: PairingSpace, upgrades: Uint32Array): WaveHosts {
  const { fleet } = space.index;
  const possible = keep(upgrades, (machine) => canTakeSp5(architectureOf(fleet, machine)));
  const ready = keep(possible, (machine) => worseIfRaised(space, machine) === 0);
  return {
    ready,
    waiting: possible.length - ready.length,
    withoutSp5: upgrades.length - possible.length,
  };
}

/** `Host list of a wave (TXT)`: the machines of a wave that can be upgraded now, in the order of the plan. */
export function waveHostList(space: PairingSpace, upgrades: Uint32Array): ExportText {
  return hostList(space, findWaveHosts(space, upgrades).ready);
}

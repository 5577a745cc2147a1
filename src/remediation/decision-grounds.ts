import { VERDICTS } from '../article/verdict.ts';
import { CLIENT_CLASSES, isServer } from '../pairing/classes.ts';
import { tallyOfServer } from '../pairing/machine-tallies.ts';
import type { VerdictCounts } from '../pairing/query.ts';
import { ACTIONS } from './client-action.ts';
import { actionAt, type ClientNeeds, countAt } from './client-needs.ts';
import { CLIENT_CLASS_WORDS, SERVER_CLASS_WORDS } from './code-values.ts';
import type { DecidedMachines, Ground } from './decisions.ts';
import { collectMachines } from './line-ranges.ts';

/**
 * Returns whether the client at a place has become worse than it was: a worse verdict, more exposed pairings, or more
 * pairings that are exposed or at risk. Creates no objects, because a million clients are asked about.
 */
export function worsenedIn({
  groupOf,
  groups,
}: ClientNeeds): (place: number, then: Ground) => boolean {
  const { exposed, 'at-risk': atRisk, undecided } = groups.counts;
  const ranks = new Map(VERDICTS.map((verdict, rank) => [verdict, rank]));
  return (place, then) => {
    const group = groupOf[place] ?? 0;
    const exposedNow = exposed[group] ?? 0;
    const flaggedNow = exposedNow + (atRisk[group] ?? 0);
    if (exposedNow > then.exposed || flaggedNow > then.exposed + then.atRisk) return true;
    // Ranks of the verdicts in `VERDICTS`.
    const rank = exposedNow > 0 ? 0 : flaggedNow > 0 ? 1 : (undecided[group] ?? 0) > 0 ? 2 : 3;
    return rank < (ranks.get(then.verdict) ?? 0);
  };
}

/** What the client at a place is now. */
function groundAt(needs: ClientNeeds, place: number): Ground {
  const { space } = needs;
  const { clients, clientClass } = space;
  const words = CLIENT_CLASS_WORDS[clientClass[clients[place] ?? 0] ?? 0];
  return {
    action: actionAt(needs, place),
    verdict: VERDICTS.find((verdict) => countAt(needs, verdict, place) > 0) ?? 'not-exposed',
    exposed: countAt(needs, 'exposed', place),
    atRisk: countAt(needs, 'at-risk', place),
    servicePack: words?.servicePack ?? '',
    encryption: words?.encryption ?? '',
    sectionSign: words?.sectionSign ?? '',
  };
}

/** What a machine that is no client is now. */
function groundOfServer({ space }: ClientNeeds, machine: number): Ground {
  const { servicePack = '', encryption = '' } =
    SERVER_CLASS_WORDS[space.serverClass[machine] ?? 0] ?? {};
  const counts = isServer(space, machine) ? tallyOfServer(space, machine) : NO_PAIRINGS;
  return {
    action: 'none',
    verdict: VERDICTS.find((verdict) => counts[verdict] > 0) ?? 'not-exposed',
    exposed: counts.exposed,
    atRisk: counts['at-risk'],
    servicePack,
    encryption,
    sectionSign: '',
  };
}

const NO_PAIRINGS: VerdictCounts = { exposed: 0, 'at-risk': 0, undecided: 0, 'not-exposed': 0 };

/** The number of classes of clients together with actions. */
const LOOKS = CLIENT_CLASSES * ACTIONS.length;

/** Groups machines that are no clients by what they are now. They must come in the order of the fleet. */
function groundsOfServers(needs: ClientNeeds, machines: Uint32Array): readonly DecidedMachines[] {
  const groups = new Map<string, { ground: Ground; found: ReturnType<typeof collectMachines> }>();
  for (const machine of machines) {
    const ground = groundOfServer(needs, machine);
    const key = JSON.stringify(ground);
    const group = groups.get(key) ?? { ground, found: collectMachines(needs.space.index.fleet) };
    group.found.add(machine);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ ground, found }) => ({ ground, machines: found.found() }));
}

/**
 * Groups machines by what they are now, so that a decision about many of them is one short record.
 * @param places clients as indices into `space.clients`, in any order, each once.
 * @param others machines that are no clients, ascending.
 */
export function groundsOf(
  needs: ClientNeeds,
  places: Uint32Array,
  others: Uint32Array = new Uint32Array(),
): readonly DecidedMachines[] {
  const { space, actions } = needs;
  const { clients, clientClass, index } = space;
  const isMeant = new Uint8Array(clients.length);
  for (const place of places) isMeant[place] = 1;
  const groups: { ground: Ground; machines: ReturnType<typeof collectMachines> }[] = [];
  const known = new Map<number, Map<number, (typeof groups)[number]>>();
  for (let place = 0; place < isMeant.length; place += 1) {
    if (isMeant[place] === 0) continue;
    const machine = clients[place] ?? 0;
    const look = (clientClass[machine] ?? 0) + CLIENT_CLASSES * (actions[place] ?? 0);
    const key = look + LOOKS * countAt(needs, 'exposed', place);
    const atRisk = countAt(needs, 'at-risk', place);
    const ofKey = known.get(key) ?? new Map<number, (typeof groups)[number]>();
    let group = ofKey.get(atRisk);
    if (group === undefined) {
      group = { ground: groundAt(needs, place), machines: collectMachines(index.fleet) };
      groups.push(group);
      ofKey.set(atRisk, group);
      known.set(key, ofKey);
    }
    group.machines.add(machine);
  }
  return [
    ...groups.map(({ ground, machines }) => ({ ground, machines: machines.found() })),
    ...groundsOfServers(needs, others),
  ];
}

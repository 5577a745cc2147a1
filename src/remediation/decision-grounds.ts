import { VERDICTS } from '../article/verdict.ts';
import { actionAt, type ClientNeeds } from './client-needs.ts';
import { CLIENT_CLASS_WORDS } from './code-values.ts';
import type { DecidedMachines, Ground } from './decisions.ts';
import { collectMachines } from './line-ranges.ts';

/** How a client stands, as far as an acceptance depends on it. */
export type Standing = Pick<Ground, 'verdict' | 'exposed' | 'atRisk'>;

/** How the client at a place stands now. */
export function standingAt({ counts }: ClientNeeds, place: number): Standing {
  return {
    verdict: VERDICTS.find((verdict) => (counts[verdict][place] ?? 0) > 0) ?? 'not-exposed',
    exposed: counts.exposed[place] ?? 0,
    atRisk: counts['at-risk'][place] ?? 0,
  };
}

/**
 * Whether a client has become worse: a worse verdict, more exposed pairings, or more pairings that are exposed or at
 * risk.
 */
export function isWorse(now: Standing, then: Standing): boolean {
  return (
    VERDICTS.indexOf(now.verdict) < VERDICTS.indexOf(then.verdict) ||
    now.exposed > then.exposed ||
    now.exposed + now.atRisk > then.exposed + then.atRisk
  );
}

/** What the client at a place is now. */
function groundAt(needs: ClientNeeds, place: number): Ground {
  const { clients, clientClass } = needs.space;
  const words = CLIENT_CLASS_WORDS[clientClass[clients[place] ?? 0] ?? 0];
  return {
    action: actionAt(needs, place),
    ...standingAt(needs, place),
    servicePack: words?.servicePack ?? '',
    encryption: words?.encryption ?? '',
    sectionSign: words?.sectionSign ?? '',
  };
}

/** Above every class of client together with every action. */
const LOOKS = 1024;
/** Above every class of client. */
const CLASSES = 128;

/**
 * Groups clients by what they are now, so that a decision about many of them is one short record.
 * @param places indices into `space.clients`, in any order, each once.
 */
export function groundsOf(needs: ClientNeeds, places: Uint32Array): readonly DecidedMachines[] {
  const { space, actions, counts } = needs;
  const { clients, clientClass, index } = space;
  const isMeant = new Uint8Array(clients.length);
  for (const place of places) isMeant[place] = 1;
  const groups: { ground: Ground; machines: ReturnType<typeof collectMachines> }[] = [];
  const known = new Map<number, Map<number, (typeof groups)[number]>>();
  for (let place = 0; place < isMeant.length; place += 1) {
    if (isMeant[place] === 0) continue;
    const machine = clients[place] ?? 0;
    const look = (clientClass[machine] ?? 0) + CLASSES * (actions[place] ?? 0);
    const key = look + LOOKS * (counts.exposed[place] ?? 0);
    const atRisk = counts['at-risk'][place] ?? 0;
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
  return groups.map(({ ground, machines }) => ({ ground, machines: machines.found() }));
}

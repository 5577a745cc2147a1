import { PAIRING_FACTS, type PairingFact } from '../article/missing-facts.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { ENCRYPTIONS, SECTION_SIGNS } from '../fleet/machine.ts';
import { SERVICE_PACKS } from '../fleet/service-pack.ts';
import {
  CLIENT_CLASSES,
  SERVER_CLASSES,
  statesOfClientClass,
  statesOfServerClass,
} from '../pairing/classes.ts';

/** What stands in an export where a fact is missing or unreadable. */
const UNKNOWN = 'unknown';

/** The facts of a class of machine in the code words of the exports, with the assumptions in force. */
export interface ClassWords {
  readonly servicePack: string;
  readonly encryption: string;
  /** Of meaning for clients. */
  readonly sectionSign: string;
}

function wordsOfStates(states: ReturnType<typeof statesOfClientClass>): ClassWords {
  return {
    servicePack: SERVICE_PACKS[states.servicePack] ?? UNKNOWN,
    encryption: ENCRYPTIONS[states.encryption] ?? UNKNOWN,
    sectionSign: SECTION_SIGNS[states.sectionSign] ?? UNKNOWN,
  };
}

/** The words of every class of client and of server, by class. */
export const CLIENT_CLASS_WORDS: readonly ClassWords[] = Array.from(
  { length: CLIENT_CLASSES },
  (_, clientClass) => wordsOfStates(statesOfClientClass(clientClass)),
);
export const SERVER_CLASS_WORDS: readonly ClassWords[] = Array.from(
  { length: SERVER_CLASSES },
  (_, serverClass) => wordsOfStates(statesOfServerClass(serverClass)),
);

/** The facts of a mask whose bit `i` is `PAIRING_FACTS[i]`. */
export function factsOfMask(mask: number): readonly PairingFact[] {
  return PAIRING_FACTS.filter((_, index) => (mask & (1 << index)) !== 0);
}

/** A line of an inventory: `12`, or `branches.csv:12` where the inventory is several files. */
export function formatLine(fleet: Pick<Fleet, 'sources'>, source: number, line: number): string {
  return fleet.sources.length > 1 ? `${fleet.sources[source] ?? ''}:${line}` : String(line);
}

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

/** What exports write for a fact that is missing or unreadable. */
const UNKNOWN = 'unknown';

/** The facts of a class as code words for exports, under the assumptions in force. */
export interface ClassWords {
  readonly servicePack: string;
  readonly encryption: string;
  /** Only meaningful for clients. */
  readonly sectionSign: string;
}

function wordsOfStates(states: ReturnType<typeof statesOfClientClass>): ClassWords {
  return {
    servicePack: SERVICE_PACKS[states.servicePack] ?? UNKNOWN,
    encryption: ENCRYPTIONS[states.encryption] ?? UNKNOWN,
    sectionSign: SECTION_SIGNS[states.sectionSign] ?? UNKNOWN,
  };
}

/** The code words of every client class and server class, by class. */
export const CLIENT_CLASS_WORDS: readonly ClassWords[] = Array.from(
  { length: CLIENT_CLASSES },
  (_, clientClass) => wordsOfStates(statesOfClientClass(clientClass)),
);
export const SERVER_CLASS_WORDS: readonly ClassWords[] = Array.from(
  { length: SERVER_CLASSES },
  (_, serverClass) => wordsOfStates(statesOfServerClass(serverClass)),
);

/** The facts in a mask, where bit `i` stands for `PAIRING_FACTS[i]`. */
export function factsOfMask(mask: number): readonly PairingFact[] {
  return PAIRING_FACTS.filter((_, index) => (mask & (1 << index)) !== 0);
}

/** A line reference: `12`, or `branches.csv:12` if the inventory has several files. */
export function formatLine(fleet: Pick<Fleet, 'sources'>, source: number, line: number): string {
  return fleet.sources.length > 1 ? `${fleet.sources[source] ?? ''}:${line}` : String(line);
}

import {
  countFrom,
  damaged,
  type Given,
  objectFrom,
  orNull,
  wordFrom,
} from '../fleet/from-json.ts';
import { ENCRYPTIONS, SECTION_SIGNS } from '../fleet/machine.ts';
import { SERVICE_PACKS } from '../fleet/service-pack.ts';
import type { GroupScope, PairingRules, PairingScope } from './query.ts';

function groupFrom({ column, emptyMeans }: Given): GroupScope {
  return {
    kind: 'group',
    column: countFrom(column),
    emptyMeans: wordFrom(['alone', 'everyone'], emptyMeans),
  };
}

function otherwiseFrom(value: unknown): Extract<PairingScope, { kind: 'peers' }>['otherwise'] {
  const given = objectFrom(value);
  const kind = wordFrom(['nobody', 'every', 'group'], given.kind);
  return kind === 'group' ? groupFrom(given) : { kind };
}

function scopeFrom(value: unknown): PairingScope {
  const given = objectFrom(value);
  switch (given.kind) {
    case 'every':
      return { kind: 'every' };
    case 'group':
      return groupFrom(given);
    case 'peers':
      return { kind: 'peers', otherwise: otherwiseFrom(given.otherwise) };
    default:
      return damaged();
  }
}

/**
 * The rules by which pairings are formed and judged, as stored in a session file. Throws what `soundOrNull`
 * catches.
 */
export function rulesFrom(value: unknown): PairingRules {
  const { scope, assumptions } = objectFrom(value);
  const assumed = objectFrom(assumptions);
  const encryptionFrom = (word: unknown) => wordFrom(ENCRYPTIONS, word);
  return {
    scope: scopeFrom(scope),
    assumptions: {
      clientEncryption: orNull(assumed.clientEncryption, encryptionFrom),
      serverEncryption: orNull(assumed.serverEncryption, encryptionFrom),
      servicePack: orNull(assumed.servicePack, (word) => wordFrom(SERVICE_PACKS, word)),
      sectionSign: orNull(assumed.sectionSign, (word) => wordFrom(SECTION_SIGNS, word)),
    },
  };
}

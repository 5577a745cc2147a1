import { describe, expect, it } from 'vitest';
import { soundOrNull } from '../../src/fleet/from-json.ts';
import type { PairingRules, PairingScope } from '../../src/pairing/query.ts';
import { rulesFrom } from '../../src/pairing/stored-rules.ts';

const ASSUMPTIONS = {
  clientEncryption: 'required',
  serverEncryption: null,
  servicePack: 'SP6a',
  sectionSign: 'no',
} as const;
const GROUP = { kind: 'group', column: 3, emptyMeans: 'everyone' } as const;
const RULES: PairingRules = { scope: { kind: 'every' }, assumptions: ASSUMPTIONS };

function read(value: unknown): PairingRules | null {
  return soundOrNull(() => rulesFrom(JSON.parse(JSON.stringify(value))));
}

describe('stored rules', () => {
  it.each<[string, PairingScope]>([
    ['every server', { kind: 'every' }],
    ['a group', GROUP],
    ['peers, else nobody', { kind: 'peers', otherwise: { kind: 'nobody' } }],
    ['peers, else a group', { kind: 'peers', otherwise: GROUP }],
  ])('are read as they were stored: %s', (_, scope) => {
    expect(read({ ...RULES, scope })).toEqual({ ...RULES, scope });
  });

  it.each<[string, unknown]>([
    ['an unknown scope', { ...RULES, scope: { kind: 'nobody' } }],
    ['no scope', { ...RULES, scope: undefined }],
    ['a group without a column', { ...RULES, scope: { ...GROUP, column: null } }],
    ['peers without a rule for the others', { ...RULES, scope: { kind: 'peers' } }],
    ['peers, else peers', { ...RULES, scope: { kind: 'peers', otherwise: { kind: 'peers' } } }],
    ['SP7', { ...RULES, assumptions: { ...ASSUMPTIONS, servicePack: 'SP7' } }],
    [
      'a fact that is missing',
      { ...RULES, assumptions: { ...ASSUMPTIONS, sectionSign: undefined } },
    ],
  ])('are refused with %s', (_, damaged) => {
    expect(read(damaged)).toBeNull();
  });
});

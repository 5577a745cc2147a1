import { describe, expect, it } from 'vitest';
import { en } from '../../../src/locale/en.ts';
import type { PairingScope } from '../../../src/pairing/query.ts';
import { scopeText } from '../../../src/ui/rules/scope-choice.ts';

const EXTRAS = [
  { heading: 'Gegenstelle', meaning: 'peers' },
  { heading: 'Standort', meaning: 'group' },
];
const BY_SITE = { kind: 'group', column: 1, emptyMeans: 'alone' } as const;

describe('who meets whom in words', () => {
  it.each<[PairingScope, string]>([
    [{ kind: 'every' }, 'every client with every server'],
    [BY_SITE, 'same “Standort”'],
    [{ kind: 'peers', otherwise: { kind: 'nobody' } }, 'listed servers (“Gegenstelle”)'],
    [{ kind: 'peers', otherwise: BY_SITE }, 'listed servers (“Gegenstelle”), else same “Standort”'],
    [
      { kind: 'peers', otherwise: { kind: 'every' } },
      'listed servers (“Gegenstelle”), else every client with every server',
    ],
  ])('for %j is %s', (scope, text) => {
    expect(scopeText(scope, EXTRAS, en)).toBe(text);
  });
});

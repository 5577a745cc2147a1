import { describe, expect, it } from 'vitest';
import { groupOf, type PairingScope } from '../../src/pairing/query.ts';

const BY_SITE = { kind: 'group', column: 2, emptyMeans: 'alone' } as const;
const EVERY: PairingScope = { kind: 'every' };

describe('the group of a scope', () => {
  it('is the scope itself or the fallback of listed servers', () => {
    expect(groupOf(BY_SITE)).toBe(BY_SITE);
    expect(groupOf({ kind: 'peers', otherwise: BY_SITE })).toBe(BY_SITE);
  });

  it('does not exist if every client meets every server', () => {
    expect(groupOf(EVERY)).toBeNull();
    expect(groupOf({ kind: 'peers', otherwise: { kind: 'every' } })).toBeNull();
    expect(groupOf({ kind: 'peers', otherwise: { kind: 'nobody' } })).toBeNull();
  });
});

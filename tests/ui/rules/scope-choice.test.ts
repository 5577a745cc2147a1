import { describe, expect, it } from 'vitest';
import type { PairingScope } from '../../../src/pairing/query.ts';
import {
  firstGroup,
  peersColumn,
  withGroup,
  withKind,
  withOtherwise,
} from '../../../src/ui/rules/scope-choice.ts';

const EXTRAS = [
  { heading: 'Owner', meaning: null },
  { heading: 'Gegenstelle', meaning: 'peers' },
  { heading: 'Standort', meaning: 'group' },
];
const BY_SITE = { kind: 'group', column: 2, emptyMeans: 'alone' } as const;
const EVERY: PairingScope = { kind: 'every' };

describe('who meets whom', () => {
  it('finds the column of listed servers', () => {
    expect(peersColumn(EXTRAS)).toBe(1);
    expect(peersColumn([])).toBeNull();
  });

  it('prefers the group column, then the domain, then the first column', () => {
    expect(firstGroup(EXTRAS)).toEqual(BY_SITE);
    expect(
      firstGroup([
        { heading: 'x', meaning: null },
        { heading: 'y', meaning: 'domain' },
      ]),
    ).toMatchObject({ column: 1 });
    expect(firstGroup([{ heading: 'x', meaning: null }])).toMatchObject({ column: 0 });
    expect(firstGroup([])).toBeNull();
  });

  it('stays as it is if there is no column to group by', () => {
    expect(withKind(EVERY, 'group', [])).toBe(EVERY);
    expect(withOtherwise(EVERY, 'group', [])).toBe(EVERY);
  });

  it('lets a client without recorded servers meet every server', () => {
    expect(withKind(EVERY, 'peers', EXTRAS)).toEqual({
      kind: 'peers',
      otherwise: { kind: 'every' },
    });
  });

  it('keeps the chosen group when the kind of scope changes', () => {
    const byOwner = { kind: 'group', column: 0, emptyMeans: 'everyone' } as const;
    const peers = withOtherwise(byOwner, 'group', EXTRAS);
    expect(peers).toEqual({ kind: 'peers', otherwise: byOwner });
    expect(withKind(peers, 'group', EXTRAS)).toEqual(byOwner);
  });

  it('changes the group inside its scope', () => {
    expect(withGroup(BY_SITE, { ...BY_SITE, column: 0 })).toMatchObject({
      kind: 'group',
      column: 0,
    });
    expect(withGroup({ kind: 'peers', otherwise: BY_SITE }, { ...BY_SITE, column: 0 })).toEqual({
      kind: 'peers',
      otherwise: { ...BY_SITE, column: 0 },
    });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeWindows1252, generateFiles } from '../../scripts/samples/public-files.ts';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { VERDICTS } from '../../src/article/verdict.ts';
import type { ProblemKind } from '../../src/fleet/problem.ts';
import { countVerdicts } from '../../src/pairing/tallies.ts';
import { ACTIONS } from '../../src/remediation/client-action.ts';
import { actionAt, countActions } from '../../src/remediation/client-needs.ts';
import { needsOfSample, readSample } from './read-sample.ts';

const EVERY = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(new URL(`../../${path}`, import.meta.url)));
}

describe('every generated file', () => {
  it.each(generateFiles())('$path equals the output of its script', ({ path, bytes }) => {
    expect(Buffer.compare(bytesOf(path), bytes)).toBe(0);
  });

  it('is small if the page contains it', () => {
    for (const { path, bytes } of generateFiles()) {
      if (path.startsWith('src/')) expect(bytes.length).toBeLessThan(25_000);
    }
  });

  it('is never written with a character that Windows-1252 encodes differently', () => {
    expect(() => encodeWindows1252('10 €')).toThrow(RangeError);
    expect(encodeWindows1252('§')).toEqual(Uint8Array.of(0xa7));
  });
});

describe('beispiel-bestand.csv', () => {
  const bytes = bytesOf('public/beispiel-bestand.csv');
  const sample = readSample('beispiel-bestand.csv', bytes);
  const needs = needsOfSample('beispiel-bestand.csv', bytes, EVERY);

  it('is Windows-1252 with semicolons, and every column is identified with certainty', () => {
    expect(sample.decoding.encoding).toBe('windows-1252');
    expect(sample.dialect.delimiter).toBe(';');
    expect(sample.mapping.map(({ field, certain }) => [field, certain])).toEqual(
      [
        'name',
        'role',
        'product',
        'servicePack',
        'encryption',
        'sectionSign',
        'architecture',
        'group',
        'peers',
      ].map((field) => [field, true]),
    );
  });

  it('accounts for every row', () => {
    const { fleet, merged, rejected, dataRows } = sample.inventory;
    expect(fleet.size).toBeGreaterThan(280);
    expect(fleet.size + merged + rejected).toBe(dataRows);
    expect({ merged, rejected }).toEqual({ merged: 2, rejected: 1 });
  });

  it.each(VERDICTS)('contains the verdict %s', (verdict) => {
    expect(countVerdicts(needs.space.census)[verdict]).toBeGreaterThan(0);
  });

  it.each(ACTIONS)('contains the action %s', (action) => {
    expect(countActions(needs)[action]).toBeGreaterThan(0);
  });

  it.each<ProblemKind>([
    'name-missing',
    'duplicate-merged',
    'facts-disputed',
    'value-unreadable',
    'outside-the-article',
    'role-missing',
  ])('contains the problem %s', (kind) => {
    const { problems } = sample.inventory;
    const kinds = Array.from({ length: problems.size }, (_, index) => problems.at(index).kind);
    expect(kinds).toContain(kind);
  });

  it('has machines with both roles and names with umlauts', () => {
    const { fleet } = sample.inventory;
    const roles = fleet.facts.role.cells.map(({ reading }) => reading);
    expect(roles).toContainEqual({ kind: 'known', value: 'both' });
    expect(fleet.extras.some(({ texts }) => texts.includes('Köln'))).toBe(true);
  });
});

describe('sample-small.csv', () => {
  const bytes = bytesOf('public/sample-small.csv');
  const needs = needsOfSample('sample-small.csv', bytes, EVERY);

  it('has the result of twelve machines checked by hand', () => {
    const { fleet } = needs.space.index;
    const actions = Array.from(needs.space.clients, (machine, place) => [
      fleet.names.at(machine),
      actionAt(needs, place),
    ]);
    expect(actions).toEqual([
      ['WS-ANNA', 'upgrade'],
      ['WS-BEN', 'upgrade'],
      ['WS-CARLA', 'none'],
      ['WS-DIRK', 'none'],
      ['WS-EVA', 'verify'],
      ['WS-FRITZ', 'change-password'],
      ['ULM-ROUTER', 'upgrade-first'],
    ]);
    expect(countVerdicts(needs.space.census)).toEqual({
      exposed: 4,
      'at-risk': 2,
      undecided: 2,
      'not-exposed': 19,
    });
  });
});

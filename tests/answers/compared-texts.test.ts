import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Takes } from '../../src/answers/requests.ts';
import { CHANGE_STATES, isChange } from '../../src/compare/states.ts';
import { comparedFrom, storedComparison } from '../../src/compare/stored-comparison.ts';
import { FEW_TEXTS } from '../../src/fleet/texts.ts';
import { comparedWith } from '../../src/session/continued-fleet.ts';
import { createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { TAKES } from './import-takes.ts';
import { SAVED_AGAIN } from './saved-again.ts';

const HEADINGS = [
  ['Computer', 'Role', 'Service pack', 'Encryption required', '§ in password', 'Location'],
  ['Rechner', 'Rolle', 'Service Pack', 'Verschlüsselung erforderlich', '§ im Kennwort', 'Standort'],
];

type Cells = readonly string[];

const machine = fc.tuple(
  fc.integer({ min: 1, max: 99 }).map((n) => `WS-${n}`),
  fc.constantFrom('client', 'client', 'server', 'both'),
  fc.constantFrom('SP3', 'SP4', 'SP6a', '', 'SP?'),
  fc.constantFrom('yes', 'no', ''),
  fc.constantFrom('yes', 'no', ''),
  fc.constantFrom('Bonn', 'Ulm', ''),
);

/** A fleet in which every column has texts that say what it is. */
const machines: fc.Arbitrary<readonly Cells[]> = fc
  .uniqueArray(machine, { maxLength: 12, selector: ([name]) => name })
  .map((drawn) => [
    ['RAS-1', 'server', 'SP6a', 'yes', 'no', 'Bonn'],
    ['PC-1', 'client', 'SP4', 'no', 'yes', 'Ulm'],
    ...drawn,
  ]);

/** One way of writing a fleet: the order of its rows, the language of its headings, its delimiter and its bytes. */
const writings = (rows: readonly Cells[]) =>
  fc
    .record({
      rows: fc.shuffledSubarray([...rows], { minLength: rows.length }),
      headings: fc.constantFrom(...HEADINGS),
      delimiter: fc.constantFrom(',', ';', '\t'),
      mark: fc.constantFrom('', '\uFEFF'),
      save: fc.constantFrom(...SAVED_AGAIN),
    })
    .map(({ save: [how, bytesOf], ...written }) => {
      const text = Papa.unparse([written.headings, ...written.rows], {
        delimiter: written.delimiter,
      });
      return { how, bytes: bytesOf(`${written.mark}${text}`) };
    });

async function audit(bytes: Uint8Array<ArrayBuffer>, takes: Partial<Takes<'import'>> = {}) {
  const client = createAuditClient(openOnPage());
  const source = { kind: 'file', file: new Blob([bytes]), name: 'fleet' } as const;
  const outcome = await client.ask('import', {
    ...TAKES,
    withoutAsking: true,
    ...takes,
    sources: [source],
  });
  if (outcome.kind !== 'audit') throw new Error(JSON.stringify(outcome));
  return { client, summary: outcome.summary };
}

describe('the comparison of a fleet with itself', () => {
  it('is empty, however both files are written', { timeout: 60_000 }, async () => {
    const pairs = machines.chain((rows) => fc.tuple(writings(rows), writings(rows)));
    await fc.assert(
      fc.asyncProperty(pairs, async ([before, after]) => {
        const { client, summary: then } = await audit(before.bytes);
        const { earlier } = await client.ask('earlier', { at: '2026-10-31T12:00:00Z' });
        const { summary: now } = await audit(after.bytes, { compared: comparedWith(earlier) });
        const changed = CHANGE_STATES.filter(
          (state) => isChange(state) && now.compared?.counts[state] !== 0,
        );
        expect([before.how, after.how, changed]).toEqual([before.how, after.how, []]);
        expect(now.compared).toMatchObject({
          machines: now.machines,
          lostColumns: [],
          renameOffers: 0,
          byHost: false,
          lacksScope: false,
        });
        expect(now.machines).toBe(then.machines);
      }),
    );
  });
});

describe('an earlier audit of many groups', () => {
  /** More distinct texts than a column keeps as strings. */
  const MANY = FEW_TEXTS + 1;
  const ROWS: readonly (readonly [heading: string, row: (machine: number) => string])[] = [
    ['Site', (machine) => `Köln ${machine}`],
    ['Domain', (machine) => `DOM${machine}`],
    ['Connects to', (machine) => `RAS-${machine},10.0.0.${machine}`],
  ];

  it.each(ROWS)('is kept by a worker and by a session: %s', async (heading, textOf) => {
    const rows = Array.from({ length: MANY }, (_, machine) => {
      return [`RAS-${machine}`, machine % 2 === 0 ? 'server' : 'client', 'SP4', textOf(machine)];
    });
    const text = Papa.unparse([['Computer', 'Role', 'Service pack', heading], ...rows]);
    const { client } = await audit(new TextEncoder().encode(text));
    const { earlier } = await client.ask('earlier', { at: '2026-10-31T12:00:00Z' });
    const compared = comparedWith(earlier);
    expect(earlier.columns.map(({ texts }) => texts.length)).toEqual([MANY]);
    expect(comparedFrom(structuredClone(compared))).toEqual(compared);
    expect(comparedFrom(JSON.parse(JSON.stringify(storedComparison(compared))))).toEqual(compared);
  });
});

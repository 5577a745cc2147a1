import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER, type TableQuery } from '../../src/answers/table-query.ts';
import { FACT_NAMES } from '../../src/fleet/machine.ts';
import { LISTED_PEERS, type PairingRules } from '../../src/pairing/query.ts';
import { decisionFrom } from '../../src/remediation/decisions.ts';
import { EMPTY_PLAN, withSteps, withWave, withWords } from '../../src/remediation/plan-edits.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { drawWorkbook } from '../fixtures/workbooks.ts';
import { ANY_BYTES } from '../inventory/any-bytes.ts';
import { stepsFor } from '../remediation/random-plans.ts';
import { SHAPES } from '../worker/password-shapes.ts';
import { clientsWith, decide } from './made-decisions.ts';
import {
  CHOICES,
  chosen,
  expectOpened,
  expectSame,
  LINES,
  NOW,
  opened,
  read,
  saved,
  summaryOf,
  text,
} from './saved-sessions.ts';

const WORKBOOK = drawWorkbook([
  { name: 'Cover', rows: [['Inventory']] },
  {
    name: 'Machines',
    rows: [
      ['Hostname', 'Role', 'Service Pack'],
      ['WS1', 'client', 'SP4'],
      ['RAS1', 'server', 6],
    ],
  },
]);

it('a session opens with the choices of a newer header', async () => {
  const plain = chosen([text(...LINES)]);
  const { client } = await read(plain);
  const file = await saved(client, plain);
  const corrected = { ...plain, cellChoices: CHOICES };
  const wanted = await read(corrected);
  const { cellChoices, rules, decisions } = corrected;
  const newer = JSON.parse(JSON.stringify({ cellChoices, rules, decisions }));
  const session = expectOpened((await opened(file, newer)).session);
  expect(summaryOf(session.outcome)).toEqual(summaryOf(wanted.outcome));
  expect(session.cellChoices).toEqual(CHOICES);
});

it.each([
  ['a session that says so', '2026-10-31T12:00:00.000Z', '2026-10-31T12:00:00.000Z'],
  ['a session that says nothing sound', 'last month', null],
])('a part knows when it was written, from %s', async (_, writtenAt, known) => {
  const plain = chosen([text(...LINES)]);
  const { client } = await read(plain);
  const file = await saved(client, plain, { writtenAt });
  const newer = { cellChoices: plain.cellChoices, rules: plain.rules, writtenAt: NOW };
  for (const header of [null, JSON.parse(JSON.stringify(newer))]) {
    const { sources } = expectOpened((await opened(file, header)).session);
    expect(sources).toMatchObject([{ kind: 'part', writtenAt: known }]);
  }
});

describe('an audit that is saved and opened again is the same, with', () => {
  it('titles, remarks, duplicates, rejected rows, broken rows and corrections', async () => {
    await expectSame(chosen([text(...LINES)], { cellChoices: CHOICES }));
  });

  it.each<[string, PairingRules]>([
    [
      'assumptions',
      { ...FIRST_RULES, assumptions: { ...FIRST_RULES.assumptions, servicePack: 'SP4' } },
    ],
    ['groups', { ...FIRST_RULES, scope: { kind: 'group', column: 0, emptyMeans: 'everyone' } }],
    ['listed peers', { ...FIRST_RULES, scope: LISTED_PEERS }],
  ])('%s', async (_, rules) => {
    await expectSame(chosen([text(...LINES)], { rules }));
  });

  it('several files, one of them a workbook', async () => {
    const sources = [
      text(...LINES),
      { kind: 'bytes', name: 'b.xlsx', bytes: new Uint8Array(WORKBOOK).buffer },
      { kind: 'file', name: 'c.csv.gz', file: new Blob([gzipSync('Name,Role\nWS7,client\n')]) },
    ] as const;
    const { session } = await expectSame(chosen(sources, { cellChoices: CHOICES }));
    expect(session.sources.map(({ name }) => name)).toEqual(['fleet.csv', 'b.xlsx', 'c.csv.gz']);
  });

  it('columns, encoding, delimiter and heading row that the person chose', async () => {
    const choice = { sheet: null, encoding: 'cp850', delimiter: ';', headingLine: 4 };
    const mapping = ['name', 'role', 'servicePack', null, 'sectionSign', 'group', 'peers'] as const;
    const sourceChoices = [
      {
        ...choice,
        mapping: mapping.map((field, column) => ({
          column,
          field,
          reason: 'chosen' as const,
          certain: true,
        })),
      },
    ];
    const { session } = await expectSame(chosen([text(...LINES)], { sourceChoices }));
    expect(session.sourceChoices).toEqual(sourceChoices);
  });

  it('decisions about clients', async () => {
    const { client } = await read(chosen([text(...LINES)]));
    const made = await decide(
      client,
      [clientsWith(), { kind: 'accept', reason: 'replaced in spring', until: '2027-01-31' }],
      [clientsWith(), { kind: 'owner', owner: '=cmd' }],
    );
    // As they are stored: with their keys in the order in which they are read.
    const decisions = made.map(decisionFrom);
    expect(decisions).toHaveLength(2);
    const { session } = await expectSame(chosen([text(...LINES)], { decisions }));
    expect(session.decisions).toEqual(decisions);
  });

  it('a plan', async () => {
    const { client } = await read(chosen([text(...LINES)]));
    const query: TableQuery = { table: 'clients', filter: NO_FILTER, sort: [] };
    const subject = { kind: 'rows', machines: { query, rows: null } } as const;
    const { on, machines } = await client.ask('planReach', { subject, wish: 'upgrade' });
    expect(machines).toBeGreaterThan(0);
    const words = { name: '=cmd', from: '2026-12-01', owner: 'Ada', note: 'by night' };
    const said = withWords(withWave(withWave(EMPTY_PLAN, 0), 0), 1, words);
    const absent = stepsFor([], [], ['LAB\\GONE']);
    const plan = withSteps(withSteps(said, 0, absent), 1, on);
    const { session } = await expectSame(chosen([text(...LINES)], { plan }));
    expect(session.plan).toEqual(plan);
    expect(summaryOf(session.outcome).plan).toMatchObject({ machines, absent: 1 });
  });

  it.each(SHAPES)('passwords in %s', async (_, sources) => {
    const before = await read(chosen(sources));
    if (before.outcome.kind === 'audit') await expectSame(chosen(sources), before);
  });

  it('any files and any corrections', { timeout: 60_000 }, async () => {
    let audits = 0;
    const line = fc.integer({ min: 1, max: 20 });
    const source = fc.nat(1);
    const fact = fc.constantFrom(...FACT_NAMES);
    const word = fc.constantFrom('client', 'SP4', 'yes', 'required', 'WS1', '', '?');
    const cellChoices = fc.record({
      values: fc.array(fc.record({ fact, text: word, value: fc.option(word) }), { maxLength: 2 }),
      entries: fc.array(fc.record({ source, line, fact, text: word }), { maxLength: 4 }),
      settlements: fc.array(fc.record({ source, line, fact, takeSource: source, takeLine: line }), {
        maxLength: 2,
      }),
    });
    const files = fc.array(ANY_BYTES, { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(files, cellChoices, async (all, choices) => {
        const sources = all.map((bytes, index) => ({
          kind: 'file' as const,
          name: `${index}.csv`,
          file: new Blob([new Uint8Array(bytes)]),
        }));
        const wanted = chosen(sources, { cellChoices: choices });
        const before = await read(wanted);
        if (before.outcome.kind !== 'audit') return;
        audits += 1;
        await expectSame(wanted, before);
      }),
      { numRuns: 25 },
    );
    expect(audits).toBeGreaterThan(0);
  });
});

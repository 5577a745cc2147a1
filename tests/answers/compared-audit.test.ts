import { describe, expect, it } from 'vitest';
import type { TakenAudit } from '../../src/answers/comparing.ts';
import type { ImportOutcome } from '../../src/answers/importing.ts';
import type { Takes } from '../../src/answers/requests.ts';
import { NO_FILTER } from '../../src/answers/table-query.ts';
import { createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { noteAbout } from '../compare/compared-fleets.ts';
import { TAKES } from './import-takes.ts';

const OCTOBER = [
  'Computer;Role;Service Pack;Encryption required;Section sign in password;Asset tag',
  'WS-1;client;SP4;yes;yes;A1',
  'WS-2;client;SP4;yes;;A2',
  'WS-3;client;SP3;yes;no;A3',
  'WS-4;client;SP4;yes;yes;A4',
  'WS-5;client;SP?;yes;yes;A5',
  'RAS-1;server;SP6a;no;;A6',
].join('\r\n');

const NOVEMBER = [
  'Asset tag,Computer,Role,Service Pack,Encryption required,Section sign in password',
  'A6,RAS-1,server,SP6a,no,',
  'A5,WS-5,client,SP?,yes,yes',
  'A4,NEU-4,client,SP4,yes,yes',
  'A2,WS-2,client,SP4,yes,yes',
  'A3,WS-3,client,SP3,yes,yes',
  'A1,WS-1,client,SP6a,yes,yes',
].join('\r\n');

async function audit(text: string, takes: Partial<Takes<'import'>> = {}) {
  const client = createAuditClient(openOnPage());
  const sources = [{ kind: 'text', text, name: 'fleet.csv' }] as const;
  const outcome = await client.ask('import', { ...TAKES, ...takes, sources });
  return { client, outcome };
}

function summaryOf(outcome: ImportOutcome) {
  if (outcome.kind !== 'audit') throw new Error(outcome.kind);
  return outcome.summary;
}

/** October with a correction of the unreadable service pack. */
async function october(): Promise<TakenAudit> {
  const entry = { source: 0, line: 6, fact: 'servicePack', text: 'SP4' } as const;
  const cellChoices = { ...TAKES.cellChoices, entries: [entry] };
  const { client } = await audit(OCTOBER, { cellChoices });
  return client.ask('earlier', { at: '2026-10-31T12:00:00Z' });
}

const comparedWith = ({ earlier }: TakenAudit) => ({
  earlier,
  renames: [],
  carried: [],
  notTaken: [],
  decisionsLeft: [],
  lostScope: [],
});

describe('an audit that is compared with an earlier one', () => {
  it('counts what became of the machines', async () => {
    const taken = await october();
    const { outcome } = await audit(NOVEMBER, { compared: comparedWith(taken) });
    const { compared } = summaryOf(outcome);
    expect(compared).toMatchObject({
      machines: 6,
      clientsBefore: 4,
      clientsNow: 3,
      renameOffers: 1,
      sameFile: null,
      isMuchSmaller: false,
      lostColumns: [],
    });
    expect(compared?.counts).toMatchObject({
      cleared: 1,
      new: 1,
      worse: 1,
      gone: 1,
      'machine-new': 1,
      'became-undecided': 1,
    });
  });

  it('is counted in place as in a new reading', async () => {
    const compared = comparedWith(await october());
    const { client, outcome: alone } = await audit(NOVEMBER);
    expect(await client.ask('reread', { ...TAKES, compared })).toEqual(
      (await audit(NOVEMBER, { compared })).outcome,
    );
    expect(await client.ask('reread', TAKES)).toEqual(alone);
  });

  it('lists the changes with both cells', async () => {
    const taken = await october();
    const { client } = await audit(NOVEMBER, { compared: comparedWith(taken) });
    const query = { table: 'changes', filter: NO_FILTER, sort: [] } as const;
    const [first] = await client.ask('rows', { query, start: 0, length: 9 });
    expect(first).toMatchObject({
      name: 'WS-2',
      state: 'worse',
      causes: ['own-section-sign'],
      changes: [{ fact: 'sectionSign', before: 'missing', after: 'yes', kind: 'recorded' }],
      earlierPlace: { fileName: 'fleet.csv', line: 3 },
      laterPlace: { fileName: 'fleet.csv', line: 5 },
    });
  });

  it('offers a rename, and counts it as one machine once it is confirmed', async () => {
    const compared = comparedWith(await october());
    const { client } = await audit(NOVEMBER, { compared });
    const [offer] = await client.ask('renameOffers', { most: 5 });
    expect(offer).toEqual({
      from: 'ws-4',
      to: 'neu-4',
      before: 'WS-4',
      after: 'NEU-4',
      heading: 'Asset tag',
      text: 'A4',
    });
    const renames = [{ from: 'ws-4', to: 'neu-4', at: '2026-11-29T12:00:00Z' }];
    const { outcome } = await audit(NOVEMBER, { compared: { ...compared, renames } });
    const { counts, renameOffers } = summaryOf(outcome).compared ?? {};
    expect([counts?.gone, counts?.['machine-new'], counts?.still, renameOffers]).toEqual([
      0, 0, 1, 0,
    ]);
  });

  it('finds the cell of a correction again, if it still says the same', async () => {
    const { corrections, earlier } = await october();
    const { client } = await audit(NOVEMBER);
    expect(
      await client.ask('fit', { corrections, decisions: [], plan: null, renames: [], earlier }),
    ).toEqual({
      entries: [{ source: 0, line: 3, fact: 'servicePack', text: 'SP4' }],
      settlements: [],
      notTaken: [],
      decisions: [],
      left: [],
      plan: null,
    });
    const other = await audit(NOVEMBER.replace('SP?', 'SP3'));
    const { entries, notTaken } = await other.client.ask('fit', {
      corrections,
      decisions: [],
      plan: null,
      renames: [],
      earlier,
    });
    expect(entries).toEqual([]);
    expect(notTaken).toMatchObject([
      { name: 'WS-5', was: 'SP?', is: 'SP3', because: 'other-text' },
    ]);
  });

  it('offers the older values of a lost column, and carries them over as such', async () => {
    const withoutSign = NOVEMBER.split('\r\n')
      .map((line) => line.replace(/,[^,]*$/, ''))
      .join('\r\n');
    const compared = comparedWith(await october());
    const { outcome } = await audit(withoutSign, { compared });
    expect(summaryOf(outcome).compared?.lostColumns).toEqual([
      { fact: 'sectionSign', heading: 'Section sign in password', machines: 3, mayBeCarried: true },
    ]);
    const carried = { ...compared, carried: ['sectionSign' as const] };
    const { client, outcome: again } = await audit(withoutSign, { compared: carried });
    expect(summaryOf(again).compared).toMatchObject({ lostColumns: [], carried: ['sectionSign'] });
    const query = { table: 'inventory', filter: NO_FILTER, sort: [] } as const;
    const rows = await client.ask('rows', { query, start: 0, length: 9 });
    expect(rows.map((row) => row.table === 'inventory' && row.sectionSign.origin)).toEqual([
      'absent',
      'carried',
      'absent',
      'absent',
      'carried',
      'carried',
    ]);
    const { machine, cells } = await client.ask('whyMachine', { machine: 4 });
    expect(machine.name).toBe('WS-3');
    expect(cells.find(({ fact }) => fact === 'sectionSign')).toMatchObject({
      heading: null,
      text: '',
      reading: { kind: 'known', value: 'no' },
      carriedFrom: { fileName: 'fleet.csv', at: '2026-10-31T12:00:00Z' },
    });
    const carriedFacts = cells.filter(({ carriedFrom }) => carriedFrom !== undefined);
    expect(carriedFacts.map(({ fact }) => fact)).toEqual(['sectionSign']);
  });

  it('says what was decided about machines that are not seen, and by what no more is judged', async () => {
    const compared = {
      ...comparedWith(await october()),
      decisionsLeft: [noteAbout(3, 4)],
      lostScope: ['Site'],
    };
    const { outcome } = await audit(NOVEMBER, { compared });
    const { on: _, ...decision } = noteAbout(3, 4);
    expect(summaryOf(outcome).compared).toMatchObject({
      decisionsLeft: 1,
      leftDecisions: [{ decision, machines: 1, names: ['WS-2'] }],
      lostScope: ['Site'],
    });
    const scope = { kind: 'group', column: 0, emptyMeans: 'alone' } as const;
    const rules = { ...TAKES.rules, scope };
    const { outcome: grouped } = await audit(NOVEMBER, { compared, rules });
    expect(summaryOf(grouped).compared?.lostScope).toEqual([]);
  });

  it('says how many machines two inventories have in common', async () => {
    const { earlier } = await october();
    const { client } = await audit(NOVEMBER);
    expect(await client.ask('overlap', { earlier })).toEqual({ earlier: 6, later: 6, common: 5 });
  });
});

import { describe, expect, it } from 'vitest';
import type { CellChoices } from '../../src/inventory/inventory.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { audited } from './drawn-audit.ts';
import { exportedText } from './exported-text.ts';
import { TAKES } from './import-takes.ts';

/** Passwords in clear text; the last column is read as the § flag. */
const WITH_PASSWORDS = [
  'Computer;Role;Service Pack;Encryption;Password',
  'WS-1;client;SP9;geschützt;Kp7§tRw2',
  'WS-2;client;SP4;geschützt;Lm4nBv8x',
  'RAS-1;server;SP9;optional;Qz5yHj3d',
  'RAS-1;server;SP4;optional;Qz5yHj3d',
].join('\r\n');

const SAID = { at: '2026-11-23T08:00:00.000Z', by: 'Anna', reason: 'seen on the machine' };
const LATER = { ...SAID, at: '2026-11-24T08:00:00.000Z' };

async function corrected(cellChoices: Partial<CellChoices>, text = WITH_PASSWORDS) {
  const client = await audited(text);
  const outcome = await client.ask('reread', {
    ...TAKES,
    cellChoices: { ...NO_CELL_CHOICES, ...cellChoices },
    withoutAsking: true,
  });
  if (outcome.kind !== 'audit') throw new Error(outcome.kind);
  return client;
}

describe('the list of corrections', () => {
  it('names the cell, its text in the file, what counts, and who said so when and why', async () => {
    const entry = { source: 0, line: 4, fact: 'servicePack', text: 'SP3', said: SAID } as const;
    const client = await corrected({ entries: [entry] });
    expect(await client.ask('corrections', null)).toEqual([
      {
        choice: { kind: 'cell', ...entry },
        fact: 'servicePack',
        fileName: 'fleet.csv',
        line: 4,
        heading: 'Service Pack',
        machine: 'RAS-1',
        written: 'SP9',
        counts: 'SP3',
        rows: 1,
        others: [],
        said: SAID,
      },
    ]);
  });

  it('counts the rows of a text that has a meaning, and lists the oldest first', async () => {
    const client = await corrected({
      entries: [{ source: 0, line: 2, fact: 'name', text: 'WS-9', said: LATER }],
      values: [{ fact: 'encryption', text: 'geschützt', value: 'required', said: SAID }],
    });
    expect(await client.ask('corrections', null)).toMatchObject([
      { line: null, heading: 'Encryption', written: 'geschützt', counts: 'required', rows: 2 },
      { line: 2, heading: 'Computer', machine: 'WS-9', written: 'WS-1', counts: 'WS-9' },
    ]);
  });

  it('names the row that counts and what the others say', async () => {
    const settlement = {
      source: 0,
      line: 4,
      fact: 'servicePack',
      takeSource: 0,
      takeLine: 5,
    } as const;
    const text = WITH_PASSWORDS.replace('RAS-1;server;SP9', 'RAS-1;server;SP6a');
    const client = await corrected({ settlements: [settlement] }, text);
    expect(await client.ask('corrections', null)).toMatchObject([
      {
        machine: 'RAS-1',
        line: 5,
        written: 'SP4',
        counts: 'SP4',
        others: [{ line: '4', text: 'SP6a' }],
        rows: 1,
        said: null,
      },
    ]);
  });

  it('says that a correction applies to no row any more', async () => {
    const client = await corrected({
      entries: [{ source: 0, line: 99, fact: 'role', text: 'client' }],
      values: [{ fact: 'role', text: 'gizmo', value: null }],
      settlements: [{ source: 0, line: 2, fact: 'role', takeSource: 0, takeLine: 98 }],
    });
    const rows = (await client.ask('corrections', null)).map((each) => each.rows);
    expect(rows).toEqual([0, 0, 0]);
  });

  it('never shows what stood in a password column', async () => {
    const entry = { source: 0, line: 2, fact: 'sectionSign', text: 'no', said: SAID } as const;
    const client = await corrected({ entries: [entry] });
    expect(await client.ask('corrections', null)).toMatchObject([
      { heading: 'Password', written: null, counts: 'no' },
    ]);
  });

  it('stands in the reason of the machine, with the text in the file', async () => {
    const client = await corrected({
      entries: [{ source: 0, line: 2, fact: 'servicePack', text: 'SP3', said: SAID }],
      values: [{ fact: 'encryption', text: 'geschützt', value: 'required', said: LATER }],
    });
    const { cells } = await client.ask('whyMachine', { machine: 0 });
    const of = (fact: string) => cells.find((cell) => cell.fact === fact)?.correction;
    expect(of('servicePack')).toMatchObject({ written: 'SP9', said: SAID });
    expect(of('encryption')).toMatchObject({ written: 'geschützt', rows: 2, said: LATER });
    expect(of('role')).toBeNull();
  });

  it('stands in the complete audit, for clients and servers', async () => {
    const client = await corrected({
      entries: [
        { source: 0, line: 4, fact: 'servicePack', text: 'SP3', said: SAID },
        {
          source: 0,
          line: 2,
          fact: 'sectionSign',
          text: 'no',
          said: { ...LATER, by: '', reason: '' },
        },
      ],
    });
    const audit: unknown = JSON.parse(await exportedText(client, { kind: 'complete-audit' }));
    const place = { kind: 'cell', file: 'fleet.csv', rows: 1 };
    expect(audit).toMatchObject({
      schema: 'q251382-audit/1',
      corrections: [
        {
          ...place,
          line: 4,
          column: 'Service Pack',
          machine: 'RAS-1',
          fact: 'service_pack',
          asWritten: 'SP9',
          countsAs: 'SP3',
          at: SAID.at,
          by: 'Anna',
          reason: 'seen on the machine',
        },
        { ...place, line: 2, column: 'Password', asWritten: null, by: null, reason: null },
      ],
    });
  });
});

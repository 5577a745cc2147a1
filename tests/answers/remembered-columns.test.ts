import { describe, expect, it } from 'vitest';
import type { RememberedMapping } from '../../src/answers/importing.ts';
import { recallColumns } from '../../src/answers/remembered-columns.ts';
import { type Field, type MatchReason, NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { tableOf } from '../inventory/raw-table-of.ts';
import { TAKES } from './import-takes.ts';

/** A table from lines of cells, the headings first. */
function table(...lines: readonly string[]) {
  const [headings = [], ...rows] = lines.map((line) => line.split(';'));
  return tableOf(headings, rows);
}

/** Remembered columns, such as `Use=role`; without a field: carried along. An asterisk marks what was chosen. */
function memory(...columns: readonly string[]): RememberedMapping {
  const parts = columns.map((column) => column.split(/[=*]/));
  return {
    headings: parts.map(([heading = '']) => heading),
    mapping: parts.map(([, field], column) => {
      const isChosen = columns[column]?.includes('*') === true;
      const reason: MatchReason = isChosen ? 'chosen' : 'heading';
      return { column, field: field ? (field as Field) : null, reason, certain: true };
    }),
  };
}

/** What each column is read as, and why the remembered columns were not used. */
function recalled(of: ReturnType<typeof table>, ...remembered: readonly RememberedMapping[]) {
  const { mapping, unfitMemory: unfit } = recallColumns(of, remembered);
  return {
    fields: mapping.map(({ field }) => field),
    reasons: mapping.map((m) => m.reason),
    unfit,
  };
}

const USE = memory('Host name=name', 'Use*role', 'Service pack=servicePack', 'Note');
const ROWS = ['A;client;SP3;x', 'B;server;SP5;y'];

describe('remembered columns', () => {
  it('are used for a file with the same headings', () => {
    const { fields, reasons, unfit } = recalled(
      table('Host name;Use;Service pack;Note', 'A;C;SP3;x', 'B;S;SP5;y'),
      USE,
    );
    expect(fields).toEqual(['name', 'role', 'servicePack', null]);
    expect(reasons.slice(0, 3)).toEqual(['remembered', 'remembered', 'remembered']);
    expect(unfit).toBeNull();
  });

  it('are used for a file with a column more, which the page reads by itself', () => {
    const { fields, unfit } = recalled(
      table('Host name;Encryption;Use;Service pack;Note', 'A;required;C;SP3;x', 'B;none;S;SP5;y'),
      USE,
    );
    expect(fields).toEqual(['name', 'encryption', 'role', 'servicePack', null]);
    expect(unfit).toBeNull();
  });

  it('are used for a file that lacks a column which was carried along', () => {
    const { fields, unfit } = recalled(
      table('Host name;Use;Service pack', 'A;C;SP3', 'B;S;SP5'),
      USE,
    );
    expect([fields, unfit]).toEqual([['name', 'role', 'servicePack'], null]);
  });

  it('of equal headings go by their order', () => {
    const twice = memory('Host name=name', 'State*role', 'State=servicePack');
    const { fields } = recalled(table('Host name;State;State', 'A;C;SP3', 'B;S;SP5'), twice);
    expect(fields).toEqual(['name', 'role', 'servicePack']);
  });

  it('are the newest ones', () => {
    const older = memory('Host name=name', 'Use*product', 'Service pack=servicePack', 'Note*role');
    const of = table('Host name;Use;Service pack;Note', ...ROWS);
    expect(recalled(of, older, USE).fields[1]).toBe('role');
  });

  it.each([
    ['other headings', table('Computer;Rolle;SP;Ort', ...ROWS)],
    ['half of the headings', table('Host name;Use;SP;Ort', ...ROWS)],
  ])('are not considered for a file with %s', (_, of) => {
    expect(recalled(of, USE).unfit).toBeNull();
    expect(recalled(of, USE).reasons).not.toContain('remembered');
  });

  it('give way if the file lacks a heading that was read', () => {
    const { fields, unfit } = recalled(table('Host name;Role;Service pack;Note', ...ROWS), USE);
    expect(unfit).toEqual({ because: 'heading-missing', heading: 'Use' });
    expect(fields).toEqual(['name', 'role', 'servicePack', null]);
  });

  it('give way if the page finds a role and they do not', () => {
    const without = memory('Host name=name', 'Role*', 'Service pack=servicePack', 'Note');
    const { fields, unfit } = recalled(table('Host name;Role;Service pack;Note', ...ROWS), without);
    expect(unfit).toEqual({ because: 'column-lost', heading: 'Role' });
    expect(fields[1]).toBe('role');
  });

  it('give way to a new heading that says the same for sure', () => {
    const { fields, unfit } = recalled(
      table('Host name;Use;Service pack;Note;PPTP role', 'A;x;SP3;x;client', 'B;y;SP5;y;server'),
      USE,
    );
    expect(unfit).toEqual({ because: 'better-heading', heading: 'PPTP role' });
    expect(fields).toEqual(['name', null, 'servicePack', null, 'role']);
  });

  it('give way if their cells are no longer understood, and those of another column are', () => {
    const { fields, unfit } = recalled(
      table('Host name;Use;Service pack;Note', 'A;7;SP3;PPTP client', 'B;9;SP5;PPTP server'),
      USE,
    );
    expect(unfit).toEqual({ because: 'other-cells', heading: 'Use' });
    expect(fields).toEqual(['name', null, 'servicePack', 'role']);
  });

  it('stay if no column fits better', () => {
    const { fields, unfit } = recalled(
      table('Host name;Use;Service pack;Note', 'A;7;SP3;x', 'B;9;SP5;y'),
      USE,
    );
    expect([fields[1], unfit]).toEqual(['role', null]);
  });

  it('are to be checked if no role is understood, neither by itself nor by a remembered meaning', () => {
    const of = table('Host name;Use;Service pack;Note', 'A;7;SP3;x', 'B;9;SP5;y');
    const certainOf = (...remembered: readonly RememberedMapping[]) =>
      recallColumns(of, remembered).mapping[1]?.certain;
    expect(certainOf(USE)).toBe(false);
    const values = ['7', '9'].map((text) => ({ fact: 'role' as const, text, value: 'client' }));
    expect(certainOf({ ...USE, values })).toBe(true);
  });

  it('stay for columns that together say one thing', () => {
    const of = table(
      'Host name;Is client;Is server;OS;Version',
      'A;yes;no;Windows NT;4.0',
      'B;no;yes;Windows NT;4.0',
    );
    const read = recallColumns(of, []).mapping.map(({ field }) => field ?? '');
    expect(read).toEqual(['name', 'role', 'role', 'product', 'product']);
    const headings = of.columns.map(({ heading }) => heading);
    const kept = memory(...headings.map((heading, column) => `${heading}=${read[column]}`));
    const { mapping, unfitMemory } = recallColumns(of, [kept]);
    expect(unfitMemory).toBeNull();
    expect(mapping.map(({ field, certain }) => [field, certain])).toEqual(
      read.map((field) => [field, true]),
    );
  });

  it('do not let a column take a field that they leave out on purpose', () => {
    const without = memory('Host name=name', 'Role=role', 'Encryption*', 'Note');
    const { fields } = recalled(
      table('Host name;Role;Encryption;Note', 'A;client;required;x', 'B;server;none;y'),
      without,
    );
    expect(fields).toEqual(['name', 'role', null, null]);
  });

  it('let the page read a column that nobody chose to carry along', () => {
    const early = memory('Host name=name', 'Role=role', 'Encryption', 'Note');
    const { fields } = recalled(
      table('Host name;Role;Encryption;Note', 'A;client;required;x', 'B;server;none;y'),
      early,
    );
    expect(fields).toEqual(['name', 'role', 'encryption', null]);
  });

  it('never show a column of passwords', () => {
    const open = memory('Host name=name', 'Role=role', 'Password', 'Note');
    const { fields } = recalled(
      table('Host name;Role;Password;Note', 'A;client;ab§c;x', 'B;server;;y'),
      open,
    );
    expect(fields[2]).toBe('password');
  });
});

describe('remembered meanings', () => {
  const MEANT = [
    { fact: 'role', text: 'WS', value: 'client' },
    { fact: 'role', text: 'Nobody', value: 'server' },
    { fact: 'servicePack', text: 'ws', value: null },
  ] as const;
  const REMEMBERED = { ...USE, values: MEANT };

  it('are recalled for texts that stand in a column of their fact, in any spelling of case', () => {
    const of = table('Host name;Use;Service pack;Note', 'A; ws ;SP3;Nobody', 'B;server;SP5;y');
    expect(recallColumns(of, [REMEMBERED]).recalled).toEqual([MEANT[0]]);
  });

  it('count as understood', () => {
    const of = table('Host name;Use;Service pack;Note', 'A;WS;SP3;client', 'B;Nobody;SP5;server');
    expect(recallColumns(of, [REMEMBERED]).unfitMemory).toBeNull();
    expect(recallColumns(of, [USE]).unfitMemory).not.toBeNull();
  });

  it('are not recalled if the columns do not fit', () => {
    const of = table('Host name;Role;Service pack;Note', 'A;WS;SP3;x', 'B;server;SP5;y');
    expect(recallColumns(of, [REMEMBERED]).recalled).toEqual([]);
  });
});

describe('an import', () => {
  const TEXT = 'Host name;Use;Service pack;Note\nA;WS;SP3;x\nB;server;SP5;y';
  const WS = { fact: 'role', text: 'WS', value: 'client' } as const;

  async function importing(takes: Partial<typeof TAKES & { remembered: RememberedMapping[] }>) {
    const client = createAuditClient(openOnPage());
    const sources = [{ kind: 'text' as const, text: TEXT, name: 'fleet.csv' }];
    const remembered = [{ ...USE, values: [WS] }];
    const outcome = await client.ask('import', { ...TAKES, remembered, sources, ...takes });
    if (outcome.kind !== 'audit') throw new Error(`no audit: ${outcome.kind}`);
    return outcome.summary;
  }

  it('takes the remembered meanings, and says which', async () => {
    const { values, clients, unknownValues, mended } = await importing({});
    expect([values, clients, unknownValues, mended]).toEqual([[WS], 1, [], 1]);
  });

  it('takes what the person says in this sitting instead', async () => {
    const said = { ...WS, text: 'ws', value: 'both' };
    const cellChoices = { ...NO_CELL_CHOICES, values: [said] };
    const { values, servers } = await importing({ cellChoices });
    expect([values, servers]).toEqual([[said], 2]);
  });

  it('takes none of them if the person has already confirmed how the files are read', async () => {
    const cellChoices = { ...NO_CELL_CHOICES, values: [{ ...WS, text: 'x' }] };
    const takes = { withoutAsking: true, cellChoices };
    await expect(importing(takes)).rejects.toThrow('no audit');
  });
});

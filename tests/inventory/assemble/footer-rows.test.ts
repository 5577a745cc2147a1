import { describe, expect, it } from 'vitest';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import { assembleInventory } from '../../../src/inventory/assemble/assemble-inventory.ts';
import { NO_CELL_CHOICES } from '../../../src/inventory/inventory.ts';
import { sourceOf } from '../raw-table-of.ts';
import { tableOf } from '../table/read-text.ts';
import { expectSumToHold, kindsOf, readingOf } from './drawn-inventory.ts';

const HEADINGS = 'Rechnername;Rolle;Servicepack;Verschlüsselung;Kennwort enthält §';

function inventoryOf(...lines: readonly string[]) {
  const { table } = tableOf(lines.join('\n'));
  return assembleInventory([sourceOf(table)], NO_CELL_CHOICES);
}

describe('rows that are not machines', () => {
  it('are the closing lines of tools, of any width', () => {
    const inventory = inventoryOf(
      HEADINGS,
      'A1;Client;SP4;aus;ja',
      'B1;Server;SP6a;erzwungen;',
      '',
      '(2 Zeile(n) betroffen)',
      'Completion time: 2001-03-01T10:11:12',
    );
    expect(inventory.fleet.names).toEqual(['A1', 'B1']);
    expect(kindsOf(inventory)).toEqual(['5 footer-row', '6 footer-row']);
    expectSumToHold(inventory);
  });

  it('are reported only once below columns of fixed width', () => {
    const inventory = inventoryOf(
      'Hostname  Role       Service Pack',
      '--------- ---------- ------------',
      'A1        client     SP4         ',
      'B1        server     SP6a        ',
      '',
      '(2 row(s) affected)',
    );
    expect(inventory.fleet.names).toEqual(['A1', 'B1']);
    expect(kindsOf(inventory)).toEqual(['6 footer-row']);
  });

  it('are subtotals, in the name column or beside it', () => {
    const inventory = inventoryOf(
      HEADINGS,
      'A1;Client;SP4;aus;ja',
      'Client Ergebnis;;3;;',
      '1;Client Anzahl;;;',
      ';Client Ergebnis;1;;',
      'B1;Server;SP6a;erzwungen;',
      'Gesamtergebnis;;4;;',
    );
    expect(inventory.fleet.names).toEqual(['A1', 'B1']);
    expect(kindsOf(inventory)).toEqual([
      '3 footer-row',
      '4 footer-row',
      '5 footer-row',
      '7 footer-row',
    ]);
    expectSumToHold(inventory);
  });

  it.each([
    'SQL> spool off',
    'C:\\>',
    'COUNT=4',
    'ERROR:',
    'return status = 0',
    '© 2001 Contoso',
    'Vertraulich',
    'nur intern',
  ])('are single texts below the table that differ from its names: %j', (line) => {
    const inventory = inventoryOf(HEADINGS, 'A1;Client;SP4;aus;ja', 'B1;Server;SP6a;;', '', line);
    expect(inventory.fleet.names).toEqual(['A1', 'B1']);
    expect(kindsOf(inventory)).toEqual(['5 footer-row']);
    expectSumToHold(inventory);
  });

  it('are a single number below a ruler', () => {
    const inventory = inventoryOf(
      HEADINGS,
      'A1;Client;SP4;aus;ja',
      'B1;Server;SP6a;;',
      '-----',
      '2',
    );
    expect(kindsOf(inventory)).toEqual(['4 footer-row', '5 footer-row']);
  });

  it.each([
    ['names with spaces', ['PC Meier;Client;SP4;aus;ja', 'PC Huber;Server;SP6a;;', '', 'PC Kurz']],
    ['numbers', ['4711;Client;SP4;aus;ja', '4712;Server;SP6a;;', '', '4713']],
    ['words', ['ANTON;Client;SP4;aus;ja', 'BERTA;Server;SP6a;;', '', 'CAESAR']],
    ['names with digits', ['A1;Client;SP4;aus;ja', 'B1;Server;SP6a;;', '', 'C1']],
  ])('are not single texts below the table that resemble its names: %s', (_, lines) => {
    const inventory = inventoryOf(HEADINGS, ...lines);
    expect(inventory.fleet.size).toBe(3);
  });

  it('are not a list of names, even if most of them have no facts', () => {
    const names = Array.from({ length: 30 }, (_, row) => `PC ${row}`);
    expect(inventoryOf(HEADINGS, 'A1;Client;SP4;aus;ja', ...names).fleet.size).toBe(31);
    expect(inventoryOf(HEADINGS, ...names.slice(0, 5)).fleet.size).toBe(5);
  });

  it('are the heads of groups: with a heading or a colon, as a value, or as words among names with digits', () => {
    const named = inventoryOf(HEADINGS, 'Standort: Bonn;;;;', 'A1;Client;SP4;aus;ja');
    expect(kindsOf(named)).toEqual(['2 group-row']);
    const marked = inventoryOf(HEADINGS, 'Server:;;;;', 'A1;Client;SP4;aus;ja');
    expect(kindsOf(marked)).toEqual(['2 group-row']);
    const valued = inventoryOf(
      `${HEADINGS};Standort`,
      'Bonn;;;;;',
      'A1;Client;SP4;aus;ja;Bonn',
      'B1;Server;SP6a;erzwungen;;Bonn',
    );
    expect(kindsOf(valued)).toEqual(['2 group-row']);
    const words = inventoryOf(
      HEADINGS,
      'Bonn;;;;',
      ...Array.from({ length: 9 }, (_, row) => `A${row};Client;SP4;aus;ja`),
      'Köln;;;;',
      'B1;Server;SP6a;erzwungen;',
    );
    expect(kindsOf(words)).toEqual(['2 group-row', '12 group-row']);
    expectSumToHold(words);
  });

  it('are titles above repeated headings', () => {
    const inventory = inventoryOf(
      HEADINGS,
      'A1;Client;SP4;aus;ja',
      'Rechner in Bonn;;;;',
      HEADINGS,
      'B1;Server;SP6a;erzwungen;',
    );
    expect(kindsOf(inventory)).toEqual(['3 footer-row', '4 heading-row-repeated']);
  });

  it.each([
    ['a single name', 'WS9;;;;'],
    ['a name that ends a ragged row', 'WS9'],
    ['a single word, once', 'ANTON;;;;'],
    ['a label with a role', 'TOTAL;Client;;;'],
    ['a number with facts', '4711;Client;SP3;;'],
    ['a name with a colon and facts', 'Bonn: WS1;Client;SP3;;'],
  ])('are not machines with few facts: %s', (_, line) => {
    const inventory = inventoryOf(HEADINGS, 'A1;Client;SP4;aus;ja', line, 'B1;Server;SP6a;;');
    expect(inventory.fleet.size).toBe(3);
    expect(inventory.rejected).toBe(0);
  });
});

describe('a row with an extra empty cell', () => {
  const others = Array.from({ length: 8 }, (_, row) => `B${row};Client;SP4;aus;nein;`);

  it('is reported, and nothing after its gap is trusted', () => {
    const inventory = inventoryOf(`${HEADINGS};Bemerkung`, 'A1;Client;SP4;;aus;ja;', ...others);
    expect(kindsOf(inventory)).toContain('2 empty-cell-too-many');
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(known('SP4'));
    expect(readingOf(inventory, 'encryption', 0)).toEqual(MISSING);
    expect(readingOf(inventory, 'sectionSign', 0)).not.toEqual(known('no'));
  });

  it('does not rule out § by a word that was pushed into its column', () => {
    const headings = 'Hostname;Role;Service Pack;Encryption required;Section sign in password;Note';
    const rows = ['A1;client;SP4;;no;yes;', ...others.map((row) => row.replace(';aus;', ';yes;'))];
    const inventory = inventoryOf(headings, ...rows);
    expect(readingOf(inventory, 'sectionSign', 0)).toEqual(unreadable('no'));
    expect(readingOf(inventory, 'sectionSign', 1)).toEqual(known('no'));
  });

  it('is not reported if many rows have one', () => {
    const rows = others.map((row) => `A${row};`);
    const inventory = inventoryOf(`${HEADINGS};Bemerkung`, ...rows.slice(0, 5), ...others);
    expect(kindsOf(inventory)).toEqual([]);
  });
});

describe('hints below the headings', () => {
  it.each([
    '(Pflicht);(Pflicht);(optional);(optional);(optional)',
    'Pflicht;Pflicht;optional;optional;optional',
    'text;text;text;text;yes/no',
    'string;enum;string;enum;boolean',
    'max 15 characters;client/server;SP0-SP6a;text;yes/no',
    'max. 15 Zeichen;Client/Server/beides;0-6a;Text;ja/nein',
    'varchar(15);varchar(20);varchar(5);varchar(20);bit',
    'nvarchar(15);char(1);tinyint;char(1);char(1)',
    'Freitext, max. 15 Zeichen;Auswahl;Auswahl;Auswahl;ja oder nein',
    'z. B. WS01;z. B. Client;z. B. SP4;z. B. erzwungen;ja/nein',
    'z.B. WS01;Client;SP4;erzwungen;ja',
    'e.g. WS01;client;SP4;required;no',
    'Beispiel: WS01;Client;SP3;aus;nein',
    'Name des Rechners;(Pflicht);(Pflicht);(optional);ja/nein',
    '<text>;<enum>;<number>;<enum>;<boolean>',
    '[Text];[Client|Server];[0..6a];[Text];[J/N]',
    '15 characters;required;required;optional;optional',
  ])('are not a machine: %j', (hints) => {
    const inventory = inventoryOf(HEADINGS, hints, 'A1;Client;SP4;aus;ja', 'B1;Server;SP6a;;');
    expect(inventory.fleet.names).toEqual(['A1', 'B1']);
    expect(kindsOf(inventory)).toEqual(['2 footer-row']);
    expect(inventory.unknownValues).toEqual([]);
    expectSumToHold(inventory);
  });

  it('may span several rows', () => {
    const inventory = inventoryOf(
      HEADINGS,
      '(Pflicht);(Pflicht);(optional);(optional);(optional)',
      'max. 15 Zeichen;Client/Server;0-6a;Text;ja/nein',
      'A1;Client;SP4;aus;ja',
    );
    expect(kindsOf(inventory)).toEqual(['2 footer-row', '3 footer-row']);
  });

  it.each([
    'TEXT;Client;SP4;aus;ja',
    'text;Client/Server;;;',
    'DATUM;Server;SP6a;erzwungen;',
    'WS01;Client/Server;SP0-SP6a;optional;ja/nein',
    'TEXT15;client;;;',
    'ALPHA;(alt);(alt);(alt);(alt)',
    'Pflicht;Server;;;',
    'BIT;Client;;optional;',
    'MB1;client/server;SP4/SP5;;',
  ])('are not seen in a row about a machine: %j', (row) => {
    const inventory = inventoryOf(HEADINGS, row, 'A1;Client;SP4;aus;ja');
    expect(inventory.fleet.names).toHaveLength(2);
  });

  it('are only recognized at the top', () => {
    const inventory = inventoryOf(HEADINGS, 'A1;Client;SP4;aus;ja', 'text;text;text;text;yes/no');
    expect(inventory.fleet.names).toEqual(['A1', 'text']);
  });
});

describe('legends', () => {
  const FLEET = [HEADINGS, 'A1;Client;SP4;aus;ja', 'B1;Server;SP6a;erzwungen;nein'];

  it.each([
    [['', 'SP6a = Service Pack 6a']],
    [['SP6a = Service Pack 6a;SP4 = Service Pack 4']],
    [['', 'C = Client;S = Server;B = beides']],
    [['', 'C: Client;S: Server;B: beides']],
    [['', 'C – Client;S – Server']],
    [['', 'n. e. = nicht erfasst;;;;', 'x = trifft zu;;;;']],
    [['', 'SP6a=Service Pack 6a;;C=Client']],
    [['', 'C → Client;S → Server']],
    [['', 'SP6a;=;Service Pack 6a', 'C;=;Client']],
    [['', 'Legende:', 'SP6a;Service Pack 6a', 'C;Client', 'S;Server']],
    [['Legend', 'C;client', 'S;server']],
    [['', 'Abkürzungen', '', 'n. e.;nicht erfasst', 'C = Client']],
    [['', 'C = Client;S = Server', '', '(2 Zeilen)']],
  ])('below the table are not machines: %j', (lines) => {
    const inventory = inventoryOf(...FLEET, ...lines);
    expect(inventory.fleet.names).toEqual(['A1', 'B1']);
    const listed = lines.flatMap((line, index) =>
      line === '' ? [] : [`${FLEET.length + index + 1} footer-row`],
    );
    expect(kindsOf(inventory)).toEqual(listed);
    expectSumToHold(inventory);
  });

  it.each([
    [['', 'WS02;Client;SP4;aus;ja']],
    [['WS02;=;SP4;=;=']],
    [['', 'WS02;Client;SP4;;', 'WS03;=;SP5;;']],
    [['', 'LEGENDE1;Client;SP4;;']],
    [['', 'Legende:', 'WS02;Client;SP4;aus;ja']],
    [['C;Client;;;']],
    [['', 'C-1;Client;;;']],
  ])('are not seen in rows about machines: %j', (lines) => {
    const inventory = inventoryOf(...FLEET, ...lines);
    const rows = lines.filter((line) => line.split(';').length > 1).length;
    expect(inventory.fleet.names).toHaveLength(2 + rows);
  });
});

describe('a row that is too long', () => {
  const HEAD = 'Hostname;Role;Service Pack;Site;Section sign in password;Encryption required';
  const others = Array.from({ length: 4 }, (_, row) => `B${row};client;SP4;Bonn;no;yes`);

  it('is not trusted behind its role if a fact is not understood', () => {
    const inventory = inventoryOf(HEAD, 'A1;client;SP3;Room; no;yes, since 2000;no', ...others);
    expect(kindsOf(inventory)).toContain('2 row-too-long');
    expect(readingOf(inventory, 'role', 0)).toEqual(known('client'));
    expect(readingOf(inventory, 'sectionSign', 0)).toEqual(unreadable(' no'));
    expect(readingOf(inventory, 'sectionSign', 1)).toEqual(known('no'));
  });

  it('is not trusted if its surplus cell is a text of the last column', () => {
    const head = 'Hostname;Role;Service Pack;Encryption;Site;Section sign in password';
    const rows = [1, 2, 3].map((row) => `B${row};client;SP4;optional;Bonn;yes`);
    const inventory = inventoryOf(head, 'A1;client;SP3;optional;Room; no;yes', ...rows);
    expect(readingOf(inventory, 'sectionSign', 0)).toEqual(unreadable(' no'));
    expect(readingOf(inventory, 'sectionSign', 1)).toEqual(known('yes'));
  });

  it('keeps its facts if all of them fit and only a remark is too long', () => {
    const rows = others.map((row) => `${row};moved`);
    const inventory = inventoryOf(`${HEAD};Note`, ...rows, 'A1;client;SP3;Bonn;no;yes;old; spare');
    expect(kindsOf(inventory)).toContain('6 row-too-long');
    expect(readingOf(inventory, 'sectionSign', 4)).toEqual(known('no'));
  });
});

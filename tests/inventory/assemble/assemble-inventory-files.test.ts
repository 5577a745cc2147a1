import { describe, expect, it } from 'vitest';
import { rowOfFact, textOf } from '../../../src/fleet/fleet.ts';
import { known, unreadable } from '../../../src/fleet/reading.ts';
import { assembleInventory } from '../../../src/inventory/assemble/assemble-inventory.ts';
import { NO_CELL_CHOICES } from '../../../src/inventory/inventory.ts';
import { drawTable, sourceOf } from '../raw-table-of.ts';
import { expectSumToHold, readingOf } from './drawn-inventory.ts';

describe('several files', () => {
  const clients = sourceOf(
    drawTable(`
      Rechnername | Rolle  | SP  | Abteilung | Notiz
      A1          | Client | SP4 | Vertrieb  | eins`),
    'clients.csv',
  );
  const servers = sourceOf(
    drawTable(`
      host | role   | Service pack | encryption required | notiz
      B1   | server | SP6a         | yes                 | zwei
      a1   | client | SP5          | no                  |`),
    'servers.csv',
  );
  const inventory = assembleInventory([clients, servers], NO_CELL_CHOICES);

  it('make one inventory in which each row knows its file', () => {
    expect(inventory.fleet.sources).toEqual(['clients.csv', 'servers.csv']);
    expect(inventory.fleet.names).toEqual(['A1', 'B1']);
    expect([...inventory.fleet.rowSources]).toEqual([0, 1]);
    expect(readingOf(inventory, 'encryption', 0)).toEqual(known('optional'));
    expect(rowOfFact(inventory.fleet, 'encryption', 0)).toEqual({ source: 1, line: 3 });
    expect(inventory.fleet.facts.encryption.headings).toEqual([null, 'encryption required']);
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(
      unreadable('line 2 says SP4, line servers.csv:3 says SP5'),
    );
    expectSumToHold(inventory);
  });

  it('share the columns of a field or a heading', () => {
    expect(inventory.fleet.extras.map(({ heading }) => heading)).toEqual([
      'Rolle',
      'Abteilung',
      'Notiz',
    ]);
    expect(inventory.fleet.extras.map((extra) => textOf(extra, 1))).toEqual(['server', '', 'zwei']);
  });

  it('have disputes that are settled across files', () => {
    const settled = assembleInventory([clients, servers], {
      ...NO_CELL_CHOICES,
      settlements: [{ source: 0, line: 2, fact: 'servicePack', takeSource: 1, takeLine: 3 }],
    });
    expect(readingOf(settled, 'servicePack', 0)).toEqual(known('SP5'));
  });
});

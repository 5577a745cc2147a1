import { describe, expect, it } from 'vitest';
import type { FilterPart } from '../../src/answers/table-query.ts';
import { FIRST_VIEW, fitView, type View, withoutMachines } from '../../src/session/view.ts';

const BONN: FilterPart = { kind: 'text', column: 'clientExtra:1', text: 'Bonn' };

describe('a view on another inventory', () => {
  it('loses whatever names missing extra columns, and keeps the rest', () => {
    const view: View = {
      ...FIRST_VIEW,
      groupClientsBy: 2,
      tables: {
        ...FIRST_VIEW.tables,
        pairings: {
          ...FIRST_VIEW.tables.pairings,
          filter: {
            search: 'ras',
            parts: [BONN, { kind: 'text', column: 'clientExtra:2', text: 'x' }],
          },
          sort: [
            { column: 'clientExtra:5', descending: false },
            { column: 'server', descending: true },
          ],
        },
        clients: {
          ...FIRST_VIEW.tables.clients,
          sort: [{ column: 'extra:9', descending: false }],
        },
      },
    };
    const fitted = fitView(view, 2);
    expect(fitted.groupClientsBy).toBeNull();
    expect(fitted.tables.pairings.filter).toEqual({ search: 'ras', parts: [BONN] });
    expect(fitted.tables.pairings.sort).toEqual([{ column: 'server', descending: true }]);
    expect(fitted.tables.clients.sort).toEqual([]);
  });

  it('is unchanged if every column exists', () => {
    expect(fitView(FIRST_VIEW, 0)).toEqual(FIRST_VIEW);
  });

  it('loses the filters that name a machine by number, and keeps the rest', () => {
    const { pairings } = FIRST_VIEW.tables;
    const machines: readonly FilterPart[] = [
      { kind: 'machine', column: 'client', machine: 3 },
      { kind: 'machine', column: 'server', machine: 9 },
    ];
    const filter = { parts: [...pairings.filter.parts, ...machines], search: 'ras' };
    const view = {
      ...FIRST_VIEW,
      tables: { ...FIRST_VIEW.tables, pairings: { ...pairings, filter } },
    };
    expect(withoutMachines(view).tables.pairings.filter).toEqual({
      ...pairings.filter,
      search: 'ras',
    });
  });
});

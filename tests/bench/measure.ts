import Papa from 'papaparse';
import { writeLargeInventory } from '../../scripts/samples/large-inventory.ts';
import { assembleInventory } from '../../src/inventory/assemble/assemble-inventory.ts';
import { looksLikeHeading } from '../../src/inventory/columns/looks-like-heading.ts';
import { suggestColumns } from '../../src/inventory/columns/suggest-columns.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { readTable } from '../../src/inventory/table/read-table.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import type { PairingQuery } from '../../src/pairing/query.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { openView } from '../../src/pairing/view.ts';
import { FIRST_RULES } from '../../src/session/view.ts';

/** What was measured at one size: milliseconds by what was done, and how many flagged pairings there are. */
export interface Measured {
  readonly machines: number;
  readonly flagged: number;
  readonly milliseconds: Readonly<Record<string, number>>;
}

const FLAGGED: PairingQuery = {
  filter: { verdict: ['exposed', 'at-risk'] },
  sort: [
    { column: 'server', descending: false },
    { column: 'client', descending: true },
  ],
};

/** Rows of one window of the table. */
const WINDOW = 50;

/** Measures one pass over an inventory of so many machines, each step by itself. */
export function measureOnce(machines: number): Measured {
  const text = textOf(machines);
  const milliseconds: Record<string, number> = {};
  const timed = <T>(what: string, action: () => T): T => {
    const began = performance.now();
    const result = action();
    milliseconds[what] = performance.now() - began;
    return result;
  };
  timed('PapaParse alone', () => Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }));
  const choices = { delimiter: null, headingLine: null, looksLikeHeading };
  const outcome = timed('text to table', () => readTable(text, choices, () => undefined));
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  const { table } = outcome;
  const { fleet } = timed('table to machines', () =>
    assembleInventory(
      [{ fileName: 'large.csv', table, mapping: suggestColumns(table) }],
      NO_CELL_CHOICES,
    ),
  );
  const index = indexFleet(fleet, 'en');
  const space = timed('pairing', () => buildPairingSpace(index, FIRST_RULES));
  timed('order of names', () => index.nameRanks());
  const view = timed('first window', () => {
    const opened = openView(space, FLAGGED);
    opened.window(0, WINDOW);
    return opened;
  });
  timed('window in the middle', () => view.window(Math.floor(view.count / 2), WINDOW));
  timed('search and window', () => {
    const filter = { ...FLAGGED.filter, search: '-0012' };
    return openView(space, { ...FLAGGED, filter }).window(0, WINDOW);
  });
  return { machines, flagged: view.count, milliseconds };
}

function textOf(machines: number): string {
  const parts: string[] = [];
  for (const part of writeLargeInventory(machines)) parts.push(part);
  return parts.join('');
}

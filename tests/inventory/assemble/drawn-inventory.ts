import { expect } from 'vitest';
import { cellOf } from '../../../src/fleet/fleet.ts';
import type { FactName } from '../../../src/fleet/machine.ts';
import type { Problem } from '../../../src/fleet/problem.ts';
import { assembleInventory } from '../../../src/inventory/assemble/assemble-inventory.ts';
import {
  type CellChoices,
  type Dispute,
  type Inventory,
  NO_CELL_CHOICES,
} from '../../../src/inventory/inventory.ts';
import { drawTable, sourceOf } from '../raw-table-of.ts';

/** Assembles the inventory of a drawn table. */
export function read(drawing: string, choices: Partial<CellChoices> = {}): Inventory {
  return assembleInventory([sourceOf(drawTable(drawing))], { ...NO_CELL_CHOICES, ...choices });
}

export function problemsOf({ problems }: Inventory): readonly Problem[] {
  return Array.from({ length: problems.size }, (_, index) => problems.at(index));
}

export function disputesOf({ disputes }: Inventory): readonly Dispute[] {
  return Array.from({ length: disputes.size }, (_, index) => disputes.at(index));
}

/** Line and kind of each problem. */
export function kindsOf(inventory: Inventory): readonly string[] {
  return problemsOf(inventory).map(({ kind, line }) => `${line ?? '-'} ${kind}`);
}

export function readingOf({ fleet }: Inventory, fact: FactName, machine: number): unknown {
  return cellOf<unknown>(fleet.facts[fact], machine).reading;
}

/** Asserts that every data row is a machine, merged into one, or rejected. */
export function expectSumToHold({
  fleet,
  merged,
  rejected,
  dataRows,
  rejectedRows,
}: Inventory): void {
  expect(fleet.size + merged + rejected).toBe(dataRows);
  expect(rejectedRows).toHaveLength(rejected);
}

/** One client and one server, with all facts that the rule needs. */
export const SMALL = `
  Rechnername | Rolle  | Service Pack | Verschlüsselung | Kennwort enthält § | Standort
  BONN01      | Client | SP4          | optional        | ja                 | Bonn
  KOELN01     | Server | SP6a         | erforderlich    |                    | Köln`;

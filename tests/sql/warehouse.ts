import { DuckDBInstance } from '@duckdb/node-api';
import { cellOf, type Fleet } from '../../src/fleet/fleet.ts';
import type { Reading } from '../../src/fleet/reading.ts';

/** A text as an SQL literal for a row of `machines`; NULL if it is missing. */
function literal(reading: Reading<string>): string {
  switch (reading.kind) {
    case 'known':
      return `'${reading.value}'`;
    case 'missing':
      return 'NULL';
    case 'unreadable':
      return `'${reading.text.replaceAll("'", "''")}'`;
  }
}

/** The name of a machine in the warehouse: its number, because names in random fleets repeat. */
export function warehouseName(machine: number): string {
  return `m${machine}`;
}

/** Whether a machine is outside the article. One with an unreadable product is treated the same. */
function outside(fleet: Fleet, machine: number): string {
  const { reading } = cellOf(fleet.facts.product, machine);
  if (reading.kind === 'missing') return 'NULL';
  const isOutside = reading.kind === 'unreadable' || reading.value === 'outside-the-article';
  return isOutside ? "'yes'" : "'no'";
}

function rowOf(fleet: Fleet, machine: number): string {
  const { role, servicePack, encryption, sectionSign, architecture } = fleet.facts;
  const cells = [role, servicePack, encryption, sectionSign, architecture].map((column) =>
    literal(cellOf<string>(column, machine).reading),
  );
  return `('${warehouseName(machine)}', ${cells.join(', ')}, ${outside(fleet, machine)})`;
}

const CREATE = `CREATE OR REPLACE TABLE machines (name TEXT, role TEXT, service_pack TEXT,
  encryption TEXT, section_sign TEXT, architecture TEXT, outside_article TEXT)`;

/** An in-memory warehouse with one table. */
export interface Warehouse {
  /** Replaces the contents of `machines` by a fleet. */
  load(fleet: Fleet): Promise<void>;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): void;
}

/** Opens an empty warehouse in DuckDB. */
export async function openWarehouse(): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const run = async (sql: string) => {
    await connection.run(sql);
  };
  await run(CREATE);
  return {
    run,
    async load(fleet) {
      await run('DELETE FROM machines');
      if (fleet.size === 0) return;
      const rows = fleet.names.map((_, machine) => rowOf(fleet, machine));
      await run(`INSERT INTO machines VALUES ${rows.join(', ')}`);
    },
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjects();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

import Papa from 'papaparse';
import { fleetText } from './fleet-text.ts';
import type { SizePlan } from './plans.ts';
import { machinesOf, tableOf } from './read-fleet.ts';
import { timedOften } from './statistics.ts';

/** Median times of reading one text in Node, in ms. */
export interface ReadingFigures {
  readonly machines: number;
  readonly bytes: number;
  readonly papaParse: number;
  readonly textToTable: number;
  readonly tableToMachines: number;
}

/** Measures the steps of reading, and PapaParse alone on the same string. */
export async function measureReading({ machines, runs }: SizePlan): Promise<ReadingFigures> {
  const text = fleetText(machines);
  const options = { delimiter: ',', newline: '\r\n' } as const;
  const papa = await timedOften(runs, () => Papa.parse<string[]>(text, options).data.length);
  const table = await timedOften(runs, () => tableOf(text));
  const fleet = await timedOften(runs, () => machinesOf(table.result));
  if (fleet.result.size !== machines) throw new Error(`${fleet.result.size} machines were read`);
  return {
    machines,
    bytes: text.length,
    papaParse: papa.ms,
    textToTable: table.ms,
    tableToMachines: fleet.ms,
  };
}

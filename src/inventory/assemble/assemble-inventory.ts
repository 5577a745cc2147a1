import type { Fleet } from '../../fleet/fleet.ts';
import type { ProblemList } from '../../fleet/problem.ts';
import type { CellChoices, Inventory, SourceTable } from '../inventory.ts';
import { chosenFacts, chosenNames } from './apply-choices.ts';
import { type Assembly, shownName } from './assembly.ts';
import { describeLogged } from './describe-problems.ts';
import { Findings, listDisputes } from './disputes.ts';
import { extrasOfMachines, planExtras } from './extra-columns.ts';
import { fileProblems, placedIrregularities } from './file-problems.ts';
import { groupRows } from './group-rows.ts';
import { logProblems } from './log-problems.ts';
import { factOfMachines, type MergeContext, type MergeFindings } from './merge-rows.ts';
import { type PreparedSources, prepareSources, sourceOfRow } from './prepare-sources.ts';
import { createProblemLog } from './problem-log.ts';
import { unknownValues } from './unknown-values.ts';

function factsOfMachines(context: MergeContext): Fleet['facts'] {
  return {
    role: factOfMachines('role', context),
    servicePack: factOfMachines('servicePack', context),
    encryption: factOfMachines('encryption', context),
    sectionSign: factOfMachines('sectionSign', context),
    product: factOfMachines('product', context),
    architecture: factOfMachines('architecture', context),
    strength: factOfMachines('strength', context),
    lastSeen: factOfMachines('lastSeen', context),
  };
}

function placesOf({
  prepared,
  machines,
}: Pick<Assembly, 'prepared' | 'machines'>): Pick<Fleet, 'rowSources' | 'rowLines'> {
  const rowSources = new Uint16Array(machines.machineCount);
  const rowLines = new Uint32Array(machines.machineCount);
  for (let machine = 0; machine < machines.machineCount; machine++) {
    const row = machines.firstRows[machine] ?? 0;
    const source = sourceOfRow(prepared, row);
    rowSources[machine] = source;
    rowLines[machine] =
      prepared.sources[source]?.table.rowLines[row - (prepared.offsets[source] ?? 0)] ?? 0;
  }
  return { rowSources, rowLines };
}

/** The names of all machines. Where each row of one file has a name of its own they are those of the file, not copied. */
function namesOf(partly: Pick<Assembly, 'prepared' | 'names' | 'machines'>): readonly string[] {
  const { prepared, names, machines } = partly;
  const [only, ...others] = prepared.names.texts;
  const isEachMachine = machines.machineCount === prepared.rowCount && names.entered.size === 0;
  const isOwnOfRow = (code: number, row: number) => code === row;
  if (only !== undefined && others.length === 0 && isEachMachine) {
    if (only.shown.length === prepared.rowCount && only.codes.every(isOwnOfRow)) return only.shown;
  }
  const shown: string[] = [];
  for (const row of machines.firstRows) shown.push(shownName(partly, row));
  return shown;
}

function assemble(prepared: PreparedSources, choices: CellChoices): Assembly {
  const facts = chosenFacts(prepared, choices);
  const names = chosenNames(prepared, choices);
  const machines = groupRows(prepared, facts, names);
  const findings: MergeFindings = { disputes: new Findings(), newest: new Findings() };
  const plans = planExtras(prepared.sources);
  const settlements = choices.settlements;
  const partly = { prepared, facts, names, machines, plans, findings };
  const fleet: Fleet = {
    size: machines.machineCount,
    sources: prepared.sources.map(({ fileName }) => fileName),
    names: namesOf(partly),
    ...placesOf(partly),
    facts: factsOfMachines({ prepared, facts, machines, settlements, findings }),
    extras: extrasOfMachines(prepared, machines, plans),
  };
  return { ...partly, fleet };
}

function problemsOf(assembly: Assembly): ProblemList {
  const ofFiles = fileProblems(assembly.prepared);
  const irregularities = placedIrregularities(assembly.prepared, assembly.machines.rejected);
  const log = createProblemLog();
  logProblems(assembly, ofFiles, irregularities, log);
  const sorted = log.sorted();
  const sources = { assembly, ofFiles, irregularities };
  return { size: sorted.size, at: (index) => describeLogged(sources, sorted.at(index)) };
}

/**
 * Puts what was read together under the person's choices. Costs a few passes over the rows, no reading:
 * call it again after each choice.
 */
export function assemblePrepared(prepared: PreparedSources, choices: CellChoices): Inventory {
  const assembly = assemble(prepared, choices);
  const { machines, findings, fleet } = assembly;
  return {
    fleet,
    problems: problemsOf(assembly),
    dataRows: prepared.rowCount,
    merged: machines.mergedRows.length,
    rejected: machines.rejected.length,
    rejectedRows: machines.rejected.map(({ row, reason }) => {
      const source = sourceOfRow(prepared, row);
      return { source, row: row - (prepared.offsets[source] ?? 0), reason };
    }),
    unknownValues: unknownValues(assembly),
    disputes: listDisputes(assembly, findings.disputes),
  };
}

/**
 * Makes one inventory of the tables of one or several files, under what the person said about cells. Total:
 * every data row becomes a machine, is merged into one, or is rejected with a problem. Nothing that is given
 * back holds the text of a password. To apply choice after choice keep what `prepareSources` gives.
 */
export function assembleInventory(
  sources: readonly SourceTable[],
  choices: CellChoices,
): Inventory {
  return assemblePrepared(prepareSources(sources), choices);
}

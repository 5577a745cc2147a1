import { areRowNumbers } from '../../fleet/codes.ts';
import type { Cell, Fleet } from '../../fleet/fleet.ts';
import { FACT_NAMES, type FactName } from '../../fleet/machine.ts';
import type { Problem, ProblemKind, ProblemList } from '../../fleet/problem.ts';
import { PackedTexts, type Texts } from '../../fleet/texts.ts';
import { foldSpelling } from '../cells/cell-text.ts';
import { headingTextOf } from '../columns/heading-text.ts';
import { isFlagColumn } from '../columns/without-passwords.ts';
import type { CellChoices, Inventory, SourceTable, UnknownValue } from '../inventory.ts';
import { rowAtOrBehind } from '../raw-table.ts';
import { chosenFacts, chosenNames } from './apply-choices.ts';
import { type Assembly, type FileProblem, type PlacedIrregularity, shownName } from './assembly.ts';
import { describeLogged } from './describe-problems.ts';
import { Findings, listDisputes } from './disputes.ts';
import { extrasOfMachines, planExtras } from './extra-columns.ts';
import { groupRows, NO_MACHINE, type RejectedRow } from './footer-rows.ts';
import { logProblems } from './log-problems.ts';
import { factOfMachines, type MergeContext, type MergeFindings } from './merge-rows.ts';
import { type PreparedSources, prepareSources, sourceOfRow } from './prepare-sources.ts';
import { createProblemLog } from './problem-log.ts';

/** Facts whose texts can be given a meaning. Dates are corrected row by row: mapping "gestern" once would not help. */
const MAPPABLE: readonly FactName[] = FACT_NAMES.filter((fact) => fact !== 'lastSeen');

/** Marks the product cells that are outside the article: no verdict needs the other cells of such machines. */
function outsiders({ fleet }: Assembly): Uint8Array {
  const { cells } = fleet.facts.product;
  return Uint8Array.from(cells, ({ reading }) =>
    Number(reading.kind === 'known' && reading.value === 'outside-the-article'),
  );
}

/** For each unread cell of a fact, the number of rows that contain it and the first of them. */
function countRows(
  assembly: Assembly,
  fact: FactName,
  isUnread: Uint8Array,
): { readonly rows: Uint32Array; readonly first: Uint32Array } {
  const { codes } = assembly.facts[fact];
  const { product } = assembly.fleet.facts;
  const { machineOfRow } = assembly.machines;
  const isOutside = outsiders(assembly);
  const rows = new Uint32Array(isUnread.length);
  const first = new Uint32Array(isUnread.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    const machine = machineOfRow[row] ?? NO_MACHINE;
    if (isUnread[code] === 0 || machine === NO_MACHINE) continue;
    if (isOutside[product.codes[machine] ?? 0] === 1) continue;
    if (rows[code] === 0) first[code] = row;
    rows[code] = (rows[code] ?? 0) + 1;
  }
  return { rows, first };
}

function unknownOfFact(assembly: Assembly, fact: FactName): readonly UnknownValue[] {
  const { headings } = assembly.facts[fact];
  const cells: readonly Cell<unknown>[] = assembly.facts[fact].cells;
  const isUnread = Uint8Array.from(cells, ({ reading, origin }) =>
    Number(reading.kind === 'unreadable' && origin === 'file'),
  );
  if (!isUnread.includes(1)) return [];
  const { rows, first } = countRows(assembly, fact, isUnread);
  const byText = new Map<string, UnknownValue>();
  for (const [code, count] of rows.entries()) {
    const cell = cells[code];
    if (count === 0 || cell === undefined) continue;
    const key = foldSpelling(cell.text);
    const before = byText.get(key);
    const heading =
      cell.heading ?? headings[sourceOfRow(assembly.prepared, first[code] ?? 0)] ?? '';
    byText.set(key, {
      fact,
      heading: before?.heading ?? heading,
      text: before?.text ?? cell.text,
      rows: (before?.rows ?? 0) + count,
    });
  }
  return [...byText.values()].sort((one, other) => other.rows - one.rows);
}

/** Every text that no reader understands, once per fact, with its number of rows; most frequent first. */
function unknownValues(assembly: Assembly): readonly UnknownValue[] {
  return MAPPABLE.flatMap((fact) => unknownOfFact(assembly, fact));
}

function ofFile(
  kind: ProblemKind,
  source: number,
  column: string,
  details: readonly string[],
): Problem {
  return { kind, source, line: null, column, value: '', details, machine: null };
}

/** One notice for each column whose passwords were reduced to flags or whose secrets were dropped. */
function passwordNotices({ table }: SourceTable, source: number): readonly Problem[] {
  return table.columns.flatMap((column) => {
    if (!isFlagColumn(column)) return [];
    const { heading, hides, codes, texts } = column;
    if (hides === 'secret') return ofFile('secret-column', source, heading, []);
    const saysAnything = codes.some((code) => texts.at(code) !== '');
    return saysAnything ? ofFile('password-column', source, heading, []) : [];
  });
}

function repeatedHeadings({ table }: SourceTable, source: number): readonly Problem[] {
  const byCompact = new Map<string, { heading: string; times: number }>();
  for (const { heading } of table.columns) {
    const { compact } = headingTextOf(heading);
    const before = byCompact.get(compact);
    byCompact.set(compact, {
      heading: before?.heading ?? heading,
      times: (before?.times ?? 0) + 1,
    });
  }
  byCompact.delete('');
  return [...byCompact.values()]
    .filter(({ times }) => times > 1)
    .map(({ heading, times }) => ofFile('heading-repeated', source, heading, [`${times}`]));
}

/** The problems of whole files. */
function fileProblems({ sources, offsets }: PreparedSources): readonly FileProblem[] {
  return sources.flatMap((source, index) =>
    [...passwordNotices(source, index), ...repeatedHeadings(source, index)].map((problem) => ({
      row: offsets[index] ?? 0,
      problem,
    })),
  );
}

/** Rejections after which "row too short" is not reported: such rows are short by nature. */
const SHORT_BY_NATURE: ReadonlySet<ProblemKind> = new Set(['footer-row', 'group-row']);

/**
 * The irregularities of all tables. Left out are repeated headings that became rows and closing lines that are too
 * short: both are reported as rejected rows.
 */
function placedIrregularities(
  { sources, offsets }: PreparedSources,
  rejected: readonly RejectedRow[],
): readonly PlacedIrregularity[] {
  const short = new Set(
    rejected.flatMap(({ row, reason }) => (SHORT_BY_NATURE.has(reason) ? [row] : [])),
  );
  return sources.flatMap(({ table }, source) => {
    const offset = offsets[source] ?? 0;
    return table.irregularities
      .filter(({ kind, row }) => kind !== 'repeated-heading-row' || row === null)
      .map((irregularity) => ({
        source,
        row: offset + (irregularity.row ?? rowAtOrBehind(table, irregularity.line)),
        irregularity,
      }))
      .filter(({ row, irregularity }) => irregularity.kind !== 'row-too-short' || !short.has(row));
  });
}

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
  const [only, ...others] = prepared.sources;
  if (only !== undefined && others.length === 0 && machines.machineCount === prepared.rowCount) {
    return { rowSources, rowLines: only.table.rowLines };
  }
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

/** The names of all machines. If every row of a single file has its own name, the file's names are used uncopied. */
function namesOf(partly: Pick<Assembly, 'prepared' | 'names' | 'machines'>): Texts {
  const { prepared, names, machines } = partly;
  const [only, ...others] = prepared.names.texts;
  if (only !== undefined && others.length === 0 && names.entered.size === 0) {
    const isEachMachine = machines.machineCount === prepared.rowCount;
    const isEachText = only.shown.length === prepared.rowCount && areRowNumbers(only.codes);
    if (isEachMachine && isEachText) return only.shown;
    if (only.shown instanceof PackedTexts) {
      return only.shown.pick(machines.firstRows.map((row) => only.codes[row] ?? 0));
    }
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
 * Assembles the inventory with the person's choices applied. Takes a few passes over the rows and reads no cell
 * again, so call it after each choice.
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
 * Makes one inventory from the tables of one or several files, with the person's choices applied. Total: every data
 * row becomes a machine, is merged into one, or is rejected with a problem. The result never contains the text of
 * a password. To apply one choice after another, keep the result of `prepareSources` and call `assemblePrepared`.
 */
export function assembleInventory(
  sources: readonly SourceTable[],
  choices: CellChoices,
): Inventory {
  return assemblePrepared(prepareSources(sources), choices);
}

import type { Cell } from '../../fleet/fleet.ts';
import { FACT_NAMES, type FactName } from '../../fleet/machine.ts';
import { hostPartOf, isQualified } from '../../fleet/machine-name.ts';
import type { ProblemKind } from '../../fleet/problem.ts';
import type { Assembly, FileProblem, PlacedIrregularity } from './assembly.ts';
import type { Findings } from './disputes.ts';
import { NO_MACHINE } from './footer-rows.ts';
import type { ProblemLog } from './problem-log.ts';

/** Facts whose cells are judged row by row. Roles and products are judged per machine. */
const JUDGED_BY_ROW: readonly FactName[] = [
  'servicePack',
  'encryption',
  'sectionSign',
  'architecture',
  'strength',
  'lastSeen',
];

function flags<T>(cells: readonly Cell<T>[], isFlagged: (cell: Cell<T>) => boolean): Uint8Array {
  return Uint8Array.from(cells, (cell) => Number(isFlagged(cell)));
}

/** Whether the person has replaced the cell. Then it no longer matters that it is unreadable. */
function isReplaced({ origin }: Cell<unknown>): boolean {
  return origin === 'settled' || origin === 'entered';
}

function logUnreadableCells({ facts, fleet, machines }: Assembly, log: ProblemLog): void {
  for (const fact of JUDGED_BY_ROW) {
    const { cells, codes } = facts[fact];
    // A shifted row is reported as such: its cells are readable, but not trusted.
    const unread = flags<unknown>(
      cells,
      ({ reading, origin }) => reading.kind === 'unreadable' && origin !== 'shifted',
    );
    if (!unread.includes(1)) continue;
    const replaced = flags<unknown>(fleet.facts[fact].cells, isReplaced);
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] ?? 0;
      const machine = machines.machineOfRow[row] ?? NO_MACHINE;
      if (unread[code] === 0 || machine === NO_MACHINE) continue;
      const isMoot = replaced[fleet.facts[fact].codes[machine] ?? 0] === 1;
      const isOwn = cells[code]?.origin === 'entered';
      if (!isMoot || isOwn) log.add('value-unreadable', row, FACT_NAMES.indexOf(fact));
    }
  }
}

/** Logs machines that are in no pairing: role missing or unreadable, product unreadable or outside the article. */
function logMachinesApart({ fleet, machines }: Assembly, log: ProblemLog): void {
  const { role, product } = fleet.facts;
  const kinds = { known: 0, missing: 1, unreadable: 2 } as const;
  const roles = Uint8Array.from(role.cells, ({ reading }) => kinds[reading.kind]);
  const products = Uint8Array.from(product.cells, ({ reading }) => {
    if (reading.kind === 'unreadable') return 2;
    return reading.kind === 'known' && reading.value === 'outside-the-article' ? 1 : 0;
  });
  for (let machine = 0; machine < fleet.size; machine++) {
    const row = machines.firstRows[machine] ?? 0;
    const ofRole = roles[role.codes[machine] ?? 0] ?? 0;
    const ofProduct = products[product.codes[machine] ?? 0] ?? 0;
    if (ofRole !== 0) log.add(ofRole === 1 ? 'role-missing' : 'role-unreadable', row);
    if (ofProduct !== 0)
      log.add(ofProduct === 1 ? 'outside-the-article' : 'product-unreadable', row);
  }
}

function logDisagreements({ facts, machines }: Assembly, log: ProblemLog): void {
  for (const [number, fact] of FACT_NAMES.entries()) {
    for (const [index, { row }] of facts[fact].disagreements.entries()) {
      if ((machines.machineOfRow[row] ?? NO_MACHINE) === NO_MACHINE) continue;
      log.add('columns-disagree', row, index * FACT_NAMES.length + number);
    }
  }
}

/** One of these is in every name with a domain. */
const AFTER_DOMAIN = '.\\';

/** Logs names without a domain that also occur with one: they may be the same machine. */
function logNamesAlsoQualified({ names, prepared, machines }: Assembly, log: ProblemLog): void {
  const { nameKeys } = prepared.names;
  if (!nameKeys.mayContain(AFTER_DOMAIN)) return;
  const qualified = nameKeys.filter(isQualified);
  if (qualified.length === 0 || qualified.length === nameKeys.size) return;
  const machineOfKey = new Map<number, number>();
  for (const [machine, row] of machines.firstRows.entries()) {
    machineOfKey.set(names.keys[row] ?? -1, machine);
  }
  const byHost = new Map(
    qualified.map(([identity, key]) => [hostPartOf(identity), machineOfKey.get(key)]),
  );
  for (const [identity, key] of nameKeys.filter((name) => !isQualified(name))) {
    const other = byHost.get(identity);
    const own = other === undefined ? undefined : machineOfKey.get(key);
    if (other === undefined || own === undefined) continue;
    log.add('name-also-qualified', machines.firstRows[own] ?? 0, other);
  }
}

/** Logs all problems of an inventory. */
export function logProblems(
  assembly: Assembly,
  ofFiles: readonly FileProblem[],
  irregularities: readonly PlacedIrregularity[],
  log: ProblemLog,
): void {
  const { machines, findings } = assembly;
  for (const [index, { row, problem }] of ofFiles.entries()) log.add(problem.kind, row, index);
  for (const [index, { row, irregularity }] of irregularities.entries()) {
    const { kind } = irregularity;
    log.add(kind === 'repeated-heading-row' ? 'heading-row-skipped' : kind, row, index);
  }
  for (const { row, reason } of machines.rejected) log.add(reason, row);
  for (const row of machines.mergedRows) log.add('duplicate-merged', row);
  logUnreadableCells(assembly, log);
  logDisagreements(assembly, log);
  const logFindings = (kind: ProblemKind, found: Findings) => {
    for (let index = 0; index < found.size; index++) {
      log.add(kind, machines.firstRows[found.at(index).machine] ?? 0, index);
    }
  };
  logFindings('facts-disputed', findings.disputes);
  logFindings('newest-row-counts', findings.newest);
  logMachinesApart(assembly, log);
  logNamesAlsoQualified(assembly, log);
}

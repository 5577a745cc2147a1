import { cellOf, type Fleet, rowOfFact } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import type {
  CellChoices,
  Dispute,
  DisputeList,
  EnteredCell,
  Inventory,
  Said,
  Settlement,
} from '../inventory/inventory.ts';
import { once } from '../pairing/kept.ts';
import { machineAtLine } from '../remediation/line-ranges.ts';
import { keyOf, writtenKeysOf } from './machine-keys.ts';
import { machinesNamed } from './matching.ts';

/** A correction of one cell, known by its machine instead of its line, so that it can be found in newer files. */
export interface TakenCorrection {
  readonly kind: 'entered' | 'settled';
  /** The key of the machine; null if its row names none. */
  readonly key: string | null;
  readonly fact: FactName | 'name';
  /** What the file says in the corrected cell, or in the row that was picked. */
  readonly was: string;
  /** What counts instead. */
  readonly text: string;
  readonly fileName: string;
  readonly line: number;
  readonly said?: Said;
}

/**
 * A correction that newer files have no place for.
 * - `no-machine`: its machine is not in them, or its row names none
 * - `other-text`: the cell says something else now
 * - `not-disputed`: the rows agree now, or none says what was picked
 */
export interface NotTaken extends Omit<TakenCorrection, 'key'> {
  readonly name: string;
  readonly because: 'no-machine' | 'other-text' | 'not-disputed';
  /** What the cell says now; empty if there is none. */
  readonly is: string;
}

/** The machine that has a row or takes a fact from it; -1 if there is none. */
function machineOfRow(fleet: Fleet, source: number, line: number, fact: FactName): number {
  const own = machineAtLine(fleet, source, line);
  if (own !== null) return own;
  for (const [machine, row] of fleet.facts[fact].rowOf) {
    if (row.source === source && row.line === line) return machine;
  }
  return -1;
}

/** Finds the dispute about a fact of a machine. Goes through all disputes once, when it is first asked. */
function disputesByFact(disputes: DisputeList) {
  const found = once(() => {
    const byFact = new Map<string, Dispute>();
    for (let index = 0; index < disputes.size; index += 1) {
      const dispute = disputes.at(index);
      byFact.set(`${dispute.machine} ${dispute.fact}`, dispute);
    }
    return byFact;
  });
  return (machine: number, fact: FactName) => found().get(`${machine} ${fact}`) ?? null;
}

/**
 * The corrections of an audit by machine.
 * @param plain the same files read without these corrections.
 */
export function takeAlong(
  { fleet, disputes }: Pick<Inventory, 'fleet' | 'disputes'>,
  { entries, settlements }: Pick<CellChoices, 'entries' | 'settlements'>,
): readonly TakenCorrection[] {
  if (entries.length + settlements.length === 0) return [];
  const keys = writtenKeysOf(fleet);
  const keyAt = (machine: number) => keys.at(machine) ?? null;
  const disputeOf = disputesByFact(disputes);
  const entered = (entry: EnteredCell): TakenCorrection => {
    const { source, line, fact, text, said } = entry;
    const fileName = fleet.sources[source] ?? '';
    const placed = { kind: 'entered', fact, text, fileName, line, ...(said && { said }) } as const;
    if (fact === 'name') return { ...placed, key: null, was: '' };
    const machine = machineOfRow(fleet, source, line, fact);
    if (machine < 0) return { ...placed, key: null, was: '' };
    return {
      ...placed,
      key: keyAt(machine),
      was: cellOf<unknown>(fleet.facts[fact], machine).text,
    };
  };
  const settled = (settlement: Settlement): TakenCorrection => {
    const { source, line, fact, takeSource, takeLine, said } = settlement;
    const machine = machineOfRow(fleet, source, line, fact);
    const claims = disputeOf(machine, fact)?.claims ?? [];
    const taken = claims.find((claim) => claim.source === takeSource && claim.line === takeLine);
    const text = taken?.text ?? '';
    return {
      kind: 'settled',
      key: taken === undefined ? null : keyAt(machine),
      fact,
      was: text,
      text,
      fileName: fleet.sources[source] ?? '',
      line,
      ...(said && { said }),
    };
  };
  return [...entries.map(entered), ...settlements.map(settled)];
}

/** The corrections that fit newer files, and those that do not. */
export interface Fitted {
  readonly entries: readonly EnteredCell[];
  readonly settlements: readonly Settlement[];
  readonly notTaken: readonly NotTaken[];
}

type Place = { readonly entry: EnteredCell } | { readonly settlement: Settlement } | NotTaken;

/**
 * Finds the cells of newer files that corrections of older ones are about. A correction fits only where the cell
 * still says what the corrected one said.
 */
export function fitCorrections(
  { fleet, disputes }: Pick<Inventory, 'fleet' | 'disputes'>,
  corrections: readonly TakenCorrection[],
): Fitted {
  if (corrections.length === 0) return { entries: [], settlements: [], notTaken: [] };
  const disputeOf = disputesByFact(disputes);
  const machineOf = machinesNamed(
    writtenKeysOf(fleet),
    corrections.flatMap(({ key }) => key ?? []),
  );
  const placeOf = (correction: TakenCorrection): Place => {
    const { key, ...rest } = correction;
    const { fact, was, said } = rest;
    const not = (because: NotTaken['because'], is: string): NotTaken => {
      return { ...rest, name: key ?? '', because, is };
    };
    const machine = key === null ? undefined : machineOf.get(keyOf(key));
    if (machine === undefined || fact === 'name') return not('no-machine', '');
    const cell = cellOf<unknown>(fleet.facts[fact], machine);
    const row = rowOfFact(fleet, fact, machine);
    if (correction.kind === 'entered') {
      if (cell.text !== was) return not('other-text', cell.text);
      return { entry: { ...row, fact, text: correction.text, ...(said && { said }) } };
    }
    const claims = disputeOf(machine, fact)?.claims ?? [];
    const taken = claims.find(({ text }) => text === was);
    if (taken === undefined) return not('not-disputed', cell.text);
    const first = { source: fleet.rowSources[machine] ?? 0, line: fleet.rowLines[machine] ?? 0 };
    const take = { takeSource: taken.source, takeLine: taken.line };
    return { settlement: { ...first, fact, ...take, ...(said && { said }) } };
  };
  const places = corrections.map(placeOf);
  return {
    entries: places.flatMap((place) => ('entry' in place ? place.entry : [])),
    settlements: places.flatMap((place) => ('settlement' in place ? place.settlement : [])),
    notTaken: places.flatMap((place) => ('because' in place ? place : [])),
  };
}

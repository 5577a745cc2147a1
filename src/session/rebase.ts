import type { CellChoices } from '../inventory/inventory.ts';
import { withoutGroup } from '../pairing/query.ts';
import { withDecision } from '../remediation/decisions.ts';
import { withEntry, withSettlement, withValue } from './cell-choices.ts';
import { isSameReading } from './history.ts';
import type { Choices } from './sitting.ts';

/** What was taken out of a list and what was put in, judged by identity. */
function changeOf<T>(base: readonly T[], now: readonly T[]) {
  const isGone = (one: T) => base.includes(one) && !now.includes(one);
  return {
    isStaying: (one: T) => !isGone(one),
    added: now.filter((one) => !base.includes(one)),
  };
}

/** Puts the changes of cells between two states on top of others. Drops those about files that are not read. */
function rebaseCells(
  wanted: CellChoices,
  base: CellChoices,
  now: CellChoices,
  sources: number,
): CellChoices {
  if (now === base) return wanted;
  const values = changeOf(base.values, now.values);
  const entries = changeOf(base.entries, now.entries);
  const settlements = changeOf(base.settlements, now.settlements);
  const staying: CellChoices = {
    values: wanted.values.filter(values.isStaying),
    entries: wanted.entries.filter(entries.isStaying),
    settlements: wanted.settlements.filter(settlements.isStaying),
  };
  const isRead = ({ source }: { readonly source: number }) => source < sources;
  const withEntries = entries.added.filter(isRead).reduce(withEntry, staying);
  const withAll = settlements.added.filter(isRead).reduce(withSettlement, withEntries);
  return values.added.reduce(withValue, withAll);
}

/** Puts what was decided between two states on top of other decisions, and takes out what was undone. */
function rebaseDecisions(
  wanted: Choices['decisions'],
  base: Choices['decisions'],
  now: Choices['decisions'],
): Choices['decisions'] {
  if (now === base) return wanted;
  const decisions = changeOf(base, now);
  return decisions.added.reduce(withDecision, wanted.filter(decisions.isStaying));
}

/**
 * Puts what the person changed while a reading went on on top of the choices of that reading.
 * @param wanted the choices of the reading.
 * @param base the choices of the audit when the reading was requested.
 * @param now the choices of the audit when the reading is done.
 */
export function rebase(wanted: Choices, base: Choices, now: Choices): Choices {
  if (now === base) return wanted;
  const { sources, sourceChoices, cellChoices, decisions } = wanted;
  const isSame = isSameReading(wanted, now);
  return {
    sources,
    sourceChoices,
    cellChoices: rebaseCells(cellChoices, base.cellChoices, now.cellChoices, sources.length),
    decisions: rebaseDecisions(decisions, base.decisions, now.decisions),
    compared: now.compared === base.compared ? wanted.compared : now.compared,
    plan: now.plan === base.plan ? wanted.plan : now.plan,
    rules: now.rules === base.rules ? wanted.rules : isSame ? now.rules : withoutGroup(now.rules),
  };
}

import type { ComparedSummary } from '../../answers/comparing.ts';
import type { Messages } from '../../locale/en.ts';

// What there is to know before trusting a comparison, as plain text: the same for the screen and the report.

/**
 * Signs that the two inventories cannot be compared as they are.
 * @param machines number of machines on screen.
 */
export function guardTexts(
  { sameFile, isMuchSmaller, byHost, lacksScope, lostScope, ...compared }: ComparedSummary,
  machines: number,
  { changes }: Messages,
): readonly string[] {
  return [
    sameFile === null ? null : changes.sameFile(sameFile),
    isMuchSmaller ? changes.notWhole(compared.machines, machines) : null,
    byHost ? changes.byHost : null,
    lacksScope ? changes.lacksScope : null,
    lostScope.length === 0 ? null : changes.lostScope(lostScope.join(', ')),
  ].filter((text) => text !== null);
}

/** A fact whose column is gone, with how many machines had a value for it. */
export function lostColumnText(
  { fact, heading, machines }: ComparedSummary['lostColumns'][number],
  { changes, importing }: Messages,
): string {
  return changes.lost(importing.fieldName(fact), heading, machines);
}

/** The facts of which older values are carried over. */
export function carriedText(
  { carried, at }: Pick<ComparedSummary, 'carried' | 'at'>,
  { changes, format, importing }: Messages,
): string {
  const facts = carried.map((fact) => importing.fieldName(fact)).join(', ');
  return changes.carried(facts, format.day(Date.parse(at)));
}

/** A correction of the earlier inventory that found no place in this one, and why. */
export function notTakenText(
  { fileName, line, name, fact, because, was, is }: ComparedSummary['notTaken'][number],
  { changes, importing }: Messages,
): string {
  const row = changes.notTakenRow(fileName, line, name, importing.fieldName(fact));
  return `${row}: ${changes.notTakenBecause(because, was, is)}`;
}

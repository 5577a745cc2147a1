import type { Fleet } from '../fleet/fleet.ts';
import { type FleetSides, findSides } from './classes.ts';
import { once, Recent } from './kept.ts';
import { applyScope, type Scoped } from './meetings/scope.ts';
import type { PairingScope } from './query.ts';
import { nameCollator, type Ranks, rankTexts } from './texts/collation.ts';
import { indexTexts, type TextIndex } from './texts/text-index.ts';

/**
 * A fleet with what counting, sorting and searching need of it whatever the assumptions. Each part is
 * made at its first use and kept.
 */
export interface FleetIndex {
  readonly fleet: Fleet;
  /** Who is a client, who a server. */
  readonly sides: () => FleetSides;
  /** Who meets whom. Throws a RangeError where the scope names a column that the fleet does not have. */
  readonly underScope: (scope: PairingScope) => Scoped;
  /** Order of the host names by the language. */
  readonly nameRanks: () => Ranks;
  /** Order of the distinct texts of an extra column. */
  readonly extraRanks: (column: number) => Ranks;
  /** The host names, for searching. */
  readonly names: () => TextIndex;
  /** The distinct texts of an extra column, for searching. */
  readonly extraTexts: (column: number) => TextIndex;
}

/** People try a scope and go back. */
const SCOPES_KEPT = 3;

/** Prepares a fleet for pairing. `locale` is a BCP 47 tag: names sort as that language sorts them. */
export function indexFleet(fleet: Fleet, locale: string): FleetIndex {
  const collator = once(() => nameCollator(locale));
  const ranks = fleet.extras.map(({ texts }) => once(() => rankTexts(texts, collator())));
  const texts = fleet.extras.map((column) => once(() => indexTexts(column.texts)));
  const sides = once(() => findSides(fleet));
  const scopes = new Recent<Scoped>(SCOPES_KEPT, () => 1);
  return {
    fleet,
    sides,
    underScope: (scope) =>
      scopes.take(JSON.stringify(scope), () => applyScope(fleet, sides(), scope)),
    nameRanks: once(() => rankTexts(fleet.names, collator())),
    names: once(() => indexTexts(fleet.names)),
    extraRanks: (column) => choose(ranks, column)(),
    extraTexts: (column) => choose(texts, column)(),
  };
}

function choose<T>(made: readonly T[], column: number): T {
  const found = made[column];
  if (found === undefined) throw new RangeError(`no extra column ${column}`);
  return found;
}

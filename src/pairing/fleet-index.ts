import type { Fleet } from '../fleet/fleet.ts';
import { type FleetSides, findSides } from './classes.ts';
import { once, onceInSteps, Recent, type Steps } from './kept.ts';
import { applyScope, type Scoped } from './meetings/scope.ts';
import type { PairingScope } from './query.ts';
import { nameCollator, type Ranks, rankInSteps, rankTexts } from './texts/collation.ts';
import { indexInSteps, indexTexts, type TextIndex } from './texts/text-index.ts';

/**
 * A fleet with everything that counting, sorting and searching need and that does not depend on
 * assumptions. Each part is computed on first use and cached.
 */
export interface FleetIndex {
  readonly fleet: Fleet;
  /** The clients and the servers. */
  readonly sides: () => FleetSides;
  /**
   * Who meets whom.
   * @throws RangeError if the scope names a column that the fleet does not have.
   */
  readonly underScope: (scope: PairingScope) => Scoped;
  /** Compares two host names by the collation of the language. */
  readonly compareNames: (name: string, other: string) => number;
  /** The host names ranked by that collation. */
  readonly nameRanks: () => Ranks;
  /** The distinct texts of an extra column, ranked likewise. */
  readonly extraRanks: (column: number) => Ranks;
  /** A search index of the host names. */
  readonly names: () => TextIndex;
  /** A search index of the distinct texts of an extra column. */
  readonly extraTexts: (column: number) => TextIndex;
  /** Indexes ahead, with pauses, what the first search looks in, as far as it has not been indexed on demand. */
  readonly prepareSearch: () => Steps<void>;
  /** Ranks the host names ahead, with pauses, unless it has been done on demand. */
  readonly prepareSort: () => Steps<void>;
}

/** Cached scopes: people try a scope and go back. */
const SCOPES_KEPT = 3;

/**
 * Creates the index of a fleet.
 * @param locale BCP 47 tag of the collation for names.
 */
export function indexFleet(fleet: Fleet, locale: string): FleetIndex {
  const collator = once(() => nameCollator(locale));
  const ranks = fleet.extras.map(({ texts }) => once(() => rankTexts(texts, collator())));
  const texts = fleet.extras.map((column) => once(() => indexTexts(column.texts)));
  const sides = once(() => findSides(fleet));
  const scopes = new Recent<Scoped>(SCOPES_KEPT, () => 1);
  const names = onceInSteps(() => indexInSteps(fleet.names));
  const nameRanks = onceInSteps(() => rankInSteps(fleet.names, collator()));
  return {
    fleet,
    sides,
    underScope: (scope) =>
      scopes.take(JSON.stringify(scope), () => applyScope(fleet, sides(), scope)),
    compareNames: (name, other) => collator().compare(name, other),
    nameRanks: nameRanks.get,
    names: names.get,
    extraRanks: (column) => pickExtra(ranks, column)(),
    extraTexts: (column) => pickExtra(texts, column)(),
    *prepareSearch() {
      yield* names.steps();
      for (const index of texts) {
        index();
        yield;
      }
    },
    *prepareSort() {
      yield* nameRanks.steps();
    },
  };
}

function pickExtra<T>(made: readonly T[], column: number): T {
  const found = made[column];
  if (found === undefined) throw new RangeError(`no extra column ${column}`);
  return found;
}

import type { Fleet } from '../fleet/fleet.ts';
import { once } from './kept.ts';
import { nameCollator, type Ranks, rankTexts } from './texts/collation.ts';
import { indexTexts, type TextIndex } from './texts/text-index.ts';

/**
 * A fleet with what sorting and searching need of its texts. Each part is made at its first use and
 * kept: it holds under every scope and assumption.
 */
export interface FleetIndex {
  readonly fleet: Fleet;
  /** Order of the host names by the language. */
  readonly nameRanks: () => Ranks;
  /** Order of the distinct texts of an extra column. */
  readonly extraRanks: (column: number) => Ranks;
  readonly names: () => TextIndex;
  readonly extraTexts: (column: number) => TextIndex;
}

/** Prepares a fleet for pairing. `locale` is a BCP 47 tag: names sort as that language sorts them. */
export function indexFleet(fleet: Fleet, locale: string): FleetIndex {
  const collator = once(() => nameCollator(locale));
  const ranks = fleet.extras.map(({ texts }) => once(() => rankTexts(texts, collator())));
  const texts = fleet.extras.map((column) => once(() => indexTexts(column.texts)));
  return {
    fleet,
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

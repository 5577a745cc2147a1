import { hostPartOf, identityOfName, splitPeers } from '../../fleet/machine-name.ts';
import type { ColumnMatch, Field } from '../inventory.ts';
import type { RawColumn, RawTable } from '../raw-table.ts';
import { isUnmistakably, looksLike, recordedTexts, understoodShare } from './column-look.ts';
import { meaningsOfHeading } from './heading-index.ts';
import { headingTextOf } from './heading-text.ts';
import { fieldOfWords } from './heading-words.ts';
import { asksForSectionSign, isBarePasswordHeading } from './password-heading.ts';

/** A field that a column may be read as. The higher score wins the field and the column. */
export interface Candidate extends ColumnMatch {
  readonly field: Field;
  readonly score: number;
}

const SURE_HEADING = 2000;
/** Beats other agreeing headings: a product text may include the service pack, but not the other way round. */
const AGREEING_PRODUCT = 1200;
const AGREEING_HEADING = 1000;
const AGREEING_WORDS = 600;
const WORDS_ALONE = 300;
const VALUES_ALONE = 100;

/**
 * These may head a default gateway or any server. They count as peers only if the cells name machines of the
 * inventory.
 */
const WEAK_PEER_HEADINGS: ReadonlySet<string> = new Set(['gateway', 'server', 'servers', 'ziel']);

/** How many machine names are searched to decide whether a column holds peers. */
const NAMES_LOOKED_THROUGH = 200_000;

function holdsKnownNames(column: RawColumn, names: RawColumn | undefined): boolean {
  if (names === undefined) return false;
  const hosts = new Set(
    recordedTexts(column).flatMap((cell) =>
      splitPeers(cell).map((name) => hostPartOf(identityOfName(name))),
    ),
  );
  let looked = 0;
  for (const name of names.texts) {
    if (hosts.has(hostPartOf(identityOfName(name.trim())))) return true;
    looked += 1;
    if (looked === NAMES_LOOKED_THROUGH) break;
  }
  return false;
}

function isRolesOrFlags(column: RawColumn): boolean {
  return looksLike(column, 'role') || looksLike(column, 'sectionSign');
}

/** Whether the values support a meaning that the heading alone does not establish. */
function valuesAgree(column: RawColumn, field: Field, names: RawColumn | undefined): boolean {
  if (field === 'name') return recordedTexts(column).length > 0 && !isRolesOrFlags(column);
  if (field !== 'peers') return looksLike(column, field);
  if (isRolesOrFlags(column)) return false;
  const isWeak = WEAK_PEER_HEADINGS.has(headingTextOf(column.heading).compact);
  return !isWeak || holdsKnownNames(column, names);
}

/**
 * A sure heading is trusted, except for a role column in which no value is understood: the user should check that one.
 */
function isBelieved(column: RawColumn, field: Field): boolean {
  return field !== 'role' || understoodShare(column, field) !== 0;
}

function byHeading(
  column: RawColumn,
  index: number,
  names: RawColumn | undefined,
): readonly Candidate[] {
  return meaningsOfHeading(column.heading).flatMap(({ field, isSure, rank }): Candidate[] => {
    const match = { column: index, field, reason: 'heading' } as const;
    if (isSure) {
      return [{ ...match, certain: isBelieved(column, field), score: SURE_HEADING - rank }];
    }
    if (!valuesAgree(column, field, names)) return [];
    const score = field === 'product' ? AGREEING_PRODUCT : AGREEING_HEADING;
    return [{ ...match, certain: true, score: score - rank }];
  });
}

function byWords(column: RawColumn, index: number): readonly Candidate[] {
  const field = fieldOfWords(column.heading);
  if (field === null) return [];
  const share = understoodShare(column, field);
  const isJudged =
    field !== 'name' && field !== 'peers' && field !== 'group' && field !== 'address';
  const certain = !isJudged || (share ?? 0) >= 0.5;
  const score = certain ? AGREEING_WORDS : WORDS_ALONE;
  return [{ column: index, field, reason: 'words-of-heading', certain, score }];
}

const FOUND_BY_VALUES: readonly Field[] = ['servicePack', 'sectionSign', 'encryption', 'role'];

/** Words that ask for other signs than § as well. */
const OTHER_SIGNS: ReadonlySet<string> = new Set(['sonderzeichen', 'special']);

/** Whether a heading names only passwords, or asks what they contain and lost the sign: `Password contains º`. */
function mayHaveLostSign(heading: string): boolean {
  if (isBarePasswordHeading(heading)) return true;
  const { words } = headingTextOf(heading);
  return asksForSectionSign(heading) && !words.some((word) => OTHER_SIGNS.has(word));
}

function byValues(column: RawColumn, index: number): readonly Candidate[] {
  if (mayHaveLostSign(column.heading) && looksLike(column, 'sectionSign')) {
    return [
      {
        column: index,
        field: 'sectionSign',
        reason: 'values',
        certain: false,
        score: VALUES_ALONE,
      },
    ];
  }
  return FOUND_BY_VALUES.filter((field) => isUnmistakably(column, field)).map((field) => ({
    column: index,
    field,
    reason: 'values' as const,
    certain: false,
    score: VALUES_ALONE - 1,
  }));
}

/** The first column whose heading certainly means the machine name. */
function surelyNames(table: RawTable): RawColumn | undefined {
  return table.columns.find((column) =>
    meaningsOfHeading(column.heading).some(({ field, isSure }) => field === 'name' && isSure),
  );
}

/** Every field that each column may be read as, best score first; of equal scores, the column further left. */
export function candidatesOf(table: RawTable): readonly Candidate[] {
  const names = surelyNames(table);
  const candidates = table.columns.flatMap((column, index) => {
    const known = byHeading(column, index, names);
    if (known.length > 0) return known;
    const worded = byWords(column, index);
    return worded.length > 0 ? worded : byValues(column, index);
  });
  return candidates.sort((one, other) => other.score - one.score);
}

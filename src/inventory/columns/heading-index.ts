import type { Field } from '../inventory.ts';
import { HEADING_SPELLINGS } from './heading-spellings.ts';
import { compactForms, headingTextOf } from './heading-text.ts';

/** One meaning of a heading. A lower rank is the more telling spelling of its field. */
export interface HeadingMeaning {
  readonly field: Field;
  /** False where the heading means the field only if the values look like it. */
  readonly isSure: boolean;
  readonly rank: number;
}

function isField(name: string): name is Field {
  return Object.hasOwn(HEADING_SPELLINGS, name);
}

function buildIndex(): ReadonlyMap<string, readonly HeadingMeaning[]> {
  const index = new Map<string, HeadingMeaning[]>();
  const put = (spelling: string, meaning: HeadingMeaning) => {
    for (const form of compactForms(spelling)) {
      const meanings = index.get(form) ?? [];
      if (!meanings.some(({ field }) => field === meaning.field)) meanings.push(meaning);
      index.set(form, meanings);
    }
  };
  for (const field of Object.keys(HEADING_SPELLINGS).filter(isField)) {
    const { sure, ifValuesAgree } = HEADING_SPELLINGS[field];
    for (const [rank, spelling] of [...sure, ...ifValuesAgree].entries()) {
      put(spelling, { field, isSure: rank < sure.length, rank });
    }
  }
  return index;
}

const INDEX = buildIndex();

/** What a heading means by the spelling tables alone; empty where it is in none. */
export function meaningsOfHeading(heading: string): readonly HeadingMeaning[] {
  return INDEX.get(headingTextOf(heading).compact) ?? [];
}

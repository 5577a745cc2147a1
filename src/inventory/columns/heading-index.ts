import type { Field } from '../inventory.ts';
import { HEADING_SPELLINGS } from './heading-spellings.ts';
import { compactForms, headingTextOf } from './heading-text.ts';

/** One meaning of a heading. The lower the rank, the more specific the spelling. */
export interface HeadingMeaning {
  readonly field: Field;
  /** False if the heading means the field only when the values look like it. */
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

/** The meanings of a heading in the spelling tables; empty if it is not listed. */
export function meaningsOfHeading(heading: string): readonly HeadingMeaning[] {
  return INDEX.get(headingTextOf(heading).compact) ?? [];
}

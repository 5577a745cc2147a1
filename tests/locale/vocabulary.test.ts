import { describe, expect, it } from 'vitest';
import { de } from '../../src/locale/de.ts';
import { en } from '../../src/locale/en.ts';

/** Every text that stands in a language as it is, with the path to it. */
function textsOf(part: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

function pathsOf(part: unknown, path = ''): readonly string[] {
  if (typeof part !== 'object' || part === null) return [path];
  return Object.entries(part).flatMap(([key, value]) => pathsOf(value, `${path}.${key}`));
}

/** Q251382 is a fault of the connection: nobody attacks, and no machine is safe or unsafe by it. */
const NEVER_ENGLISH =
  /\b(vulnerab\w*|critical\w*|patch\w*|fix(es|ed)?|safe|attack\w*|edges?|exploit\w*)\b/iu;
const NEVER_GERMAN = /\b(verwundbar\w*|kritisch\w*|patch\w*|angreif\w*|sicherheitslücken)\b/iu;

describe('the words of the page', () => {
  it.each(textsOf(en, 'en'))('%s keeps to the vocabulary', (_, text) => {
    expect(text).not.toMatch(NEVER_ENGLISH);
  });

  it.each(textsOf(de, 'de'))('%s keeps to the vocabulary', (_, text) => {
    expect(text).not.toMatch(NEVER_GERMAN);
    expect(text).not.toMatch(/\b(du|dein\w*|dir|dich)\b/u);
  });

  it('says the same things in both languages, lists of the same length included', () => {
    expect(pathsOf(de)).toEqual(pathsOf(en));
  });
});

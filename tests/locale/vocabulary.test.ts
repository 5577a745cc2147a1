import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { de } from '../../src/locale/de.ts';
import { en } from '../../src/locale/en.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/**
 * A source file without its remarks. What is left holds every word that it can say, those within
 * templates too: a message function has no way to say what does not stand in its source.
 */
function withoutRemarks(source: string): string {
  return source
    .replaceAll(/\/\*[\s\S]*?\*\//g, (remark) => remark.replaceAll(/[^\n]/g, ''))
    .replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

/** The lines of a file of `src/` that hold words, each with its place. */
function linesOf(file: string): readonly (readonly [place: string, line: string])[] {
  return withoutRemarks(readFileSync(SRC + file, 'utf8'))
    .split('\n')
    .map((line, index) => [`${file}:${index + 1}`, line.trim()] as const)
    .filter(([, line]) => line !== '' && !line.startsWith('import '));
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(SRC + folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

/** Where English is written: its messages, the sentences of problems and whatever goes into exports. */
const ENGLISH = ['locale/en.ts', ...filesOf('locale/en'), 'fleet/problem-text.ts'].concat(
  filesOf('remediation'),
);
const GERMAN = ['locale/de.ts', ...filesOf('locale/de')];

/** Q251382 is a fault of the connection: nobody attacks, and no machine is safe or unsafe by it. */
const NEVER_ENGLISH =
  /\b(vulnerab\w*|critical\w*|patch\w*|fix(es|ed(?! width)|ing)?|(un)?safe(ly|ty)?|secure\w*|attack\w*|edges?|exploit\w*)\b/iu;
const NEVER_GERMAN =
  /(?<!\p{L})(verwundbar\p{L}*|anfällig\p{L}*|angreif\p{L}*|angriff\p{L}*|kritisch\p{L}*|patch\p{L}*|fix(en|es)?|(un)?sicher(e[mnrs]?)?|sicherheitslücken|schwachstelle\p{L}*|kanten?|flicken)(?!\p{L})/iu;
const NEVER_FAMILIAR = /(?<!\p{L})(du|dein\p{L}*|dir|dich|euch|euer\p{L}*)(?!\p{L})/iu;

function pathsOf(part: unknown, path = ''): readonly string[] {
  if (typeof part !== 'object' || part === null) return [path];
  return Object.entries(part).flatMap(([key, value]) => pathsOf(value, `${path}.${key}`));
}

describe('the words of the page', () => {
  it.each(ENGLISH)('%s keeps to the vocabulary in every sentence', (file) => {
    expect(linesOf(file).filter(([, line]) => NEVER_ENGLISH.test(line))).toEqual([]);
  });

  it.each(GERMAN)('%s keeps to the vocabulary in every sentence, and to “Sie”', (file) => {
    const said = linesOf(file).filter(
      ([, line]) => NEVER_GERMAN.test(line) || NEVER_ENGLISH.test(line),
    );
    expect(said).toEqual([]);
    expect(linesOf(file).filter(([, line]) => NEVER_FAMILIAR.test(line))).toEqual([]);
  });

  it('are looked for in sentences that message functions put together', () => {
    const needs = linesOf('locale/en/reasons.ts').filter(([, line]) => line.includes('`Upgrade $'));
    expect(needs.length).toBeGreaterThan(0);
    expect('`Patch it to SP5.`').toMatch(NEVER_ENGLISH);
    expect('`Damit ist er sicher.`').toMatch(NEVER_GERMAN);
    expect(withoutRemarks("/** safe */ const a = 'b'; // edge")).toBe(" const a = 'b'; ");
  });

  it('says the same things in both languages, lists of the same length included', () => {
    expect(pathsOf(de)).toEqual(pathsOf(en));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { de } from '../../src/locale/de.ts';
import { en } from '../../src/locale/en.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/**
 * A source file without its comments. The rest contains every word that the file can produce, including
 * those in templates: a message function cannot produce a word that is not in its source.
 */
function withoutRemarks(source: string): string {
  return source
    .replaceAll(/\/\*[\s\S]*?\*\//g, (remark) => remark.replaceAll(/[^\n]/g, ''))
    .replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

/** The lines of a file in `src/` that contain code or words, each with its position. */
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

/** The files with English text: messages, sentences of problems, and exports. */
const ENGLISH = ['locale/en.ts', ...filesOf('locale/en'), 'fleet/problem-text.ts'].concat(
  filesOf('remediation'),
);
const GERMAN = ['locale/de.ts', ...filesOf('locale/de')];

/** Q251382 describes a connectivity fault: nobody attacks, and it makes no machine safe or unsafe. */
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
  it.each(ENGLISH)('%s uses no forbidden word', (file) => {
    expect(linesOf(file).filter(([, line]) => NEVER_ENGLISH.test(line))).toEqual([]);
  });

  it.each(GERMAN)('%s uses no forbidden word, and addresses people as “Sie”', (file) => {
    const said = linesOf(file).filter(
      ([, line]) => NEVER_GERMAN.test(line) || NEVER_ENGLISH.test(line),
    );
    expect(said).toEqual([]);
    expect(linesOf(file).filter(([, line]) => NEVER_FAMILIAR.test(line))).toEqual([]);
  });

  it('are also checked in sentences that message functions assemble', () => {
    const needs = linesOf('locale/en/reasons.ts').filter(([, line]) => line.includes('`Upgrade $'));
    expect(needs.length).toBeGreaterThan(0);
    expect('`Patch it to SP5.`').toMatch(NEVER_ENGLISH);
    expect('`Damit ist er sicher.`').toMatch(NEVER_GERMAN);
    expect(withoutRemarks("/** safe */ const a = 'b'; // edge")).toBe(" const a = 'b'; ");
  });

  it('cover the same messages in both languages, with lists of the same length', () => {
    expect(pathsOf(de)).toEqual(pathsOf(en));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  type Arrows,
  barrels,
  circles,
  forbiddenArrows,
  forbiddenWords,
  importsBehind,
  importsOf,
  importsWithoutEnding,
  longFiles,
  packagesOf,
  roomOf,
  type Sources,
  unknownRooms,
} from './architecture.ts';

/** The rooms and the arrows between them. Every other arrow is forbidden. */
const ARROWS: Arrows = {
  '': ['ui', 'session', 'worker', 'browser', 'locale'],
  ui: [
    'session',
    'answers',
    'locale',
    'browser',
    'compare',
    'remediation',
    'pairing',
    'inventory',
    'article',
    'fleet',
  ],
  session: [
    'worker',
    'answers',
    'compare',
    'remediation',
    'pairing',
    'inventory',
    'article',
    'fleet',
    'browser',
    // The list of languages, which links, the memory and the sorting of names need.
    'locale',
  ],
  worker: ['answers', 'inventory', 'article'],
  // The search reads the cells in the words of the screen.
  answers: ['compare', 'inventory', 'remediation', 'pairing', 'article', 'fleet', 'locale'],
  compare: ['remediation', 'pairing', 'article', 'inventory', 'fleet'],
  remediation: ['pairing', 'article', 'fleet'],
  pairing: ['article', 'fleet'],
  inventory: ['fleet'],
  article: ['fleet'],
  fleet: [],
  browser: [],
  locale: ['answers', 'compare', 'fleet', 'article', 'pairing', 'remediation'],
};

/** Rooms that must not use React or the page. */
const CORE = ['fleet', 'article', 'inventory', 'pairing', 'remediation', 'compare'];

/** The packages that the core may use. */
const CORE_PACKAGES = ['papaparse', 'fflate', 'hucre', 'hucre/xlsx'];

/** The screen may read the types of the answers, but not how they are computed. */
const OPEN_TO_THE_SCREEN =
  /^answers\/(?:columns|comparing|explanations|importing|planning|requests|rows|summary|table-query)\.ts$/;

/** The session may know which languages there are, but not their messages. */
const OPEN_TO_THE_SESSION = /^locale\/languages\.ts$/;

/** Words that mean network access, console or alert output, or running text as code. */
const NEVER = [
  'console.',
  'alert(',
  'innerHTML',
  'dangerouslySetInnerHTML',
  'eval(',
  'new Function',
  'fetch(',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'sendBeacon',
  // ways to reach files that the table of arrows would not see
  'import.meta.glob',
  'require(',
];

const MOST_LINES = 400;

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

const SOURCES: Sources = Object.fromEntries(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => [path, readFileSync(SRC + path, 'utf8')]),
);

function inRooms(rooms: readonly string[]): Sources {
  return Object.fromEntries(
    Object.entries(SOURCES).filter(([path]) => rooms.includes(roomOf(path))),
  );
}

describe('the source code', () => {
  it('has only the rooms in the table', () => {
    expect(Object.keys(SOURCES).length).toBeGreaterThan(100);
    expect(unknownRooms(SOURCES, ARROWS)).toEqual([]);
  });

  it('has only the arrows in the table', () => {
    expect(forbiddenArrows(SOURCES, ARROWS)).toEqual([]);
  });

  it('lets screen and session read only the types of the answers', () => {
    expect(importsBehind(inRooms(['ui', 'session']), 'answers', OPEN_TO_THE_SCREEN)).toEqual([]);
  });

  it('lets the session read only the list of languages', () => {
    expect(importsBehind(inRooms(['session']), 'locale', OPEN_TO_THE_SESSION)).toEqual([]);
  });

  it('has no import cycle, types included', () => {
    expect(circles(SOURCES)).toEqual([]);
  });

  it('writes the extension of every imported file', () => {
    expect(importsWithoutEnding(SOURCES)).toEqual([]);
  });

  it('has no barrel files', () => {
    expect(barrels(SOURCES)).toEqual([]);
  });

  it('keeps all but the listed packages out of the core', () => {
    const strangers = packagesOf(inRooms(CORE)).filter(
      (found) => !CORE_PACKAGES.some((name) => found.endsWith(`: ${name}`)),
    );
    expect(strangers).toEqual([]);
  });

  it('never uses a forbidden word', () => {
    expect(forbiddenWords(SOURCES, NEVER)).toEqual([]);
  });

  it(`has no file above ${MOST_LINES} lines`, () => {
    expect(longFiles(SOURCES, MOST_LINES)).toEqual([]);
  });
});

describe('the architecture rules, on example sources', () => {
  it.each([
    ['a plain import', "import { a } from './a.ts';", './a.ts'],
    ['an import over several lines', "import {\n  a,\n} from './a.ts';", './a.ts'],
    ['a type', "import type { A } from '../fleet/a.ts';", '../fleet/a.ts'],
    ['an export from', "export { a } from './a.ts';", './a.ts'],
    ['a side effect', "import './theme.css';", './theme.css'],
    ['an import at run time', "const a = await import('./a.ts');", './a.ts'],
    ['an import at run time over several lines', "import(\n  './a.ts',\n)", './a.ts'],
    ['a type by its file', "type A = import('./a.ts').A;", './a.ts'],
    ['an export of everything', "export * from './a.ts';", './a.ts'],
    ['an export of a type', "export type { A } from './a.ts';", './a.ts'],
    [
      'a worker by its URL',
      "new Worker(new URL(\n  './a.ts',\n  import.meta.url,\n), { type: 'module' })",
      './a.ts',
    ],
    ['a URL beside the file', "new URL('./a.ts', import.meta.url)", './a.ts'],
    ['a worker', "import W from './w.ts?worker&inline';", './w.ts?worker&inline'],
    ['raw text', "import t from './t.csv?raw';", './t.csv?raw'],
  ])('see %s', (_, source, specifier) => {
    expect(importsOf(source)).toEqual([specifier]);
  });

  it('ignore an import in a comment', () => {
    expect(importsOf("// import './a.ts';\n/* import './b.ts'; */")).toEqual([]);
  });

  it('find an arrow that is not in the table', () => {
    const sources = { 'fleet/a.ts': "import { b } from '../article/b.ts';" };
    expect(forbiddenArrows(sources, { fleet: [] })).toEqual(['fleet/a.ts → article/b.ts']);
    expect(forbiddenArrows(sources, { fleet: ['article'] })).toEqual([]);
  });

  it('find an arrow by a side effect, at run time and to a worker', () => {
    const sources = {
      'fleet/a.ts': "import '../ui/theme.css';",
      'fleet/b.ts': "await import('../ui/App.tsx');",
      'fleet/c.ts': "import W from '../worker/audit.worker.ts?worker&inline';",
    };
    expect(forbiddenArrows(sources, { fleet: [] })).toEqual([
      'fleet/a.ts → ui/theme.css',
      'fleet/b.ts → ui/App.tsx',
      'fleet/c.ts → worker/audit.worker.ts',
    ]);
  });

  it('find an import from outside src', () => {
    const sources = { 'fleet/a.ts': "import { b } from '../../tests/b.ts';" };
    expect(forbiddenArrows(sources, { fleet: [] })).toEqual(['fleet/a.ts → tests/b.ts']);
  });

  it('find a room that is not in the table, and a file that is too long', () => {
    const sources = { 'utils/a.ts': 'a\nb\nc\n', 'fleet/b.ts': 'a\nb\n' };
    expect(unknownRooms(sources, { fleet: [] })).toEqual(['utils']);
    expect(longFiles(sources, 2)).toEqual(['utils/a.ts']);
  });

  it('find an import that bypasses the open files of a room', () => {
    const sources = {
      'ui/a.ts':
        "import type { A } from '../answers/rows.ts';\nimport { b } from '../answers/b.ts';",
      'answers/c.ts': "import { b } from './b.ts';",
    };
    expect(importsBehind(sources, 'answers', OPEN_TO_THE_SCREEN)).toEqual([
      'ui/a.ts → answers/b.ts',
    ]);
  });

  it("find two files that import each other's types", () => {
    const sources = {
      'a.ts': "import type { B } from './b.ts';",
      'b.ts': "export type B = import('./a.ts').A;",
    };
    expect(circles(sources)).toEqual(['a.ts → b.ts → a.ts']);
  });

  it('find a cycle of three files, types included', () => {
    const sources = {
      'a.ts': "import type { B } from './b.ts';",
      'b.ts': "import { c } from './c.ts';",
      'c.ts': "import { a } from './a.ts';",
    };
    expect(circles(sources)).toEqual(['a.ts → b.ts → c.ts → a.ts']);
  });

  it('find an import without extension, a barrel, a forbidden word and a package', () => {
    expect(importsWithoutEnding({ 'a.ts': "import { b } from './b';" })).toEqual(['a.ts → b']);
    expect(barrels({ 'a.ts': "export * from './b.ts';", 'b.ts': 'export const b = 1;' })).toEqual([
      'a.ts',
    ]);
    expect(forbiddenWords({ 'a.ts': 'console.log(1)' }, ['console.'])).toEqual(['a.ts: console.']);
    expect(packagesOf({ 'a.ts': "import React from 'react';" })).toEqual(['a.ts: react']);
  });
});

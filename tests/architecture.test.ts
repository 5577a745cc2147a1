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

/** The rooms and their arrows. An arrow that is not here does not exist. */
const ARROWS: Arrows = {
  '': ['ui', 'session', 'worker', 'browser', 'locale'],
  ui: [
    'session',
    'answers',
    'locale',
    'browser',
    'remediation',
    'pairing',
    'inventory',
    'article',
    'fleet',
  ],
  session: [
    'worker',
    'answers',
    'remediation',
    'pairing',
    'inventory',
    'article',
    'fleet',
    'browser',
    // The list of languages: a link, the memory and the sorting of names depend on it.
    'locale',
  ],
  worker: ['answers', 'inventory', 'article'],
  answers: ['inventory', 'remediation', 'pairing', 'article', 'fleet'],
  remediation: ['pairing', 'article', 'fleet'],
  pairing: ['article', 'fleet'],
  inventory: ['fleet'],
  article: ['fleet'],
  fleet: [],
  browser: [],
  locale: ['answers', 'fleet', 'article', 'pairing', 'remediation'],
};

/** Rooms that see neither React nor the page. */
const CORE = ['fleet', 'article', 'inventory', 'pairing', 'remediation'];

/** What the core may use of other people's work. */
const CORE_PACKAGES = ['papaparse'];

/** The screen reads the shapes of the answers. Who gives them, and how, is behind. */
const OPEN_TO_THE_SCREEN =
  /^answers\/(?:columns|explanations|importing|requests|rows|summary|table-query)\.ts$/;

/** The session knows which languages there are. What they say is the screen's. */
const OPEN_TO_THE_SESSION = /^locale\/languages\.ts$/;

/** Words that stand for a network, a shout, or text run as code. */
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
  // a way to reach files that the arrows would not see
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

describe('the house', () => {
  it('has only the rooms that are named', () => {
    expect(Object.keys(SOURCES).length).toBeGreaterThan(100);
    expect(unknownRooms(SOURCES, ARROWS)).toEqual([]);
  });

  it('has no arrow that is not in the table', () => {
    expect(forbiddenArrows(SOURCES, ARROWS)).toEqual([]);
  });

  it('lets the screen and the session see the shapes of the answers alone', () => {
    expect(importsBehind(inRooms(['ui', 'session']), 'answers', OPEN_TO_THE_SCREEN)).toEqual([]);
  });

  it('lets the session see the list of languages alone', () => {
    expect(importsBehind(inRooms(['session']), 'locale', OPEN_TO_THE_SESSION)).toEqual([]);
  });

  it('has no circle, types included', () => {
    expect(circles(SOURCES)).toEqual([]);
  });

  it('says the ending of every file it imports', () => {
    expect(importsWithoutEnding(SOURCES)).toEqual([]);
  });

  it('has no file that only hands on what others export', () => {
    expect(barrels(SOURCES)).toEqual([]);
  });

  it('keeps packages out of the core but for those named', () => {
    const strangers = packagesOf(inRooms(CORE)).filter(
      (found) => !CORE_PACKAGES.some((name) => found.endsWith(`: ${name}`)),
    );
    expect(strangers).toEqual([]);
  });

  it('never says a word that stands for a network, a shout, or text run as code', () => {
    expect(forbiddenWords(SOURCES, NEVER)).toEqual([]);
  });

  it(`has no file above ${MOST_LINES} lines`, () => {
    expect(longFiles(SOURCES, MOST_LINES)).toEqual([]);
  });
});

describe('the rules of the house, on drawn sources', () => {
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
  ])('sees %s', (_, source, specifier) => {
    expect(importsOf(source)).toEqual([specifier]);
  });

  it('does not see an import in a comment', () => {
    expect(importsOf("// import './a.ts';\n/* import './b.ts'; */")).toEqual([]);
  });

  it('finds an arrow that is not in the table', () => {
    const sources = { 'fleet/a.ts': "import { b } from '../article/b.ts';" };
    expect(forbiddenArrows(sources, { fleet: [] })).toEqual(['fleet/a.ts → article/b.ts']);
    expect(forbiddenArrows(sources, { fleet: ['article'] })).toEqual([]);
  });

  it('finds an arrow by a side effect, at run time and to a worker', () => {
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

  it('finds a way out of the house', () => {
    const sources = { 'fleet/a.ts': "import { b } from '../../tests/b.ts';" };
    expect(forbiddenArrows(sources, { fleet: [] })).toEqual(['fleet/a.ts → tests/b.ts']);
  });

  it('finds a room that is not named, and a file that is too long', () => {
    const sources = { 'utils/a.ts': 'a\nb\nc\n', 'fleet/b.ts': 'a\nb\n' };
    expect(unknownRooms(sources, { fleet: [] })).toEqual(['utils']);
    expect(longFiles(sources, 2)).toEqual(['utils/a.ts']);
  });

  it('finds what reaches behind the open files of a room', () => {
    const sources = {
      'ui/a.ts':
        "import type { A } from '../answers/rows.ts';\nimport { b } from '../answers/b.ts';",
      'answers/c.ts': "import { b } from './b.ts';",
    };
    expect(importsBehind(sources, 'answers', OPEN_TO_THE_SCREEN)).toEqual([
      'ui/a.ts → answers/b.ts',
    ]);
  });

  it('finds two files that need each other by types alone', () => {
    const sources = {
      'a.ts': "import type { B } from './b.ts';",
      'b.ts': "export type B = import('./a.ts').A;",
    };
    expect(circles(sources)).toEqual(['a.ts → b.ts → a.ts']);
  });

  it('finds a circle through three files, types included', () => {
    const sources = {
      'a.ts': "import type { B } from './b.ts';",
      'b.ts': "import { c } from './c.ts';",
      'c.ts': "import { a } from './a.ts';",
    };
    expect(circles(sources)).toEqual(['a.ts → b.ts → c.ts → a.ts']);
  });

  it('finds an import without an ending, a barrel, a forbidden word and a package', () => {
    expect(importsWithoutEnding({ 'a.ts': "import { b } from './b';" })).toEqual(['a.ts → b']);
    expect(barrels({ 'a.ts': "export * from './b.ts';", 'b.ts': 'export const b = 1;' })).toEqual([
      'a.ts',
    ]);
    expect(forbiddenWords({ 'a.ts': 'console.log(1)' }, ['console.'])).toEqual(['a.ts: console.']);
    expect(packagesOf({ 'a.ts': "import React from 'react';" })).toEqual(['a.ts: react']);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  type Arrows,
  barrels,
  circles,
  forbiddenArrows,
  forbiddenWords,
  importsOf,
  importsWithoutEnding,
  packagesOf,
  roomOf,
  type Sources,
} from './architecture.ts';

/** The rooms and their arrows. An arrow that is not here does not exist. */
const ARROWS: Arrows = {
  '': ['ui', 'session', 'worker', 'browser', 'inventory'],
  ui: [
    'session',
    'worker',
    'locale',
    'browser',
    'remediation',
    'pairing',
    'inventory',
    'article',
    'fleet',
  ],
  session: ['worker', 'remediation', 'pairing', 'inventory', 'article', 'fleet', 'browser'],
  worker: ['inventory', 'pairing', 'remediation', 'article', 'fleet'],
  remediation: ['pairing', 'article', 'fleet'],
  pairing: ['article', 'fleet'],
  inventory: ['fleet'],
  article: ['fleet'],
  fleet: [],
  browser: [],
  locale: ['fleet', 'article', 'pairing', 'remediation'],
};

/** Rooms that see neither React nor the page. */
const CORE = ['fleet', 'article', 'inventory', 'pairing', 'remediation'];

/** What the core may use of other people's work. */
const CORE_PACKAGES = ['papaparse'];

/** The screen reads the shapes of the worker's messages and nothing of the worker. */
const OPEN_TO_THE_SCREEN = /^worker\/[a-z-]+-messages\.ts$/;

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
];

const MOST_LINES = 250;

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
    const rooms = new Set(Object.keys(SOURCES).map(roomOf));
    expect([...rooms].filter((room) => !(room in ARROWS))).toEqual([]);
  });

  it('has no arrow that is not in the table', () => {
    expect(forbiddenArrows(SOURCES, ARROWS)).toEqual([]);
  });

  it('lets the screen see the messages of the worker alone', () => {
    const toWorker = forbiddenArrows(inRooms(['ui']), {
      ui: (ARROWS.ui ?? []).filter((room) => room !== 'worker'),
    });
    const targets = toWorker.map((arrow) => arrow.split(' → ')[1] ?? '');
    expect(targets.filter((target) => !OPEN_TO_THE_SCREEN.test(target))).toEqual([]);
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
    const long = Object.entries(SOURCES).filter(
      ([, source]) => source.trimEnd().split('\n').length > MOST_LINES,
    );
    expect(long.map(([path]) => path)).toEqual([]);
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

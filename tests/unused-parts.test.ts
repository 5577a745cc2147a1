import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { pruned } from '../scripts/prune.ts';
import { NEEDS_UNUSED_PARTS, PRUNED, type UnusedParts } from '../scripts/unused-parts.ts';

/** Runs a pruned program and returns the value of its variable `result`. */
function resultOf(code: string, parts: UnusedParts): unknown {
  return new Function(`${pruned(code, parts, parseAst)}\nreturn result;`)();
}

const BIOME = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));

const FILES = Object.entries(PRUNED).flatMap(([library, { files }]) =>
  Object.entries(files).map(([file, parts]) => ({
    path: fileURLToPath(new URL(`../node_modules/${library}/${file}`, import.meta.url)),
    name: `${library}/${file}`,
    parts,
  })),
);

describe('leaving out parts of a library', () => {
  it('empties idle functions and has them return what they are given', () => {
    const code = 'function a() { return 1; } function b() { return 2; } var result = [a(), b()];';
    expect(resultOf(code, { idle: { a: '', b: '7' } })).toEqual([undefined, 7]);
  });

  it('makes uncalled functions throw', () => {
    const code = 'function a() { return 1; } var result = 0; try { a(); } catch { result = 1; }';
    expect(resultOf(code, { uncalled: ['a'] })).toBe(1);
  });

  it('keeps constants as they are, and still evaluates what is assigned to them', () => {
    const code = 'var a = false; var n = 0; var result = (a = (n += 1), [a ? 1 : 2, n]);';
    expect(resultOf(code, { constant: { a: '!1' } })).toEqual([2, 1]);
  });

  it('leaves a parameter and a property alone that are named as a constant', () => {
    const code = 'var a = 1; function b(a) { a = 2; return { a: a }.a; } var result = b(3) + a;';
    expect(resultOf(code, { constant: { a: '5' } })).toBe(7);
  });

  it.each([
    ['x.kind === 1', false],
    ['1 !== x.kind', true],
    ['x.other === 1', true],
    ['x.kind === 2', false],
  ])('decides a comparison with a value that never occurs: %s', (comparison, outcome) => {
    const code = `var x = { kind: 1, other: 1 }; 1 === x.kind; var result = ${comparison};`;
    expect(resultOf(code, { neverIs: { name: 'kind', values: [1] } })).toBe(outcome);
  });

  it('drops the cases that never occur, but not those that others fall into', () => {
    const code = `
      function f(kind) {
        var seen = [];
        switch (kind) {
          case 1: var only = 'one'; seen.push(only); break;
          case 2: seen.push('two');
          case 3: seen.push('three'); break;
          case 4:
          case 5: only = 'five'; seen.push(only); break;
          default: seen.push('other');
        }
        return seen.join();
      }
      var result = [1, 2, 3, 4, 5].map(f);`;
    expect(resultOf(code, { neverIs: { name: 'kind', values: [1, 3, 4] } })).toEqual([
      'other',
      'two,three',
      'three',
      'other',
      'five',
    ]);
  });

  it('turns a CommonJS file into a module', () => {
    const code =
      "var a = require('a'), b = 1; exports.c = b; exports.d = function () { return exports.c; };";
    const module = pruned(code, { becomesModule: true }, parseAst);
    expect(module).toContain("import * as a from 'a';");
    expect(module).toContain('export { $c as c, $d as d };');
    expect(module).not.toContain('exports.');
  });

  it.each<[string, UnusedParts]>([
    ['a function', { idle: { missing: '' } }],
    ['a constant', { constant: { missing: '1' } }],
    ['a value', { neverIs: { name: 'a', values: ['missing'] } }],
    ['a key', { keys: ['missing'] }],
    ['a statement', { statements: ['missing'] }],
    ['a text', { cuts: [['missing', 'a']] }],
    ['a text that occurs twice', { cuts: [['a', '=']] }],
    ['the end of a text', { cuts: [['var', 'missing']] }],
  ])('throws if it does not find %s', (_, parts) => {
    expect(() => pruned('var a = a || {};', parts, parseAst)).toThrow('ound');
  });

  it('takes no variable away that the rest needs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pruned-'));
    try {
      writeFileSync(join(folder, 'control.after.js'), 'lost();');
      for (const [at, { path, parts }] of FILES.entries()) {
        const code = readFileSync(path, 'utf8');
        writeFileSync(join(folder, `${at}.before.js`), code);
        writeFileSync(join(folder, `${at}.after.js`), pruned(code, parts, parseAst));
      }
      const rule = '--only=correctness/noUndeclaredVariables';
      const options = ['lint', rule, '--reporter=github', '--max-diagnostics=none'];
      const lint = spawnSync(process.execPath, [BIOME, ...options], {
        cwd: folder,
        encoding: 'utf8',
      });
      const undeclared = Array.from(
        lint.stdout.matchAll(/(\w+)\.(before|after)\.js.*The (\S+) variable is undeclared/g),
        ([, file, when, name]) => ({ when, use: `${file} ${name}` }),
      );
      const before = undeclared.filter(({ when }) => when === 'before').map(({ use }) => use);
      const after = undeclared.filter(({ when }) => when === 'after').map(({ use }) => use);
      expect(after.filter((use) => !before.includes(use))).toEqual(['control lost']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the parser of PapaParse', () => {
  const { parts, path } = FILES.find(({ name }) => name === 'papaparse/papaparse.js') ?? {};
  const code = pruned(readFileSync(path ?? '', 'utf8'), parts ?? {}, parseAst);
  const module: { exports: Partial<typeof Papa> } = { exports: {} };
  new Function('module', 'exports', code)(module, module.exports);

  it('cuts rows as the whole library does', () => {
    const { Parser = Papa.Parser } = module.exports;
    const piece = fc.constantFrom('a', 'b c', '"', '""', ';', '\n', '\r', ' ', '"x;y"', '\ufeff');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const cut = (Used: typeof Papa.Parser) =>
          new Used({ delimiter: ';', newline: '\n', quoteChar: '"' }).parse(
            pieces.join(''),
            0,
            false,
          );
        expect(cut(Parser)).toEqual(cut(Papa.Parser));
      }),
    );
    expect(Parser).not.toBe(Papa.Parser);
  });
});

describe('what the screen must not use', () => {
  it.each([
    '<input onSelect={f} />',
    '<p onMouseEnter={f} />',
    '<form action={f}>',
    '<link href="a" />',
    '<Fragment key={1} ref={f}>',
  ])('contains %s', (code) => {
    expect(NEEDS_UNUSED_PARTS.test(code)).toBe(true);
  });

  it.each(['<select onChange={f}>', '<Header />', '<p onMouseDown={f} />', 'onSelection={f}'])(
    'does not contain %s',
    (code) => {
      expect(NEEDS_UNUSED_PARTS.test(code)).toBe(false);
    },
  );
});

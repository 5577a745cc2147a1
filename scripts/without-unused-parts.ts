import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, parseAst } from 'vite';
import { pruned } from './prune.ts';
import { BUILT_AS, NEEDS_UNUSED_PARTS, PRUNED, type UnusedParts } from './unused-parts.ts';

/** Where the libraries lie, as the bundler names them: without links, and with `/`. */
const LIBRARIES =
  `${realpathSync(fileURLToPath(new URL('../node_modules', import.meta.url)))}/`.replaceAll(
    '\\',
    '/',
  );

/** The unused parts of each file, by its path. Throws if a library has another version than the one that was looked at. */
function partsByPath(): ReadonlyMap<string, UnusedParts> {
  return new Map(
    Object.entries(PRUNED).flatMap(([name, { version, files }]) => {
      const found: unknown = JSON.parse(readFileSync(`${LIBRARIES}${name}/package.json`, 'utf8'));
      if (!(found instanceof Object && 'version' in found && found.version === version))
        throw new Error(`Is what scripts/unused-parts.ts says of ${name} ${version} still true?`);
      return Object.entries(files).map(
        ([file, parts]) => [`${LIBRARIES}${name}/${file}`, parts] as const,
      );
    }),
  );
}

/** Imports React by name: what is part of the default import would all be kept. */
function withoutDefaultImport(code: string): string {
  return code
    .replace('import React, {', 'import * as React from "react";\nimport {')
    .replace('import React from', 'import * as React from');
}

/**
 * Leaves out parts of libraries that no bundler can leave out by itself, because their callers are there
 * (`unused-parts.ts`). The build fails if a library has changed, or if the page uses such a part. The unit tests
 * read workbooks with the same code as the built page. All other libraries are whole there.
 */
export function withoutUnusedParts(): Plugin {
  const isTest = process.env.VITEST !== undefined;
  const parts = partsByPath();
  const left = new Set(parts.keys());
  return {
    name: 'without-unused-parts',
    apply: (_, { command }) => command === 'build' || isTest,
    enforce: 'pre',
    // Vitest leaves packages to Node, unless they are named.
    config: () => ({ test: { server: { deps: { inline: ['hucre'] } } } }),
    resolveId(id) {
      const file = BUILT_AS[id];
      return file === undefined || isTest ? null : `${LIBRARIES}${file}`;
    },
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const unused = parts.get(path);
      if (unused !== undefined) {
        left.delete(path);
        return { code: pruned(code, unused, parseAst), map: null };
      }
      if (path.startsWith(`${LIBRARIES}@tanstack/react-table/`))
        return { code: withoutDefaultImport(code), map: null };
      const used = path.endsWith('.tsx') ? NEEDS_UNUSED_PARTS.exec(code) : null;
      if (used !== null)
        throw new Error(`${path}: ${used[0]} needs a part of React that the build leaves out.`);
      return null;
    },
    buildEnd(error) {
      if (error === undefined && left.size > 0 && !isTest)
        throw new Error(`Not found: ${[...left].join(', ')}`);
    },
  };
}

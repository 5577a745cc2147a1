import type { Plugin } from 'vite';

/** Modules of a library that the page never runs, each with the code that takes its place. */
const UNUSED: Readonly<Record<string, string>> = {
  // The charts of a workbook. Without a chart the library goes on with the next one.
  'hucre/dist/xlsx/chart-reader.mjs': 'export const parseChart = () => undefined;',
  // The page never has the password of a workbook. Without one the library never calls this.
  'hucre/dist/xlsx/crypto/agile.mjs': 'export const [decryptAgile, encryptAgile] = [];',
};

/**
 * Leaves out parts of libraries that no bundler can leave out by itself, because their callers are there. They
 * would be half of the code that reads workbooks. Throws if a library has no such module any more.
 */
export function withoutUnusedParts(): Plugin {
  const left = new Set(Object.keys(UNUSED));
  return {
    name: 'without-unused-parts',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const path = [...left].find((end) => id.replaceAll('\\', '/').endsWith(`/${end}`));
      if (path === undefined) return null;
      left.delete(path);
      return UNUSED[path];
    },
    buildEnd(error) {
      if (error === undefined && left.size > 0)
        throw new Error(`Not found: ${[...left].join(', ')}`);
    },
  };
}

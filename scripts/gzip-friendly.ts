import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';

/** All files below `src` whose names end in one of these ways, with `/` in their paths, in a fixed order. */
function filesOf(...ends: readonly string[]): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => ends.some((end) => file.endsWith(end)))
    .toSorted();
}

/** Ends the name of each CSS class with the number of its file. The usual hash is nothing that gzip could shorten. */
export function numberedClasses(): Plugin {
  const files = filesOf('.module.css');
  const numberOf = (file: string) => files.indexOf(relative('src', file).replaceAll('\\', '/'));
  return {
    name: 'numbered-classes',
    apply: 'build',
    config: () => ({
      css: { modules: { generateScopedName: (name, file) => `${name}_${numberOf(file)}` } },
    }),
  };
}

/** What modules are sorted by: the languages first, the same part of each side by side; then all others by path. */
function placeOf(file: string): string {
  return file.replace(/^locale\/(\w\w)\/(.*)/, ' $2 $1');
}

/**
 * Sorts the modules of the page by their paths. Gzip looks back no more than 32 kB, so what is alike should stand
 * together. Without this, each module precedes the first one that imports it. No module does anything when it is
 * imported, so that the order changes nothing else.
 */
export function sortedModules(): Plugin {
  const imports = filesOf('.ts', '.tsx')
    .filter((file) => file !== 'main.tsx' && !/\.(?:d|worker)\.ts$/.test(file))
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map((file) => `import './${file}';`);
  return {
    name: 'sorted-modules',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith('/src/main.tsx')) return null;
      return { code: `${imports.join('\n')}\n${code}`, map: null };
    },
  };
}

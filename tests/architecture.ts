/**
 * Every way in which one file can reach another: import and export … from, side-effect imports, import() of
 * values and of types, and new URL(…, import.meta.url). Ignores comments.
 */
const WAYS: readonly RegExp[] = [
  /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]/g,
  /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
  /\bnew\s+URL\s*\(\s*['"`]([^'"`]+)['"`]\s*,\s*import\.meta\.url\b/g,
];

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

/** The specifiers in a source, including queries (`?worker&inline`, `?raw`). */
export function importsOf(source: string): readonly string[] {
  const code = withoutComments(source);
  return WAYS.flatMap((way) => Array.from(code.matchAll(way), (match) => match[1] ?? ''));
}

/** Sources by their path below `src`, such as `article/verdict.ts`. */
export type Sources = Readonly<Record<string, string>>;

/** The rooms that each room may reach; `''` is the top level, which contains `main.tsx`. */
export type Arrows = Readonly<Record<string, readonly string[]>>;

/** The room of a path: its first folder, or `''` at the top level. */
export function roomOf(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** Resolves a relative specifier to a path below `src`, without its query. */
export function resolveImport(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const step of specifier.replace(/\?.*$/, '').split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

function ownImports(path: string, source: string): readonly string[] {
  return importsOf(source)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolveImport(path, specifier));
}

/** Contains the name and version of the product; any room may read it. */
const PACKAGE = 'package.json';

/** Imports that no arrow allows, as `from → to`. */
export function forbiddenArrows(sources: Sources, arrows: Arrows): readonly string[] {
  return Object.entries(sources).flatMap(([path, source]) =>
    ownImports(path, source)
      .filter((target) => {
        const [from, to] = [roomOf(path), roomOf(target)];
        return target !== PACKAGE && from !== to && !(arrows[from] ?? []).includes(to);
      })
      .map((target) => `${path} → ${target}`),
  );
}

/** Relative imports without a file extension, as `from → to`. */
export function importsWithoutEnding(sources: Sources): readonly string[] {
  return Object.entries(sources).flatMap(([path, source]) =>
    ownImports(path, source)
      .filter((target) => !/\.[a-z]+$/.test(target))
      .map((target) => `${path} → ${target}`),
  );
}

/** Import cycles, each once, types included. */
export function circles(sources: Sources): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      found.push([...trail.slice(start), path].join(' → '));
      return;
    }
    const source = sources[path];
    if (source === undefined || done.has(path)) return;
    for (const target of ownImports(path, source)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of Object.keys(sources)) visit(path, []);
  return found;
}

/** Files that only re-export. */
export function barrels(sources: Sources): readonly string[] {
  return Object.keys(sources).filter((path) => {
    const code = withoutComments(sources[path] ?? '');
    return /^\s*export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s*(?:as\s+\w+\s*)?from\b/m.test(code);
  });
}

/** Uses of forbidden words, as `path: word`. */
export function forbiddenWords(sources: Sources, words: readonly string[]): readonly string[] {
  return Object.entries(sources).flatMap(([path, source]) => {
    const code = withoutComments(source);
    return words.filter((word) => code.includes(word)).map((word) => `${path}: ${word}`);
  });
}

/** Rooms that are missing from the table of arrows. */
export function unknownRooms(sources: Sources, arrows: Arrows): readonly string[] {
  return [...new Set(Object.keys(sources).map(roomOf))].filter((room) => !(room in arrows));
}

/** Files with more than this many lines. */
export function longFiles(sources: Sources, mostLines: number): readonly string[] {
  return Object.keys(sources).filter(
    (path) => (sources[path] ?? '').trimEnd().split('\n').length > mostLines,
  );
}

/** Imports of a room's files that are not open to the importer, as `from → to`. */
export function importsBehind(sources: Sources, room: string, open: RegExp): readonly string[] {
  return Object.entries(sources).flatMap(([path, source]) =>
    ownImports(path, source)
      .filter((target) => roomOf(target) === room && roomOf(path) !== room && !open.test(target))
      .map((target) => `${path} → ${target}`),
  );
}

/** Imported packages, as `path: package`. */
export function packagesOf(sources: Sources): readonly string[] {
  return Object.entries(sources).flatMap(([path, source]) =>
    importsOf(source)
      .filter((specifier) => !specifier.startsWith('.'))
      .map((specifier) => `${path}: ${specifier}`),
  );
}

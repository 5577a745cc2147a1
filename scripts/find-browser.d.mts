/** The browser engines in which the journeys run, and Wine, in which one runs the collector. */
export type Engine = 'chromium' | 'firefox' | 'webkit' | 'wine';

/**
 * Finds an installed program; null if there is none. Throws if its environment variable names a file that
 * does not exist.
 */
export function findProgram(name: Engine | 'xvfb'): string | null;

/** Finds Chromium or Chrome; null if there is none. */
export function findBrowser(): Promise<string | null>;

/** What the journeys in an engine need and cannot find here, in words; empty if they can run. */
export function missingFor(engine: Engine): readonly string[];

/** Finds or installs a browser. Throws if neither works. */
export function ensureBrowser(): Promise<string>;

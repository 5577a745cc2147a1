/** The engines that the journeys drive. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

/** Finds an installed program; null where there is none. Throws where its variable names a file that is not there. */
export function findProgram(name: Engine | 'xvfb'): string | null;

/** Finds a Chromium or Chrome; null where there is none. */
export function findBrowser(): Promise<string | null>;

/** What the journeys of an engine need and do not find here, in words; empty where they can run. */
export function missingFor(engine: Engine): readonly string[];

/** Finds or installs one. Throws where none is to be had. */
export function ensureBrowser(): Promise<string>;

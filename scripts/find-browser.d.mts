/** Finds a Chromium or Chrome; null where there is none. */
export function findBrowser(): Promise<string | null>;

/** Finds or installs one. Throws where none is to be had. */
export function ensureBrowser(): Promise<string>;

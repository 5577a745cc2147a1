/** Serves the built page on this machine alone, on a free port unless one is named. */
export function serve(
  port?: number,
): Promise<{ readonly address: string; readonly close: () => void }>;

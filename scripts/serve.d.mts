/** Serves the built page on this machine only, on a free port unless one is given. */
export function serve(
  port?: number,
): Promise<{ readonly address: string; readonly close: () => void }>;

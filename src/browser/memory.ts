const PREFIX = 'nt4-pptp-audit.';

/** What this computer remembers, on the person's consent alone. A browser that keeps nothing reads as empty. */
export interface Memory {
  read(key: string): string | null;
  /** @returns false where the storage is full or blocked: nothing was kept. */
  write(key: string, value: string): boolean;
  keys(): readonly string[];
  forget(key: string): void;
  forgetAll(): void;
}

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    // Storage is blocked or full: the audit does without it.
    return otherwise;
  }
}

/** Opens the browser's local storage under this page's own prefix. Never throws. */
export function openMemory(): Memory {
  const storage = attempt(() => window.localStorage, null);
  const ownKeys = () =>
    attempt(
      () =>
        Array.from(
          { length: storage?.length ?? 0 },
          (_, index) => storage?.key(index) ?? '',
        ).filter((key) => key.startsWith(PREFIX)),
      [],
    );
  return {
    read: (key) => attempt(() => storage?.getItem(PREFIX + key) ?? null, null),
    write: (key, value) =>
      attempt(() => {
        storage?.setItem(PREFIX + key, value);
        return storage !== null;
      }, false),
    keys: () => ownKeys().map((key) => key.slice(PREFIX.length)),
    forget: (key) => attempt(() => storage?.removeItem(PREFIX + key), undefined),
    forgetAll: () => {
      for (const key of ownKeys()) attempt(() => storage?.removeItem(key), undefined);
    },
  };
}

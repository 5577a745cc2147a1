const PREFIX = 'nt4-pptp-audit.';

/** Local storage, used only with the person's consent. Reads as empty if the browser stores nothing. */
export interface Memory {
  read(key: string): string | null;
  /** @returns false if the storage is full or blocked and nothing was stored. */
  write(key: string, value: string): boolean;
  keys(): readonly string[];
  forget(key: string): void;
  forgetAll(): void;
}

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    // The storage is blocked or full. The audit works without it.
    return otherwise;
  }
}

/** Opens the browser's local storage with this page's key prefix. Never throws. */
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

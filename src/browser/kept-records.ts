const DATABASE = 'nt4-pptp-audit';
/** Two stores, so that a change of a head does not write the bytes again. */
const HEADS = 'heads';
const BODIES = 'bodies';

/**
 * The result of writing. `full` and `blocked` say why nothing was written, and what was there before stays. `gone`:
 * there is no such record any more, so it needs its body.
 */
export type Written = 'written' | 'full' | 'blocked' | 'gone';

/**
 * The answer to the claim of a record. `theirs`: another page has it. `unknown`: the browser cannot tell, because
 * it has no Web Locks, as on plain http.
 */
export type Claim =
  | { readonly kind: 'ours'; readonly release: () => void }
  | { readonly kind: 'theirs' }
  | { readonly kind: 'unknown' };

/**
 * Records in the browser's database: each has a short head, a JSON value, and a long body. A body is a Blob: its bytes
 * need not pass through the page, where copying those of a million machines takes longer than a frame. Reads as empty if
 * the browser stores nothing. Never throws.
 */
export interface KeptRecords {
  /** An id that no record has. */
  newId(): string;
  /** The ids and heads of all records. Their heads are unchecked. */
  heads(): Promise<readonly (readonly [id: string, head: unknown])[]>;
  /** The body of a record; null if there is none. */
  body(id: string): Promise<Blob | null>;
  /** Writes a record at once or not at all. A null body keeps the one that is there. */
  write(id: string, head: unknown, body: Blob | null): Promise<Written>;
  drop(id: string): Promise<void>;
  /** Drops all records, and every trace of the database. */
  dropAll(): Promise<void>;
  /** Claims a record for this page. The claim ends with the page, or when it is released. */
  claim(id: string): Promise<Claim>;
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(HEADS);
      opening.result.createObjectStore(BODIES);
    };
    opening.onsuccess = () => {
      const database = opening.result;
      // Another page may have a newer version of the database. This one must not stand in its way.
      database.onversionchange = () => database.close();
      resolve(database);
    };
    opening.onerror = () => reject(opening.error);
  });
}

/** Runs one transaction on both stores. Resolves when it is complete, with what `work` asked for. */
async function transact<T>(
  mode: IDBTransactionMode,
  work: (heads: IDBObjectStore, bodies: IDBObjectStore) => () => T,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction([HEADS, BODIES], mode);
      transaction.onabort = () => reject(transaction.error);
      const result = work(transaction.objectStore(HEADS), transaction.objectStore(BODIES));
      transaction.oncomplete = () => resolve(result());
    });
  } finally {
    database.close();
  }
}

/** Where a browser stores no Blob, as in windows that WebKit's driver opens, the bytes themselves are stored. */
function bodyFrom(stored: unknown): Blob | null {
  if (stored instanceof Blob) return stored;
  return stored instanceof Uint8Array ? new Blob([stored.slice()]) : null;
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Writes a record with a new body, or without one. */
async function tryWriting(
  id: string,
  head: unknown,
  body: Blob | Uint8Array | null,
): Promise<Written> {
  try {
    return await transact('readwrite', (heads, bodies) => {
      let result: Written = 'written';
      if (body !== null) bodies.put(body, id);
      const isThere = bodies.getKey(id);
      isThere.onsuccess = () => {
        if (isThere.result === undefined) result = 'gone';
        else heads.put(head, id);
      };
      return () => result;
    });
  } catch (error) {
    return isFull(error) ? 'full' : 'blocked';
  }
}

async function attempt<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    // The database is blocked. The audit works without it.
    return otherwise;
  }
}

async function claimLock(id: string): Promise<Claim> {
  const { locks }: { readonly locks?: LockManager } = navigator;
  if (locks === undefined) return { kind: 'unknown' };
  return new Promise((resolve) => {
    const asked = locks.request(`${DATABASE}.${id}`, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve({ kind: 'theirs' });
        return undefined;
      }
      return new Promise<void>((release) => resolve({ kind: 'ours', release }));
    });
    // The origin of the page may not lock.
    asked.catch(() => resolve({ kind: 'unknown' }));
  });
}

/** Opens the browser's database for this page's records. */
export function openKeptRecords(): KeptRecords {
  return {
    newId: () => [...crypto.getRandomValues(new Uint32Array(3))].join('-'),
    heads: () =>
      attempt(
        () =>
          transact('readonly', (heads) => {
            const [keys, values] = [heads.getAllKeys(), heads.getAll()];
            return () => keys.result.map((key, at) => [String(key), values.result[at]] as const);
          }),
        [],
      ),
    body: (id) =>
      attempt(
        () =>
          transact('readonly', (_, bodies) => {
            const asked = bodies.get(id);
            return () => bodyFrom(asked.result);
          }),
        null,
      ),
    async write(id, head, body) {
      const written = await tryWriting(id, head, body);
      if (written !== 'blocked' || body === null) return written;
      const bytes = await attempt(() => body.arrayBuffer(), null);
      return bytes === null ? written : tryWriting(id, head, new Uint8Array(bytes));
    },
    drop: (id) =>
      attempt(
        () =>
          transact('readwrite', (heads, bodies) => {
            heads.delete(id);
            bodies.delete(id);
            return () => undefined;
          }),
        undefined,
      ),
    dropAll: () =>
      attempt(
        () =>
          new Promise<void>((resolve, reject) => {
            const deleting = indexedDB.deleteDatabase(DATABASE);
            deleting.onsuccess = () => resolve();
            deleting.onerror = () => reject(deleting.error);
          }),
        undefined,
      ),
    claim: claimLock,
  };
}

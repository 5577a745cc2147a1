import type { Claim } from '../browser/kept-records.ts';
import type { Given } from '../fleet/from-json.ts';
import { isSameReading } from './history.ts';
import { type KeptHead, type KeptSitting, keptSittings } from './kept-sittings.ts';
import type { SittingRoom } from './room.ts';
import { headerOf } from './session-header.ts';
import type { Alert, Audit, Choices, NotKept } from './sitting.ts';

/**
 * The key in local storage of the consent to keep sittings: `yes`, or `no` if it was withdrawn while sittings may still be
 * kept. Without it there are none, and the database is not opened.
 */
export const KEEPS = 'keeps';

/** Opens the session file of a kept sitting under its newer header. Resolves to whether it is on screen. */
type OpenKept = (file: Blob, name: string, header: Given) => Promise<boolean>;

/**
 * Keeps the open sitting in this browser, with the person's consent: its session file once, and its header after
 * each change. A saved session file is independent of it.
 */
export interface KeepFlow {
  /** Looks which sittings are kept. */
  look(): Promise<void>;
  /** Keeps what is new. To be called after every change of the state. */
  follow(): void;
  consent(keeps: boolean): void;
  continueSitting(id: string): Promise<void>;
  forgetSitting(id: string): Promise<void>;
  forgetAll(): Promise<void>;
}

/** The record of the sitting on screen. Only this page writes it. */
interface OwnRecord {
  readonly id: string;
  readonly release: () => void;
  /** The inventory that it is about, see `Audit.inventory`. */
  readonly inventory: Choices['sources'];
  /** The choices under which its session file was written; null if it was not written yet. */
  file: Choices | null;
  /** The choices that are kept. */
  choices: Choices | null;
}

/** Ends a claim; does nothing if it was not granted. */
function releaseOf(claim: Claim): () => void {
  return claim.kind === 'ours' ? claim.release : () => undefined;
}

type Whole = Extract<KeptSitting, { readonly kind: 'whole' }>;

/** Creates the flow. */
export function createKeepFlow(
  { edges, runner, getState, tell }: SittingRoom,
  openKept: OpenKept,
): KeepFlow {
  const { records } = edges;
  let own: OwnRecord | null = null;
  let isKeeping = false;
  /** Whether the last attempt to keep failed. The person is told once. */
  let hasFailed = false;

  const raise = (alert: Alert) => tell({ kind: 'alert-raised', alert });

  const look = async () => {
    const isEmpty = edges.memory.read(KEEPS) === null;
    const kept = isEmpty ? [] : keptSittings(await records.heads());
    const record = own;
    const isThere = record !== null && !hasFailed && kept.some(({ id }) => id === record.id);
    tell({ kind: 'kept-found', kept, choices: isThere ? record.choices : null });
  };

  const letGo = () => {
    own?.release();
    own = null;
  };

  const claimNew = async ({ inventory }: Audit): Promise<OwnRecord> => {
    const id = records.newId();
    const release = releaseOf(await records.claim(id));
    return { id, release, inventory, file: null, choices: null };
  };

  const keepFailed = (record: OwnRecord, choices: Choices, because: NotKept) => {
    record.choices = choices;
    if (!hasFailed) raise({ kind: 'not-kept', because });
    hasFailed = true;
  };

  const keepOnce = async (audit: Audit, record: OwnRecord): Promise<void> => {
    const { choices, summary } = audit;
    const now = edges.now();
    const header = headerOf(audit, getState().view, now);
    const isFileNew = record.file === null || !isSameReading(record.file, choices);
    const file = isFileNew ? await runner.ask('saveSession', header) : null;
    if (getState().audit?.choices !== choices) return;
    if (isFileNew && file === null) {
      keepFailed(record, choices, 'too-large');
      return;
    }
    const name = summary.sources[0]?.fileName ?? '';
    const head: KeptHead = { name, machines: summary.machines, at: now.toISOString(), header };
    const result = await records.write(record.id, head, file);
    switch (result) {
      case 'written':
        if (isFileNew) record.file = choices;
        record.choices = choices;
        hasFailed = false;
        return;
      case 'gone':
        // Another page has forgotten everything, or the browser has. The consent may be gone, too.
        record.file = null;
        if (edges.memory.read(KEEPS) !== 'yes') tell({ kind: 'keeping', keeps: false });
        return;
      case 'full':
      case 'blocked':
        keepFailed(record, choices, result);
    }
  };

  /** The audit that is to be kept; null if all of it is kept, or if the person has not changed anything yet. */
  const unkept = (): Audit | null => {
    const { audit, keeps, history } = getState();
    if (!keeps || audit === null || audit.choices === own?.choices) return null;
    return own === null && history.steps.length === 0 ? null : audit;
  };

  const keep = async () => {
    if (isKeeping) return;
    isKeeping = true;
    try {
      for (let audit = unkept(); audit !== null; audit = unkept()) {
        if (own?.inventory === audit.inventory) await keepOnce(audit, own);
        else {
          letGo();
          own = await claimNew(audit);
        }
      }
      await look();
    } catch {
      // The worker has died or was closed. Its own alert says so, and the next change is kept again.
    } finally {
      isKeeping = false;
    }
  };

  const isWhole =
    (id: string) =>
    (sitting: KeptSitting): sitting is Whole =>
      sitting.kind === 'whole' && sitting.id === id;

  return {
    look,
    follow() {
      const { audit } = getState();
      if (own !== null && audit?.inventory !== own.inventory) letGo();
      if (unkept() !== null) void keep();
    },
    consent(keeps) {
      const isStored = edges.memory.write(KEEPS, keeps ? 'yes' : 'no');
      if (!keeps) letGo();
      hasFailed = false;
      if (isStored || !keeps) tell({ kind: 'keeping', keeps });
      else raise({ kind: 'not-kept', because: 'blocked' });
    },
    async continueSitting(id) {
      const sitting = getState().kept.find(isWhole(id));
      const claim = await records.claim(id);
      const release = releaseOf(claim);
      const file = await records.body(id);
      if (sitting === undefined || file === null) {
        release();
        raise({ kind: 'kept-damaged' });
        await look();
        return;
      }
      const { name, header } = sitting;
      const isOpen = await openKept(file, name, header);
      const { audit } = getState();
      if (!isOpen || audit === null) {
        release();
        return;
      }
      if (claim.kind !== 'ours') {
        const now = claim.kind === 'theirs' ? 'copied' : 'copied-in-doubt';
        raise({ kind: 'kept-elsewhere', name, now });
        return;
      }
      const { choices, inventory } = audit;
      // The next change writes the file again: parts of this one may be damaged, or of an older version.
      own = { id, release, inventory, file: null, choices };
    },
    async forgetSitting(id) {
      const sitting = getState().kept.find(isWhole(id));
      const claim = await records.claim(id);
      if (claim.kind === 'theirs')
        raise({ kind: 'kept-elsewhere', name: sitting?.name ?? '', now: 'left' });
      else {
        await records.drop(id);
        releaseOf(claim)();
      }
      await look();
    },
    async forgetAll() {
      letGo();
      tell({ kind: 'keeping', keeps: false });
      await records.dropAll();
      await look();
    },
  };
}

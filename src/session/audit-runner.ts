import type {
  ImportOutcome,
  ImportProgress,
  RememberedMapping,
  SourceInput,
} from '../answers/importing.ts';
import {
  type Ask,
  type AuditClient,
  AuditWorkerDied,
  createAuditClient,
} from '../worker/audit-client.ts';
import type { SittingEdges } from './edges.ts';
import type { Choices } from './sitting.ts';

/** How long a new worker may take to say hello before the page does its work, in ms. */
const HELLO_MS = 5_000;

/** One reading of an inventory: what the person chose, and how to go about it. */
interface Reading {
  readonly choices: Choices;
  readonly withoutAsking: boolean;
  readonly locale: string;
  readonly remembered: readonly RememberedMapping[];
  readonly onProgress: (progress: ImportProgress) => void;
}

/** A worker that stays until it is released, whichever audit is shown meanwhile. */
export interface HeldAudit {
  readonly ask: Ask;
  release(): void;
}

/**
 * Holds the worker of the audit that is shown and, while another inventory is read, a second worker
 * for that one: cancelling ends the second with everything it holds, and the first never notices.
 */
export interface AuditRunner {
  /** Starts a worker ahead of the first reading, which then need not wait for it. */
  warmUp(): void;
  /** Reads into a worker of its own. The former candidate, if any, is ended. */
  read(reading: Reading): Promise<ImportOutcome>;
  /** Asks the candidate if there is one, else the worker of the audit shown. */
  readonly askNewest: Ask;
  /** Asks the worker of the audit shown. */
  readonly ask: Ask;
  /** Keeps the worker of the audit shown, for work that must end on the audit it began with. */
  hold(): HeldAudit;
  /** The candidate becomes the audit that is shown. */
  adopt(): void;
  dropCandidate(): void;
  dropAll(): void;
  readonly hasCandidate: boolean;
}

function neverStarted(): Promise<never> {
  return Promise.reject(new AuditWorkerDied('no audit is open'));
}

interface StartedWorker {
  readonly client: AuditClient;
  /** Settles when the worker has said hello, or has not in time. */
  readonly greeted: Promise<void>;
}

async function hello(client: AuditClient): Promise<void> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new AuditWorkerDied('hello')), HELLO_MS);
  try {
    await client.ask('hello', null, { signal: limit.signal });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The sources with the bytes of their files, read by the page; null where it cannot read one of them either,
 * because it has gone.
 */
async function readOnPage(sources: readonly SourceInput[]): Promise<readonly SourceInput[] | null> {
  const readSource = async (source: SourceInput): Promise<SourceInput> => {
    if (source.kind !== 'file') return source;
    return { kind: 'bytes', name: source.name, bytes: await source.file.arrayBuffer() };
  };
  try {
    return await Promise.all(sources.map(readSource));
  } catch {
    return null;
  }
}

/** @param onDeath is told when the worker of the audit shown dies by itself. */
export function createAuditRunner(edges: SittingEdges, onDeath: () => void): AuditRunner {
  let shown: AuditClient | null = null;
  let candidate: AuditClient | null = null;
  let spare: StartedWorker | null = null;
  /** False once a worker has started without a word: the page's own thread serves from then on. */
  let hasThreads = true;

  const holds = new Set<{ readonly client: AuditClient }>();

  const disposeUnlessUsed = (client: AuditClient) => {
    if (client !== shown && ![...holds].some((hold) => hold.client === client)) client.dispose();
  };

  const show = (next: AuditClient | null) => {
    const former = shown;
    shown = next;
    if (former !== null) disposeUnlessUsed(former);
  };

  const start = (): StartedWorker => {
    const channel = hasThreads ? edges.openChannel() : edges.openOnPage();
    const client: AuditClient = createAuditClient(channel, () => {
      if (client === spare?.client) spare = null;
      if (client === shown) onDeath();
    });
    const greeted = hello(client);
    // Nobody waits for a spare worker: one that says nothing is given up, and whoever reads starts another.
    greeted.catch(() => {
      if (client !== spare?.client) return;
      spare = null;
      client.dispose();
    });
    return { client, greeted };
  };

  /** Makes a worker that has said hello the candidate. Throws where the candidate is dropped meanwhile. */
  const startCandidate = async (): Promise<AuditClient> => {
    const { client, greeted } = spare ?? start();
    spare = null;
    candidate = client;
    try {
      await greeted;
      return client;
    } catch (error) {
      if (candidate !== client || !hasThreads) throw error;
      hasThreads = false;
      client.dispose();
      return startCandidate();
    }
  };

  const dropCandidate = () => {
    candidate?.dispose();
    candidate = null;
  };

  return {
    warmUp() {
      if (candidate === null && shown === null) spare ??= start();
    },
    async read({ choices, onProgress, ...how }) {
      dropCandidate();
      const client = await startCandidate();
      const outcome = await client.ask('import', { ...choices, ...how }, { onProgress });
      if (outcome.kind !== 'refused' || outcome.refusal.reason !== 'file-gone') return outcome;
      const sources = await readOnPage(choices.sources);
      if (sources === null) return outcome;
      const transfer = sources.flatMap((source) => (source.kind === 'bytes' ? [source.bytes] : []));
      return client.ask('import', { ...choices, ...how, sources }, { onProgress, transfer });
    },
    askNewest: (...asked) => (candidate ?? shown)?.ask(...asked) ?? neverStarted(),
    ask: (...asked) => shown?.ask(...asked) ?? neverStarted(),
    hold() {
      const client = shown;
      if (client === null) return { ask: neverStarted, release() {} };
      const mine = { client };
      holds.add(mine);
      return {
        ask: client.ask,
        release() {
          holds.delete(mine);
          disposeUnlessUsed(client);
        },
      };
    },
    adopt() {
      if (candidate === null) return;
      show(candidate);
      candidate = null;
    },
    dropCandidate,
    dropAll() {
      dropCandidate();
      show(null);
    },
    get hasCandidate() {
      return candidate !== null;
    },
  };
}

import type {
  ImportOutcome,
  ImportProgress,
  ReadAudit,
  Refusal,
  RememberedMapping,
  SessionOutcome,
  SourceInput,
} from '../answers/importing.ts';
import type { Takes } from '../answers/requests.ts';
import type { TableQuery } from '../answers/table-query.ts';
import type { Day } from '../remediation/local-day.ts';
import {
  type Ask,
  type AuditClient,
  AuditWorkerDied,
  createAuditClient,
} from '../worker/audit-client.ts';
import type { SittingEdges } from './edges.ts';
import type { Choices } from './sitting.ts';

/** How long a new worker may take to answer hello before the page's own thread takes over, in ms. */
const HELLO_MS = 5_000;

/** One reading of an inventory: the person's choices, and how to read. */
interface Reading {
  readonly choices: Choices;
  readonly withoutAsking: boolean;
  /** The day by which the decisions are judged. */
  readonly today: Day;
  readonly locale: string;
  readonly remembered: readonly RememberedMapping[];
  /** The table to open with the audit. */
  readonly first: TableQuery;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** A session file to open. */
type SessionOpening = Pick<Reading, 'locale' | 'onProgress'> &
  Pick<Takes<'openSession'>, 'source' | 'header' | 'now'>;

/** A worker that is kept alive until it is released, even if another audit replaces it on screen. */
export interface HeldAudit {
  readonly ask: Ask;
  release(): void;
}

/**
 * Holds the worker of the audit on screen and, while another inventory is read, a second worker: the
 * candidate. Cancelling terminates the candidate and leaves the first worker untouched.
 */
export interface AuditRunner {
  /** Starts a worker before the first reading needs one. */
  warmUp(): void;
  /** Reads in a new worker. Terminates the previous candidate, if there is one. */
  read(reading: Reading): Promise<ImportOutcome>;
  /** Opens a session file in a new worker. Terminates the previous candidate, if there is one. */
  openSession(opening: SessionOpening): Promise<SessionOutcome>;
  /** Asks the candidate if there is one, otherwise the worker of the audit on screen. */
  readonly askNewest: Ask;
  /** Asks the worker of the audit on screen. */
  readonly ask: Ask;
  /** Keeps the worker of the current audit alive, for work that must finish on the audit it started with. */
  hold(): HeldAudit;
  /** Makes the candidate the audit on screen. */
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
  /** Resolves when the worker has answered hello; rejects if it has not done so in time. */
  readonly greeted: Promise<void>;
  /** Whether it has answered hello. */
  readonly isReady: () => boolean;
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
 * Reads the files on the page and returns the sources with their bytes. Null if the page cannot read one of
 * them either, because the file is gone.
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

function buffersOf(sources: readonly SourceInput[]): readonly ArrayBuffer[] {
  return sources.flatMap((source) => (source.kind === 'bytes' ? [source.bytes] : []));
}

/** Whether a file could not be read where it was asked for. */
function isGone(outcome: { readonly kind: string; readonly refusal?: Refusal }): boolean {
  return outcome.kind === 'refused' && outcome.refusal?.reason === 'file-gone';
}

interface RunnerEvents {
  /** The worker of the audit on screen has died by itself. */
  onDeath(): void;
  /** A worker for which the person waits has been silent for long (true), or is so no more (false). */
  onSilence(isSilent: boolean): void;
}

/** Creates the runner. */
export function createAuditRunner(
  edges: SittingEdges,
  { onDeath, onSilence }: RunnerEvents,
): AuditRunner {
  let shown: AuditClient | null = null;
  let candidate: AuditClient | null = null;
  let spare: StartedWorker | null = null;
  /** False once a worker has failed to answer hello. From then on the page's own thread is used. */
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
    const onEnd = () => {
      if (client === spare?.client) spare = null;
      if (client === shown) onDeath();
    };
    const onRehearsed = (audit: ReadAudit) => {
      if (candidate === null && shown === null) edges.onRehearsed(audit);
    };
    const client: AuditClient = createAuditClient(channel, onEnd, onSilence, onRehearsed);
    const greeted = hello(client);
    let isReady = false;
    greeted.then(
      () => {
        isReady = true;
      },
      // Nobody waits for a spare worker. One that does not answer is dropped, and the next reading starts
      // another.
      () => {
        if (client !== spare?.client) return;
        spare = null;
        client.dispose();
      },
    );
    return { client, greeted, isReady: () => isReady };
  };

  /** Makes the spare worker the candidate if it has answered hello. Without a pause, so that it gets to work at once. */
  const takeReady = (): AuditClient | null => {
    if (spare?.isReady() !== true) return null;
    candidate = spare.client;
    spare = null;
    return candidate;
  };

  /** Makes a worker that has answered hello the candidate. Throws if the candidate is dropped meanwhile. */
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
      const client = takeReady() ?? (await startCandidate());
      const outcome = await client.ask('import', { ...choices, ...how }, { onProgress });
      const sources = isGone(outcome) ? await readOnPage(choices.sources) : null;
      if (sources === null) return outcome;
      const transfer = buffersOf(sources);
      return client.ask('import', { ...choices, ...how, sources }, { onProgress, transfer });
    },
    async openSession({ source, onProgress, ...how }) {
      dropCandidate();
      const client = takeReady() ?? (await startCandidate());
      const outcome = await client.ask('openSession', { source, ...how }, { onProgress });
      const [read] = (isGone(outcome) ? await readOnPage([source]) : null) ?? [];
      if (read === undefined) return outcome;
      const transfer = buffersOf([read]);
      return client.ask('openSession', { source: read, ...how }, { onProgress, transfer });
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

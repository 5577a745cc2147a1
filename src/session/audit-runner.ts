import {
  type AuditClient,
  AuditWorkerDied,
  createAuditClient,
  type RequestOptions,
} from '../worker/audit-client.ts';
import type { Gives, RequestName, Takes } from '../worker/audit-messages.ts';
import type {
  ImportOutcome,
  ImportProgress,
  RememberedMapping,
} from '../worker/import-messages.ts';
import type { SittingEdges } from './edges.ts';
import type { Choices } from './sitting.ts';

/** How long a new worker may take to say hello before it counts as dead, in ms. */
const HELLO_MS = 10_000;

/** One reading of an inventory: what the person chose, and how to go about it. */
export interface Reading {
  readonly choices: Choices;
  readonly withoutAsking: boolean;
  readonly locale: string;
  readonly remembered: readonly RememberedMapping[];
  readonly onProgress: (progress: ImportProgress) => void;
}

/** A worker that stays until it is released, whichever audit is shown meanwhile. */
export interface HeldAudit {
  ask: AuditRunner['ask'];
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
  askNewest<R extends RequestName>(request: R, takes: Takes<R>): Promise<Gives<R>>;
  /** Asks the worker of the audit shown. */
  ask<R extends RequestName>(
    request: R,
    takes: Takes<R>,
    options?: RequestOptions,
  ): Promise<Gives<R>>;
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
    await client.request('hello', null, { signal: limit.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** @param onDeath is told when the worker of the audit shown dies by itself. */
export function createAuditRunner(edges: SittingEdges, onDeath: () => void): AuditRunner {
  let shown: AuditClient | null = null;
  let candidate: AuditClient | null = null;
  let spare: StartedWorker | null = null;

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
    const client: AuditClient = createAuditClient(edges.openChannel(), () => {
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
      const { client, greeted } = spare ?? start();
      spare = null;
      candidate = client;
      await greeted;
      return client.request('import', { ...choices, ...how }, { onProgress });
    },
    askNewest: (request, takes) => (candidate ?? shown)?.request(request, takes) ?? neverStarted(),
    ask: (request, takes, options) => shown?.request(request, takes, options) ?? neverStarted(),
    hold() {
      const client = shown;
      if (client === null) return { ask: neverStarted, release() {} };
      const mine = { client };
      holds.add(mine);
      return {
        ask: (request, takes, options) => client.request(request, takes, options),
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

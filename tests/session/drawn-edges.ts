import type { ReadAudit } from '../../src/answers/importing.ts';
import type { Memory } from '../../src/browser/memory.ts';
import type { FileWriter } from '../../src/browser/save-file.ts';
import type { HashWriting } from '../../src/browser/url-hash.ts';
import type { SittingEdges } from '../../src/session/edges.ts';
import type { AuditChannel } from '../../src/worker/audit-client.ts';
import type { AuditMessage, AuditReply } from '../../src/worker/audit-messages.ts';
import { drawBrowser, drawRecords } from './drawn-records.ts';

/** A fake worker. It records the messages it receives and replies as the test says. */
export interface DrawnWorker {
  readonly sent: readonly AuditMessage[];
  readonly isClosed: boolean;
  /** What it answers when it is asked for the SHA-256 of its files; at first the same for all workers. */
  fingerprints: readonly string[];
  reply(reply: AuditReply): void;
  /** Answers the latest request of this name. */
  answer(request: AuditMessage['request'], gives: unknown): void;
  die(reason: string): void;
}

function drawWorker(): { readonly worker: DrawnWorker; readonly channel: AuditChannel } {
  const sent: AuditMessage[] = [];
  let tell: (reply: AuditReply) => void = () => undefined;
  let die: (reason: string) => void = () => undefined;
  let isClosed = false;
  const channel: AuditChannel = {
    post(message) {
      sent.push(message);
      const { id, request } = message;
      if (request === 'hello') tell({ kind: 'answer', id, gives: 'ready' });
      if (request === 'fingerprints') tell({ kind: 'answer', id, gives: worker.fingerprints });
    },
    listen(onReply, onDeath) {
      tell = onReply;
      die = onDeath;
    },
    close: () => {
      isClosed = true;
    },
  };
  const worker: DrawnWorker = {
    sent,
    fingerprints: [],
    get isClosed() {
      return isClosed;
    },
    reply: (reply) => tell(reply),
    answer(request, gives) {
      const id = sent.findLast((message) => message.request === request)?.id;
      if (id === undefined) throw new Error(`nobody asked for ${request}`);
      tell({ kind: 'answer', id, gives });
    },
    die: (reason) => die(reason),
  };
  return { worker, channel };
}

function drawMemory(): Memory {
  const kept = new Map<string, string>();
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => {
      kept.set(key, value);
      return true;
    },
    keys: () => [...kept.keys()],
    forget: (key) => {
      kept.delete(key);
    },
    forgetAll: () => kept.clear(),
  };
}

interface DrawnFile {
  readonly name: string;
  text: string;
  state: 'open' | 'closed' | 'aborted';
  /** What the disk holds in the end, if the browser shows it. */
  written?: string;
}

/** A fake file that is added to a list. */
function drawFile(name: string, files: DrawnFile[]): FileWriter {
  const file: DrawnFile = { name, text: '', state: 'open' };
  files.push(file);
  return {
    async write(piece) {
      file.text += typeof piece === 'string' ? piece : await piece.text();
    },
    async close() {
      file.state = 'closed';
    },
    async abort() {
      file.state = 'aborted';
    },
    readBack: async () => (file.written === undefined ? null : new Blob([file.written])),
  };
}

/** Fake browser edges. */
export function drawEdges(hash = '', languages: readonly string[] = ['en']) {
  const workers: DrawnWorker[] = [];
  const onPage: DrawnWorker[] = [];
  const saved: DrawnFile[] = [];
  const printed: DrawnFile[] = [];
  const ready: DrawnFile[] = [];
  const idle: (() => void)[] = [];
  const rehearsed: ReadAudit[] = [];
  const steps: { hash: string; push: boolean; how: HashWriting }[] = [];
  let onHash: (hash: string) => void = () => undefined;
  let onReturn: () => void = () => undefined;
  let now = '2026-11-23T08:00:00Z';
  const browser = drawBrowser();
  const edges: SittingEdges = {
    openChannel() {
      const { worker, channel } = drawWorker();
      workers.push(worker);
      return channel;
    },
    openOnPage() {
      const { worker, channel } = drawWorker();
      onPage.push(worker);
      return channel;
    },
    openFile: async (name) => drawFile(name, saved),
    printer: {
      openSheet: (_, title) => drawFile(title, printed),
      openReady: (_, title) => drawFile(title, ready),
      dropReady: () => {
        ready.length = 0;
      },
    },
    hash: {
      read: () => hash,
      write: (next, how) => {
        steps.push({ hash: next, push: how === 'push', how });
      },
      listen(listener) {
        onHash = listener;
        return () => undefined;
      },
    },
    memory: drawMemory(),
    records: drawRecords(browser),
    whenIdle: (task) => idle.push(task),
    onRehearsed: (audit) => rehearsed.push(audit),
    sample: () => ({ kind: 'text', text: 'name,role', name: 'sample.csv' }),
    template: (language) => `template ${language}`,
    onReturn: (listener) => {
      onReturn = listener;
    },
    now: () => new Date(now),
    languages,
  };
  return {
    edges,
    browser,
    workers,
    onPage,
    saved,
    printed,
    ready,
    rehearsed,
    steps,
    goTo: (next: string) => onHash(next),
    /** Sets the clock. */
    setClock: (moment: string) => {
      now = moment;
    },
    /** Makes the page visible again. */
    comeBack: () => onReturn(),
    /** Runs the tasks that wait for an idle browser. */
    rest: () => {
      for (const task of idle.splice(0)) task();
    },
  };
}

/** Lets pending promises settle: as many microtask turns as the longest flow needs. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

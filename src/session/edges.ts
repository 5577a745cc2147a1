import type { ReadAudit, SourceInput } from '../answers/importing.ts';
import type { KeptRecords } from '../browser/kept-records.ts';
import type { Memory } from '../browser/memory.ts';
import type { Printer } from '../browser/print-page.ts';
import type { FileWriter } from '../browser/save-file.ts';
import type { HashWriting } from '../browser/url-hash.ts';
import type { Language } from '../locale/languages.ts';
import type { AuditChannel } from '../worker/audit-client.ts';

/** Everything the session needs from the browser, injected so that tests can replace it. */
export interface SittingEdges {
  /** Opens a channel to a worker thread, or to the page's own thread if no worker starts. */
  openChannel(): AuditChannel;
  /** Opens a channel to the page's own thread, for browsers whose workers start but never answer. */
  openOnPage(): AuditChannel;
  /** Opens a file for the person to save; null if they cancelled. Must be called during a click. */
  openFile(fileName: string, mimeType: string): Promise<FileWriter | null>;
  readonly printer: Printer;
  readonly hash: {
    read(): string;
    write(hash: string, how: HashWriting): void;
    listen(listener: (hash: string) => void): () => void;
  };
  readonly memory: Memory;
  readonly records: KeptRecords;
  /** Is given the audit of a generated inventory, which the page may draw out of sight while nobody waits. */
  onRehearsed(audit: ReadAudit): void;
  /** Runs a task once, when the browser is idle. */
  whenIdle(task: () => void): void;
  /** Calls back when the page becomes visible again. */
  onReturn(listener: () => void): void;
  sample(language: Language): SourceInput;
  template(language: Language): string;
  now(): Date;
  /** The browser's languages, the preferred one first (BCP 47). */
  readonly languages: readonly string[];
}

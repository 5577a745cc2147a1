import type { SourceInput } from '../answers/importing.ts';
import type { Memory } from '../browser/memory.ts';
import type { Printer } from '../browser/print-page.ts';
import type { FileWriter } from '../browser/save-file.ts';
import type { Language } from '../locale/languages.ts';
import type { AuditChannel } from '../worker/audit-client.ts';

/** Where the sitting touches the browser. Given once, so that a test can stand in for a browser. */
export interface SittingEdges {
  /** Opens a channel to a thread of its own, or to the page's where the browser starts none. */
  openChannel(): AuditChannel;
  /** Opens a channel to the page's own thread, for a browser whose threads start and then say nothing. */
  openOnPage(): AuditChannel;
  /** Opens a file for the person to keep; null where the person changed their mind. Call within a click. */
  openFile(fileName: string, mimeType: string): Promise<FileWriter | null>;
  readonly printer: Printer;
  readonly hash: {
    read(): string;
    write(hash: string, push: boolean): void;
    listen(listener: (hash: string) => void): () => void;
  };
  readonly memory: Memory;
  /** Runs a task once, when the browser has nothing better to do. */
  whenIdle(task: () => void): void;
  sample(language: Language): SourceInput;
  template(language: Language): string;
  now(): Date;
  /** The browser's languages, the preferred one first (BCP 47). */
  readonly languages: readonly string[];
}

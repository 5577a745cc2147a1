import type { ExportPiece } from '../remediation/export-text.ts';

/** A report of the audit that is shown, as the screen writes it in the person's language. */
export interface ScreenReport {
  /** Rows that will be written, of all its lists together. */
  readonly rows: number;
  /** The text piece by piece. Aborting ends it at once. */
  pieces(signal: AbortSignal): AsyncIterable<ExportPiece>;
}

/** A report for paper: markup without a frame of its own, and the CSS it is made for. */
export interface PaperReport extends ScreenReport {
  readonly css: string;
}

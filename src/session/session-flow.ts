import type { FileWriter } from '../browser/save-file.ts';
import { areSameBytes } from '../inventory/byte-pieces.ts';
import type { SittingRoom } from './room.ts';
import { headerOf } from './session-header.ts';
import { SessionTooLarge, type WritingFlow } from './writing-flow.ts';

/** The media type of a session file. Browsers know it as packed, and do not pack it again. */
const MIME_TYPE = 'application/gzip';

async function areSame(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  const [ours, theirs] = await Promise.all([one.arrayBuffer(), other.arrayBuffer()]);
  return areSameBytes(new Uint8Array(ours), new Uint8Array(theirs));
}

/** Throws if the file on the disk is not what was written. Browsers keep downloads to themselves. */
async function readBack(writer: FileWriter, file: Blob): Promise<void> {
  const written = await writer.readBack();
  if (written === null || (await areSame(written, file))) return;
  throw new Error(`${written.size} B / ${file.size} B`);
}

async function* pieceOf(file: Blob) {
  yield { text: file, rowsDone: 0 };
}

/** Saves the session to a file. */
export interface SessionFlow {
  /**
   * Writes the open audit with all choices, and reads it back. Must be called during a click.
   * @returns whether it is saved. If not, the person was told why, or cancelled.
   */
  save(): Promise<boolean>;
}

/** Creates the session flow. */
export function createSessionFlow(
  { edges, runner, getState, tell }: SittingRoom,
  writing: WritingFlow,
): SessionFlow {
  return {
    async save() {
      const { audit, view } = getState();
      if (audit === null) return false;
      const held = runner.hold();
      const now = edges.now();
      try {
        const isSaved = await writing.run({
          kind: 'session',
          open: (fileName) => edges.openFile(fileName, MIME_TYPE),
          async begin(signal) {
            const file = await held.ask('saveSession', headerOf(audit, view, now), { signal });
            if (file === null) throw new SessionTooLarge();
            return {
              rows: null,
              pieces: pieceOf(file),
              verify: (writer) => readBack(writer, file),
            };
          },
        });
        if (isSaved) tell({ kind: 'saved', choices: audit.choices, at: now.toISOString() });
        return isSaved;
      } finally {
        held.release();
      }
    },
  };
}

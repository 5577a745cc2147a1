import type { HalfOrder, ReadHalf, SecondReader } from '../answers/read-halves.ts';
import { readHalf } from '../answers/read-halves.ts';
import { looksLikeHeading } from '../inventory/columns/looks-like-heading.ts';
import { cutSecondHalf, layOutHalves } from '../inventory/table/halves.ts';
import { drawInventory } from './rehearsal.ts';

/** What a thread sends to the second one. */
interface HalfRequest {
  readonly id: number;
  readonly order: HalfOrder;
}

/** What the second thread answers: once that it is ready, then what it has read; null if it cannot read. */
type HalfReply = 'ready' | { readonly id: number; readonly read: ReadHalf | null };

/** The buffers of all that was read. The second thread gives them away and keeps nothing. */
function buffersOf({ bytes, half }: ReadHalf): readonly ArrayBufferLike[] {
  const columns = (half?.rows.columns ?? []).flatMap((column) => {
    if (column.kind === 'empty') return [];
    const { hashes, places, lengths } = column.texts;
    const own = [hashes.buffer, places.buffer, lengths.buffer];
    if (column.kind === 'coded') return [...own, column.codes.buffer];
    const { packed } = column;
    return packed === null ? own : [...own, packed.bytes.buffer, packed.ends.buffer];
  });
  return [bytes.buffer, ...(half === null ? [] : [half.rows.rowLines.buffer]), ...columns];
}

/** Reads halves of files for the thread at the other end of a port. */
export function serveHalves(port: MessagePort): void {
  port.onmessage = async ({ data: { id, order } }: MessageEvent<HalfRequest>) => {
    const reply = (read: ReadHalf | null, transfer: readonly ArrayBufferLike[]) =>
      port.postMessage({ id, read } satisfies HalfReply, transfer as Transferable[]);
    try {
      const read = await readHalf(order);
      reply(read, buffersOf(read));
    } catch {
      reply(null, []);
    }
  };
  port.postMessage('ready' satisfies HalfReply);
}

/** A second thread that may come later. */
export interface AwaitedReader extends SecondReader {
  /** Takes the port to a second thread. It is asked once it has said that it is ready. */
  connect(port: MessagePort): void;
}

/** Creates a reader that asks the second thread which is connected with it. */
export function awaitSecondReader(): AwaitedReader {
  let ready: MessagePort | null = null;
  let lastId = 0;
  const open = new Map<number, (read: ReadHalf | null) => void>();
  return {
    connect(port) {
      port.onmessage = ({ data }: MessageEvent<HalfReply>) => {
        if (data === 'ready') {
          ready = port;
          return;
        }
        open.get(data.id)?.(data.read);
        open.delete(data.id);
      };
    },
    isReady: () => ready !== null,
    ask(order) {
      if (ready === null) return Promise.resolve(null);
      const port = ready;
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        open.set(id, resolve);
        port.postMessage({ id, order } satisfies HalfRequest);
      });
    },
  };
}

/** Number of rehearsals. After this many the JIT has compiled the cutting of lines. */
const REHEARSALS = 24;

/** Cuts a generated inventory again and again, so that the JIT compiles the hot paths before the first half arrives. */
export async function rehearseHalves(): Promise<void> {
  const bytes = new TextEncoder().encode(drawInventory());
  const layout = layOutHalves(bytes, { delimiter: null, headingLine: null, looksLikeHeading });
  for (let time = 0; layout !== null && time < REHEARSALS; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    cutSecondHalf(bytes, layout.half);
  }
}

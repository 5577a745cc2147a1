import { joined } from '../inventory/byte-pieces.ts';
import type { SourceInput } from './importing.ts';

/** The largest file that is read, in bytes: its text must fit in one string (about 512 million characters). */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/**
 * Files up to this size are read in one call. With 65 MB, that takes half the time of a stream, and less than it takes
 * to look at the progress.
 */
const MAX_ONE_CALL_BYTES = 96 * 1024 * 1024;

/**
 * Reads all bytes of a source and reports how many are read. A large file is read as a stream so that the
 * progress is real. Throws the browser's error if the file is gone, has changed, or cannot be read on this
 * thread.
 */
export async function readBytes(
  input: SourceInput,
  onProgress: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (input.kind === 'text') return new TextEncoder().encode(input.text);
  if (input.kind === 'bytes') return new Uint8Array(input.bytes);
  if (input.kind === 'part') return new Uint8Array(input.session);
  if (input.file.size <= MAX_ONE_CALL_BYTES) {
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    onProgress(bytes.length);
    return bytes;
  }
  const bytes = new Uint8Array(input.file.size);
  let done = 0;
  const reader = input.file.stream().getReader();
  for (;;) {
    const piece = await reader.read();
    if (piece.done) return bytes;
    bytes.set(piece.value, done);
    done += piece.value.length;
    onProgress(done);
  }
}

/** Bytes that are put into a stream at once. Packed bytes must not unpack to too many before anybody looks. */
const AT_ONCE = 64 * 1024;

/**
 * A stream of some bytes. A Blob gives one too, but in WebKit the worker of a file:// page cannot read it.
 */
export function streamOfBytes(
  ...all: readonly Uint8Array<ArrayBuffer>[]
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let index = 0;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      while (index < all.length && at >= (all[index]?.length ?? 0)) {
        index += 1;
        at = 0;
      }
      const bytes = all[index];
      if (bytes === undefined) {
        controller.close();
        return;
      }
      controller.enqueue(bytes.subarray(at, at + AT_ONCE));
      at += AT_ONCE;
    },
  });
}

type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' };

/**
 * Unpacks gzip. Stops once the output exceeds `limit` bytes, by default the largest file size that is
 * accepted.
 */
export async function unpackGzip(
  packed: Uint8Array<ArrayBuffer>,
  limit = MAX_FILE_BYTES,
): Promise<Unpacked> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = streamOfBytes(packed).pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const piece = await reader.read();
      if (piece.done) break;
      length += piece.value.length;
      if (length > limit) {
        await reader.cancel();
        return { kind: 'too-large' };
      }
      pieces.push(piece.value);
    }
  } catch {
    return { kind: 'damaged' };
  }
  return { kind: 'bytes', bytes: joined(pieces) };
}

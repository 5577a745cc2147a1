import { MAX_FILE_BYTES } from '../inventory/text/file-size.ts';
import type { SourceInput } from './importing.ts';

/** Up to this size a file is read at one go, in less time than it takes to draw progress. */
const AT_ONE_GO = 16 * 1024 * 1024;

/**
 * All bytes of a source, with word of how many are read. A large file is taken as a stream, so that
 * progress is of real bytes. Throws what the browser throws where the file has gone or changed, or where
 * it gives this thread no file.
 */
export async function readBytes(
  input: SourceInput,
  onProgress: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (input.kind === 'text') return new TextEncoder().encode(input.text);
  if (input.kind === 'bytes') return new Uint8Array(input.bytes);
  if (input.file.size <= AT_ONE_GO) {
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

type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' };

/** The bytes that gzip holds. Unpacking stops at `limit`, by default the largest file that is read. */
export async function unpackGzip(
  packed: Uint8Array<ArrayBuffer>,
  limit = MAX_FILE_BYTES,
): Promise<Unpacked> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
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
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { kind: 'bytes', bytes };
}

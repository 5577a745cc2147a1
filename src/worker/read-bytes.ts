import type { SourceInput } from './import-messages.ts';

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

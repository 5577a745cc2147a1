import type { Given } from '../fleet/from-json.ts';
import { joined, type Pieces } from '../inventory/byte-pieces.ts';
import { isGzip } from '../inventory/text/binary-formats.ts';
import { streamOfBytes } from './read-bytes.ts';
import {
  type DescribedPart,
  Intake,
  LIMITS,
  type RefusedSession,
  SESSION_FORMAT,
  SESSION_VERSION,
} from './session-intake.ts';
import { PieceHash, sha256Of } from './sha256.ts';

/**
 * The session file: gzip of one line of JSON (the header), one line with the SHA-256 of the header, then the
 * parts. The line for the header tells damage of the header from damage of a part.
 */

/** A SHA-256 in hexadecimal, with the line end before it and after it. */
const HASH_LINE_BYTES = 66;

/** Deflate never packs more than this many bytes into one. */
const MOST_PER_BYTE = 1032;

/** A session as it was unpacked. The header is unchecked, except for the format, the version and the parts. */
export interface UnpackedSession {
  readonly kind: 'session';
  readonly header: Given;
  /** `pieces` is null if the part is damaged or missing. */
  readonly parts: readonly (Pick<DescribedPart, 'entry' | 'name'> & {
    readonly pieces: Pieces | null;
  })[];
}

/** The unpacked bytes of a session, which somebody may have unpacked already. */
function streamOf(file: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const stream = streamOfBytes(file);
  return isGzip(file) ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
}

async function packed(
  ...all: readonly Uint8Array<ArrayBuffer>[]
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const reader = streamOfBytes(...all)
    .pipeThrough(new CompressionStream('gzip'))
    .getReader();
  for (;;) {
    const piece = await reader.read();
    if (piece.done) return joined(pieces);
    pieces.push(piece.value);
  }
}

/**
 * Unpacks a session file. Accepts any bytes: stops at more bytes than the header declares, at more than
 * the limits allow, and where the bytes are damaged. The parts before that place, and all others that have their
 * SHA-256, are whole.
 */
export async function unpackSession(
  file: Uint8Array<ArrayBuffer>,
  { parts: most, lines } = LIMITS,
): Promise<UnpackedSession | RefusedSession> {
  const possible = Math.min(most, file.length * MOST_PER_BYTE);
  const intake = new Intake({ parts: possible, lines });
  const reader = streamOf(file).getReader();
  try {
    for (;;) {
      const piece = await reader.read();
      if (piece.done) break;
      if (await intake.take(piece.value)) continue;
      await reader.cancel();
      break;
    }
  } catch {
    // Damaged or cut short. The hashes tell what is whole.
  }
  const { opening } = intake;
  if (opening.kind === 'refused') return opening;
  const parts = opening.parts.map(async ({ entry, name }, index) => {
    return { entry, name, pieces: (await intake.parts[index]?.end()) ?? null };
  });
  return { kind: 'session', header: opening.header, parts: await Promise.all(parts) };
}

/** A part to be packed, and what the header says of it apart from its bytes. */
export interface PartToPack {
  readonly entry: Given;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Packs a session file, then unpacks it again and compares.
 * @param header what the header says apart from the format, the version and the parts.
 * @returns null if the session is too large to be opened again.
 */
export async function packSession(
  header: Given,
  parts: readonly PartToPack[],
  limits = LIMITS,
): Promise<Blob | null> {
  const described = await Promise.all(
    parts.map(async ({ entry, bytes }) => {
      const pieces = new PieceHash();
      pieces.add(bytes);
      // Older pages know only the hash of all bytes.
      const [pieceHash, sha256] = await Promise.all([pieces.end(), sha256Of(bytes)]);
      return { ...entry, bytes: bytes.length, sha256, pieceHash };
    }),
  );
  const whole = { format: SESSION_FORMAT, version: SESSION_VERSION, ...header, parts: described };
  const line = new TextEncoder().encode(JSON.stringify(whole));
  const size = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > limits.parts || line.length + HASH_LINE_BYTES > limits.lines) return null;
  const hashLine = new TextEncoder().encode(`\n${await sha256Of(line)}\n`);
  const file = await packed(line, hashLine, ...parts.map(({ bytes }) => bytes));
  const read = await unpackSession(file);
  // The header is compared by its own SHA-256, the parts by theirs.
  const isWhole = read.kind === 'session' && read.parts.every(({ pieces }) => pieces !== null);
  if (!isWhole) throw new Error('the session file could not be read back');
  return new Blob([file]);
}

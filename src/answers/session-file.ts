import {
  countFrom,
  damaged,
  type Given,
  listFrom,
  objectFrom,
  soundOrNull,
  textFrom,
  wordFrom,
} from '../fleet/from-json.ts';
import { isGzip } from '../inventory/text/binary-formats.ts';
import { sha256Of, sha256OfFew } from './sha256.ts';

/**
 * The session file: gzip of one line of JSON (the header), one line with the SHA-256 of the header, then the
 * parts. The line for the header tells damage of the header from damage of a part.
 */

export const SESSION_FORMAT = 'nt4-pptp-audit-session';
const SESSION_VERSION = 1;

/** The most bytes of an unpacked session. */
const MOST_BYTES = 1024 * 1024 * 1024;
/** The most bytes of the first two lines. */
const MOST_HEADER_BYTES = 64 * 1024 * 1024;
/** A SHA-256 in hexadecimal, with the line end before it and after it. */
const HASH_LINE_BYTES = 66;

/** Deflate never packs more than this many bytes into one. */
const MOST_PER_BYTE = 1032;

/** How the header of each earlier version becomes one of the next. */
type Upgrades = Readonly<Record<number, (header: Given) => Given>>;

/** There is no earlier version yet. */
const UPGRADES: Upgrades = {};

/** Why a session is refused as a whole. `details` fills the placeholders of the reason's sentence. */
export interface RefusedSession {
  readonly kind: 'refused';
  readonly reason: 'session-damaged' | 'session-newer' | 'session-too-large';
  readonly details: readonly string[];
}

/** A part as the header describes it. */
interface DescribedPart {
  /** Everything that the header says of the part. */
  readonly entry: Given;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** A session as it was unpacked. The header is unchecked, except for the format, the version and the parts. */
export interface UnpackedSession {
  readonly kind: 'session';
  readonly header: Given;
  /** `bytes` is null if the part is damaged or missing. */
  readonly parts: readonly (Pick<DescribedPart, 'entry' | 'name'> & {
    readonly bytes: Uint8Array<ArrayBuffer> | null;
  })[];
}

function describedFrom(value: unknown): DescribedPart {
  const entry = objectFrom(value);
  return {
    entry,
    name: textFrom(entry.name),
    size: countFrom(entry.bytes),
    sha256: textFrom(entry.sha256),
  };
}

interface Opening {
  readonly kind: 'opening';
  readonly header: Given;
  readonly parts: readonly DescribedPart[];
}

function refused(
  reason: RefusedSession['reason'],
  details: readonly string[] = [],
): RefusedSession {
  return { kind: 'refused', reason, details };
}

/** The header in the present version. An older one is upgraded step by step. */
export function upgraded(header: Given, version: number, upgrades: Upgrades): Given {
  const older = countFrom(header.version);
  let upgrade = header;
  for (let step = older; step < version; step += 1) {
    upgrade = { ...(upgrades[step]?.(upgrade) ?? damaged()), version: step + 1 };
  }
  return upgrade;
}

/** Reads the header and the line with its SHA-256. Accepts any bytes. */
function readOpening(line: Uint8Array, hashLine: Uint8Array): Opening | RefusedSession {
  const decoder = new TextDecoder();
  const read = soundOrNull((): Opening | RefusedSession => {
    const given = objectFrom(JSON.parse(decoder.decode(line)));
    wordFrom([SESSION_FORMAT], given.format);
    wordFrom([sha256OfFew(line)], decoder.decode(hashLine));
    const version = countFrom(given.version);
    if (version > SESSION_VERSION) return refused('session-newer', [String(version)]);
    const header = upgraded(given, SESSION_VERSION, UPGRADES);
    return { kind: 'opening', header, parts: listFrom(header.parts, describedFrom) };
  });
  return read ?? refused('session-damaged');
}

/** Takes in the unpacked bytes of a session, piece by piece. */
class Intake {
  readonly #most: number;
  /** The first two lines, until both are complete. */
  #lines: Uint8Array[] = [];
  #lineBytes = 0;
  #lineEnds = 0;
  #parts: readonly Uint8Array<ArrayBuffer>[] = [];
  #part = 0;
  #filled = 0;
  opening: Opening | RefusedSession = refused('session-damaged');

  /** @param most the most bytes that the parts can have. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Takes the next piece. Returns whether more is wanted. */
  take(piece: Uint8Array): boolean {
    if (this.opening.kind === 'opening') return this.#fill(piece);
    let end = -1;
    do {
      end = piece.indexOf(10, end + 1);
      if (end >= 0) this.#lineEnds += 1;
    } while (end >= 0 && this.#lineEnds < 2);
    const lines = end < 0 ? piece : piece.subarray(0, end);
    this.#lines.push(lines.slice());
    this.#lineBytes += lines.length;
    if (this.#lineBytes > MOST_HEADER_BYTES) return false;
    if (end < 0) return true;
    return this.#open() && this.#fill(piece.subarray(end + 1));
  }

  /** Whether a part is complete. */
  partAt(index: number): Uint8Array<ArrayBuffer> | null {
    const isWhole =
      index < this.#part || (index === this.#part && this.#filled === this.#parts[index]?.length);
    return isWhole ? (this.#parts[index] ?? null) : null;
  }

  #open(): boolean {
    const both = new Uint8Array(this.#lineBytes);
    let at = 0;
    for (const line of this.#lines) {
      both.set(line, at);
      at += line.length;
    }
    this.#lines = [];
    const end = both.indexOf(10);
    this.opening = readOpening(both.subarray(0, end), both.subarray(end + 1));
    if (this.opening.kind === 'refused') return false;
    const sizes = this.opening.parts.map(({ size }) => size);
    if (sizes.reduce((sum, size) => sum + size, 0) > this.#most) {
      this.opening = refused('session-too-large', [String(MOST_BYTES)]);
      return false;
    }
    this.#parts = sizes.map((size) => new Uint8Array(size));
    return true;
  }

  #fill(piece: Uint8Array): boolean {
    let rest = piece;
    for (;;) {
      const part = this.#parts[this.#part];
      if (part === undefined) return rest.length === 0;
      const taken = rest.subarray(0, part.length - this.#filled);
      part.set(taken, this.#filled);
      this.#filled += taken.length;
      rest = rest.subarray(taken.length);
      if (this.#filled < part.length) return true;
      this.#part += 1;
      this.#filled = 0;
    }
  }
}

/** The unpacked bytes of a session, which somebody may have unpacked already. */
async function streamOf(file: Blob): Promise<ReadableStream<Uint8Array>> {
  const beginning = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const stream: ReadableStream<Uint8Array<ArrayBuffer>> = file.stream();
  return isGzip(beginning) ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
}

/**
 * Unpacks a session file. Accepts any bytes: stops at more bytes than the header declares, at more than
 * `most`, and where the bytes are damaged. The parts before that place, and all others that have their
 * SHA-256, are whole.
 */
export async function unpackSession(
  file: Blob,
  most = MOST_BYTES,
): Promise<UnpackedSession | RefusedSession> {
  const intake = new Intake(Math.min(most, file.size * MOST_PER_BYTE));
  const reader = (await streamOf(file)).getReader();
  try {
    for (;;) {
      const piece = await reader.read();
      if (piece.done) break;
      if (intake.take(piece.value)) continue;
      await reader.cancel();
      break;
    }
  } catch {
    // Damaged or cut short. The hashes tell what is whole.
  }
  const { opening } = intake;
  if (opening.kind === 'refused') return opening;
  const parts = opening.parts.map(async ({ entry, name, sha256 }, index) => {
    const bytes = intake.partAt(index);
    const isWhole = bytes !== null && (await sha256Of(bytes)) === sha256;
    return { entry, name, bytes: isWhole ? bytes : null };
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
): Promise<Blob | null> {
  const described = await Promise.all(
    parts.map(async ({ entry, bytes }) => {
      const sha256 = await sha256Of(bytes);
      return { ...entry, bytes: bytes.length, sha256 };
    }),
  );
  const whole = { format: SESSION_FORMAT, version: SESSION_VERSION, ...header, parts: described };
  const line = new TextEncoder().encode(JSON.stringify(whole));
  const size = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > MOST_BYTES || line.length + HASH_LINE_BYTES > MOST_HEADER_BYTES) return null;
  const hashLine = `\n${sha256OfFew(line)}\n`;
  const unpacked = new Blob([line, hashLine, ...parts.map(({ bytes }) => bytes)]);
  const packed = unpacked.stream().pipeThrough(new CompressionStream('gzip'));
  const file = await new Response(packed).blob();
  const read = await unpackSession(file);
  // The header is compared by its own SHA-256, the parts by theirs.
  const isWhole = read.kind === 'session' && read.parts.every(({ bytes }) => bytes !== null);
  if (!isWhole) throw new Error('the session file could not be read back');
  return file;
}

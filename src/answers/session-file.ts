import {
  countFrom,
  damaged,
  type Given,
  jsonFrom,
  listFrom,
  objectFrom,
  soundOrNull,
  textFrom,
  wordFrom,
} from '../fleet/from-json.ts';
import { isGzip } from '../inventory/text/binary-formats.ts';
import { joined, streamOfBytes } from './read-bytes.ts';
import { sha256Of } from './sha256.ts';

/**
 * The session file: gzip of one line of JSON (the header), one line with the SHA-256 of the header, then the
 * parts. The line for the header tells damage of the header from damage of a part.
 */

export const SESSION_FORMAT = 'nt4-pptp-audit-session';
const SESSION_VERSION = 1;

const MEBIBYTE = 1024 * 1024;

/** The most bytes of an unpacked session. */
interface Limits {
  /** Of all parts. */
  readonly parts: number;
  /** Of the first two lines. A string can hold no more. */
  readonly lines: number;
}

const LIMITS: Limits = { parts: 1024 * MEBIBYTE, lines: 256 * MEBIBYTE };
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
async function readOpening(
  line: Uint8Array<ArrayBuffer>,
  hashLine: Uint8Array,
): Promise<Opening | RefusedSession> {
  const decoder = new TextDecoder();
  const sha256 = await sha256Of(line);
  const read = soundOrNull((): Opening | RefusedSession => {
    const given = objectFrom(jsonFrom(decoder.decode(line)));
    wordFrom([SESSION_FORMAT], given.format);
    wordFrom([sha256], decoder.decode(hashLine));
    const version = countFrom(given.version);
    if (version > SESSION_VERSION) return refused('session-newer', [String(version)]);
    const header = upgraded(given, SESSION_VERSION, UPGRADES);
    return { kind: 'opening', header, parts: listFrom(header.parts, describedFrom) };
  });
  return read ?? refused('session-damaged');
}

/** Takes in the unpacked bytes of a session, piece by piece. */
class Intake {
  readonly #limits: Limits;
  /** The first two lines, until both are complete. */
  #lines: Uint8Array[] = [];
  #lineBytes = 0;
  #lineEnds = 0;
  #parts: readonly Uint8Array<ArrayBuffer>[] = [];
  #part = 0;
  #filled = 0;
  opening: Opening | RefusedSession = refused('session-damaged');

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Takes the next piece. Resolves to whether more is wanted. */
  async take(piece: Uint8Array): Promise<boolean> {
    if (this.opening.kind === 'opening') return this.#fill(piece);
    let end = -1;
    do {
      end = piece.indexOf(10, end + 1);
      if (end >= 0) this.#lineEnds += 1;
    } while (end >= 0 && this.#lineEnds < 2);
    const lines = end < 0 ? piece : piece.subarray(0, end);
    this.#lines.push(lines.slice());
    this.#lineBytes += lines.length;
    if (this.#lineBytes > this.#limits.lines) return false;
    if (end < 0) return true;
    return (await this.#open()) && this.#fill(piece.subarray(end + 1));
  }

  /** Whether a part is complete. */
  partAt(index: number): Uint8Array<ArrayBuffer> | null {
    const isWhole =
      index < this.#part || (index === this.#part && this.#filled === this.#parts[index]?.length);
    return isWhole ? (this.#parts[index] ?? null) : null;
  }

  async #open(): Promise<boolean> {
    const both = joined(this.#lines);
    this.#lines = [];
    const end = both.indexOf(10);
    this.opening = await readOpening(both.subarray(0, end), both.subarray(end + 1));
    if (this.opening.kind === 'refused') return false;
    const sizes = this.opening.parts.map(({ size }) => size);
    if (sizes.reduce((sum, size) => sum + size, 0) > this.#limits.parts) {
      this.opening = refused('session-too-large', [String(LIMITS.parts)]);
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
function streamOf(file: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
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
  { parts: most, lines }: Limits = LIMITS,
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
  limits = LIMITS,
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
  if (size > limits.parts || line.length + HASH_LINE_BYTES > limits.lines) return null;
  const hashLine = new TextEncoder().encode(`\n${await sha256Of(line)}\n`);
  const file = await packed(line, hashLine, ...parts.map(({ bytes }) => bytes));
  const read = await unpackSession(file);
  // The header is compared by its own SHA-256, the parts by theirs.
  const isWhole = read.kind === 'session' && read.parts.every(({ bytes }) => bytes !== null);
  if (!isWhole) throw new Error('the session file could not be read back');
  return new Blob([file]);
}

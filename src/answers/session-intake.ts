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
import { joined, type Pieces } from '../inventory/byte-pieces.ts';
import { PieceHash, sha256Of } from './sha256.ts';

export const SESSION_FORMAT = 'nt4-pptp-audit-session';
export const SESSION_VERSION = 1;

const MEBIBYTE = 1024 * 1024;

/** The most bytes of an unpacked session. */
export interface Limits {
  /** Of all parts. */
  readonly parts: number;
  /** Of the first two lines. A string can hold no more. */
  readonly lines: number;
}

export const LIMITS: Limits = { parts: 1024 * MEBIBYTE, lines: 256 * MEBIBYTE };
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
export interface DescribedPart {
  /** Everything that the header says of the part. */
  readonly entry: Given;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** See `PieceHash`; null in sessions of older pages. */
  readonly pieceHash: string | null;
}

function describedFrom(value: unknown): DescribedPart {
  const entry = objectFrom(value);
  return {
    entry,
    name: textFrom(entry.name),
    size: countFrom(entry.bytes),
    sha256: textFrom(entry.sha256),
    pieceHash: entry.pieceHash === undefined ? null : textFrom(entry.pieceHash),
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

/** A part while its bytes come in. They stay in the pieces in which they come. */
class PartIntake {
  readonly #part: DescribedPart;
  readonly #pieces: Uint8Array<ArrayBuffer>[] = [];
  /** Null if the part has only a hash of all its bytes, as those of older pages have. */
  readonly #hash: PieceHash | null;
  #missing: number;

  constructor(part: DescribedPart) {
    this.#part = part;
    this.#missing = part.size;
    this.#hash = part.pieceHash === null ? null : new PieceHash();
  }

  get isFull(): boolean {
    return this.#missing === 0;
  }

  /** Takes the bytes that it lacks. Returns how many. */
  take(bytes: Uint8Array<ArrayBuffer>): number {
    const taken = bytes.subarray(0, this.#missing);
    this.#missing -= taken.length;
    if (taken.length > 0) this.#pieces.push(taken);
    this.#hash?.add(taken);
    return taken.length;
  }

  /** The bytes; null if some are missing or have changed. */
  async end(): Promise<Pieces | null> {
    if (!this.isFull) return null;
    const { pieceHash, sha256 } = this.#part;
    if (this.#hash !== null) return (await this.#hash.end()) === pieceHash ? this.#pieces : null;
    const bytes = joined(this.#pieces);
    return (await sha256Of(bytes)) === sha256 ? [bytes] : null;
  }
}

/** Takes in the unpacked bytes of a session, piece by piece. */
export class Intake {
  readonly #limits: Limits;
  /** The first two lines, until both are complete. */
  #lines: Uint8Array[] = [];
  #lineBytes = 0;
  #lineEnds = 0;
  #part = 0;
  parts: readonly PartIntake[] = [];
  opening: Opening | RefusedSession = refused('session-damaged');

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Takes the next piece. Resolves to whether more is wanted. */
  async take(piece: Uint8Array<ArrayBuffer>): Promise<boolean> {
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

  async #open(): Promise<boolean> {
    const both = joined(this.#lines);
    this.#lines = [];
    const end = both.indexOf(10);
    this.opening = await readOpening(both.subarray(0, end), both.subarray(end + 1));
    if (this.opening.kind === 'refused') return false;
    const { parts } = this.opening;
    if (parts.reduce((sum, { size }) => sum + size, 0) > this.#limits.parts) {
      this.opening = refused('session-too-large', [String(LIMITS.parts)]);
      return false;
    }
    this.parts = parts.map((part) => new PartIntake(part));
    return true;
  }

  #fill(piece: Uint8Array<ArrayBuffer>): boolean {
    let rest = piece;
    for (;;) {
      const part = this.parts[this.#part];
      if (part === undefined) return rest.length === 0;
      rest = rest.subarray(part.take(rest));
      if (!part.isFull) return true;
      this.#part += 1;
    }
  }
}

import { sha256 } from '@noble/hashes/sha2.js';
import { inOnePiece, joined, type Pieces } from '../inventory/byte-pieces.ts';
import { finish, once, type Steps } from '../pairing/kept.ts';

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const platform: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  return platform === undefined
    ? sha256(bytes)
    : new Uint8Array(await platform.digest('SHA-256', bytes));
}

function hexOf(hash: Uint8Array): string {
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * SHA-256 of some bytes, in lower-case hexadecimal. Chromium's own implementation keeps the thread busy: 70 MB take
 * 250 ms. Browsers withhold it on pages served over plain http; there the library does the work.
 */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(await digestOf(bytes));
}

/** The SHA-256 of bytes, in lower-case hexadecimal. */
export interface LaterHash {
  readonly get: () => Promise<string>;
  /** Computes it ahead, with pauses. */
  readonly steps: () => Steps<unknown>;
}

/** A hash that is known. */
export function knownHash(hash: string): LaterHash {
  return { get: () => Promise.resolve(hash), *steps() {} };
}

/** The library hashes as many bytes in a few ms. */
const STEP_BYTES = 2 ** 20;

/**
 * The SHA-256 of some bytes, computed ahead while nobody asks, or on first use. The bytes are kept until then. Ahead
 * it is the library's work, because browsers take all bytes at once.
 */
export function hashLater(pieces: Pieces): LaterHash {
  let left = pieces;
  const ahead = once(() => sha256.create());
  let isBegun = false;
  let hash: Promise<string> | null = null;
  const end = (made: Promise<string>): Promise<string> => {
    hash = made;
    left = [];
    return made;
  };
  function* steps(): Steps<Promise<string>> {
    isBegun = true;
    while (hash === null) {
      const [next, ...others] = left;
      if (next === undefined) return end(Promise.resolve(hexOf(ahead().digest())));
      ahead().update(next.subarray(0, STEP_BYTES));
      const rest = next.subarray(STEP_BYTES);
      left = rest.length === 0 ? others : [rest, ...others];
      if (left.length > 0) yield;
    }
    return hash;
  }
  return {
    get: () => hash ?? (isBegun ? finish(steps()) : end(sha256Of(inOnePiece(left)))),
    steps,
  };
}

const PIECE_BYTES = 64 * 1024;

/**
 * A hash of bytes that come one after another, which browsers do not offer: the SHA-256 of the SHA-256s of all 64 KiB
 * of them. Browsers copy what they hash first. With 21 MB the copy takes 75 ms and the hashing 20; 64 KiB are copied within
 * the cache of the processor.
 */
export class PieceHash {
  readonly #piece = new Uint8Array(PIECE_BYTES);
  readonly #hashes: Promise<Uint8Array>[] = [];
  #filled = 0;

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + PIECE_BYTES - this.#filled);
      this.#piece.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === PIECE_BYTES) this.#endPiece();
    }
  }

  /** The hash of all bytes, in lower-case hexadecimal. */
  async end(): Promise<string> {
    if (this.#filled > 0) this.#endPiece();
    return sha256Of(joined(await Promise.all(this.#hashes)));
  }

  #endPiece(): void {
    // The browser copies the bytes before the call returns, so that they may change now.
    this.#hashes.push(digestOf(this.#piece.subarray(0, this.#filled)));
    this.#filled = 0;
  }
}

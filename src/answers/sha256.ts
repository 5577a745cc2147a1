import { sha256 } from '@noble/hashes/sha2.js';
import { joined } from '../inventory/byte-pieces.ts';

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

/** The SHA-256 of some bytes, computed when it is first asked for. The bytes are kept until then. */
export function hashLater(bytes: Uint8Array<ArrayBuffer>): () => Promise<string> {
  let waiting: Uint8Array<ArrayBuffer> = bytes;
  let hash: Promise<string> | null = null;
  return () => {
    hash ??= sha256Of(waiting);
    waiting = new Uint8Array();
    return hash;
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

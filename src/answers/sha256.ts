import { sha256 } from '@noble/hashes/sha2.js';

/**
 * SHA-256 of some bytes, in lower-case hexadecimal. Chromium's own implementation keeps the thread busy: 70 MB take
 * 250 ms. Browsers withhold it on pages served over plain http; there the library does the work.
 */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const platform: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  const hash =
    platform === undefined
      ? sha256(bytes)
      : new Uint8Array(await platform.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
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

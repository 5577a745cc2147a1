import { sha256 } from '@noble/hashes/sha2.js';

/**
 * SHA-256 of some bytes, in lower-case hexadecimal. The browser's own implementation runs in parallel with
 * the reading. Browsers withhold it on pages served over plain http; there the library does the work.
 */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const platform: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  const hash =
    platform === undefined
      ? sha256(bytes)
      : new Uint8Array(await platform.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

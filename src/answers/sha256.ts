import { sha256 } from '@noble/hashes/sha2.js';

function hexOf(hash: Uint8Array): string {
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a few bytes, in lower-case hexadecimal, computed at once. */
export function sha256OfFew(bytes: Uint8Array): string {
  return hexOf(sha256(bytes));
}

/**
 * SHA-256 of some bytes, in lower-case hexadecimal. The browser's own implementation runs in parallel with
 * the reading. Browsers withhold it on pages served over plain http; there the library does the work.
 */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const platform: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (platform === undefined) return sha256OfFew(bytes);
  return hexOf(new Uint8Array(await platform.digest('SHA-256', bytes)));
}

import { bytesOf1252 } from './code-pages.ts';

/** Bytes looked at, from the first one beyond ASCII, for telling UTF-8 with faults from another encoding. */
const LOOKED_AT = 4 * 1024 * 1024;

/** So many sound characters beyond ASCII for each lost one speak for UTF-8. */
const SOUND_FOR_LOST = 4;

const LOST = '\uFFFD';

/** The text of bytes that are UTF-8 throughout; null where any is not. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** True where what is beyond ASCII is UTF-8 but for a few faults: a file cut off in a character, or lines added in another encoding. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  if (first < 0) return false;
  const text = new TextDecoder('utf-8').decode(bytes.subarray(first, first + LOOKED_AT));
  let lost = 0;
  let sound = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === LOST) lost += 1;
    else if (text.charCodeAt(at) > 0x7f) sound += 1;
  }
  const isCutOff = lost === 1 && sound > 0 && text.endsWith(LOST);
  return isCutOff || sound > lost * SOUND_FOR_LOST;
}

/** What UTF-8 looks like that was read as Windows-1252: „Ã¼“, „Â§“, or a byte-order mark before the first heading. */
function looksDoubled(text: string): boolean {
  return text.includes('Ã') || text.includes('Â') || text.startsWith('ï»¿');
}

/**
 * The text that was meant where a text is UTF-8 that was read as Windows-1252 and written as UTF-8 again;
 * null where it is not. No such text comes about by chance: all of it must be UTF-8 once more.
 */
export function undoubled(text: string): string | null {
  if (!looksDoubled(text)) return null;
  const bytes = bytesOf1252(text);
  return bytes === null ? null : strictUtf8(bytes);
}

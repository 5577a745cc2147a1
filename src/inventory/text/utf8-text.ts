import { bytesInCodePage, type CodePage } from './code-pages.ts';

/** The text of bytes that are UTF-8 throughout; null where any is not. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The least first continuation byte of leads that allow not all of them (no overlong forms), and the greatest. */
function secondByteRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

/** How many bytes the character beyond ASCII has that begins at `at` in UTF-8; 0 where none begins there. */
export function utf8LengthAt(bytes: Uint8Array, at: number): 0 | 2 | 3 | 4 {
  const lead = bytes[at] ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const [least, most] = secondByteRange(lead);
  if (second < least || second > most) return 0;
  if (lead < 0xe0) return 2;
  if (((bytes[at + 2] ?? 0) & 0xc0) !== 0x80) return 0;
  if (lead < 0xf0) return 3;
  return ((bytes[at + 3] ?? 0) & 0xc0) === 0x80 ? 4 : 0;
}

/** True for UTF-8 whose last character is cut off, and which has a whole character beyond ASCII before it. */
export function isCutOffUtf8(bytes: Uint8Array): boolean {
  for (let missing = 1; missing <= 3; missing += 1) {
    const at = bytes.length - missing;
    if ((bytes[at] ?? 0) < 0xc2 || utf8LengthAt(bytes, at) > 0) continue;
    if (bytes.subarray(at + 1).some((byte) => (byte & 0xc0) !== 0x80)) continue;
    const whole = strictUtf8(bytes.subarray(0, at));
    return whole !== null && whole.length < at;
  }
  return false;
}

/**
 * Code pages in which UTF-8 is often read by mistake and then written as UTF-8 again, each with what the lead bytes C2
 * and C3 become there: one of them stands before every § and umlaut.
 */
const MISREAD_IN: readonly (readonly [CodePage, readonly string[]])[] = [
  ['windows-1252', ['Ã', 'Â']],
  ['cp850', ['├', '┬']],
  ['cp437', ['├', '┬']],
];

/**
 * The text that was meant where a text is UTF-8 that was read in another encoding and written as UTF-8 again; null where
 * it is not. No such text comes about by chance: all of it must be UTF-8 once more.
 */
export function undoubled(text: string): string | null {
  for (const [codePage, leads] of MISREAD_IN) {
    const looksDoubled =
      leads.some((lead) => text.includes(lead)) ||
      (codePage === 'windows-1252' && text.startsWith('ï»¿'));
    if (!looksDoubled) continue;
    const bytes = bytesInCodePage(text, codePage);
    const meant = bytes === null ? null : strictUtf8(bytes);
    if (meant !== null) return meant;
  }
  return null;
}

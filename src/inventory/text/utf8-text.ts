import { bytesInCodePage, type CodePage } from './code-pages.ts';

/** Decodes bytes that are valid UTF-8; null for any others. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The range of the second byte after a lead byte: some leads exclude overlong forms, surrogates or code points
 * above 10FFFF.
 */
function secondByteRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

/** The length in bytes of the non-ASCII UTF-8 character at `at`; 0 if there is none. */
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

/** Whether bytes are UTF-8 with a truncated last character and at least one complete non-ASCII character before it. */
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
 * Code pages in which UTF-8 is often read by mistake and then saved as UTF-8 again, with the characters for the lead
 * bytes C2 and C3: one of them precedes every § and umlaut.
 */
const MISREAD_IN: readonly (readonly [CodePage, readonly string[]])[] = [
  ['windows-1252', ['Ã', 'Â']],
  ['cp850', ['├', '┬']],
  ['cp437', ['├', '┬']],
];

/**
 * Recovers the original text if UTF-8 was read in another encoding and saved as UTF-8 again; else null. That cannot
 * be a coincidence, because all of the text must be valid UTF-8 a second time.
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

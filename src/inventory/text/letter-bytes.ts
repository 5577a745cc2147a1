/** Enough evidence: what comes behind it changes nothing any more. */
const ENOUGH = 2000;

function bytesOf(...ranges: readonly (readonly [number, number])[]): Uint8Array {
  const isIn = new Uint8Array(256);
  for (const [from, to] of ranges) isIn.fill(1, from, to + 1);
  return isIn;
}

/**
 * Letters in Windows-1252. Between two letters 92 is the apostrophe of „don’t“. Left out: D7 and F7, which are
 * × and ÷, F5, which is § in CP850, and E1, which is ß there.
 */
const LETTERS_1252 = bytesOf([0xc0, 0xd6], [0xd8, 0xe0], [0xe2, 0xf4], [0xf6, 0xf6], [0xf8, 0xff]);

/** ü in CP850; in Windows-1252 nothing at all. */
const UE_850 = 0x81;

/**
 * Small letters in CP850, ß among them; in Windows-1252 signs that stand at the edge of words, such as the
 * quotation marks 84 and 94: both neighbours must be letters. Left out are those that stand between letters in
 * Windows-1252 too: … – — and the no-break space.
 */
const INNER_850 = bytesOf([0x82, 0x84], [0x86, 0x8d], [0x93, 0x94], [0xa1, 0xa3], [0xe1, 0xe1]);

/** Ä Ö Ü in CP850, at the beginning of words or in capitals; in Windows-1252 Ž ™ š. */
const CAPITALS_850 = bytesOf([0x8e, 0x8e], [0x99, 0x9a]);

/** The apostrophe of Windows-1252. */
const APOSTROPHE_1252 = 0x92;

/** § in Windows-1252 and in CP850, each something else in the other. */
const SECTION_SIGNS = bytesOf([0xa7, 0xa7], [0xf5, 0xf5]);

/** What speaks for which code page: letters beside letters, and whether a § hangs on the choice. */
export interface LetterCount {
  readonly windows1252: number;
  readonly cp850: number;
  readonly hasSectionSign: boolean;
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isLowerCase(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

function isLetter1252(byte: number, before: number, after: number): boolean {
  if (byte === APOSTROPHE_1252) return isLetter(before) && isLetter(after);
  return LETTERS_1252[byte] === 1 && (isLetter(before) || isLetter(after));
}

function isLetter850(byte: number, before: number, after: number): boolean {
  if (byte === UE_850) return isLetter(before) || isLetter(after);
  if (CAPITALS_850[byte] === 1 && isLetter(after) && !isLowerCase(before)) return true;
  return INNER_850[byte] === 1 && isLetter(before) && isLetter(after);
}

/** Counts the letters beyond ASCII that bytes hold in Windows-1252 and in CP850; only those beside ASCII letters count. */
export function countLetters(bytes: Uint8Array): LetterCount {
  let windows1252 = 0;
  let cp850 = 0;
  let hasSectionSign = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const before = bytes[at - 1] ?? 0;
    const after = bytes[at + 1] ?? 0;
    if (SECTION_SIGNS[byte] === 1) hasSectionSign = true;
    if (isLetter1252(byte, before, after)) windows1252 += 1;
    else if (isLetter850(byte, before, after)) cp850 += 1;
    if (Math.abs(windows1252 - cp850) >= ENOUGH) break;
  }
  return { windows1252, cp850, hasSectionSign };
}

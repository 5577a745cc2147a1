/** Bytes looked at: enough umlauts stand in the first megabytes, if the file has any. */
const LOOKED_AT = 4 * 1024 * 1024;

function bytesOf(...bytes: readonly number[]): Uint8Array {
  const isIn = new Uint8Array(256);
  for (const byte of bytes) isIn[byte] = 1;
  return isIn;
}

/** ä ö ü Ä Ö Ü ß in Windows-1252 and ISO-8859. */
const UMLAUTS_1252 = bytesOf(0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf);

/** ä ö ß in CP850. In Windows-1252 they are „ ” á: the first two stand at the edge of words, so both neighbours must be letters. */
const INNER_850 = bytesOf(0x84, 0x94, 0xe1);

/** Ä Ö Ü in CP850, at the beginning of words or in capitals; in Windows-1252 Ž ™ š. */
const CAPITALS_850 = bytesOf(0x8e, 0x99, 0x9a);

/** ü in CP850; in Windows-1252 nothing. */
const UE_850 = 0x81;

/** § in Windows-1252 and in CP850, each something else in the other. */
const SECTION_SIGNS = bytesOf(0xa7, 0xf5);

/** What speaks for which code page: umlauts among letters, and whether a § hangs on the choice. */
export interface UmlautCount {
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

function isUmlaut850(byte: number, before: number, after: number): boolean {
  if (byte === UE_850) return isLetter(before) || isLetter(after);
  if (INNER_850[byte] === 1) return isLetter(before) && isLetter(after);
  return CAPITALS_850[byte] === 1 && isLetter(after) && !isLowerCase(before);
}

/** Counts the umlauts that bytes hold in Windows-1252 and in CP850; only those beside letters count. */
export function countUmlauts(bytes: Uint8Array): UmlautCount {
  let windows1252 = 0;
  let cp850 = 0;
  let hasSectionSign = false;
  const end = Math.min(bytes.length, LOOKED_AT);
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const before = bytes[at - 1] ?? 0;
    const after = bytes[at + 1] ?? 0;
    if (SECTION_SIGNS[byte] === 1) hasSectionSign = true;
    if (UMLAUTS_1252[byte] === 1 && (isLetter(before) || isLetter(after))) windows1252 += 1;
    else if (isUmlaut850(byte, before, after)) cp850 += 1;
  }
  return { windows1252, cp850, hasSectionSign };
}

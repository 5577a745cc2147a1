/** The upper halves (bytes 80 to FF) of the code pages of Western and Central European consoles. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const CP852 =
  'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0';

/** Bytes 80 to 9F of Windows-1252; those that mean nothing stay the control codes that they are in ISO-8859-1. */
const TYPOGRAPHY_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Encodings of one byte that are read by a table: three that TextDecoder does not know, and one that Node's takes for ISO-8859-1. */
export type CodePage = 'cp850' | 'cp437' | 'cp852' | 'windows-1252';

const LATIN_1 = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index));

const UPPER_HALVES: { readonly [C in CodePage]: string } = {
  cp850: CP850,
  cp437: CP437,
  cp852: CP852,
  'windows-1252': TYPOGRAPHY_1252 + LATIN_1.join(''),
};

/** In CP437 the control code 15 hex is § on the screen of a console. */
export const SECTION_SIGN_CP437 = 0x15;

/** Bytes turned into text at a time. */
const STRETCH = 64 * 1024;

function unitsOf(codePage: CodePage): Uint16Array {
  const upper = UPPER_HALVES[codePage];
  const units = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 128 ? byte : upper.charCodeAt(byte - 128),
  );
  if (codePage === 'cp437') units[SECTION_SIGN_CP437] = '§'.charCodeAt(0);
  return units;
}

/**
 * The text of bytes in a code page. Every byte has a character. The table makes UTF-16 of them, which the
 * platform turns into text six times faster than `String.fromCharCode` does.
 */
export function decodeCodePage(bytes: Uint8Array, codePage: CodePage): string {
  const units = unitsOf(codePage);
  const utf16 = new Uint16Array(Math.min(STRETCH, bytes.length));
  const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += STRETCH) {
    const length = Math.min(STRETCH, bytes.length - from);
    for (let at = 0; at < length; at += 1) utf16[at] = units[bytes[from + at] ?? 0] ?? 0;
    parts.push(decoder.decode(utf16.subarray(0, length)));
  }
  return parts.join('');
}

function holdsTypography(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 && byte < 0xa0) return true;
  }
  return false;
}

/**
 * The text of bytes in Windows-1252. The platform makes strings of one byte a character of it, half as large as
 * those of a table; where bytes 80 to 9F stand, the table is sure.
 */
export function decode1252(bytes: Uint8Array): string {
  return holdsTypography(bytes)
    ? decodeCodePage(bytes, 'windows-1252')
    : new TextDecoder('windows-1252').decode(bytes);
}

/**
 * The bytes of a text in a code page; null where it holds a character that has none there. In Windows-1252 a control
 * code of ISO-8859-1 is its byte, too: other programs leave it where Windows-1252 has typography.
 */
export function bytesInCodePage(text: string, codePage: CodePage): Uint8Array | null {
  const units = unitsOf(codePage);
  const byteOf = new Map(Array.from(units, (unit, byte) => [unit, byte]));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isControl = codePage === 'windows-1252' && unit >= 0x80 && unit < 0xa0;
    const byte = isControl ? unit : byteOf.get(unit);
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}

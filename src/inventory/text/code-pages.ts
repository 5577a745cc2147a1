/** The upper halves (bytes 80 to FF) of the code pages of a German or Western console. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** The console code pages that the platform's TextDecoder does not know. */
export type CodePage = 'cp850' | 'cp437';

const UPPER_HALVES: { readonly [C in CodePage]: string } = { cp850: CP850, cp437: CP437 };

/** In CP437 the control code 15 hex is § on the screen of a console. */
const SECTION_SIGN_CP437 = 0x15;

/** Bytes turned into text at a time: within what one call may take as arguments. */
const STRETCH = 8192;

function unitsOf(codePage: CodePage): Uint16Array {
  const upper = UPPER_HALVES[codePage];
  const units = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 128 ? byte : upper.charCodeAt(byte - 128),
  );
  if (codePage === 'cp437') units[SECTION_SIGN_CP437] = '§'.charCodeAt(0);
  return units;
}

/** The text of bytes in a console code page. Every byte has a character. */
export function decodeCodePage(bytes: Uint8Array, codePage: CodePage): string {
  const units = unitsOf(codePage);
  const stretch = new Uint16Array(STRETCH);
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += STRETCH) {
    const length = Math.min(STRETCH, bytes.length - from);
    for (let at = 0; at < length; at += 1) stretch[at] = units[bytes[from + at] ?? 0] ?? 0;
    parts.push(String.fromCharCode(...stretch.subarray(0, length)));
  }
  return parts.join('');
}

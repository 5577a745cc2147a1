import { decode1252, decodeCodePage } from './code-pages.ts';
import { type EncodingName, legacyPartOf } from './encodings.ts';
import { strictUtf8, utf8LengthAt } from './utf8-text.ts';
import { decodeUtf32 } from './wide-units.ts';

const LF = 10;
const CR = 13;

/** Removes byte-order marks, which concatenated files have in the middle too. */
export function withoutMarks(text: string): string {
  return text.includes('\uFEFF') ? text.replaceAll('\uFEFF', '') : text;
}

/** Decodes a line that is partly UTF-8: valid UTF-8 characters as such, every other byte in the other encoding. */
function decodeMixedLine(line: Uint8Array, encoding: EncodingName): string {
  const parts: string[] = [];
  let from = 0;
  const endLegacy = (to: number) => {
    if (to > from) parts.push(decodeBytes(line.subarray(from, to), encoding));
  };
  for (let at = 0; at < line.length; at += 1) {
    const length = utf8LengthAt(line, at);
    if (length === 0) continue;
    endLegacy(at);
    from = at + length;
    parts.push(new TextDecoder('utf-8').decode(line.subarray(at, from)));
    at = from - 1;
  }
  endLegacy(line.length);
  return parts.join('');
}

/** The lines of a file, including their line ends, with their 1-based numbers. */
function* linesOf(bytes: Uint8Array): Generator<{ line: number; bytes: Uint8Array }> {
  let from = 0;
  let line = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte !== LF && !(byte === CR && bytes[at + 1] !== LF)) continue;
    yield { line, bytes: bytes.subarray(from, at + 1) };
    from = at + 1;
    line += 1;
  }
  if (from < bytes.length) yield { line, bytes: bytes.subarray(from) };
}

/** The 1-based numbers of the lines that are not UTF-8. */
export function linesBeyondUtf8(bytes: Uint8Array): readonly number[] {
  const lines: number[] = [];
  for (const { line, bytes: ofLine } of linesOf(bytes)) {
    if (strictUtf8(ofLine) === null) lines.push(line);
  }
  return lines;
}

function decodeMixed(bytes: Uint8Array, encoding: EncodingName): string {
  const parts: string[] = [];
  for (const { bytes: line } of linesOf(bytes)) {
    parts.push(strictUtf8(line) ?? decodeMixedLine(line, encoding));
  }
  return parts.join('');
}

/** Decodes bytes. The caller has removed a byte-order mark at the beginning. Total: invalid bytes become U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: EncodingName): string {
  const part = legacyPartOf(encoding);
  if (part !== null) return withoutMarks(decodeMixed(bytes, part));
  switch (encoding) {
    case 'cp850':
    case 'cp437':
    case 'cp852':
      return decodeCodePage(bytes, encoding);
    case 'windows-1252':
      return decode1252(bytes);
    case 'utf-32le':
    case 'utf-32be':
      return withoutMarks(decodeUtf32(bytes, encoding === 'utf-32le'));
    default:
      return withoutMarks(new TextDecoder(encoding).decode(bytes));
  }
}

import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly head: string;
  /** The decoded stream; empty if the object has none. */
  readonly stream: string;
}

type Objects = ReadonlyMap<string, PdfObject>;

const OBJECT = /(\d+) 0 obj\b([\s\S]*?)(?:\bendobj|\bstream\r?\n)/g;

/** Reads every object of a PDF as browsers write it: unencrypted, with deflated streams. */
function objectsOf(bytes: Buffer): Objects {
  const text = bytes.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(OBJECT)) {
    const [whole, number = '', head = ''] = match;
    const start = match.index + whole.length;
    const length = whole.endsWith('endobj') ? 0 : Number(/\/Length (\d+)/.exec(head)?.[1]);
    const stream = bytes.subarray(start, start + length);
    const isDeflated = length > 0 && head.includes('/FlateDecode');
    const plain = isDeflated ? inflateSync(stream) : stream;
    objects.set(number, { head, stream: plain.toString('latin1') });
  }
  return objects;
}

/** The text of each glyph code (four hexadecimal digits) of a font, from its ToUnicode map. */
function glyphsOf(font: PdfObject | undefined, objects: Objects): ReadonlyMap<string, string> {
  const map = objects.get(/\/ToUnicode (\d+) 0 R/.exec(font?.head ?? '')?.[1] ?? '')?.stream ?? '';
  const glyphs = new Map<string, string>();
  const textOf = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, pairs = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', hex = ''] of pairs.matchAll(/<(\w{4})> <(\w+)>/g)) {
      glyphs.set(code.toUpperCase(), textOf(hex));
    }
  }
  for (const [, ranges = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', hex = ''] of ranges.matchAll(
      /<(\w{4})> <(\w{4})> <(\w{4})>/g,
    )) {
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1) {
        const text = String.fromCharCode(
          Number.parseInt(hex, 16) + code - Number.parseInt(from, 16),
        );
        glyphs.set(code.toString(16).padStart(4, '0').toUpperCase(), text);
      }
    }
  }
  return glyphs;
}

const SHOWN = /\/(\w+) [\d.]+ Tf|<(\w+)>(?=[^\]]*\] ?TJ|\s*Tj)|\bET\b/g;

function textOfPage(page: PdfObject, objects: Objects): string {
  const content = objects.get(/\/Contents (\d+) 0 R/.exec(page.head)?.[1] ?? '')?.stream ?? '';
  const fonts = new Map(
    Array.from(page.head.matchAll(/\/(F\d+) (\d+) 0 R/g), ([, name = '', number = '']) => [
      name,
      glyphsOf(objects.get(number), objects),
    ]),
  );
  let glyphs: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, font, codes] of content.matchAll(SHOWN)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
    else if (codes === undefined) text += '\n';
    else
      for (const code of codes.match(/.{4}/g) ?? []) text += glyphs.get(code.toUpperCase()) ?? '';
  }
  return text;
}

/** The text of each page of a PDF that Chromium wrote, one line per text object. */
export function textOfPdf(bytes: Buffer): readonly string[] {
  const objects = objectsOf(bytes);
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map((page) => textOfPage(page, objects));
}

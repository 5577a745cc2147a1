import { COLLECTOR, COLLECTOR_NAME } from '../../src/remediation/collector.ts';
import { RULE_AS_SQL } from '../../src/remediation/rule-as-sql.ts';
import { writeGermanInventory } from './german-inventory.ts';
import { writeSmallInventory } from './small-inventory.ts';

/** A generated file: its path from the project root, and its bytes. */
export interface GeneratedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Encodes a text as Windows-1252.
 * @throws RangeError for a character outside its Latin-1 part.
 */
export function encodeWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (code > 0xff || (code > 0x7e && code < 0xa0)) throw new RangeError(`not Latin-1: ${code}`);
    return code;
  });
}

/** The repository stores samples with LF. */
function withLf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** All generated files of the project. */
export function generateFiles(): readonly GeneratedFile[] {
  const german = writeGermanInventory();
  const small = writeSmallInventory();
  const utf8 = (text: string) => new TextEncoder().encode(text);
  return [
    { path: 'public/beispiel-bestand.csv', bytes: encodeWindows1252(german) },
    { path: 'public/sample-small.csv', bytes: utf8(small) },
    { path: 'public/q251382.sql', bytes: utf8(RULE_AS_SQL) },
    { path: `public/${COLLECTOR_NAME}`, bytes: utf8(COLLECTOR) },
    { path: 'src/locale/samples/beispiel-bestand.csv', bytes: utf8(withLf(german)) },
    { path: 'src/locale/samples/sample-small.csv', bytes: utf8(withLf(small)) },
  ];
}

import { RULE_AS_SQL } from '../../src/remediation/rule-as-sql.ts';
import { writeGermanInventory } from './german-inventory.ts';
import { writeSmallInventory } from './small-inventory.ts';

/** A file that is generated: its path from the project's root, and its bytes. */
export interface GeneratedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A text in Windows-1252. Throws a RangeError for a character that is not in its Latin-1 part. */
export function encodeWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (code > 0xff || (code > 0x7e && code < 0xa0)) throw new RangeError(`not Latin-1: ${code}`);
    return code;
  });
}

/** The form in which the page carries a sample: as source code has it. */
function withLf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Every generated file of the project. */
export function generateFiles(): readonly GeneratedFile[] {
  const german = writeGermanInventory();
  const small = writeSmallInventory();
  const utf8 = (text: string) => new TextEncoder().encode(text);
  return [
    { path: 'public/beispiel-bestand.csv', bytes: encodeWindows1252(german) },
    { path: 'public/sample-small.csv', bytes: utf8(small) },
    { path: 'public/q251382.sql', bytes: utf8(RULE_AS_SQL) },
    { path: 'src/locale/samples/beispiel-bestand.csv', bytes: utf8(withLf(german)) },
    { path: 'src/locale/samples/sample-small.csv', bytes: utf8(withLf(small)) },
  ];
}

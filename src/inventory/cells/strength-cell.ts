import type { EncryptionStrength } from '../../fleet/machine.ts';
import type { Reading } from '../../fleet/reading.ts';
import { createPhraseReader, soleMeaning } from './phrases.ts';
import { readCell } from './read-cell.ts';

const readPhrases = createPhraseReader<EncryptionStrength>(
  {
    '40-bit': ['40', '40 bit', '40 bits'],
    '56-bit': ['56', '56 bit', '56 bits'],
    '128-bit': ['128', '128 bit', '128 bits', 'high encryption', 'high encryption pack'],
  },
  ['encryption', 'key', 'Verschlüsselung', 'Schlüssel', 'MPPE', 'RC4'],
);

/** Reads the installed encryption strength, which the target service pack must match (KB Q249135). */
export function readStrength(text: string): Reading<EncryptionStrength> {
  return readCell(text, (cell) => soleMeaning(readPhrases(cell)));
}

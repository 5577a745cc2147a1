import type { Architecture, EncryptionStrength } from '../../fleet/machine.ts';
import type { Reading } from '../../fleet/reading.ts';
import { foldWord, tokensOf } from './cell-text.ts';
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

const WORDS: ReadonlyMap<string, Architecture> = new Map<string, Architecture>([
  ['x86', 'x86'],
  ['i386', 'x86'],
  ['i486', 'x86'],
  ['i586', 'x86'],
  ['i686', 'x86'],
  ['80486', 'x86'],
  ['486', 'x86'],
  ['586', 'x86'],
  ['686', 'x86'],
  ['ia32', 'x86'],
  ['intel', 'x86'],
  ['genuineintel', 'x86'],
  ['authenticamd', 'x86'],
  ['amd', 'x86'],
  ['cyrix', 'x86'],
  ['pentium', 'x86'],
  ['celeron', 'x86'],
  ['xeon', 'x86'],
  ['athlon', 'x86'],
  ['duron', 'x86'],
  ['alpha', 'alpha'],
  ['axp', 'alpha'],
  ['alphaserver', 'alpha'],
  ['alphastation', 'alpha'],
  ['mips', 'mips'],
  ['r4000', 'mips'],
  ['r4400', 'mips'],
  ['r4600', 'mips'],
  ['r5000', 'mips'],
  ['r10000', 'mips'],
  ['ppc', 'powerpc'],
  ['powerpc', 'powerpc'],
]);

function architectureOfCell(text: string): Architecture | null {
  const folded = foldWord(text).replace(/power[ -]pc/g, 'powerpc');
  const words = [...folded.split(/[^a-z0-9]/), ...tokensOf(folded)];
  const named = new Set(words.flatMap((word) => WORDS.get(word) ?? []));
  const [only] = named;
  return named.size === 1 ? (only ?? null) : null;
}

/** Reads a processor family. It matters because SP5 was never released for MIPS and PowerPC. */
export function readArchitecture(text: string): Reading<Architecture> {
  return readCell(text, architectureOfCell);
}

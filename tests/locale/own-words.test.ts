import { describe, expect, it } from 'vitest';
import { FACT_WORDS, type WordFact } from '../../src/fleet/fact-words.ts';
import { FACT_NAMES } from '../../src/fleet/machine.ts';
import { known, MISSING } from '../../src/fleet/reading.ts';
import { FACT_KINDS, NO_CONTEXT } from '../../src/inventory/assemble/fact-values.ts';
import { LANGUAGE_CODES, LANGUAGES } from '../../src/locale/languages.ts';

const FACTS = Object.keys(FACT_WORDS) as readonly WordFact[];

describe.each(LANGUAGE_CODES)('the words of the page in %s', (code) => {
  const { messages } = LANGUAGES[code];

  it.each(FACTS.flatMap((fact) => FACT_WORDS[fact].map((value: string) => [fact, value] as const)))(
    'are read as the value that they stand for: %s %s',
    (fact, value) => {
      const word = messages.importing.valueName(fact, value);
      expect(FACT_KINDS[fact].read(word, NO_CONTEXT)).toEqual(known(value));
    },
  );

  it.each(FACT_NAMES)('are read as missing where nothing is known: %s', (fact) => {
    for (const word of [messages.tables.notRecorded, messages.tables.notKnown]) {
      expect(FACT_KINDS[fact].read(word, NO_CONTEXT), word).toEqual(MISSING);
    }
  });

  it('write every day so that it is read again', () => {
    for (let month = 0; month < 12; month += 1) {
      for (const day of [1, 3, 12, 28]) {
        const moment = Date.UTC(1999, month, day);
        const text = messages.format.day(moment);
        expect(FACT_KINDS.lastSeen.read(text, NO_CONTEXT), text).toEqual(known(moment));
      }
    }
  });
});

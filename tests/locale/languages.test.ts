import { describe, expect, it } from 'vitest';
import {
  firstSpoken,
  LANGUAGE_CODES,
  LANGUAGES,
  languageOf,
  otherLanguages,
} from '../../src/locale/languages.ts';

describe.each(LANGUAGE_CODES)('the language %s', (language) => {
  const { messages, ownName } = LANGUAGES[language];

  it('formats by the rules of its own tag', () => {
    expect(new Intl.Locale(messages.format.tag).language).toBe(language);
    expect(Intl.Collator.supportedLocalesOf(messages.format.tag)).not.toEqual([]);
  });

  it('advises on a column that may hold passwords by the names of the choices', () => {
    const { columns, fieldName } = messages.importing;
    const advice = columns.askForSecrets(['PW']);
    for (const choice of [fieldName('password'), fieldName('sectionSign'), columns.carried]) {
      expect(advice).toContain(choice);
    }
  });

  it('is found by its code and by a regional tag', () => {
    expect(languageOf(language)).toBe(language);
    expect(firstSpoken([`${language.toUpperCase()}-XX`])).toBe(language);
  });

  it('has a unique name, and can be switched to every other language', () => {
    const names = otherLanguages(language).map((other) => LANGUAGES[other].ownName);
    expect(names).not.toContain(ownName);
    expect(names.length).toBe(LANGUAGE_CODES.length - 1);
  });
});

describe('an unsupported language', () => {
  it.each([null, '', 'EN', 'xx', 'constructor', 'en-GB'])(
    'is not accepted from a link or the memory: %j',
    (code) => {
      expect(languageOf(code)).toBeNull();
    },
  );

  it('falls back to English', () => {
    expect(firstSpoken(['xx', 'enm'])).toBe('en');
    expect(firstSpoken([])).toBe('en');
  });
});

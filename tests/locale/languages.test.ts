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

  it('is found by its code and by a regional tag', () => {
    expect(languageOf(language)).toBe(language);
    expect(firstSpoken([`${language.toUpperCase()}-XX`])).toBe(language);
  });

  it('bears a name that no other language has, and can be left for every other', () => {
    const names = otherLanguages(language).map((other) => LANGUAGES[other].ownName);
    expect(names).not.toContain(ownName);
    expect(names.length).toBe(LANGUAGE_CODES.length - 1);
  });
});

describe('a language that the page does not speak', () => {
  it.each([null, '', 'EN', 'xx', 'constructor', 'en-GB'])(
    'is no language of a link or the memory: %j',
    (code) => {
      expect(languageOf(code)).toBeNull();
    },
  );

  it('leaves English', () => {
    expect(firstSpoken(['xx', 'enm'])).toBe('en');
    expect(firstSpoken([])).toBe('en');
  });
});

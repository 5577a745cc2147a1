import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../src/inventory/cells/cell-text.ts';
import {
  findMissingLabels,
  findMissingTexts,
  isMissingLabel,
  isMissingText,
  MISSING_WORDS,
} from '../../../src/inventory/cells/missing-text.ts';
import { packed } from '../../fixtures/packed.ts';

const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff })
  .map((point) => String.fromCodePoint(point));

/** Texts with an ASCII digit among any characters, such as marks that fold into the character before them. */
const textsWithDigit = fc
  .tuple(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom(...'0123456789'),
    fc.string({
      unit: fc.constantFrom('\u0301', '\u0338', '\u20E3', '"', "'", '.', ' ', '\u200B'),
    }),
  )
  .map((parts) => parts.join(''));

describe('a missing text', () => {
  it.each([...MISSING_WORDS])('is %s, in any case and in brackets', (word) => {
    expect(isMissingText(word)).toBe(true);
    expect(isMissingText(` (${word.toUpperCase()}). `)).toBe(true);
  });

  it.each([
    ...['', ' ', '\u00A0', '-', '--', '–', '—', '−', '???', '¿?', '**', '(-)', '.', '...', '…'],
    ...['////', '########', '~', '∅', '""', "''", '\u200E', '\u3000'],
  ])('is the mark %j', (mark) => {
    expect(isMissingText(mark)).toBe(true);
  });

  it.each([
    ...['\\N', '"N', '<NULL>', '[null]', 'System.DBNull', 'NaN', 'nil'],
    ...['N.N.', 'n. n.', 'NN', 'k. A.', 'k.A', 'o. A.', 'ohne Angabe', 'entfällt', 'unbekannt?'],
    ...['n. a.', 'N/D', 's/d', 'sin datos', 'no disponible', 'non renseigné', 'inconnu'],
    ...[
      'TBD',
      'tbc',
      'TODO',
      'pending',
      'not set',
      'not found',
      'Error',
      'Fehler!',
      '‎N/A',
      'Ｎ／Ａ',
    ],
  ])('is %j', (text) => {
    expect(isMissingText(text)).toBe(true);
  });

  it.each([
    ...['#REF!', '#NAME?', '#NULL!', '#VALUE!', '#NUM!', '#DIV/0!', '#N/A', '#SPILL!', '#CALC!'],
    ...['#BEZUG!', '#WERT!', '#ZAHL!', '#NV', '#ÜBERLAUF!', '#VALEUR!', '#NOM?', '#¡REF!'],
    ...['#¿NOMBRE?', '#¡DIV/0!', '#RIF!', '#ÉRTÉK!', '#HIÁNYZIK', '#ADR!', 'Err:502', ' #ref! '],
    ...['Fehler:502', '1.#QNAN', '-1.#IND00', '1.#INF', '@NULL'],
  ])('is the spreadsheet error %j', (error) => {
    expect(isMissingText(error)).toBe(true);
  });

  it.each([
    ...['none', 'keine', 'SP4', '0', '-1', 'n/a 2', '10.0.0.1', 'no', 'N', 'n.', '#1', '#WS1'],
    ...['"', '〃', '+', '✓', '§', 's. o.', 'ditto', 'unknown host', 'DIV/0', 'Error 53', 'NN1'],
  ])('is not %j', (text) => {
    expect(isMissingText(text)).toBe(false);
  });

  it('has no digit in any spelling', () => {
    expect([...MISSING_WORDS].filter((word) => /\d/.test(word))).toEqual([]);
  });

  it('cannot contain a digit, because folding keeps digits', () => {
    fc.assert(
      fc.property(textsWithDigit, (text) => {
        expect(foldWord(text)).toMatch(/[0-9]/);
      }),
    );
  });
});

describe('a missing label', () => {
  it.each(['', 'n/a', 'N.N.', 'k. A.', '-', '\\N', 'unknown'])('is %j', (text) => {
    expect(isMissingLabel(text)).toBe(true);
  });

  it.each(['KA', 'NV', 'nd', 'Bonn'])('is not %j, which may name a place', (text) => {
    expect(isMissingLabel(text)).toBe(false);
  });
});

describe('a spreadsheet error or a doubt', () => {
  it.each(['unknown??', 'n/a?!', 'Err:502', '#DIV/0!', '#REF!'])('is missing: %j', (text) =>
    expect(isMissingText(text)).toBe(true),
  );
  it.each(['un?known', 'see Err:502', 'Err:5021', 'A #DIV/0!', 'Err:402', '1.#Q1', 'x1.#INF'])(
    'is not missing inside other text: %j',
    (text) => expect(isMissingText(text)).toBe(false),
  );
});

describe('among many texts', () => {
  const piece = fc.constantFrom(
    ...['', '0', '9', '/', ':', '#', '-', ' ', ';', '"', 'ä', '\u00AD', '\u200E', '＃', '：', '１'],
    ...['n/a', 'keine', 'unbekannt', 'KA', '#N/A', '#REF!', '#DIV/0!', 'Err:502', 'Fehler:5'],
    ...['1.#QNAN', '-1.#IND0', '???', 'RAS-01', '10.0.0.1', '00:0c:29', 'ERR'],
  );
  const texts = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));
  const lists = fc.array(fc.oneof(texts, fc.string({ unit: anyCharacter })), { maxLength: 12 });

  it('the missing ones are found, as strings and as bytes', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const missing = list.map((text) => Number(isMissingText(text)));
        expect([...findMissingTexts(list)]).toEqual(missing);
        const wellFormed = list.map((text) => text.replace(/\p{Surrogate}/gu, '\uFFFD'));
        const missingAsBytes = wellFormed.map((text) => Number(isMissingText(text)));
        expect([...findMissingTexts(packed(wellFormed))]).toEqual(missingAsBytes);
      }),
    );
  });

  it('the missing labels are found, as strings and as bytes', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 12 }), (list) => {
        const missing = list.map((text) => Number(isMissingLabel(text)));
        expect([...findMissingLabels(list)]).toEqual(missing);
        expect([...findMissingLabels(packed(list))]).toEqual(missing);
      }),
    );
  });

  it.each(['#DIV/0!', 'Err:502', 'Fehler:508', '1.#QNAN', '-1.#IND00', '#N/A', '-', 'n/a', ''])(
    '%j is missing among texts with digits',
    (text) => {
      const list = ['WS-1', text, '10.0.0.1'];
      expect([...findMissingTexts(packed(list))]).toEqual([0, 1, 0]);
    },
  );
});

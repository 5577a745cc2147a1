import { describe, expect, it } from 'vitest';
import type { AuditSummary } from '../../../src/answers/summary.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import {
  type AnswerSentence,
  headline,
  headlineText,
} from '../../../src/ui/audit/answer-sentences.ts';
import { ASSUMING, EVERY } from './every-summary.ts';

/** Words of one language that the facts below look for. */
const WORDS = [
  {
    language: 'English',
    messages: en,
    atLeast: /^At least /,
    undecided: 'undecided',
    allClear: 'No pairing is exposed or at risk.',
    onlyExposed: /No pairing is (known to be )?exposed(?! or at risk)/,
    wrongPlural: /(?<![\d,.])1 (clients|pairings|rows|machines|facts|are|need|more need|were)\b/,
    wrongSingular: /(?<![\d,.])(?!1 )\d+ (client|pairing|row|machine|fact|is|needs|was)\b/,
  },
  {
    language: 'German',
    messages: de,
    atLeast: /^Mindestens /,
    undecided: 'unentschieden',
    allClear: 'Keine Paarung ist betroffen oder gefährdet.',
    onlyExposed: /[Kk]eine Paarung ist (nachweislich )?betroffen(?! oder gefährdet)/,
    wrongPlural: /(?<![\d,.])1 (Clients|Paarungen|Zeilen|Angaben|sind|brauchen|wurden)(?!\p{L})/u,
    wrongSingular: /(?<![\d,.])(?!1 )\d+ (Client|Paarung|Zeile|Angabe|ist|braucht|wurde)(?!\p{L})/u,
  },
] as const;

describe.each(WORDS)('every headline in $language', ({ messages: { audit }, ...words }) => {
  const said = EVERY.map((summary) => ({ summary, text: headlineText(audit, summary) }));
  const unlike = (holds: (one: (typeof said)[number]) => boolean) =>
    said.filter((one) => !holds(one)).map(({ text }) => text);

  it('is one clean sentence without an empty slot', () => {
    expect(
      unlike(({ text }) => /^\S.*\S\.$/.test(text) && !/[{}]| {2}|[.;:,]{2}/.test(text)),
    ).toEqual([]);
  });

  it('agrees with its numbers', () => {
    const { wrongPlural, wrongSingular } = words;
    expect(unlike(({ text }) => !wrongPlural.test(text) && !wrongSingular.test(text))).toEqual([]);
  });

  it('names the undecided pairings wherever there are any', () => {
    const isSaid = ({ summary, text }: (typeof said)[number]) =>
      text.includes(words.undecided) === summary.verdicts.undecided > 0;
    expect(unlike(isSaid)).toEqual([]);
  });

  it('gives the all-clear only if nothing is flagged, undecided, unread or assumed', () => {
    const isClear = ({ pairings, verdicts, withoutRole, rejected, rules }: AuditSummary) =>
      pairings > 0 &&
      verdicts['not-exposed'] === pairings &&
      withoutRole + rejected === 0 &&
      rules !== ASSUMING.rules;
    expect(unlike(({ summary, text }) => (text === words.allClear) === isClear(summary))).toEqual(
      [],
    );
  });

  it('never says that nothing is exposed without a word about what is at risk', () => {
    expect(unlike(({ text }) => !words.onlyExposed.test(text))).toEqual([]);
  });

  it('says "at least" exactly if something could add to flagged clients', () => {
    const isLeast = ({ verdicts, withoutRole, rejected }: AuditSummary) =>
      verdicts.exposed + verdicts['at-risk'] > 0 && verdicts.undecided + withoutRole + rejected > 0;
    expect(unlike(({ summary, text }) => words.atLeast.test(text) === isLeast(summary))).toEqual(
      [],
    );
  });

  it('counts each client once: exposed today, at risk, or in need of another password', () => {
    const numberIn = (sentence: AnswerSentence | null, name: string) =>
      Number(sentence?.numbers[name]?.text.match(/^\d+/)?.[0]);
    const adds = ({ summary }: (typeof said)[number]) => {
      const { opening, rest } = headline(audit, summary);
      if (opening.numbers.clients === undefined) return true;
      const all = numberIn(opening, 'clients');
      return numberIn(rest, 'exposed') + numberIn(rest, 'atRisk') === all;
    };
    expect(unlike(adds)).toEqual([]);
  });
});

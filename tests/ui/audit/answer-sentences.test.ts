import { describe, expect, it } from 'vitest';
import type { AuditSummary } from '../../../src/answers/summary.ts';
import { NO_ASSUMPTIONS } from '../../../src/article/assumptions.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import { FIRST_RULES } from '../../../src/session/view.ts';
import {
  type AnswerSentence,
  answerDetails,
  headline,
} from '../../../src/ui/audit/answer-sentences.ts';
import { fillSlots, splitSlots } from '../../../src/ui/audit/Sentence.tsx';
import { summaryOf } from './summary-of.ts';

function said({ of, numbers }: AnswerSentence): string {
  const texts = Object.entries(numbers).map(([name, { text }]) => [name, text]);
  return fillSlots(of, Object.fromEntries(texts));
}

function wholeAnswer(summary: AuditSummary): readonly string[] {
  return [headline(en.audit, summary), ...answerDetails(en.audit, summary)].map(said);
}

const ASSUMING: AuditSummary = {
  ...summaryOf({ exposed: 1, upgrade: 1 }),
  rules: { ...FIRST_RULES, assumptions: { ...NO_ASSUMPTIONS, sectionSign: 'yes' } },
};

describe('the sentences of the answer', () => {
  it('say who needs the upgrade, which pairings are flagged, and what is undecided', () => {
    const summary = {
      ...summaryOf({ exposed: 3, atRisk: 4, undecided: 5, upgrade: 2, changePassword: 1 }),
      serversWithFlagged: 2,
      missingFacts: 1,
    };
    expect(wholeAnswer(summary)).toEqual([
      '2 clients need the SP5 upgrade.',
      '7 flagged pairings with 2 servers: 3 exposed today, 4 at risk because it is not recorded whether the password has §.',
      '1 client cannot take SP5 (MIPS, PowerPC) and needs a password without §.',
      'Besides, 5 pairings cannot be decided: 1 fact is missing.',
    ]);
  });

  it.each([
    [en, ['1 flagged pairing with 1 server, exposed today.', 'Besides, 1 pairing cannot be']],
    [
      de,
      [
        '1 auffällige Paarung mit 1 Server, heute betroffen.',
        'unentschieden: 1 Paarung; 1 Angabe fehlt.',
      ],
    ],
  ] as const)('are correct for a single pairing too', ({ audit }, [flagged, open]) => {
    const one = summaryOf({ exposed: 1, undecided: 1, upgrade: 1 });
    const summary = { ...one, serversWithFlagged: 1, missingFacts: 1 };
    const answer = answerDetails(audit, summary).map(said);
    expect(answer[0]).toBe(flagged);
    expect(answer[1]).toContain(open);
  });

  it('say which upgrades wait, and why some clients change their password instead', () => {
    const summary = {
      ...summaryOf({ exposed: 3, upgrade: 4, inRing: 1, missingFacts: 2 }),
      serversWithFlagged: 1,
      upgradesWaiting: 2,
    };
    expect(wholeAnswer(summary)).toEqual([
      '4 clients need the SP5 upgrade.',
      '3 flagged pairings with 1 server, exposed today.',
      '2 clients to upgrade are servers too and have to wait until the clients are cleared whose pairings would get worse.',
      '1 client is client and server in a ring of machines that wait for each other: change its password first.',
      '2 clients are servers too and could be upgraded only after clients whose facts are missing: change their passwords, or record the facts.',
    ]);
  });

  it('say what was checked if nothing is flagged', () => {
    const summary = { ...summaryOf({ notExposed: 6 }), clients: 3, servers: 2 };
    expect(wholeAnswer(summary)).toEqual([
      'No pairing is exposed.',
      'All 6 pairings of 3 clients with 2 servers were looked at; in each at least one of the four conditions does not hold.',
    ]);
  });

  it('never give the all-clear while machines could not be paired', () => {
    const clear = { ...summaryOf({ notExposed: 6 }), clients: 3, servers: 2 };
    expect(wholeAnswer({ ...clear, withoutRole: 2, withoutProduct: 1 }).slice(0, 3)).toEqual([
      'No pairing is exposed, but 3 machines could not be paired with anything.',
      '2 machines without a readable role are in no pairing.',
      'Of 1 machine the product could not be read: in no pairing either.',
    ]);
  });

  it('name the clients that meet no server under the scope', () => {
    const peers = { kind: 'peers', otherwise: { kind: 'nobody' } } as const;
    const summary = {
      ...summaryOf({ exposed: 2, upgrade: 1 }),
      clientsMeetingNobody: 1,
      rules: { ...FIRST_RULES, scope: peers },
    };
    expect(wholeAnswer(summary)).toContain(
      '1 client meets no server of this inventory, as you said who meets whom: nothing is said of it.',
    );
  });

  it.each<readonly [string, AuditSummary, string]>([
    ['the password', summaryOf({ exposed: 1, changePassword: 1 }), 'needs a password without §'],
    [
      'why it is the password',
      summaryOf({ exposed: 1, changePassword: 1 }),
      'SP5 was never released for the processor of this client',
    ],
    [
      'which passwords come before servers are raised',
      summaryOf({ notExposed: 2, changePassword: 2 }),
      '2 clients cannot take SP5 (MIPS, PowerPC) and need a password without § before their servers are raised to SP5.',
    ],
    ['what is undecided', summaryOf({ undecided: 2 }), 'It cannot be decided yet'],
    ['that nobody meets', summaryOf({}), 'they form no pairing'],
    ['that something is assumed', ASSUMING, 'Counted with your assumptions'],
  ])('say %s', (_, summary, words) => {
    expect(wholeAnswer(summary).join(' ')).toContain(words);
  });

  it.each([
    ['English', en],
    ['German', de],
  ])('have a number for every slot in %s', (_, { audit }) => {
    const summaries = [
      summaryOf({ exposed: 1, atRisk: 1, undecided: 1, upgrade: 1, changePassword: 1 }),
      summaryOf({ atRisk: 1, upgrade: 1 }),
      summaryOf({ exposed: 1, changePassword: 1 }),
      summaryOf({ undecided: 1, changePassword: 1 }),
      summaryOf({ notExposed: 1 }),
      summaryOf({}),
    ];
    for (const summary of summaries) {
      for (const { of, numbers } of [headline(audit, summary), ...answerDetails(audit, summary)]) {
        const places = splitSlots(of).flatMap((part) => (part.kind === 'slot' ? [part.name] : []));
        expect(Object.keys(numbers)).toEqual(expect.arrayContaining(places));
      }
    }
  });
});

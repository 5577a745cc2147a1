import { describe, expect, it } from 'vitest';
import type { AuditSummary } from '../../../src/answers/summary.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import { FIRST_RULES } from '../../../src/session/view.ts';
import { answerNotes } from '../../../src/ui/audit/answer-notes.ts';
import {
  type AnswerSentence,
  answerFigures,
  headline,
  headlineText,
  sentenceText,
} from '../../../src/ui/audit/answer-sentences.ts';
import { splitSlots } from '../../../src/ui/audit/Sentence.tsx';
import { ASSUMING, EVERY } from './every-summary.ts';
import { summaryOf } from './summary-of.ts';

const LISTED = {
  rules: { ...FIRST_RULES, scope: { kind: 'peers', otherwise: { kind: 'nobody' } } },
} as const;
const WHY = 'because it is not known whether their passwords contain §';

/** Some accepted clients to upgrade. */
function accepted(clients: number, lastEnd = '2027-01-31'): AuditSummary['decided'] {
  const states = { overtaken: 0, ended: 0, 'reported-done': 0, reopened: 0, open: 9 };
  return {
    today: '2026-11-29',
    states: { ...states, accepted: clients },
    accepted: { upgrade: { clients, firstEnd: '2027-01-31', lastEnd }, 'change-password': null },
    joined: 0,
    log: [],
  };
}

describe('the headline', () => {
  it.each<readonly [string, AuditSummary]>([
    [
      `At least 43 clients need the upgrade to SP5: 6 are exposed today, 37 at risk ${WHY}; 288 pairings are undecided.`,
      summaryOf({ exposed: 48, atRisk: 312, undecided: 288, upgrade: 43, upgradeAtRisk: 37 }),
    ],
    [
      'At least 3 clients need the upgrade to SP5: 1 is exposed today, 2 at risk ' +
        `${WHY}; 2 more need a password without § instead (1 of them exposed today); 1 pairing is undecided.`,
      summaryOf({
        exposed: 2,
        atRisk: 3,
        undecided: 1,
        upgrade: 3,
        upgradeAtRisk: 2,
        changePassword: 2,
        passwordAtRisk: 1,
      }),
    ],
    [
      '1 client needs the upgrade to SP5: it is exposed today; 1 more needs a password without § instead (at risk).',
      summaryOf({ exposed: 1, atRisk: 1, upgrade: 1, inRing: 1, passwordAtRisk: 1 }),
    ],
    [
      '2 clients need the upgrade to SP5: both are exposed today; 3 more need a password without § instead (exposed today).',
      summaryOf({ exposed: 5, upgrade: 2, missingFacts: 3 }),
    ],
    [
      '3 clients need the upgrade to SP5: all 3 are exposed today.',
      summaryOf({ exposed: 3, upgrade: 3 }),
    ],
    [
      '1 client needs the upgrade to SP5: it is at risk because it is not known whether its password contains §.',
      summaryOf({ atRisk: 1, upgrade: 1, upgradeAtRisk: 1 }),
    ],
    [
      `4 clients need the upgrade to SP5: none is known to be exposed today, all 4 are at risk ${WHY}.`,
      summaryOf({ atRisk: 4, upgrade: 4, upgradeAtRisk: 4 }),
    ],
    [
      `At least 43 clients need the upgrade to SP5: 6 are exposed today, 37 at risk ${WHY}; 3 of them accepted until 31 Jan 2027; 288 pairings are undecided.`,
      {
        ...summaryOf({ exposed: 48, atRisk: 312, undecided: 288, upgrade: 43, upgradeAtRisk: 37 }),
        decided: accepted(3),
      },
    ],
    [
      '2 clients need the upgrade to SP5: both are exposed today; both are accepted until 31 Jan 2027 or later.',
      { ...summaryOf({ exposed: 2, upgrade: 2 }), decided: accepted(2, '2027-03-01') },
    ],
    [
      '1 client needs the upgrade to SP5: it is exposed today; it is accepted until 31 Jan 2027.',
      { ...summaryOf({ exposed: 1, upgrade: 1 }), decided: accepted(1) },
    ],
    [
      `2 clients need a password without §: none is known to be exposed today, both are at risk ${WHY}.`,
      summaryOf({ atRisk: 4, changePassword: 2, passwordAtRisk: 2 }),
    ],
    [
      'At least 1 client needs the upgrade to SP5: it is exposed today; 2 machines could not be paired with anything and 1 row was left out.',
      { ...summaryOf({ exposed: 1, upgrade: 1 }), withoutRole: 1, withoutProduct: 1, rejected: 1 },
    ],
    [
      'No pairing is known to be exposed or at risk, but 1 pairing is undecided. 2 facts are missing.',
      { ...summaryOf({ undecided: 1, notExposed: 3 }), missingFacts: 2 },
    ],
    ['No pairing is exposed or at risk.', summaryOf({ notExposed: 3 })],
    [
      'No pairing is exposed or at risk under your assumptions.',
      { ...summaryOf({ notExposed: 3 }), ...ASSUMING },
    ],
    [
      'No pairing is exposed or at risk, but 3 machines could not be paired with anything.',
      { ...summaryOf({ notExposed: 3 }), withoutRole: 3 },
    ],
    [
      'No pairing is exposed or at risk, but 1 row was left out and 2 clients meet no server.',
      { ...summaryOf({ notExposed: 3 }), ...LISTED, rejected: 1, clientsMeetingNobody: 2 },
    ],
    [
      'No machine is known to be a PPTP client, so no pairing could be checked.',
      { ...summaryOf({}), machines: 2, servers: 2 },
    ],
    [
      'No machine is known to be a PPTP server, so no pairing could be checked: 1 machine could not be paired with anything.',
      { ...summaryOf({}), machines: 2, clients: 1, withoutRole: 1 },
    ],
    [
      'No machine is known to be a PPTP client or server, so no pairing could be checked.',
      { ...summaryOf({}), machines: 2, outside: 1 },
    ],
    [
      'Every machine is outside the article, so no pairing was checked.',
      { ...summaryOf({}), machines: 2, outside: 2 },
    ],
    [
      'The inventory holds no machine, so no pairing could be checked: 2 rows were left out.',
      { ...summaryOf({}), rejected: 2 },
    ],
    [
      'No client meets a server, so no pairing could be checked.',
      { ...summaryOf({}), ...LISTED, machines: 2, clients: 1, servers: 1, clientsMeetingNobody: 1 },
    ],
  ])('says: %s', (text, summary) => {
    expect(headlineText(en.audit, summary)).toBe(text);
  });

  it.each<readonly [string, AuditSummary]>([
    [
      'Mindestens 43 Clients brauchen die Aktualisierung auf SP5: 6 sind heute betroffen, 37 gefährdet, weil nicht bekannt ist, ob ihr Kennwort ein § enthält; 288 Paarungen sind unentschieden.',
      summaryOf({ exposed: 48, atRisk: 312, undecided: 288, upgrade: 43, upgradeAtRisk: 37 }),
    ],
    [
      '1 Client braucht die Aktualisierung auf SP5: er ist heute betroffen; 1 weiterer braucht stattdessen ein Kennwort ohne § (gefährdet).',
      summaryOf({ exposed: 1, atRisk: 1, upgrade: 1, inRing: 1, passwordAtRisk: 1 }),
    ],
    [
      '3 Clients brauchen die Aktualisierung auf SP5: alle 3 sind heute betroffen; alle 3 sind bis 31.01.2027 akzeptiert.',
      { ...summaryOf({ exposed: 3, upgrade: 3 }), decided: accepted(3) },
    ],
    [
      'Keine Paarung ist nachweislich betroffen oder gefährdet, aber 1 Paarung ist unentschieden. 1 Angabe fehlt.',
      { ...summaryOf({ undecided: 1 }), missingFacts: 1 },
    ],
    [
      'Mit Ihren Annahmen ist keine Paarung betroffen oder gefährdet, aber 1 Rechner konnte mit nichts gepaart werden.',
      { ...summaryOf({ notExposed: 1 }), ...ASSUMING, withoutRole: 1 },
    ],
  ])('says in German: %s', (text, summary) => {
    expect(headlineText(de.audit, summary)).toBe(text);
  });
});

function said(sentences: readonly AnswerSentence[]): readonly string[] {
  return sentences.map(sentenceText);
}

describe('the figures of the answer', () => {
  it('count pairings, clients, servers and rows', () => {
    const summary = {
      ...summaryOf({ exposed: 48, atRisk: 312, undecided: 288, notExposed: 3685, upgrade: 43 }),
      clients: 271,
      servers: 16,
      serversWithFlagged: 8,
      machines: 289,
      dataRows: 292,
      merged: 2,
      rejected: 1,
      outside: 3,
    };
    expect(said(answerFigures(en.audit, summary))).toEqual([
      '360 of 4,333 pairings flagged (48 exposed, 312 at risk)',
      '271 clients',
      '16 servers (8 with flagged pairings)',
      '289 machines from 292 data rows (2 merged, 1 left out)',
      '3 outside the article',
    ]);
  });

  it.each([
    [{ exposed: 2 }, '2 of 2 pairings exposed'],
    [{ atRisk: 1, notExposed: 1 }, '1 of 2 pairings at risk'],
    [{ notExposed: 1 }, '1 pairing'],
  ])('say of %o: %s', (counts, text) => {
    expect(said(answerFigures(en.audit, summaryOf(counts)))[0]).toBe(text);
  });
});

describe('the notes of the answer', () => {
  it('say which facts are missing, and who cannot be upgraded', () => {
    const summary = {
      ...summaryOf({ exposed: 3, atRisk: 4, undecided: 5, upgrade: 2, changePassword: 1 }),
      missingFacts: 1,
    };
    expect(said(answerNotes(en.audit, summary))).toEqual([
      '1 client cannot take SP5 (MIPS, PowerPC) and needs a password without §.',
      '5 pairings cannot be decided yet: 1 fact is missing.',
    ]);
  });

  it('say which upgrades wait, and why some clients change their password instead', () => {
    const summary = {
      ...summaryOf({ exposed: 3, upgrade: 4, inRing: 1, missingFacts: 2 }),
      upgradesWaiting: 2,
    };
    expect(said(answerNotes(en.audit, summary))).toEqual([
      '2 clients to upgrade are servers too and have to wait, because upgrading now would worsen pairings of other clients.',
      '1 client is client and server in a ring of machines that wait for each other: change its password first.',
      '2 clients are servers too and could be upgraded only after clients whose facts are missing: change their passwords, or record the facts.',
    ]);
  });

  it('link a number of passwords only if the link shows exactly those clients', () => {
    const leads = (summary: AuditSummary) =>
      answerNotes(en.audit, summary).map(({ numbers }) => numbers.clients?.lead !== null);
    expect(leads(summaryOf({ exposed: 3, inRing: 1, missingFacts: 2 }))).toEqual([false, false]);
    expect(leads(summaryOf({ exposed: 3, inRing: 1 }))).toEqual([true]);
  });

  it('say what was checked if nothing is flagged', () => {
    const summary = { ...summaryOf({ notExposed: 6 }), clients: 3, servers: 2 };
    expect(said(answerNotes(en.audit, summary))).toEqual([
      'All 6 pairings of 3 clients with 2 servers were checked; in each at least one of the four conditions does not hold.',
    ]);
  });

  it('name the clients that meet no server under the scope', () => {
    const summary = {
      ...summaryOf({ exposed: 2, upgrade: 1 }),
      ...LISTED,
      clientsMeetingNobody: 1,
    };
    expect(said(answerNotes(en.audit, summary))).toContain(
      'By your rule for who meets whom, 1 client meets no server of this inventory: the audit says nothing about this client.',
    );
  });

  it.each<readonly [string, AuditSummary, string]>([
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
    [
      'that nobody meets',
      { ...summaryOf({}), clients: 1, servers: 1 },
      'by the rule for who meets whom they form no pairing',
    ],
    [
      'that something is assumed',
      { ...summaryOf({ exposed: 1, upgrade: 1 }), ...ASSUMING },
      'Counted with your assumptions',
    ],
  ])('say %s', (_, summary, words) => {
    expect(said(answerNotes(en.audit, summary)).join(' ')).toContain(words);
  });

  it.each([
    ['English', en],
    ['German', de],
  ])('have a number for every slot in %s', (_, { audit }) => {
    for (const summary of EVERY.slice(0, 500)) {
      const { opening, rest } = headline(audit, summary);
      const sentences = [
        opening,
        rest,
        ...answerNotes(audit, summary),
        ...answerFigures(audit, summary),
      ];
      for (const { of, numbers } of sentences.filter((sentence) => sentence !== null)) {
        const places = splitSlots(of).flatMap((part) => (part.kind === 'slot' ? [part.name] : []));
        expect(Object.keys(numbers)).toEqual(expect.arrayContaining(places));
      }
    }
  });
});

import type { AuditSummary } from '../../answers/summary.ts';
import { assumesAnything } from '../../article/assumptions.ts';
import { flaggedOf } from '../../article/verdict.ts';
import type { AuditMessages } from '../../locale/en/audit.ts';
import type { FlaggedClients } from '../../remediation/client-needs.ts';
import {
  type Lead,
  toAccepted,
  toAllPairings,
  toClients,
  toClientsMeetingNobody,
  toFlagged,
  toFlaggedClients,
  toMachines,
  toProblems,
  toServers,
  toVerdicts,
  toWithoutRole,
} from './leads.ts';
import { fillSlots } from './Sentence.tsx';

/** What the headline says. Its numbers come from the summary. */
type Answer =
  /** Clients need the upgrade. */
  | 'upgrade'
  /** Pairings are flagged, but all their clients have to change their password instead. */
  | 'change-password'
  /** Nothing is flagged, though something may be undecided or in no pairing. */
  | 'nothing-flagged'
  /** There are no pairings. */
  | 'no-pairing';

/** The result of the audit: "which clients, and why". */
export function answerOf(summary: AuditSummary): Answer {
  if (summary.pairings === 0) return 'no-pairing';
  if (summary.clientsByAction.upgrade > 0) return 'upgrade';
  return flaggedPairings(summary) > 0 ? 'change-password' : 'nothing-flagged';
}

/** Exposed and at-risk pairings together. */
export function flaggedPairings({ verdicts }: AuditSummary): number {
  return flaggedOf(verdicts);
}

/** A number in a sentence: its text, the rows it links to (null if it links to none), and its emphasis. */
export interface AnswerNumber {
  readonly text: string;
  /** What the number counts, for those who meet it without its sentence; undefined if its text says so. */
  readonly name: string | undefined;
  readonly lead: Lead | null;
  readonly weight: 'plain' | 'strong' | 'loud';
}

type Numbers = Readonly<Record<string, AnswerNumber>>;

/** A sentence of the answer with slots in braces, and the numbers that fill them. */
export interface AnswerSentence {
  readonly of: string;
  readonly numbers: Numbers;
}

/** The headline of the audit: how it opens, and what follows in smaller type. Together one sentence. */
export interface Headline {
  readonly opening: AnswerSentence;
  readonly rest: AnswerSentence | null;
}

/** A number whose text says what it counts. */
export function leading(
  text: string,
  lead: Lead | null,
  weight: AnswerNumber['weight'] = 'plain',
): AnswerNumber {
  return { text, name: undefined, lead, weight };
}

/** A number whose text is nothing but digits. `name` says the number and what it counts. */
function named(
  count: number,
  name: (count: number) => string,
  lead: Lead,
  { audit, weight = 'plain' }: { audit: AuditMessages; weight?: AnswerNumber['weight'] },
): AnswerNumber {
  return { text: audit.number(count), name: name(count), lead, weight };
}

/** A sentence of the answer as plain text. */
export function sentenceText({ of, numbers }: AnswerSentence): string {
  const texts = Object.entries(numbers).map(([name, { text }]) => [name, text]);
  return fillSlots(of, Object.fromEntries(texts));
}

/** The headline as plain text. */
export function headlineText(audit: AuditMessages, summary: AuditSummary): string {
  const { opening, rest } = headline(audit, summary);
  return [opening, ...(rest === null ? [] : [rest])].map(sentenceText).join(' ');
}

/** The headline of the audit. Never an all-clear while a pairing is undecided or a machine is in none. */
export function headline(audit: AuditMessages, summary: AuditSummary): Headline {
  const { answer: words } = audit;
  const reserves = reservations(audit, summary);
  const reserved = {
    of: audit.list(reserves.map(({ of }) => of)),
    numbers: Object.assign({}, ...reserves.map(({ numbers }) => numbers)) as Numbers,
  };
  const isOpen = reserves.length > 0;
  switch (answerOf(summary)) {
    case 'upgrade':
      return flaggedHeadline(audit, summary, 'upgrade', isOpen ? reserved : null);
    case 'change-password':
      return flaggedHeadline(audit, summary, 'change-password', isOpen ? reserved : null);
    case 'nothing-flagged': {
      const { undecided } = summary.verdicts;
      const nothing = words.nothing(undecided > 0, assumesAnything(summary.rules.assumptions));
      const of = isOpen ? words.but(nothing, reserved.of) : nothing;
      const facts = { of: `${words.facts(summary.missingFacts)}.`, numbers: {} };
      const opening = { of: `${of}.`, numbers: reserved.numbers };
      return { opening, rest: undecided > 0 && summary.missingFacts > 0 ? facts : null };
    }
    case 'no-pairing': {
      const opening = { of: words.noPairing[whyNoPairing(summary)], numbers: {} };
      if (!isOpen) return { opening: { ...opening, of: `${opening.of}.` }, rest: null };
      return {
        opening: { ...opening, of: `${opening.of}:` },
        rest: { ...reserved, of: `${reserved.of}.` },
      };
    }
  }
}

/** The headline if pairings are flagged. `action` is what it begins with. */
function flaggedHeadline(
  audit: AuditMessages,
  { flaggedClients, decided }: AuditSummary,
  action: keyof FlaggedClients,
  reserved: AnswerSentence | null,
): Headline {
  const { answer: words, clients, numberNames: names } = audit;
  const strong = { audit, weight: 'strong' } as const;
  const toPassword = (which: 'all' | 'exposed') => toFlaggedClients('change-password', which);
  const { exposed, atRisk } = flaggedClients[action];
  const all = exposed + atRisk;
  const opens = action === 'upgrade' ? words.upgrade : words.changePassword;
  const accepted = decided?.accepted[action] ?? null;
  const password = flaggedClients['change-password'];
  const passwords = password.exposed + password.atRisk;
  const isBoth = action === 'upgrade' && passwords > 0;
  const clauses = [
    words.today(exposed, atRisk),
    ...(accepted === null
      ? []
      : [words.accepted(accepted.clients, all, [accepted.firstEnd, accepted.lastEnd])]),
    ...(isBoth ? [words.passwordToo(passwords, password.exposed)] : []),
    ...(reserved === null ? [] : [reserved.of]),
  ];
  return {
    opening: {
      of: opens(all, reserved !== null),
      numbers: { clients: leading(clients(all), toFlaggedClients(action, 'all'), 'loud') },
    },
    rest: {
      of: `${clauses.join('; ')}.`,
      numbers: {
        exposed: named(exposed, names.exposedClients, toFlaggedClients(action, 'exposed'), strong),
        atRisk: named(atRisk, names.atRiskClients, toFlaggedClients(action, 'at-risk'), strong),
        accepted: named(accepted?.clients ?? 0, names.accepted, toAccepted(action), { audit }),
        password: named(passwords, names.passwords, toPassword('all'), { audit }),
        passwordExposed: named(password.exposed, names.exposedClients, toPassword('exposed'), {
          audit,
        }),
        ...reserved?.numbers,
      },
    },
  };
}

/**
 * What could still add to the answer. Undecided pairings stand for everything else; without them: machines
 * and rows that are in no pairing because a cell could not be read, and clients that the scope leaves
 * without a server.
 */
function reservations(audit: AuditMessages, summary: AuditSummary): readonly AnswerSentence[] {
  const { answer: words } = audit;
  const { verdicts, rejected } = summary;
  if (verdicts.undecided > 0) {
    const pairings = leading(audit.pairings(verdicts.undecided), toVerdicts(['undecided']));
    return [{ of: words.undecided(verdicts.undecided), numbers: { pairings } }];
  }
  const unpaired = summary.withoutRole + summary.withoutProduct;
  const lonely = lonelyClients(summary);
  const machines = leading(
    audit.counts.machines(unpaired),
    summary.withoutProduct === 0 ? toWithoutRole() : null,
  );
  const rows = leading(words.rows(rejected), toProblems(['rejected']));
  const nobody = leading(audit.clients(lonely), toClientsMeetingNobody());
  return [
    ...(unpaired === 0 ? [] : [{ of: words.unpaired(unpaired), numbers: { machines } }]),
    ...(rejected === 0 ? [] : [{ of: words.leftOut(rejected), numbers: { rows } }]),
    ...(lonely === 0 ? [] : [{ of: words.meetNobody(lonely), numbers: { nobody } }]),
  ];
}

/** Clients that the scope leaves without a server, while it gives others one. */
export function lonelyClients({ clientsMeetingNobody, rules, pairings }: AuditSummary): number {
  return rules.scope.kind === 'every' || pairings === 0 ? 0 : clientsMeetingNobody;
}

/** Why there are no pairings. */
function whyNoPairing(summary: AuditSummary): keyof AuditMessages['answer']['noPairing'] {
  const { machines, outside, clients, servers } = summary;
  if (machines === 0) return 'empty';
  if (machines === outside) return 'outside';
  if (clients === 0 && servers === 0) return 'no-role';
  if (clients === 0) return 'no-client';
  return servers === 0 ? 'no-server' : 'no-meeting';
}

/** The figures behind the answer: pairings, clients, servers, and what became of every data row. */
export function answerFigures(
  audit: AuditMessages,
  summary: AuditSummary,
): readonly AnswerSentence[] {
  const { counts, numberNames: names } = audit;
  const { exposed, 'at-risk': atRisk } = summary.verdicts;
  const { merged, rejected, outside, serversWithFlagged } = summary;
  const flagged = flaggedPairings(summary);
  const pairings = leading(audit.pairings(summary.pairings), toAllPairings());
  const servers = leading(audit.servers(summary.servers), toServers());
  const rest = [...(merged > 0 ? [counts.merged] : []), ...(rejected > 0 ? [counts.rejected] : [])];
  const figures: readonly (AnswerSentence | null)[] = [
    {
      of: flagged === 0 ? '{pairings}' : counts.flagged(exposed, atRisk),
      numbers: {
        pairings,
        flagged: named(flagged, names.flaggedPairings, toFlagged(), { audit, weight: 'strong' }),
        exposed: named(exposed, names.exposedPairings, toVerdicts(['exposed']), { audit }),
        atRisk: named(atRisk, names.atRiskPairings, toVerdicts(['at-risk']), { audit }),
      },
    },
    {
      of: '{clients}',
      numbers: { clients: leading(audit.clients(summary.clients), toClients(null)) },
    },
    {
      of: flagged === 0 ? '{servers}' : counts.withFlagged,
      numbers: {
        servers,
        withFlagged: named(serversWithFlagged, names.withFlagged, toServers(true), { audit }),
      },
    },
    {
      of: counts.account(rest),
      numbers: {
        machines: leading(counts.machines(summary.machines), toMachines()),
        rows: leading(counts.rows(summary.dataRows), null),
        merged: named(merged, names.merged, toProblems(['merged']), { audit }),
        rejected: named(rejected, names.rejected, toProblems(['rejected']), { audit }),
      },
    },
    outside === 0
      ? null
      : {
          of: '{outside}',
          numbers: {
            outside: leading(
              counts.outside(outside),
              toMachines('product', ['outside-the-article']),
            ),
          },
        },
  ];
  return figures.filter((figure) => figure !== null);
}

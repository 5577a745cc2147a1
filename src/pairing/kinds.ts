import {
  type ClientFacts,
  clientRunsSp4,
  conditionsOf,
  FORCED_BY,
  forcedBy,
  passwordHasSectionSign,
  requiresEncryption,
  type ServerFacts,
  serverRunsSp5,
} from '../article/conditions.ts';
import { missingFacts, PAIRING_FACTS, type PairingFact } from '../article/missing-facts.ts';
import type { Trilean } from '../article/trilean.ts';
import { isFlagged, VERDICTS, type VerdictWord, verdictOf } from '../article/verdict.ts';
import { ENCRYPTIONS, SECTION_SIGNS } from '../fleet/machine.ts';
import { known } from '../fleet/reading.ts';
import { SERVICE_PACKS } from '../fleet/service-pack.ts';
import {
  CLIENT_CLASSES,
  factsOfClientClass,
  factsOfServerClass,
  SERVER_CLASSES,
} from './classes.ts';

/**
 * A kind is a class as the conditions of Q251382 see it: of the service pack only "SP4 or earlier", of the
 * encryption only "required". 27 kinds of client and 9 of server make 243 judgements, each computed once.
 */
const TRILEANS: readonly Trilean[] = ['true', 'false', 'unknown'];
export const CLIENT_KINDS = 27;
export const SERVER_KINDS = 9;

function kindOfClient(facts: ClientFacts): number {
  const digits = [
    clientRunsSp4(facts.servicePack),
    requiresEncryption(facts.encryption),
    passwordHasSectionSign(facts.sectionSign),
  ];
  return digits.reduce((kind, digit) => kind * TRILEANS.length + TRILEANS.indexOf(digit), 0);
}

function kindOfServer(facts: ServerFacts): number {
  const digits = [serverRunsSp5(facts.servicePack), requiresEncryption(facts.encryption)];
  return digits.reduce((kind, digit) => kind * TRILEANS.length + TRILEANS.indexOf(digit), 0);
}

/** The kind of each client class. */
export const KIND_OF_CLIENT_CLASS: Uint8Array = Uint8Array.from(
  { length: CLIENT_CLASSES },
  (_, c) => kindOfClient(factsOfClientClass(c)),
);

/** The kind of each server class. */
export const KIND_OF_SERVER_CLASS: Uint8Array = Uint8Array.from(
  { length: SERVER_CLASSES },
  (_, c) => kindOfServer(factsOfServerClass(c)),
);

/** The kind that a server of each kind becomes by SP5 or later. */
export const KIND_OF_RAISED_SERVER: Uint8Array = Uint8Array.from(
  { length: SERVER_KINDS },
  (_, kind) =>
    kindOfServer({
      ...factsOfServerClass(KIND_OF_SERVER_CLASS.indexOf(kind)),
      servicePack: known('SP5'),
    }),
);

/** What the article says about one kind of client with one kind of server. */
export interface Judgement {
  readonly verdict: VerdictWord;
  readonly forcedBy: (typeof FORCED_BY)[number];
  readonly missing: readonly PairingFact[];
  /** For an undecided pairing: the missing facts that would decide it on their own, whatever their value. */
  readonly decisive: readonly PairingFact[];
  /** Whether raising the server to SP5 or later would turn an unflagged pairing into a flagged one. */
  readonly flaggedIfRaised: boolean;
  /**
   * Whether raising the server to SP5 or later would make the verdict worse, in the order not exposed <
   * undecided < at risk < exposed. Can be true only if the server's service pack is SP4 or earlier, or
   * unknown.
   */
  readonly worseIfRaised: boolean;
}

const RAISED: ServerFacts['servicePack'] = known('SP5');

function wordFor(client: ClientFacts, server: ServerFacts): VerdictWord {
  return verdictOf(conditionsOf(client, server)).kind;
}

/** The verdicts that are possible once a fact is recorded. */
function wordsIfRecorded(fact: PairingFact, client: ClientFacts, server: ServerFacts) {
  switch (fact) {
    case 'client.encryption':
      return ENCRYPTIONS.map((value) => wordFor({ ...client, encryption: known(value) }, server));
    case 'client.section_sign_in_password':
      return SECTION_SIGNS.map((value) =>
        wordFor({ ...client, sectionSign: known(value) }, server),
      );
    case 'client.service_pack':
      return SERVICE_PACKS.map((value) =>
        wordFor({ ...client, servicePack: known(value) }, server),
      );
    case 'server.encryption':
      return ENCRYPTIONS.map((value) => wordFor(client, { ...server, encryption: known(value) }));
    case 'server.service_pack':
      return SERVICE_PACKS.map((value) =>
        wordFor(client, { ...server, servicePack: known(value) }),
      );
  }
}

function judge(client: ClientFacts, server: ServerFacts): Judgement {
  const conditions = conditionsOf(client, server);
  const verdict = verdictOf(conditions).kind;
  const missing = missingFacts(client, server, conditions);
  const raised = wordFor(client, { ...server, servicePack: RAISED });
  const isDecisive = (fact: PairingFact) =>
    !wordsIfRecorded(fact, client, server).includes('undecided');
  return {
    verdict,
    forcedBy: forcedBy(
      requiresEncryption(client.encryption),
      requiresEncryption(server.encryption),
    ),
    missing,
    decisive: verdict === 'undecided' ? missing.filter(isDecisive) : [],
    flaggedIfRaised: !isFlagged(verdict) && isFlagged(raised),
    worseIfRaised: VERDICTS.indexOf(raised) < VERDICTS.indexOf(verdict),
  };
}

/** Index of a pair of kinds in `JUDGEMENTS` and in every table derived from it. */
export function judgementIndex(clientKind: number, serverKind: number): number {
  return clientKind * SERVER_KINDS + serverKind;
}

function judgeAll(): readonly Judgement[] {
  return Array.from({ length: CLIENT_KINDS * SERVER_KINDS }, (_, index) => {
    const clientClass = KIND_OF_CLIENT_CLASS.indexOf(Math.floor(index / SERVER_KINDS));
    const serverClass = KIND_OF_SERVER_CLASS.indexOf(index % SERVER_KINDS);
    return judge(factsOfClientClass(clientClass), factsOfServerClass(serverClass));
  });
}

/** All judgements of Q251382, by `judgementIndex`. */
export const JUDGEMENTS: readonly Judgement[] = judgeAll();

function tabulate(value: (judgement: Judgement) => number): Uint8Array {
  return Uint8Array.from(JUDGEMENTS, value);
}

function factMask(facts: readonly PairingFact[]): number {
  return facts.reduce((mask, fact) => mask | (1 << PAIRING_FACTS.indexOf(fact)), 0);
}

/**
 * The judgements as numbers: indices in `VERDICTS` and `FORCED_BY`. In a mask, bit `i` stands for
 * `PAIRING_FACTS[i]`.
 */
export const VERDICT_TABLE = tabulate((judgement) => VERDICTS.indexOf(judgement.verdict));
export const FORCED_BY_TABLE = tabulate((judgement) => FORCED_BY.indexOf(judgement.forcedBy));
export const MISSING_TABLE = tabulate((judgement) => factMask(judgement.missing));
export const DECISIVE_TABLE = tabulate((judgement) => factMask(judgement.decisive));
/** 1 for each judgement that is exposed or at risk. */
export const FLAGGED_TABLE = tabulate(({ verdict }) => (isFlagged(verdict) ? 1 : 0));
export const FLAGGED_IF_RAISED_TABLE = tabulate(({ flaggedIfRaised }) => (flaggedIfRaised ? 1 : 0));
export const WORSE_IF_RAISED_TABLE = tabulate(({ worseIfRaised }) => (worseIfRaised ? 1 : 0));

/**
 * Take machines at SP4 or earlier whose passwords are not known to be free of §. Whether raising one makes
 * the pairing with another worse then depends on encryption alone: it does unless neither end forces it. So
 * two short tables replace the 243 judgements. By kind of client: must it be cleared before any server that
 * it meets is raised? By kind of server: must every client that meets it be cleared first?
 */
export const CLIENT_HOLDS_ALL_SERVERS = Uint8Array.from({ length: CLIENT_KINDS }, (_, kind) => {
  const server = kindOfServer({ servicePack: known('SP4'), encryption: known('none') });
  return WORSE_IF_RAISED_TABLE[judgementIndex(kind, server)] ?? 0;
});
export const SERVER_WAITS_FOR_ALL_CLIENTS = Uint8Array.from({ length: SERVER_KINDS }, (_, kind) => {
  const client = kindOfClient({
    servicePack: known('SP4'),
    encryption: known('none'),
    sectionSign: known('yes'),
  });
  return WORSE_IF_RAISED_TABLE[judgementIndex(client, kind)] ?? 0;
});

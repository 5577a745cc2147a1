import type { Encryption, SectionSign } from '../fleet/machine.ts';
import { type Reading, valueOr } from '../fleet/reading.ts';
import { isSp5OrLater, type ServicePack } from '../fleet/service-pack.ts';
import { or, type Trilean, trilean } from './trilean.ts';

/** The facts of a PPTP client that Q251382 asks about. */
export interface ClientFacts {
  readonly servicePack: Reading<ServicePack>;
  readonly encryption: Reading<Encryption>;
  readonly sectionSign: Reading<SectionSign>;
}

/** The facts of a PPTP server that Q251382 asks about. */
export interface ServerFacts {
  readonly servicePack: Reading<ServicePack>;
  readonly encryption: Reading<Encryption>;
}

/** The four conditions of Q251382, in the article's order. */
export const CONDITIONS = ['serverSp5', 'clientSp4', 'sectionSign', 'forcedEncryption'] as const;
export type Condition = (typeof CONDITIONS)[number];
export type Conditions = { readonly [C in Condition]: Trilean };

/** Which end requires encryption; `unknown` if that depends on a fact that is not recorded. */
export type ForcedBy = 'client' | 'server' | 'both' | 'neither' | 'unknown';
export const FORCED_BY: readonly ForcedBy[] = ['client', 'server', 'both', 'neither', 'unknown'];

function hold<T>(reading: Reading<T>, statement: (value: T) => boolean): Trilean {
  return reading.kind === 'known' ? trilean(statement(reading.value)) : 'unknown';
}

/** Condition 1: the PPTP server runs Windows NT 4.0 SP5 or later (Q251382). */
export function serverRunsSp5(servicePack: Reading<ServicePack>): Trilean {
  return hold(servicePack, isSp5OrLater);
}

/** Condition 2: the PPTP client runs Windows NT 4.0 SP4 or earlier (Q251382). */
export function clientRunsSp4(servicePack: Reading<ServicePack>): Trilean {
  return hold(servicePack, (value) => !isSp5OrLater(value));
}

/** Condition 3: the client password includes § (Q251382). */
export function passwordHasSectionSign(sectionSign: Reading<SectionSign>): Trilean {
  return hold(sectionSign, (value) => value === 'yes');
}

/** Whether one end requires data encryption. */
export function requiresEncryption(encryption: Reading<Encryption>): Trilean {
  return hold(encryption, (value) => value === 'required');
}

/**
 * The four conditions of a pairing. The article says that encryption is forced "over the connection", but
 * not by which end. We read it as: either end can force it by requiring it.
 */
export function conditionsOf(client: ClientFacts, server: ServerFacts): Conditions {
  return {
    serverSp5: serverRunsSp5(server.servicePack),
    clientSp4: clientRunsSp4(client.servicePack),
    sectionSign: passwordHasSectionSign(client.sectionSign),
    forcedEncryption: or(
      requiresEncryption(client.encryption),
      requiresEncryption(server.encryption),
    ),
  };
}

const FORCED_BY_TABLE: {
  readonly [C in Trilean]: { readonly [S in Trilean]: ForcedBy };
} = {
  true: { true: 'both', false: 'client', unknown: 'client' },
  false: { true: 'server', false: 'neither', unknown: 'unknown' },
  unknown: { true: 'server', false: 'unknown', unknown: 'unknown' },
};

/**
 * Which ends are known to force encryption, given what each end requires. Once one end forces it, an
 * unknown other end makes no difference and is not named.
 */
export function forcedBy(client: Trilean, server: Trilean): ForcedBy {
  return FORCED_BY_TABLE[client][server];
}

/**
 * Whether one end requires encryption and the other has it turned off. The pairing still counts as forced,
 * but the connection may be refused altogether (KB Q184019).
 */
export function mayRefuseToConnect(
  client: Reading<Encryption>,
  server: Reading<Encryption>,
): boolean {
  const isOff = (end: Reading<Encryption>) => valueOr(end, null) === 'none';
  const isRequired = (end: Reading<Encryption>) => requiresEncryption(end) === 'true';
  return (isOff(client) && isRequired(server)) || (isRequired(client) && isOff(server));
}

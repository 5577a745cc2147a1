import { describe, expect, it } from 'vitest';
import {
  clientRunsSp4,
  conditionsOf,
  type ForcedBy,
  forcedBy,
  mayRefuseToConnect,
  passwordHasSectionSign,
  requiresEncryption,
  serverRunsSp5,
} from '../../src/article/conditions.ts';
import type { Trilean } from '../../src/article/trilean.ts';
import { ENCRYPTIONS, type Encryption } from '../../src/fleet/machine.ts';
import { known, MISSING, type Reading, unreadable } from '../../src/fleet/reading.ts';
import type { ServicePack } from '../../src/fleet/service-pack.ts';

const NOTHING: readonly Reading<never>[] = [MISSING, unreadable('SP4-SP5')];

describe('conditions 1 and 2', () => {
  it.each<[ServicePack, Trilean]>([
    ['none', 'false'],
    ['SP1', 'false'],
    ['SP2', 'false'],
    ['SP3', 'false'],
    ['SP4', 'false'],
    ['SP5', 'true'],
    ['SP6', 'true'],
    ['SP6a', 'true'],
  ])('divide at SP5: %s on a server is %s, on a client the opposite', (servicePack, onServer) => {
    expect(serverRunsSp5(known(servicePack))).toBe(onServer);
    expect(clientRunsSp4(known(servicePack))).toBe(onServer === 'true' ? 'false' : 'true');
  });

  it.each(NOTHING)('are unknown if the service pack is $kind', (reading) => {
    expect(serverRunsSp5(reading)).toBe('unknown');
    expect(clientRunsSp4(reading)).toBe('unknown');
  });
});

describe('condition 3', () => {
  it('holds if the password has §, and is unknown if nothing is recorded', () => {
    expect(passwordHasSectionSign(known('yes'))).toBe('true');
    expect(passwordHasSectionSign(known('no'))).toBe('false');
    expect(NOTHING.map(passwordHasSectionSign)).toEqual(['unknown', 'unknown']);
  });
});

/** What each end records, and whether encryption is then forced over the connection. */
const FORCING: readonly (readonly [string, string, Trilean])[] = [
  ['required', 'required', 'true'],
  ['required', 'optional', 'true'],
  ['required', 'none', 'true'],
  ['required', '', 'true'],
  ['optional', 'required', 'true'],
  ['optional', 'optional', 'false'],
  ['optional', 'none', 'false'],
  ['optional', '', 'unknown'],
  ['none', 'required', 'true'],
  ['none', 'optional', 'false'],
  ['none', 'none', 'false'],
  ['none', '', 'unknown'],
  ['', 'required', 'true'],
  ['', 'optional', 'unknown'],
  ['', 'none', 'unknown'],
  ['', '', 'unknown'],
];

function encryption(word: string): Reading<Encryption> {
  const value = ENCRYPTIONS.find((each) => each === word);
  return value === undefined ? MISSING : known(value);
}

describe('condition 4', () => {
  it.each(FORCING)('client %j with server %j: %s', (client, server, forced) => {
    const conditions = conditionsOf(
      { servicePack: MISSING, encryption: encryption(client), sectionSign: MISSING },
      { servicePack: MISSING, encryption: encryption(server) },
    );
    expect(conditions.forcedEncryption).toBe(forced);
  });

  it('is met only by the value "required"', () => {
    expect(ENCRYPTIONS.map((word) => requiresEncryption(known(word)))).toEqual([
      'true',
      'false',
      'false',
    ]);
    expect(requiresEncryption(unreadable('on'))).toBe('unknown');
  });
});

describe('the end that forces encryption', () => {
  it.each<[Trilean, Trilean, ForcedBy]>([
    ['true', 'true', 'both'],
    ['true', 'false', 'client'],
    ['true', 'unknown', 'client'],
    ['false', 'true', 'server'],
    ['false', 'false', 'neither'],
    ['false', 'unknown', 'unknown'],
    ['unknown', 'true', 'server'],
    ['unknown', 'false', 'unknown'],
    ['unknown', 'unknown', 'unknown'],
  ])('client %s, server %s: %s', (client, server, by) => {
    expect(forcedBy(client, server)).toBe(by);
  });
});

describe('a connection that may be refused', () => {
  it('has encryption required at one end and turned off at the other', () => {
    const refusing = FORCING.filter(([client, server]) =>
      mayRefuseToConnect(encryption(client), encryption(server)),
    ).map(([client, server]) => [client, server]);
    expect(refusing).toEqual([
      ['required', 'none'],
      ['none', 'required'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/fleet/machine.ts';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import { readRole } from '../../../src/inventory/cells/role-cell.ts';

const SPELLINGS: { readonly [R in Role]: readonly string[] } = {
  client: [
    'client',
    'CLIENT',
    'PPTP client',
    'pptp-client',
    'PPTP_Client',
    'VPN client',
    'RAS-Client',
    'dial-out',
    'DialOut',
    'dial out only',
    'Dial out only',
    'remote user',
    'Klient',
    'Einwahlclient',
    'Einwahl-Client',
    'PPTP client (dial-out)',
    'client, client',
    'PPTP client only',
    'remote access client',
  ],
  server: [
    'server',
    'Server',
    'PPTP server',
    'RAS server',
    'RAS-Server',
    'VPN server',
    'RRAS',
    'dial-in',
    'DialIn',
    'Receive calls only',
    'concentrator',
    'gateway',
    'VPN-Gateway',
    'Einwahlserver',
    'Gegenstelle',
    'VPN server (RRAS)',
    'ｓｅｒｖｅｒ',
  ],
  both: [
    'both',
    'client+server',
    'client / server',
    'client/server',
    'Client & Server',
    'client, server',
    'client;server',
    'server and client',
    'Server und Client',
    'DialInOut',
    'dial-in/dial-out',
    'Dial out and Receive calls',
    'router',
    'demand-dial',
    'beides',
    'Client u. Server',
    'both (client and server)',
    'VPN-Client/-Server',
  ],
  none: ['none', 'neither', 'no RAS', 'kein RAS', 'PPTP absent', 'keine', 'weder/noch'],
};

describe('readRole', () => {
  for (const [role, spellings] of Object.entries(SPELLINGS)) {
    it.each(spellings)(`reads %j as ${role}`, (text) => {
      expect(readRole(text)).toEqual(known(role));
    });
  }

  it.each([
    'Windows NT Server',
    'NT Server',
    'NT Workstation',
    'ServerNT',
    'LanmanNT',
    'WinNT',
    'file server',
    'Dateiserver',
    'member server',
    'dial-in client',
    'client or server',
    'kein Client',
    'not a server',
    'no server',
    'client?',
    'both, none',
    'client, none',
    'PPTP',
    'VPN',
    'RAS',
    'ja',
    'x',
    '1',
    'toString',
    '__proto__',
  ])('does not guess %j', (text) => {
    expect(readRole(text)).toEqual(unreadable(text));
  });

  it.each(['', '-', '?', 'unbekannt', 'k.A.'])('reads %j as not recorded', (text) => {
    expect(readRole(text)).toEqual(MISSING);
  });
});

it.each(['only', 'none and client', 'keine und Server', 'client and none'])(
  'a text without a role, or with none and another one, stays unreadable: %j',
  (text) => expect(readRole(text)).toEqual(unreadable(text)),
);

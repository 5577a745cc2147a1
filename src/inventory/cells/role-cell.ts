import type { Role } from '../../fleet/machine.ts';
import type { Reading } from '../../fleet/reading.ts';
import { createPhraseReader } from './phrases.ts';
import { readCell } from './read-cell.ts';

/**
 * What a machine does with PPTP. Editions ("Windows NT Server", ServerNT, LanmanNT) are deliberately not listed:
 * NT Server can be a PPTP client (KB Q177335), and NT Workstation a server (KB Q129593).
 * RAS ports are set to "Dial out only", "Receive calls only" or both (KB Q155197). Without the registry keys of PPTP
 * ("PPTP absent", KB Q177118) there is no role; with them, any role is possible.
 */
const readPhrases = createPhraseReader<Role>(
  {
    client: [
      'client',
      'clients',
      'PPTP client',
      'VPN client',
      'RAS client',
      'remote access client',
      'client only',
      'nur Client',
      'dial-out',
      'dialout',
      'dial out only',
      'remote user',
      'Klient',
      'Klienten',
      'PPTP-Klient',
      'VPN-Klient',
      'Einwahlclient',
      'Einwahl-Client',
      'nur abgehend',
    ],
    server: [
      'server',
      'servers',
      'PPTP server',
      'RAS server',
      'remote access server',
      'VPN server',
      'RRAS server',
      'RRAS',
      'server only',
      'nur Server',
      'dial-in',
      'dialin',
      'dial in only',
      'receive calls',
      'receive calls only',
      'concentrator',
      'VPN concentrator',
      'gateway',
      'VPN gateway',
      'PPTP gateway',
      'Einwahlserver',
      'Einwahl-Server',
      'Konzentrator',
      'VPN-Konzentrator',
      'Gegenstelle',
      'nur ankommend',
    ],
    both: [
      'both',
      'dialinout',
      'dial in out',
      'dial in and out',
      'dial-in/dial-out',
      'dial-in/out',
      'dial-out/in',
      'dial out and receive calls',
      'router',
      'VPN router',
      'demand-dial',
      'demand-dial router',
      'beides',
      'beide',
    ],
    none: [
      'none',
      'neither',
      'no RAS',
      'no PPTP',
      'PPTP absent',
      'no VPN',
      'no role',
      'keine',
      'keines',
      'keins von beiden',
      'kein RAS',
      'kein PPTP',
      'kein VPN',
      'keine Rolle',
      'weder noch',
      'weder/noch',
      'neither nor',
    ],
  },
  ['only', 'nur'],
);

/** Two roles in a row must be equal or joined by a conjunction: "dial-in client" is neither a server nor both. */
function rolesTogether(text: string): Role | null {
  const said = readPhrases(text);
  if (said === null || said[0] === undefined) return null;
  let role = said[0].meaning;
  for (const { meaning, joined } of said) {
    if (meaning === role || (role === 'both' && meaning !== 'none')) continue;
    if (!joined || meaning === 'none' || role === 'none') return null;
    role = 'both';
  }
  return role;
}

/** Reads a role: client, server, both or none, in English or German. */
export function readRole(text: string): Reading<Role> {
  return readCell(text, rolesTogether);
}

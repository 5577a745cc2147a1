import type { Weighted } from './seeded-random.ts';

/** Cells as German administrators write them, with their frequency. `''` is an empty cell. */

export const OLD_SERVICE_PACKS: Weighted<string> = [
  ['SP4', 26],
  ['Service Pack 4', 14],
  ['SP 4', 6],
  ['4', 5],
  ['SP3', 12],
  ['Service Pack 3', 8],
  ['SP3 RC 1.32', 1],
  ['SP1', 3],
  ['keins', 2],
];

export const NEW_SERVICE_PACKS: Weighted<string> = [
  ['SP6a', 20],
  ['Service Pack 6', 8],
  ['6a', 6],
  ['SP5', 8],
  ['Service Pack 5', 6],
  ['SP 6', 3],
];

export const ENCRYPTIONS: Weighted<string> = [
  ['erforderlich', 24],
  ['erzwungen', 12],
  ['Pflicht', 4],
  ['optional', 22],
  ['nicht erforderlich', 8],
  ['aushandeln', 5],
  ['keine', 6],
  ['aus', 3],
  ['', 14],
];

/**
 * Cells of servers at SP5 or later. None of them forces encryption, so raising the other servers would
 * expose pairings.
 */
export const LENIENT_ENCRYPTIONS: Weighted<string> = [
  ['optional', 4],
  ['nicht erforderlich', 2],
  ['aushandeln', 1],
];

export const SECTION_SIGNS: Weighted<string> = [
  ['nein', 34],
  ['n', 6],
  ['kein §', 3],
  ['ja', 9],
  ['j', 3],
  ['enthält §', 2],
  ['', 28],
  ['unbekannt', 9],
  ['k.A.', 4],
  ['?', 2],
];

export const CLIENT_ROLES: Weighted<string> = [
  ['Client', 30],
  ['PPTP-Client', 8],
  ['Einwahlclient', 8],
  ['client', 4],
];

export const SERVER_ROLES: Weighted<string> = [
  ['Server', 5],
  ['RAS-Server', 5],
  ['Einwahlserver', 3],
];

export const WORKSTATIONS: Weighted<string> = [
  ['Windows NT 4.0 Workstation', 8],
  ['NT Workstation 4.0', 8],
  ['NT 4.0', 6],
];

export const SERVERS: Weighted<string> = [
  ['Windows NT Server 4.0', 6],
  ['NT Server 4.0', 5],
  ['NT 4.0 Enterprise Edition', 1],
];

export const PROCESSORS: Weighted<string> = [
  ['x86', 40],
  ['Intel', 12],
  ['', 20],
  ['Alpha', 1],
];

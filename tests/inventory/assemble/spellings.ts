import type { Facts } from '../../../src/fleet/machine.ts';

/** The facts that the tests write and read back. */
export type Written = Pick<Facts, 'role' | 'servicePack' | 'encryption' | 'sectionSign'>;

/** Spellings of each value. */
export const SPELLINGS: {
  readonly [K in keyof Written]: Readonly<Record<Written[K], readonly string[]>>;
} = {
  role: {
    client: ['client', 'Client', 'PPTP client', 'dial-out', 'Einwahlclient', 'Klient'],
    server: ['server', 'RAS-Server', 'VPN server', 'Einwahlserver', 'receive calls only'],
    both: ['both', 'client+server', 'Server und Client', 'beides', 'router'],
    none: ['none', 'keine', 'no RAS'],
  },
  servicePack: {
    none: ['none', 'RTM', 'keins', '0', 'no service pack'],
    SP1: ['SP1', '1', 'Service Pack 1'],
    SP2: ['SP2', 'sp 2', 'Servicepack 2'],
    SP3: ['Service Pack 3 RC 1.32', 'S.P. 3', 'NT4 SP3'],
    SP4: ['Service Pack 4.0', '4.0 SP4', 'Szervizcsomag 4', 'ＳＰ４'],
    SP5: ['Version 4.0 (Build 1381: Service Pack 5)', 'SP5', 'sp_5'],
    SP6: ['Service Pack 6, RC 1.3', 'SP 6', '6'],
    SP6a: ['SP6a', '6a', 'Service Pack 6a'],
  },
  encryption: {
    required: ['required', 'erzwungen', 'Require data encryption', 'erforderlich'],
    optional: ['optional', 'not required', 'nicht erforderlich', 'aushandeln'],
    none: ['none', 'off', 'keine Verschlüsselung', 'DataEncryption=0'],
  },
  sectionSign: {
    yes: ['yes', 'ja', 'WAHR', 'x', 'contains §'],
    no: ['no', 'nein', 'FALSCH', 'kein §', 'ohne §'],
  },
};

/** Spellings of the heading of each fact. */
export const HEADINGS: Readonly<Record<'name' | keyof Written, readonly string[]>> = {
  name: ['Hostname', 'computer_name', 'Rechnername', 'NetBIOS-Name', 'Gerätename'],
  role: ['Role', 'pptpRole', 'Rolle', 'VPN-Rolle'],
  servicePack: ['Service Pack', 'CSDVersion', 'SP', 'servicepack', 'SP-Stand'],
  encryption: ['Encryption', 'encryption_policy', 'Verschlüsselung', 'Datenverschlüsselung'],
  sectionSign: ['Password contains §', 'section_sign', 'Kennwort enthält §', 'Passwort mit §'],
};

/** Spellings of a missing value. */
export const MISSING_SPELLINGS = ['', '-', '?', 'unbekannt', 'n/a', 'k.A.'];

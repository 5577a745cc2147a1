import { COLLECTOR } from '../../src/remediation/collector.ts';

/** The headings that the collector writes. */
export const COLLECTED_HEADINGS =
  /^set HEAD=(.*)$/m.exec(COLLECTOR.replaceAll('\r', ''))?.[1] ?? '';

/** A file as the collector writes it: a client, a server, machines without a role, and one not reached. */
export const COLLECTED = [
  COLLECTED_HEADINGS,
  '"WS-ANNA","BONN.X-1","WinNT 4.0 ","Service Pack 4, RC 1.3","","PPTP installed, RemoteAccess stopped, phonebook with RASPPTPM","","","Tue 03/02/1999 ","yes"',
  '"SRV-1","BONN.X-1","LanmanNT 4.0 ","Service Pack 6","Q246009=1","PPTP installed, RemoteAccess running, phonebook unknown","ForceStrongEncryption=1","","Tue 03/02/1999 ","yes"',
  '"WS-RTM","BONN.X-1","WinNT 4.0 ","","","PPTP absent","","","Tue 03/02/1999 ","yes"',
  '"TSE","BONN.X-1","ServerNT 4.0 Terminal Server","Service Pack 5","","PPTP absent","","","Tue 03/02/1999 ","yes"',
  '"W2K","BONN.X-1","WinNT 5.0 ","Service Pack 4","","PPTP absent","","","Tue 03/02/1999 ","yes"',
  '"GONE","BONN.X-1","","","","","","","",""',
  '',
].join('\r\n');

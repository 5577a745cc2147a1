/**
 * Twelve machines that can be checked by hand against the article. Of the servers, two are at SP5 or later
 * and two before it.
 */
const ROWS = `Host name,Role,Operating system,Service pack,Encryption,Password contains §,Architecture,Site
BONN-RAS1,PPTP server,Windows NT Server 4.0,SP6a,optional,,x86,Bonn
BONN-RAS2,PPTP server,Windows NT Server 4.0,SP4,required,,x86,Bonn
ULM-RAS1,PPTP server,Windows NT Server 4.0,SP5,optional,,x86,Ulm
WS-ANNA,PPTP client,Windows NT Workstation 4.0,SP4,required,yes,x86,Bonn
WS-BEN,PPTP client,Windows NT Workstation 4.0,Service Pack 3,required,unknown,x86,Bonn
WS-CARLA,PPTP client,Windows NT Workstation 4.0,SP6a,required,yes,x86,Ulm
WS-DIRK,PPTP client,Windows NT Workstation 4.0,SP4,required,no,x86,Ulm
WS-EVA,PPTP client,Windows NT Workstation 4.0,,required,,x86,Ulm
WS-FRITZ,PPTP client,Windows NT Workstation 4.0,SP1,required,yes,MIPS,Bonn
ULM-ROUTER,client and server,Windows NT Server 4.0,SP4,optional,yes,x86,Ulm
WS-GRETA,PPTP client,Windows 98,,required,yes,x86,Bonn
BONN-FILE1,none,Windows NT Server 4.0,SP6a,,,x86,Bonn
`;

/** A small English inventory: commas, CRLF. No cell needs quotes. */
export function writeSmallInventory(): string {
  return ROWS.replaceAll('\n', '\r\n');
}

/** Written by scripts/samples/write.mjs: the lines of public/beispiel-bestand.csv. */
export const BEISPIEL_BESTAND = `Rechnername;Rolle;Betriebssystem;Servicepack;Verschlüsselung;Kennwort enthält §;Prozessor;Standort;Zielserver
K-RAS1;Einwahlserver;Windows NT Server 4.0;SP6a;optional;;x86;Köln;
K-RAS2;Server;Windows NT Server 4.0;Service Pack 5;optional;;x86;Köln;
K-RAS3;Einwahlserver;Windows NT Server 4.0;SP4;erzwungen;;x86;Köln;
K-WS001;Client;Windows NT 4.0 Workstation;SP4;;nein;;Köln;K-RAS3
K-WS002;Client;NT Workstation 4.0;Service Pack 6;erforderlich;nein;x86;Köln;
K-WS003;Client;NT 4.0;SP4;optional;enthält §;x86;Köln;
K-WS004;Client;NT 4.0;;;ja;Intel;Köln;K-RAS2
K-WS005;Einwahlclient;NT 4.0;SP4;erforderlich;enthält §;x86;Köln;
K-WS006;Client;NT Workstation 4.0;Service Pack 6;erzwungen;;x86;Köln;K-RAS3
K-WS007;PPTP-Client;Windows NT 4.0 Workstation;;;k.A.;x86;Köln;
K-WS008;Client;NT Workstation 4.0;SP6a;erforderlich;?;x86;Köln;
K-WS009;Einwahlclient;Windows NT 4.0 Workstation;Service Pack 6;;nein;x86;Köln;
K-WS010;Client;Windows NT 4.0 Workstation;SP 4;erforderlich;n;;Köln;
K-WS011;Client;Windows NT 4.0 Workstation;SP4;erforderlich;unbekannt;Intel;Köln;K-RAS3
K-WS012;Client;NT 4.0;SP4;;nein;x86;Köln;
K-WS013;PPTP-Client;NT Workstation 4.0;SP4;erforderlich;nein;x86;Köln;
K-WS014;client;NT 4.0;SP6a;optional;k.A.;;Köln;
K-WS015;Client;NT 4.0;SP5;erzwungen;;Intel;Köln;
K-WS016;Client;Windows NT 4.0 Workstation;;erforderlich;ja;x86;Köln;
K-WS017;Einwahlclient;Windows NT 4.0 Workstation;SP 4;keine;unbekannt;Intel;Köln;
K-WS018;PPTP-Client;Windows NT 4.0 Workstation;6a;;;x86;Köln;
K-WS019;Client;NT 4.0;;optional;nein;;Köln;K-RAS1
K-WS020;Einwahlclient;NT Workstation 4.0;;nicht erforderlich;ja;;Köln;K-RAS2
K-WS021;Client;NT 4.0;Service Pack 3;erforderlich;unbekannt;;Köln;
K-WS022;Client;Windows NT 4.0 Workstation;SP4;;j;x86;Köln;
K-WS023;Client;NT Workstation 4.0;Service Pack 3;nicht erforderlich;unbekannt;;Köln;
K-WS024;Einwahlclient;NT Workstation 4.0;SP4;erzwungen;nein;x86;Köln;K-RAS2
K-WS025;Einwahlclient;NT Workstation 4.0;Service Pack 6;optional;ja;x86;Köln;K-RAS1
K-WS026;Client;Windows NT 4.0 Workstation;Service Pack 5;optional;nein;;Köln;K-RAS1
K-WS027;Client;Windows NT 4.0 Workstation;SP3;erforderlich;;;Köln;K-RAS3
K-WS028;PPTP-Client;Windows NT 4.0 Workstation;SP3;nicht erforderlich;nein;x86;Köln;K-RAS3
K-WS029;Client;Windows NT 4.0 Workstation;SP6a;optional;k.A.;x86;Köln;
K-WS030;Client;Windows NT 4.0 Workstation;SP4;optional;j;x86;Köln;
K-WS031;PPTP-Client;Windows NT 4.0 Workstation;SP6a;erforderlich;nein;;Köln;
K-WS032;Client;NT 4.0;SP6a;erforderlich;nein;Intel;Köln;
K-WS033;Einwahlclient;NT Workstation 4.0;SP5;erzwungen;enthält §;Intel;Köln;K-RAS1
K-WS034;PPTP-Client;NT 4.0;Service Pack 5;nicht erforderlich;nein;x86;Köln;K-RAS2
K-WS035;Einwahlclient;NT Workstation 4.0;Service Pack 4;optional;kein §;x86;Köln;
K-WS036;Client;Windows NT 4.0 Workstation;SP3;aushandeln;nein;x86;Köln;K-RAS2
K-WS037;Client;Windows NT 4.0 Workstation;SP4;erforderlich;;x86;Köln;
K-WS038;Client;NT Workstation 4.0;SP6a;erforderlich;;;Köln;K-RAS3
K-WS039;Client;NT Workstation 4.0;SP4;;nein;x86;Köln;
K-WS040;Client;NT 4.0;Service Pack 6;aushandeln;enthält §;Intel;Köln;
K-WS041;Einwahlclient;Windows NT 4.0 Workstation;SP3;Pflicht;nein;x86;Köln;K-RAS1
K-WS042;PPTP-Client;NT 4.0;SP 6;nicht erforderlich;j;x86;Köln;
K-WS043;Client;Windows NT 4.0 Workstation;SP6a;optional;unbekannt;;Köln;
K-WS044;Einwahlclient;NT 4.0;Service Pack 3;aus;nein;x86;Köln;K-RAS2
K-WS045;Client;NT 4.0;SP4;Pflicht;;x86;Köln;
K-WS046;PPTP-Client;Windows NT 4.0 Workstation;Service Pack 4;erforderlich;nein;x86;Köln;
K-WS047;Einwahlclient;NT Workstation 4.0;SP4;;unbekannt;;Köln;K-RAS2
K-WS048;Client;NT Workstation 4.0;Service Pack 5;erforderlich;enthält §;x86;Köln;
K-WS049;Einwahlclient;Windows NT 4.0 Workstation;Service Pack 6;erzwungen;nein;x86;Köln;
K-WS050;Client;NT 4.0;SP6a;erforderlich;nein;x86;Köln;
K-WS051;PPTP-Client;Windows NT 4.0 Workstation;6a;nicht erforderlich;;Intel;Köln;
K-WS052;Client;NT Workstation 4.0;SP 4;Pflicht;n;x86;Köln;
K-WS053;Client;NT 4.0;;erzwungen;nein;Intel;Köln;K-RAS3
K-WS054;Client;NT Workstation 4.0;;;nein;x86;Köln;
K-WS055;Einwahlclient;NT Workstation 4.0;SP3;erforderlich;;;Köln;
K-WS056;Client;NT 4.0;;erzwungen;ja;x86;Köln;
K-WS057;Client;NT Workstation 4.0;6a;;nein;;Köln;
K-WS058;PPTP-Client;NT Workstation 4.0;Service Pack 3;aus;;;Köln;
K-WS059;Einwahlclient;NT 4.0;SP3;aus;nein;Alpha;Köln;
K-WS060;Client;NT Workstation 4.0;SP 4;aushandeln;nein;x86;Köln;K-RAS3
K-WS061;Client;Windows NT 4.0 Workstation;Service Pack 4;aus;nein;x86;Köln;K-RAS1
K-WS062;client;NT 4.0;SP1;keine;nein;;Köln;
K-WS063;Client;NT Workstation 4.0;SP4;erzwungen;;x86;Köln;
K-WS064;Client;NT Workstation 4.0;SP5;keine;;x86;Köln;
K-WS065;Client;NT Workstation 4.0;;erforderlich;;x86;Köln;K-RAS2
K-WS066;Client;NT 4.0;SP3;optional;nein;x86;Köln;K-RAS2
K-WS067;Client;NT Workstation 4.0;SP1;erforderlich;n;;Köln;
K-WS068;Client;NT 4.0;6a;;;;Köln;
K-WS069;Client;Windows NT 4.0 Workstation;4;erforderlich;;;Köln;
K-WS070;Client;NT Workstation 4.0;SP1;erforderlich;;x86;Köln;
K-WS071;Client;NT 4.0;;erforderlich;j;x86;Köln;K-RAS1
K-WS072;Client;NT Workstation 4.0;Service Pack 4;erzwungen;k.A.;;Köln;K-RAS1
K-WS073;Einwahlclient;NT 4.0;Service Pack 4;;;;Köln;K-RAS1
K-WS074;Client;NT 4.0;SP4;erforderlich;;Intel;Köln;
M-RAS1;RAS-Server;Windows NT Server 4.0;SP5;optional;;x86;München;
M-RAS2;RAS-Server;Windows NT Server 4.0;SP3;erzwungen;;x86;München;
M-RAS3;Server;Windows NT Server 4.0;SP6a;optional;;x86;München;
M-WS001;Client;NT 4.0;;erforderlich;nein;;München;
M-WS002;PPTP-Client;Windows NT 4.0 Workstation;SP4;optional;nein;x86;München;
M-WS003;Client;NT Workstation 4.0;SP4;optional;;x86;München;
M-WS004;Client;Windows NT 4.0 Workstation;Service Pack 4;aushandeln;;;München;M-RAS2
M-WS005;Client;Windows NT 4.0 Workstation;keins;Pflicht;;Intel;München;
M-WS006;Client;NT Workstation 4.0;Service Pack 3;;;x86;München;
M-WS007;PPTP-Client;NT 4.0;SP3;erzwungen;unbekannt;x86;München;
M-WS008;Client;Windows NT 4.0 Workstation;SP4;;;x86;München;
M-WS009;Client;Windows NT 4.0 Workstation;6a;erzwungen;ja;;München;
M-WS010;PPTP-Client;NT Workstation 4.0;;optional;nein;x86;München;M-RAS1
M-WS011;Client;NT 4.0;SP5;optional;ja;x86;München;
M-WS012;Client;NT 4.0;Service Pack 5;;j;;München;M-RAS3
M-WS013;Client;Windows NT 4.0 Workstation;SP6a;Pflicht;nein;x86;München;
M-WS014;Client;NT Workstation 4.0;SP 4;nicht erforderlich;nein;x86;München;
M-WS015;PPTP-Client;Windows NT 4.0 Workstation;SP 4;erzwungen;;x86;München;
M-WS016;Client;NT 4.0;SP6a;erforderlich;nein;;München;
M-WS017;Client;NT 4.0;;erzwungen;enthält §;;München;
M-WS018;Client;NT 4.0;SP3;erzwungen;;Intel;München;
M-WS019;PPTP-Client;NT Workstation 4.0;SP4;optional;unbekannt;;München;M-RAS2
M-WS020;Einwahlclient;NT Workstation 4.0;Service Pack 4;erzwungen;nein;x86;München;
M-WS021;client;Windows NT 4.0 Workstation;Service Pack 4;;enthält §;x86;München;
M-WS022;Client;NT Workstation 4.0;SP3 RC 1.32;optional;nein;;München;M-RAS3
M-WS023;Client;Windows NT 4.0 Workstation;SP4;aushandeln;nein;Intel;München;M-RAS3
M-WS024;Einwahlclient;NT 4.0;;nicht erforderlich;unbekannt;x86;München;
M-WS025;PPTP-Client;Windows NT 4.0 Workstation;4;erforderlich;;Intel;München;M-RAS3
M-WS026;Einwahlclient;NT 4.0;6a;erforderlich;kein §;x86;München;
M-WS027;Client;NT Workstation 4.0;SP4;keine;nein;x86;München;M-RAS2
M-WS028;Client;Windows NT 4.0 Workstation;SP6a;;kein §;x86;München;
M-WS029;Client;NT Workstation 4.0;SP3;;;;München;M-RAS3
M-WS030;Client;NT 4.0;SP4;erforderlich;ja;;München;M-RAS3
M-WS031;Client;NT 4.0;SP5;aushandeln;nein;x86;München;M-RAS1
M-WS032;Client;NT Workstation 4.0;4;;nein;Alpha;München;M-RAS1
M-WS033;Client;NT 4.0;Service Pack 3;nicht erforderlich;nein;x86;München;
M-WS034;Client;NT 4.0;;erzwungen;nein;x86;München;
M-WS035;Einwahlclient;NT 4.0;;;n;x86;München;
M-WS036;Einwahlclient;NT 4.0;6a;Pflicht;ja;;München;M-RAS2
M-WS037;Client;NT Workstation 4.0;SP3;erforderlich;;x86;München;
M-WS038;Einwahlclient;NT Workstation 4.0;SP6a;;;Intel;München;
M-WS039;client;NT Workstation 4.0;;optional;nein;x86;München;M-RAS2
M-WS040;Client;NT 4.0;SP3;erzwungen;nein;x86;München;
M-WS041;PPTP-Client;Windows NT 4.0 Workstation;SP 4;nicht erforderlich;nein;x86;München;
M-WS042;Client;NT Workstation 4.0;SP 4;;n;Intel;München;M-RAS1
M-WS043;Einwahlclient;Windows NT 4.0 Workstation;Service Pack 5;Pflicht;;x86;München;M-RAS2
M-WS044;Client;NT Workstation 4.0;;aus;k.A.;x86;München;
M-WS045;Client;Windows NT 4.0 Workstation;Service Pack 3;erforderlich;;x86;München;M-RAS2
M-WS046;client;Windows NT 4.0 Workstation;Service Pack 4;erforderlich;ja;Intel;München;
M-WS047;PPTP-Client;Windows NT 4.0 Workstation;6a;erforderlich;nein;Intel;München;
M-WS048;Client;NT Workstation 4.0;SP 4;;nein;;München;
M-WS049;PPTP-Client;NT Workstation 4.0;SP4;erforderlich;;;München;
M-WS050;PPTP-Client;NT Workstation 4.0;SP6a;erforderlich;;x86;München;
M-WS051;Einwahlclient;NT Workstation 4.0;4;erforderlich;nein;;München;M-RAS1
M-WS052;Client;NT Workstation 4.0;Service Pack 4;optional;unbekannt;x86;München;
M-WS053;Client;NT Workstation 4.0;Service Pack 3;optional;unbekannt;;München;M-RAS2
M-WS054;Einwahlclient;Windows NT 4.0 Workstation;SP5;erforderlich;;Intel;München;
M-WS055;Client;NT 4.0;SP4;optional;;x86;München;
M-WS056;Einwahlclient;Windows NT 4.0 Workstation;;erforderlich;nein;;München;
M-WS057;Client;NT 4.0;Service Pack 5;;;x86;München;M-RAS2
M-WS058;Client;NT Workstation 4.0;SP6a;aus;unbekannt;;München;
M-WS059;PPTP-Client;NT Workstation 4.0;;nicht erforderlich;nein;x86;München;
M-WS060;PPTP-Client;NT 4.0;SP 4;erforderlich;;x86;München;
M-WS061;Einwahlclient;Windows NT 4.0 Workstation;6a;aus;;;München;M-RAS1
HH-RAS1;Server;Windows NT Server 4.0;Service Pack 6;optional;;x86;Hamburg;
HH-RAS2;Server;NT Server 4.0;Service Pack 4;erzwungen;;x86;Hamburg;
HH-WS001;Einwahlclient;NT 4.0;SP 4;erforderlich;unbekannt;;Hamburg;HH-RAS2
HH-WS002;Client;NT 4.0;SP4;keine;?;;Hamburg;
HH-WS003;Client;NT Workstation 4.0;;erforderlich;ja;x86;Hamburg;
HH-WS004;Client;NT Workstation 4.0;Service Pack 4;erzwungen;nein;;Hamburg;HH-RAS1
HH-WS005;Client;NT Workstation 4.0;;erforderlich;nein;;Hamburg;
HH-WS006;PPTP-Client;NT Workstation 4.0;SP3;nicht erforderlich;nein;x86;Hamburg;
HH-WS007;Client;Windows NT 4.0 Workstation;SP 6;;nein;Intel;Hamburg;HH-RAS2
HH-WS008;Client;NT 4.0;Service Pack 6;erzwungen;unbekannt;;Hamburg;HH-RAS2
HH-WS009;Client;NT Workstation 4.0;SP4;optional;ja;Intel;Hamburg;
HH-WS010;Client;Windows NT 4.0 Workstation;SP4;;nein;x86;Hamburg;
HH-WS011;Einwahlclient;NT Workstation 4.0;SP5;erforderlich;k.A.;;Hamburg;HH-RAS1
HH-WS012;PPTP-Client;NT Workstation 4.0;SP4;optional;k.A.;;Hamburg;
HH-WS013;Client;NT Workstation 4.0;SP4;aushandeln;k.A.;;Hamburg;
HH-WS014;Client;NT Workstation 4.0;SP4;optional;kein §;x86;Hamburg;HH-RAS2
HH-WS015;Client;Windows NT 4.0 Workstation;6a;;;x86;Hamburg;HH-RAS1
HH-WS016;Client;Windows NT 4.0 Workstation;6a;optional;unbekannt;x86;Hamburg;
HH-WS017;Client;NT Workstation 4.0;Service Pack 3;erzwungen;;;Hamburg;
HH-WS018;Einwahlclient;NT Workstation 4.0;Service Pack 4;aushandeln;unbekannt;;Hamburg;
HH-WS019;PPTP-Client;NT 4.0;Service Pack 4;erforderlich;;x86;Hamburg;
HH-WS020;client;Windows NT 4.0 Workstation;keins;erforderlich;;Intel;Hamburg;
HH-WS021;Client;Windows NT 4.0 Workstation;SP5;aushandeln;;;Hamburg;HH-RAS2
HH-WS022;PPTP-Client;NT Workstation 4.0;SP3;optional;nein;x86;Hamburg;
HH-WS023;Client;NT Workstation 4.0;SP3;keine;nein;x86;Hamburg;
HH-WS024;Client;Windows NT 4.0 Workstation;Service Pack 6;erforderlich;j;x86;Hamburg;
HH-WS025;PPTP-Client;NT Workstation 4.0;SP 4;optional;k.A.;x86;Hamburg;
HH-WS026;Einwahlclient;NT Workstation 4.0;SP4;erforderlich;nein;x86;Hamburg;
HH-WS027;Client;NT 4.0;Service Pack 4;nicht erforderlich;nein;x86;Hamburg;
HH-WS028;Client;NT 4.0;SP6a;erzwungen;ja;x86;Hamburg;
HH-WS029;Client;NT 4.0;SP4;;;x86;Hamburg;HH-RAS2
HH-WS030;Einwahlclient;Windows NT 4.0 Workstation;Service Pack 5;erforderlich;?;x86;Hamburg;HH-RAS1
HH-WS031;Client;NT Workstation 4.0;SP5;;;x86;Hamburg;
HH-WS032;PPTP-Client;Windows NT 4.0 Workstation;4;aushandeln;nein;x86;Hamburg;
HH-WS033;Einwahlclient;Windows NT 4.0 Workstation;SP4;erzwungen;;Intel;Hamburg;HH-RAS2
HH-WS034;Client;NT 4.0;SP3;keine;n;;Hamburg;HH-RAS1
HH-WS035;Client;Windows NT 4.0 Workstation;SP6a;;nein;x86;Hamburg;
HH-WS036;Client;Windows NT 4.0 Workstation;SP4;erforderlich;;x86;Hamburg;HH-RAS1
HH-WS037;Client;Windows NT 4.0 Workstation;SP1;nicht erforderlich;;Intel;Hamburg;HH-RAS1
HH-WS038;Einwahlclient;Windows NT 4.0 Workstation;6a;nicht erforderlich;;x86;Hamburg;
HH-WS039;Client;Windows NT 4.0 Workstation;SP4;aushandeln;nein;x86;Hamburg;
HH-WS040;Einwahlclient;NT 4.0;SP5;nicht erforderlich;nein;;Hamburg;
HH-WS041;Client;NT 4.0;SP4;;;Intel;Hamburg;HH-RAS2
HH-WS042;Client;NT Workstation 4.0;SP4;erforderlich;;x86;Hamburg;HH-RAS1
HH-WS043;Einwahlclient;NT Workstation 4.0;;nicht erforderlich;nein;x86;Hamburg;HH-RAS2
HH-WS044;Client;Windows NT 4.0 Workstation;SP 6;nicht erforderlich;unbekannt;x86;Hamburg;HH-RAS1
HH-WS045;Client;Windows NT 4.0 Workstation;Service Pack 4;erforderlich;nein;;Hamburg;
HH-WS046;PPTP-Client;Windows NT 4.0 Workstation;SP4;;nein;x86;Hamburg;
HH-WS047;Client;Windows NT 4.0 Workstation;SP3;;;x86;Hamburg;
HH-WS048;Client;NT Workstation 4.0;SP 4;nicht erforderlich;nein;;Hamburg;
HH-WS049;Client;NT Workstation 4.0;SP4;optional;;;Hamburg;
HH-WS050;Einwahlclient;NT Workstation 4.0;4;erforderlich;nein;Intel;Hamburg;
HH-WS051;client;Windows NT 4.0 Workstation;SP 4;nicht erforderlich;;x86;Hamburg;
HH-WS052;client;Windows NT 4.0 Workstation;SP3;erforderlich;;Intel;Hamburg;
D-RAS1;Server;NT Server 4.0;Service Pack 5;optional;;x86;Düsseldorf;
D-WS001;Client;NT 4.0;;;k.A.;Intel;Düsseldorf;
D-WS002;Client;Windows NT 4.0 Workstation;SP5;erzwungen;nein;;Düsseldorf;
D-WS003;client;Windows NT 4.0 Workstation;SP6a;erforderlich;nein;Intel;Düsseldorf;
D-WS004;Client;Windows NT 4.0 Workstation;SP3;keine;n;x86;Düsseldorf;
D-WS005;Client;NT Workstation 4.0;Service Pack 4;;nein;x86;Düsseldorf;
D-WS006;Client;NT 4.0;Service Pack 4;erforderlich;nein;;Düsseldorf;
D-WS007;Client;Windows NT 4.0 Workstation;Service Pack 3;optional;ja;;Düsseldorf;
D-WS008;Client;NT Workstation 4.0;SP6a;aus;nein;x86;Düsseldorf;
D-WS009;client;NT Workstation 4.0;SP4;erforderlich;unbekannt;;Düsseldorf;
D-WS010;Einwahlclient;NT 4.0;Service Pack 6;erforderlich;nein;x86;Düsseldorf;
D-WS011;PPTP-Client;Windows NT 4.0 Workstation;SP3 RC 1.32;Pflicht;unbekannt;Intel;Düsseldorf;
D-WS012;PPTP-Client;NT Workstation 4.0;Service Pack 4;keine;?;;Düsseldorf;
D-WS013;Client;NT Workstation 4.0;SP6a;erzwungen;ja;Intel;Düsseldorf;
D-WS014;Client;Windows NT 4.0 Workstation;Service Pack 6;erforderlich;k.A.;x86;Düsseldorf;
D-WS015;PPTP-Client;NT 4.0;Service Pack 4;optional;nein;Intel;Düsseldorf;
D-WS016;Client;Windows NT 4.0 Workstation;6a;nicht erforderlich;;;Düsseldorf;
D-WS017;Client;Windows NT 4.0 Workstation;SP6a;;?;Intel;Düsseldorf;D-RAS1
D-WS018;Client;NT Workstation 4.0;SP 4;erforderlich;nein;Intel;Düsseldorf;D-RAS1
D-WS019;Client;Windows NT 4.0 Workstation;;erzwungen;;;Düsseldorf;
D-WS020;Einwahlclient;NT Workstation 4.0;SP1;optional;k.A.;x86;Düsseldorf;D-RAS1
D-WS021;PPTP-Client;NT 4.0;SP 4;erforderlich;unbekannt;x86;Düsseldorf;D-RAS1
D-WS022;Client;NT Workstation 4.0;SP3;erforderlich;;;Düsseldorf;
D-WS023;Client;Windows NT 4.0 Workstation;SP6a;;nein;x86;Düsseldorf;D-RAS1
D-WS024;Einwahlclient;Windows NT 4.0 Workstation;;erzwungen;;x86;Düsseldorf;
D-WS025;Client;Windows NT 4.0 Workstation;6a;;j;Intel;Düsseldorf;
D-WS026;Client;NT 4.0;Service Pack 4;erzwungen;nein;Intel;Düsseldorf;D-RAS1
D-WS027;Client;NT Workstation 4.0;SP3;aushandeln;;;Düsseldorf;D-RAS1
D-WS028;Client;NT Workstation 4.0;SP 6;keine;;x86;Düsseldorf;
D-WS029;Einwahlclient;Windows NT 4.0 Workstation;SP6a;erforderlich;nein;x86;Düsseldorf;D-RAS1
D-WS030;PPTP-Client;NT 4.0;Service Pack 3;erforderlich;nein;x86;Düsseldorf;
D-WS031;Client;Windows NT 4.0 Workstation;;erforderlich;nein;;Düsseldorf;
D-WS032;Einwahlclient;NT Workstation 4.0;Service Pack 4;keine;;;Düsseldorf;
D-WS033;Client;NT 4.0;4;optional;;x86;Düsseldorf;D-RAS1
GR-RAS1;RAS-Server;Windows NT Server 4.0;SP4;erzwungen;;x86;Görlitz;
GR-WS001;Client;Windows NT 4.0 Workstation;Service Pack 6;optional;;x86;Görlitz;
GR-WS002;Einwahlclient;Windows NT 4.0 Workstation;SP4;erzwungen;nein;x86;Görlitz;GR-RAS1
GR-WS003;PPTP-Client;NT Workstation 4.0;Service Pack 6;optional;nein;x86;Görlitz;
GR-WS004;PPTP-Client;NT 4.0;SP1;erzwungen;;x86;Görlitz;GR-RAS1
GR-WS005;Einwahlclient;NT Workstation 4.0;Service Pack 4;optional;nein;Intel;Görlitz;GR-RAS1
GR-WS006;Client;NT Workstation 4.0;Service Pack 4;optional;;Intel;Görlitz;GR-RAS1
GR-WS007;Client;NT Workstation 4.0;Service Pack 3;;ja;x86;Görlitz;
GR-WS008;Client;NT Workstation 4.0;SP4;nicht erforderlich;unbekannt;x86;Görlitz;
GR-WS009;Einwahlclient;NT 4.0;SP4;optional;;;Görlitz;GR-RAS1
GR-WS010;Client;Windows NT 4.0 Workstation;SP 4;Pflicht;nein;;Görlitz;
GR-WS011;Client;NT Workstation 4.0;SP 4;keine;nein;x86;Görlitz;
GR-WS012;Einwahlclient;Windows NT 4.0 Workstation;SP4;erforderlich;?;;Görlitz;GR-RAS1
GR-WS013;Client;NT Workstation 4.0;4;optional;;x86;Görlitz;
GR-WS014;PPTP-Client;NT Workstation 4.0;SP4;aushandeln;n;x86;Görlitz;
GR-WS015;Client;Windows NT 4.0 Workstation;SP3;erforderlich;nein;x86;Görlitz;
GR-WS016;Client;NT 4.0;SP4;nicht erforderlich;kein §;x86;Görlitz;
GR-WS017;Client;Windows NT 4.0 Workstation;SP4;erzwungen;nein;x86;Görlitz;GR-RAS1
GR-WS018;Client;Windows NT 4.0 Workstation;SP4;erzwungen;?;Intel;Görlitz;
GR-WS019;PPTP-Client;NT Workstation 4.0;Service Pack 3;erzwungen;nein;Intel;Görlitz;
GR-WS020;Client;NT 4.0;Service Pack 4;erforderlich;enthält §;;Görlitz;GR-RAS1
GR-WS021;client;NT 4.0;SP3;optional;nein;x86;Görlitz;GR-RAS1
VIE-RAS1;Einwahlserver;Windows NT Server 4.0;SP 6;optional;;x86;Wien;
VIE-RAS2;RAS-Server;NT Server 4.0;SP3;erzwungen;;x86;Wien;
VIE-WS001;Client;NT Workstation 4.0;SP5;aushandeln;unbekannt;;Wien;
VIE-WS002;client;NT 4.0;SP4;erzwungen;j;x86;Wien;VIE-RAS2
VIE-WS003;Client;NT Workstation 4.0;Service Pack 6;optional;nein;x86;Wien;
VIE-WS004;Einwahlclient;Windows NT 4.0 Workstation;;optional;;;Wien;
VIE-WS005;Client;Windows NT 4.0 Workstation;SP3;optional;nein;x86;Wien;
VIE-WS006;Client;Windows NT 4.0 Workstation;SP3;;;Intel;Wien;
VIE-WS007;Einwahlclient;Windows NT 4.0 Workstation;SP4;optional;kein §;x86;Wien;
VIE-WS008;Client;Windows NT 4.0 Workstation;SP5;;;;Wien;VIE-RAS1
VIE-WS009;Client;NT 4.0;SP4;optional;nein;;Wien;VIE-RAS2
VIE-WS010;PPTP-Client;NT 4.0;SP4;erforderlich;unbekannt;x86;Wien;
VIE-WS011;Client;NT 4.0;Service Pack 6;optional;;x86;Wien;VIE-RAS2
VIE-WS012;Client;Windows NT 4.0 Workstation;SP4;erzwungen;;x86;Wien;
VIE-WS013;Client;NT Workstation 4.0;SP3;keine;unbekannt;x86;Wien;
VIE-WS014;Client;NT Workstation 4.0;6a;erforderlich;;;Wien;
VIE-WS015;Client;NT Workstation 4.0;SP 6;;;x86;Wien;VIE-RAS2
VIE-WS016;Client;NT Workstation 4.0;;nicht erforderlich;nein;x86;Wien;VIE-RAS2
VIE-WS017;Client;Windows NT 4.0 Workstation;Service Pack 4;erzwungen;nein;x86;Wien;
VIE-WS018;PPTP-Client;NT Workstation 4.0;Service Pack 4;optional;unbekannt;;Wien;
K-CAD1;Client;NT 4.0;SP1;erforderlich;ja;MIPS R4400;Köln;
M-CAD1;Client;NT 4.0;SP2;erforderlich;;PowerPC;München;
GR-BR1;Server und Client;NT Server 4.0;SP4;erforderlich;;x86;Görlitz;K-RAS1
VIE-BR1;beides;NT Server 4.0;SP6a;optional;nein;x86;Wien;M-RAS1
D-BR1;Server und Client;NT Server 4.0;SP4;nicht erforderlich;ja;x86;Düsseldorf;K-RAS1
K-NB01;Client;Windows 98;;erforderlich;ja;x86;Köln;
HH-NB02;Client;Windows 2000 Professional;SP2;erforderlich;nein;x86;Hamburg;
M-TS1;Server;NT 4.0 Terminal Server Edition;SP6;optional;;x86;München;
K-FILE1;keine;NT Server 4.0;SP6a;;;x86;Köln;
HH-PRN1;;NT Server 4.0;SP5;;;x86;Hamburg;
K-WS090;Client;NT 4.0;SP4-SP5;erforderlich;;x86;Köln;
M-WS091;Client;NT 4.0;SP7;erforderlich;ja;x86;München;
M-WS090;Client;NT 4.0;SP4;geschützt;ja;x86;München;
D-WS090;Client;NT 4.0;SP4;ja;;x86;Düsseldorf;
D-RAS2;RAS-Server;NT Server 4.0;;optional;;x86;Düsseldorf;
HH-WS090;Client;NT 4.0;SP3;optional;Sonderzeichen;x86;Hamburg;
GR-WS090;Client;NT 4.0;SP4;optional;nein;x86;Görlitz;GR-RAS9
VIE-WS090;Client;NT 4.0;SP4;optional;;x86;Wien;VIE-WS001
;Client;NT 4.0;SP4;erforderlich;;x86;Köln;
hh-ws007;Client;Windows NT 4.0 Workstation;SP 6;;nein;Intel;Hamburg;HH-RAS2
K-WS012;Client;NT 4.0;SP6a;;nein;x86;Köln;
`;

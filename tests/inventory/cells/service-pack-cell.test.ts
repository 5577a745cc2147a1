import { describe, expect, it } from 'vitest';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import type { ServicePack } from '../../../src/fleet/service-pack.ts';
import {
  closerServicePack,
  mentionsServicePack,
  readServicePack,
  servicePackInside,
} from '../../../src/inventory/cells/service-pack-cell.ts';

const READ: readonly [string, ServicePack][] = [
  // The registry's CSDVersion and its release-candidate stamps (KB Q222507, Q177591, Q293322).
  ['Service Pack 1', 'SP1'],
  ['Service Pack 4', 'SP4'],
  ['Service Pack 4.0', 'SP4'],
  ['Service Pack 3 RC 1.32', 'SP3'],
  ['Service Pack 6, RC 1.3', 'SP6'],
  ['Service Pack 6, RC1.6', 'SP6'],
  ['Version 4.0 (Build 1381: Service Pack 3, RC 1.', 'SP3'],
  ['CSDVersion: Service Pack 5', 'SP5'],
  ['CSDVersion=Service Pack 5', 'SP5'],
  // winver, hotfix, Active Directory, CPE (KB Q246009, Q170330).
  ['Version 4.0 (Build 1381: Service Pack 5)', 'SP5'],
  ['Version 4.0 (Build 1381)', 'none'],
  ['Version 4.0 (Build 1381: Revised Service Pack 6a)', 'SP6a'],
  ['\\\\BONN01 is Windows NT version 4.0, Build 1381, Service Pack 2', 'SP2'],
  ['cpe:/o:microsoft:windows_nt:4.0:sp5', 'SP5'],
  ['cpe:/o:microsoft:windows_nt:4.0:sp6a:server', 'SP6a'],
  ['cpe:2.3:o:microsoft:windows_nt:4.0:sp3:*:*:workstation:*:*:*', 'SP3'],
  // What people type.
  ['SP4', 'SP4'],
  ['sp 4', 'SP4'],
  ['SP-4', 'SP4'],
  ['sp_4', 'SP4'],
  ['SP04', 'SP4'],
  ['SP=4', 'SP4'],
  ['S.P. 4', 'SP4'],
  ['S. P. 4', 'SP4'],
  ['Servicepack 4', 'SP4'],
  ['Service-Pack 4', 'SP4'],
  ['service_pack_4', 'SP4'],
  ['SERVICE  PACK   4', 'SP4'],
  ['SP6a', 'SP6a'],
  ['SP 6 a', 'SP6a'],
  ['6a', 'SP6a'],
  ['6A', 'SP6a'],
  ['4', 'SP4'],
  ['0', 'none'],
  ['SP0', 'none'],
  ['4.0 SP4', 'SP4'],
  ['4.0 SP 6a', 'SP6a'],
  ['NT4 SP6a', 'SP6a'],
  ['NT4SP6a', 'SP6a'],
  ['NT 4.0 SP3', 'SP3'],
  ['WinNT 4 SP3', 'SP3'],
  ['Windows NT 4.0 Server SP4', 'SP4'],
  ['Microsoft(R) Windows NT(TM) Workstation 4.0 Service Pack 1', 'SP1'],
  ['SP5, 128-bit', 'SP5'],
  ['SP5/128bit', 'SP5'],
  ['SP4 deutsch', 'SP4'],
  ['SP4 + hotfixes', 'SP4'],
  ['SP6 + Q246009', 'SP6a'],
  ['Service Pack 6 (Q246009)', 'SP6a'],
  ['SP3 + Q143475', 'SP3'],
  ['Szervizcsomag 4', 'SP4'],
  ['szervizcsomag 6a', 'SP6a'],
  // No service pack.
  ['None', 'none'],
  ['(none)', 'none'],
  ['RTM', 'none'],
  ['Gold', 'none'],
  ['NT 4.0 RTM', 'none'],
  ['no service pack', 'none'],
  ['No SP', 'none'],
  ['keins', 'none'],
  ['kein Service Pack', 'none'],
  ['kein SP installiert', 'none'],
  ['ohne', 'none'],
  ['ohne Servicepack', 'none'],
  ['nincs', 'none'],
  // A range that lies entirely above or entirely below the article's limit counts as its lower end.
  ['SP5-SP6', 'SP5'],
  ['SP5 – SP6a', 'SP5'],
  ['SP5 bis SP6', 'SP5'],
  ['SP1-3', 'SP1'],
  ['SP3/SP4', 'SP3'],
  ['5-6', 'SP5'],
  // Encodings and spreadsheets.
  ['SP４', 'SP4'],
  ['ＳＰ６ａ', 'SP6a'],
  ['SP\u00A04', 'SP4'],
  ['\uFEFFSP4', 'SP4'],
  [' "SP4" ', 'SP4'],
  ["'SP4", 'SP4'],
  ['’Service Pack 6a', 'SP6a'],
  ['SP‑4', 'SP4'],
  ['SP−6a', 'SP6a'],
  ['\u202ASP4\u202C', 'SP4'],
  ['SP\u200D4\u2060', 'SP4'],
  ['SP\u20074', 'SP4'],
  ['="SP4"', 'SP4'],
];

const UNREADABLE: readonly string[] = [
  ...['SP5?', 'SP4 (?)', 'vermutlich SP6a', 'SP5 geplant', 'soon SP6', 'SP6a (ab März)', 'SP6á'],
  ...[
    'not SP5 yet',
    '-SP5',
    'SP5-',
    'SP5/',
    '/SP5',
    'SP6a*',
    'SP5...',
    'SP5…',
    '5/6',
    '№5',
    'SP5ª',
  ],
  ...['SP5 (Test)', 'SP5!', 'СР5', 'SP⑤', 'none?', '(none', 'no, SP5', 'no/', '"0', '0?', 'ñ'],
  'NT 4.0',
  'NT 4',
  '4.0',
  'Windows NT 4.0',
  'Build 1381',
  '1381',
  '4.0.1381',
  'SP',
  'Service Pack',
  'SP7',
  'SP 8',
  'SP10',
  'Service Pack 7',
  '7',
  'SP4a',
  'SP4-SP5',
  'SP4/SP5',
  'SP4 or SP5',
  'SP4, SP5',
  'SP3 SP4',
  'SP3, 4',
  'SP4+',
  '>= SP5',
  '<SP5',
  '~SP4',
  'SP4?',
  'SP5 or later',
  'mindestens SP5',
  'vor SP5',
  'not SP4',
  'kein SP4',
  'ohne SP 6a',
  'SP4 geplant',
  'SP6a fehlt',
  'SP4 (SP5 geplant)',
  'Windows 2000 SP4',
  'Windows XP Service Pack 1',
  'NT 3.51 SP5',
  'Windows NT 4.0 Terminal Server SP4',
  'Exchange 5.5 SP3',
  'Build 2195 Service Pack 4',
  'ja',
  'installed',
  'aktuell',
];

const NOT_RECORDED: readonly string[] = [
  '',
  ' ',
  '\u00A0',
  '-',
  '--',
  '—',
  '?',
  '???',
  'n/a',
  'N.A.',
  '#N/A',
  '#NV',
  'n/v',
  'k.A.',
  'k. A.',
  'keine Angabe',
  'unbekannt',
  'Unknown',
  '(unknown)',
  'NULL',
  'nicht erfasst',
];

describe('readServicePack', () => {
  it.each(READ)('reads %j as %s', (text, pack) => {
    expect(readServicePack(text)).toEqual(known(pack));
  });

  it.each(UNREADABLE)('does not guess %j', (text) => {
    expect(readServicePack(text)).toEqual(unreadable(text));
  });

  it.each(NOT_RECORDED)('reads %j as not recorded', (text) => {
    expect(readServicePack(text)).toEqual(MISSING);
  });
});

describe('servicePackInside', () => {
  it.each([
    ['Microsoft Windows NT Server 4.0 Service Pack 6a', known('SP6a')],
    ['Windows NT 4.0 Server SP7', unreadable('Windows NT 4.0 Server SP7')],
    ['Version 4.0 (Build 1381)', known('none')],
    ['Windows NT 4.0 Server', null],
    ['4.0', null],
    ['cpe:/o:microsoft:windows_nt:4.0', null],
  ])('finds in the product %j: %j', (text, reading) => {
    expect(servicePackInside(text)).toEqual(reading);
  });
});

describe('closerServicePack', () => {
  it('prefers SP6a to SP6, because both write the same CSDVersion (KB Q246009)', () => {
    expect(closerServicePack('SP6', 'SP6a')).toBe('SP6a');
    expect(closerServicePack('SP6a', 'SP6')).toBe('SP6a');
  });

  it('returns null for two different service packs', () => {
    expect(closerServicePack('SP4', 'SP6')).toBeNull();
  });
});

describe('words and numbers around a service pack', () => {
  it.each([
    ['SP6-SP5', 'SP5'],
    ['6-5', 'SP5'],
    ['SP5 1381', 'SP5'],
    ['SP6 KB246009', 'SP6a'],
    ['SP6 + KB246009', 'SP6a'],
    ['SP6 + Q246009', 'SP6a'],
    ['SP5 Q246009', 'SP5'],
    ['NT 4.0 gold', 'none'],
    ['NT 4.0 RTM', 'none'],
    ['NT4 SP4 (Service Pack 4)', 'SP4'],
    ['NT S.P. 4', 'SP4'],
    ['Service-Pack 4', 'SP4'],
    ['nicht installiert', 'none'],
    ['SP4 128 bit', 'SP4'],
    ['SP4 128-bit', 'SP4'],
    ['SP4 + hotfixes', 'SP4'],
  ] as const)('do not change it: %j is %s', (text, pack) =>
    expect(readServicePack(text)).toEqual(known(pack)),
  );

  it.each([
    'Windows pack 4',
    'Service Release 5',
    'latest service pack',
    'Windows service pack',
    'no Windows NT',
    'no SP4',
    'kein Service Pack 4',
    'SP5 - 6 bit',
    'SP5 4.0',
    'foo hotfix SP4',
    'foo Q246009 SP4',
    'SP4 128',
    'SP4 128 foo',
    'SP4-SP5, SP6',
    '4-5',
    'NT \\\\BONN01 is SP4',
    'SP4 Q',
    'SP6a* (NT4)',
    'NT4 *SP6a',
  ])('make %j unreadable', (text) => expect(readServicePack(text)).toEqual(unreadable(text)));

  it.each([
    ['NT RTM', true],
    ['Windows NT SP4', true],
    ['Version 4.0 (Build 1381)', true],
    ['Windows NT 4.0', false],
    ['service', false],
  ])('may mention one: %j, %s', (text, isThere) => expect(mentionsServicePack(text)).toBe(isThere));
});

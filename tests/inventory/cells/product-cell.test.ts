import { describe, expect, it } from 'vitest';
import type { Product } from '../../../src/fleet/machine.ts';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import {
  closerProduct,
  productInside,
  readProduct,
} from '../../../src/inventory/cells/product-cell.ts';

const SPELLINGS: { readonly [P in Product]: readonly string[] } = {
  'nt-4-server': [
    'Windows NT Server 4.0',
    'Microsoft Windows NT Server',
    'Windows NT 4.0 Server SP4',
    'Windows NT 4.0 Server, deutsche Ausgabe',
    'NT 4.0 Server (RRAS)',
    'NT4 Server',
    'Server',
    'ServerNT',
    'LanmanNT',
    'cpe:/o:microsoft:windows_nt:4.0:sp5:server',
  ],
  'nt-4-enterprise': [
    'Windows NT Server, Enterprise Edition 4.0',
    'Windows NT 4.0 Enterprise',
    'Enterprise Edition',
  ],
  'nt-4-workstation': [
    'Windows NT Workstation 4.0',
    'NT 4.0 Workstation',
    'NTW 4.0',
    'NT4 WS',
    'Workstation',
    'Microsoft Windows NT Workstation 4.0.1381',
  ],
  'nt-4': [
    'Windows NT 4.0',
    'Windows NT',
    'NT4',
    'NT 4',
    'WinNT',
    '4.0',
    '4.0.1381',
    'Version 4.0 (Build 1381: Service Pack 5)',
    'cpe:/o:microsoft:windows_nt:4.0:sp5',
    '\\\\BONN01 is Windows NT version 4.0, Build 1381, Service Pack 2',
  ],
  'outside-the-article': [
    'Windows NT 4.0 Terminal Server Edition',
    'Windows NT Server 4.0, Terminal Server Edition',
    'cpe:/o:microsoft:windows_nt:4.0:sp5:terminal_server',
    'Small Business Server 4.5',
    // ProductType, CurrentVersion and ProductSuite of the registry
    'ServerNT 4.0 Terminal Server',
    'LanmanNT 4.0 Small Business(Restricted)',
    'WinNT 4.0 EmbeddedNT',
    'BackOffice Small Business Server (NT 4.0)',
    'Windows NT Embedded 4.0',
    'Windows NT 3.51',
    'Windows NT 3.51 Workstation',
    'Windows NT 5.0',
    'Windows 95',
    'Win98',
    'Windows ME',
    'Windows 3.11',
    '4.10.1998',
    '4.00.950',
    'Windows 2000 SP4',
    'Windows 2000 Server',
    'Win2k',
    'W2K',
    'Windows XP Professional',
    'Windows Server 2003',
    '5.0.2195',
    '5.1',
    'Linux 2.2',
    'Novell NetWare 4.11',
    'OS/2 Warp',
    'RRAS',
  ],
};

describe('readProduct', () => {
  for (const [product, spellings] of Object.entries(SPELLINGS)) {
    it.each(spellings)(`reads %j as ${product}`, (text) => {
      expect(readProduct(text)).toEqual(known(product));
    });
  }

  it.each([
    'Windows',
    'NT 4.0 / Windows 2000',
    'Windows NT 4.0 Server and Workstation',
    'not NT 4.0',
    'kein NT',
    'SP4',
    'Fileserver Frankfurt',
    'Oracle 8',
    ...[
      'Windows 2000?',
      'soon Windows 2000',
      'Windows 2000 (geplant)',
      'ab Mai Windows 2000',
      '-> W2K',
    ],
    ...['upgrade to Windows 2000', 'vermutlich Windows 98', 'formerly Linux', 'Windows 2000 …'],
    '4',
    'client',
  ])('does not guess %j', (text) => {
    expect(readProduct(text)).toEqual(unreadable(text));
  });

  it.each(['', 'unknown', '-'])('reads %j as not recorded', (text) => {
    expect(readProduct(text)).toEqual(MISSING);
  });
});

describe('productInside', () => {
  it.each([
    ['NT4 SP6a', known('nt-4')],
    ['Windows 2000 SP4', known('outside-the-article')],
    ['Windows NT 4.0 Server SP4', known('nt-4-server')],
    ['SP4', null],
    ['5.0', null],
    ['4', null],
  ])('finds in the service pack %j: %j', (text, reading) => {
    expect(productInside(text)).toEqual(reading);
  });
});

describe('closerProduct', () => {
  it.each([
    ['nt-4', 'nt-4-server', 'nt-4-server'],
    ['nt-4-workstation', 'nt-4', 'nt-4-workstation'],
    ['nt-4-server', 'nt-4-workstation', null],
    ['nt-4', 'outside-the-article', null],
    ['outside-the-article', 'nt-4', null],
    ['nt-4', 'nt-4', 'nt-4'],
  ] as const)('finds between %s and %s: %s', (one, other, closer) => {
    expect(closerProduct(one, other)).toBe(closer);
  });
});

describe('the words of a product', () => {
  it.each([
    ['W2K Server', 'outside-the-article'],
    ['Server W2K', 'outside-the-article'],
    ['Linux2.4', 'outside-the-article'],
    ['Win 98', 'outside-the-article'],
    ['NT 2000', 'outside-the-article'],
    ['WinNT 2000', 'outside-the-article'],
    ['RRAS SP4', 'outside-the-article'],
    ['Routing and Remote Access', 'outside-the-article'],
    ['Routing and Remote Access Service', 'outside-the-article'],
    ['RRAS Server', 'nt-4-server'],
    ['Server RRAS', 'nt-4-server'],
    ['Server RAS', 'nt-4-server'],
    ['Workstation 4', 'nt-4-workstation'],
    ['NT 4 in Bonn', 'nt-4'],
    ['Windows NT v4 in Bonn', 'nt-4'],
    ['Windows NT version 4 in Bonn', 'nt-4'],
    ['NT build 1381 in Bonn', 'nt-4'],
  ] as const)('say that %j is %s', (text, product) =>
    expect(readProduct(text)).toEqual(known(product)),
  );

  it.each(['NT in Bonn', '4.0 in Bonn', '4 NT in Bonn', 'NT x', 'in Bonn'])(
    'leave %j open',
    (text) => expect(readProduct(text)).toEqual(unreadable(text)),
  );

  it('are read in a service pack only if they name a product', () => {
    expect(productInside('Windows in Bonn')).toBeNull();
    expect(productInside('Windows NT 4.0')).toEqual(known('nt-4'));
  });

  it('agree if both name a product outside the article', () =>
    expect(closerProduct('outside-the-article', 'outside-the-article')).toBe(
      'outside-the-article',
    ));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellsNamingNone,
  hostPartOf,
  identityOfName,
  isQualified,
  qualify,
  splitNames,
  splitPeers,
} from '../../src/fleet/machine-name.ts';
import { packed } from '../fixtures/packed.ts';

describe('identityOfName', () => {
  it.each([
    ['BONN01', 'bonn01'],
    ['\\\\BONN01', 'bonn01'],
    ['BONN01$', 'bonn01'],
    ['CORP\\BONN01', 'corp\\bonn01'],
    ['Bonn01.Corp.Example.', 'bonn01.corp.example'],
    ['  \\\\BONN01  ', 'bonn01'],
    [' BONN 01 $. ', 'bonn 01'],
    ['.BONN01', '.bonn01'],
    ['', ''],
    ['\\\\', ''],
    ['  ', ''],
    [' $.', ''],
  ])('turns %j into %j', (name, identity) => {
    expect(identityOfName(name)).toBe(identity);
  });
});

describe('a domain', () => {
  it.each([
    ['corp\\bonn01', true, 'bonn01'],
    ['bonn01.corp.example', true, 'bonn01'],
    ['bonn01', false, 'bonn01'],
    ['10.0.0.1', false, '10.0.0.1'],
    ['corp\\10.0.0.1', true, '10.0.0.1'],
    ['10.0.0.1.example', true, '10'],
    ['.corp', true, '.corp'],
    ['b.c', true, 'b'],
  ])('in %j: %s', (identity, qualified, host) => {
    expect(isQualified(identity)).toBe(qualified);
    expect(hostPartOf(identity)).toBe(host);
  });

  it('is put in front of a name without a domain', () => {
    expect(qualify('bonn01', 'corp')).toBe('corp\\bonn01');
    expect(qualify('lab\\bonn01', 'corp')).toBe('lab\\bonn01');
    expect(qualify('bonn01', '')).toBe('bonn01');
  });
});

describe('splitPeers', () => {
  it('also splits at slashes', () => {
    expect(splitPeers('vpn1/vpn2 / vpn3;vpn4')).toEqual(['vpn1', 'vpn2', 'vpn3', 'vpn4']);
    expect(splitNames('vpn1/vpn2;vpn3')).toEqual(['vpn1/vpn2', 'vpn3']);
  });
});

describe('cellsNamingNone', () => {
  it('marks the cells in which splitPeers finds no name', () => {
    const pieces = [
      'a',
      ' ',
      ';',
      ',',
      '|',
      '/',
      '\r',
      '\n',
      '\t',
      '\u00a0',
      '\ufeff',
      '-',
      '0',
      'ä',
    ];
    const cell = fc.array(fc.constantFrom(...pieces), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 9 }), (drawn) => {
        const cells = drawn.map((each) => each.join(''));
        const slow = cells.map((each) => (splitPeers(each).length > 0 ? 0 : 1));
        expect([...cellsNamingNone(cells)]).toEqual(slow);
        expect([...cellsNamingNone(packed(cells))]).toEqual(slow);
      }),
    );
    expect([...cellsNamingNone(packed([' ; / ', '; ras-1']))]).toEqual([1, 0]);
  });
});

describe('splitNames', () => {
  it('splits at ; , | and line breaks, and drops empty parts', () => {
    expect(splitNames('VPN1; VPN2,VPN3|VPN4\r\nVPN5;')).toEqual([
      'VPN1',
      'VPN2',
      'VPN3',
      'VPN4',
      'VPN5',
    ]);
    expect(splitNames(' ')).toEqual([]);
  });
});

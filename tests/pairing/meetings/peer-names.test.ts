import { describe, expect, it } from 'vitest';
import { findPeersAmong, parseHostName } from '../../../src/pairing/meetings/peer-names.ts';
import { drawFleet } from '../../fixtures/fleets.ts';

describe('a host name', () => {
  it.each([
    ['RAS-1', { host: 'ras-1', domain: null, suffix: null }],
    ['\\\\RAS-1', { host: 'ras-1', domain: null, suffix: null }],
    ['CORP\\RAS-1', { host: 'ras-1', domain: 'corp', suffix: null }],
    ['ras-1.corp.example.', { host: 'ras-1', domain: null, suffix: 'corp.example' }],
    [' 10.1.2.3 ', { host: '10.1.2.3', domain: null, suffix: null }],
    ['RAS-1$', { host: 'ras-1', domain: null, suffix: null }],
    ['CORP\\ras-1.corp.example', { host: 'ras-1', domain: 'corp', suffix: 'corp.example' }],
    ['CORP\\', { host: '', domain: 'corp', suffix: null }],
    ['', { host: '', domain: null, suffix: null }],
  ])('%j is split into its parts', (text, name) => {
    expect(parseHostName(text)).toEqual(name);
  });
});

/** The names of the machines that a peer name means in a fleet. */
function meant(drawing: string, peer: string): readonly (string | undefined)[] {
  const fleet = drawFleet(drawing);
  return findPeersAmong(fleet, [peer])(peer).map((machine) => fleet.names.at(machine));
}

describe('finding a peer', () => {
  const fleet = `
    name              role    address              domain
    RAS-1             server  10.0.0.1             -
    CORP\\RAS-2        server  10.0.0.2; 10.0.0.3   -
    LAB\\RAS-2         server  -                    -
    gate.north.test   server  -                    -
    gate.south.test   server  -                    -
    DEEP              server  -                    OFFICE
    WIDE              server  -                    west.test
    TWICE             server  10.0.0.9, 10.0.0.9;  -
    PAIR-A            server  10.0.0.8             -
    PAIR-B            server  10.0.0.7|10.0.0.8    -`;

  it.each([
    ['ras-1', ['RAS-1']],
    ['\\\\RAS-1', ['RAS-1']],
    ['RAS-1.corp.test', ['RAS-1']],
    ['ANY\\RAS-1', ['RAS-1']],
    ['corp\\ras-2', ['CORP\\RAS-2']],
    ['RAS-2', ['CORP\\RAS-2', 'LAB\\RAS-2']],
    ['HOME\\RAS-2', []],
    ['gate', ['gate.north.test', 'gate.south.test']],
    ['GATE.SOUTH.TEST', ['gate.south.test']],
    ['gate.west.test', []],
    ['OFFICE\\DEEP', ['DEEP']],
    ['HOME\\DEEP', []],
    ['wide.west.test', ['WIDE']],
    ['wide.east.test', []],
    ['10.0.0.1', ['RAS-1']],
    ['10.0.0.3', ['CORP\\RAS-2']],
    ['10.0.0.9', ['TWICE']],
    ['10.0.0.8', ['PAIR-A', 'PAIR-B']],
    ['10.0.0', []],
    ['nobody', []],
    // Nothing is left of these, which is not the address of a machine without one.
    ['$', []],
    ['.', []],
    ['CORP\\', []],
  ])('%s means %j', (peer, names) => {
    expect(meant(fleet, peer)).toEqual(names);
  });

  it('prefers the machine that is written exactly so', () => {
    const both = `
      name           role
      RAS            server
      ras.corp.test  server`;
    expect(meant(both, 'ras')).toEqual(['RAS']);
    expect(meant(both, 'ras.corp.test')).toEqual(['ras.corp.test']);
    expect(meant(both, 'ras.lab.test')).toEqual(['RAS']);
    const domains = `
      name       role
      RAS        server
      CORP\\RAS  server`;
    expect(meant(domains, 'RAS')).toEqual(['RAS']);
    expect(meant(domains, 'corp\\ras')).toEqual(['CORP\\RAS']);
    expect(meant(domains, 'LAB\\RAS')).toEqual(['RAS']);
  });

  it('works for names of object properties', () => {
    expect(meant('name  role\n__proto__  server', 'constructor')).toEqual([]);
    expect(meant('name  role\n__proto__  server', '__proto__')).toEqual(['__proto__']);
  });
});

import { describe, expect, it } from 'vitest';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import { readArchitecture } from '../../../src/inventory/cells/architecture-cell.ts';

describe('readArchitecture', () => {
  it.each([
    ['x86', 'x86'],
    ['Intel Pentium II', 'x86'],
    ['x86 Family 6 Model 5 Stepping 2', 'x86'],
    ['i386', 'x86'],
    ['80486DX', 'x86'],
    ['AMD K6', 'x86'],
    ['Alpha', 'alpha'],
    ['DEC Alpha AXP 21064', 'alpha'],
    ['MIPS R4400', 'mips'],
    ['R4000', 'mips'],
    ['PowerPC', 'powerpc'],
    ['Power PC 604', 'powerpc'],
    ['PPC', 'powerpc'],
  ])('reads %j as %s', (text, architecture) => {
    expect(readArchitecture(text)).toEqual(known(architecture));
  });

  it.each(['Intel or Alpha', 'sparc', '300 MHz'])('does not guess %j', (text) => {
    expect(readArchitecture(text)).toEqual(unreadable(text));
  });

  it('reads an empty cell as not recorded', () => {
    expect(readArchitecture('')).toEqual(MISSING);
  });
});

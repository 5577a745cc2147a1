import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { type Cell, cellOf, type Fleet } from '../../src/fleet/fleet.ts';
import { isSp5OrLater, type ServicePack } from '../../src/fleet/service-pack.ts';
import {
  findWaveHosts,
  upgradeHostList,
  waveHostList,
} from '../../src/remediation/upgrade-host-list.ts';
import { drawFleet, fleetOf } from '../fixtures/fleets.ts';
import { RANDOM_HEADINGS } from '../fixtures/random-fleets.ts';
import {
  applyTo,
  drawer,
  fleetsThatWait,
  rulesOfFleets,
  verdictsOf,
  worsened,
} from './advised-fleets.ts';
import { textOfExport } from './read-export.ts';
import { fastNeeds } from './slow-needs.ts';

const EVERY = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
const fleet = drawFleet(`
  name   role    sp   enc       §    architecture
  WS-10  client  SP4  required  yes  -
  WS-9   client  SP4  required  -    -
  WS-1   client  SP1  required  yes  powerpc
  WS-2   client  -    required  yes  -
  Köln1  client  SP3  -         yes  -
  RAS-1  server  SP5  optional  -    -
`);

describe('the upgrade host list', () => {
  it('names the clients to upgrade, one per line, and nothing else', () => {
    const list = upgradeHostList(fastNeeds(fleet, EVERY));
    expect(textOfExport(list)).toBe('WS-10\r\nWS-9\r\n');
    expect(list.rows).toBe(2);
  });

  it('leaves out clients that wait for others', () => {
    const hub = drawFleet(`
      name  role    sp    enc       §
      HUB   both    SP4   required  yes
      C1    client  SP4   required  yes
      RAS   server  SP6a  required  -
    `);
    expect(textOfExport(upgradeHostList(fastNeeds(hub, EVERY)))).toBe('C1\r\n');
  });

  it('starts with the assumptions in force', () => {
    const assumptions = { ...NO_ASSUMPTIONS, clientEncryption: 'required' } as const;
    const list = upgradeHostList(fastNeeds(fleet, { ...EVERY, assumptions }));
    expect(textOfExport(list)).toBe(
      '# assumptions: client.encryption=required\r\nKöln1\r\nWS-10\r\nWS-9\r\n',
    );
  });

  it('starts with the names that are listed because of what the person entered', () => {
    const { encryption } = fleet.facts;
    const cells = encryption.cells.map((cell) => ({ ...cell, origin: 'value-map' as const }));
    const mended = { ...fleet, facts: { ...fleet.facts, encryption: { ...encryption, cells } } };
    expect(textOfExport(upgradeHostList(fastNeeds(mended, EVERY)))).toBe(
      '# entered_by_person: WS-10 encryption(mapped)\r\n# entered_by_person: WS-9 encryption(mapped)\r\nWS-10\r\nWS-9\r\n',
    );
  });

  it('marks no other name as entered by the person', () => {
    const { sectionSign } = fleet.facts;
    const cells = sectionSign.cells.map((cell) =>
      cell.text === 'yes' ? { ...cell, origin: 'entered' as const } : cell,
    );
    const { servicePack } = fleet.facts;
    const one = { ...servicePack.cells[servicePack.codes[0] ?? 0], origin: 'entered' };
    const facts = {
      ...fleet.facts,
      sectionSign: { ...sectionSign, cells },
      servicePack: {
        ...servicePack,
        cells: [...servicePack.cells, one as Cell<ServicePack>],
        codes: servicePack.codes.with(0, servicePack.cells.length),
      },
    };
    const mended = { ...fleet, facts };
    expect(textOfExport(upgradeHostList(fastNeeds(mended, EVERY)))).toBe(
      '# entered_by_person: WS-10 service_pack section_sign_in_password\r\nWS-10\r\nWS-9\r\n',
    );
  });

  it('keeps a remark on one line', () => {
    const codes = new Uint32Array(fleet.size);
    const site = { heading: 'Site\r\nor town', meaning: 'group', texts: [''], codes } as const;
    const scope = { kind: 'group', column: 0, emptyMeans: 'everyone' } as const;
    const list = upgradeHostList(fastNeeds({ ...fleet, extras: [site] }, { ...EVERY, scope }));
    expect(textOfExport(list)).toBe(
      '# pairing_scope: group empty=everyone column=Site or town\r\nWS-10\r\nWS-9\r\n',
    );
  });

  it('distinguishes machines of the same name by their domains, if the inventory has any', () => {
    const texts = ['BONN', 'WIEN'];
    const codes = Uint32Array.from(fleet.names, (_, machine) => machine % 2);
    const domains = { heading: 'Domain', meaning: 'domain' as const, texts, codes };
    const listOf = (shared: string, extras: typeof fleet.extras) => {
      const names = fleet.names.map((name) => (/^WS-(?:9|10)$/.test(name) ? shared : name));
      return textOfExport(upgradeHostList(fastNeeds({ ...fleet, names, extras }, EVERY)));
    };
    expect(listOf('WS-9', [domains])).toBe('BONN\\WS-9\r\nWIEN\\WS-9\r\n');
    expect(listOf('WS-9', [])).toBe('WS-9\r\nWS-9\r\n');
    const site = { ...domains, heading: 'Site', meaning: 'group' as const, texts: ['1', '2'] };
    expect(listOf('WS-9', [site, domains])).toBe('BONN\\WS-9\r\nWIEN\\WS-9\r\n');
    const apart = { ...fleet, extras: [domains] };
    expect(textOfExport(upgradeHostList(fastNeeds(apart, EVERY)))).toBe('WS-10\r\nWS-9\r\n');
    const whole = 'ws-9.corp.example';
    expect(listOf(whole, [domains])).toBe(`${whole}\r\n${whole}\r\n`);
  });

  it('keeps a name with a line break on one line', () => {
    const broken = { ...fleet, names: fleet.names.map((name) => name.replace('-9', '\n9')) };
    expect(textOfExport(upgradeHostList(fastNeeds(broken, EVERY)))).toContain('WS 9\r\n');
  });
});

const turns = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), {
  minLength: 7,
  maxLength: 30,
});

/** The wave of all machines that no inventory shows at SP5 or later. */
const wholeWave = (drawn: Fleet) =>
  Uint32Array.from([...drawn.names].keys()).filter((machine) => {
    const { reading } = cellOf(drawn.facts.servicePack, machine);
    return reading.kind !== 'known' || !isSp5OrLater(reading.value);
  });

describe('the host list of a wave', () => {
  const spaceOf = (drawn: Fleet) => fastNeeds(drawn, EVERY).space;

  it('leaves out machines whose upgrade would make a pairing worse today, servers too', () => {
    const drawn = drawFleet(`
      name   role    sp    enc       §
      HUB    both    SP4   required  yes
      C1     client  SP4   required  yes
      OPEN   server  -     required  -
      DONE   server  SP5   required  -
    `);
    const space = spaceOf(drawn);
    expect(textOfExport(waveHostList(space, wholeWave(drawn)))).toBe('C1\r\n');
    expect(findWaveHosts(space, wholeWave(drawn))).toMatchObject({ waiting: 2, withoutSp5: 0 });
  });

  it('leaves out machines for which there is no SP5', () => {
    const drawn = drawFleet(`
      name  role    sp    enc       §    architecture
      C1    client  SP1   required  yes  mips
      C2    client  SP4   required  yes  alpha
      RAS   server  SP6a  required  -    -
    `);
    const space = spaceOf(drawn);
    expect(textOfExport(waveHostList(space, wholeWave(drawn)))).toBe('C2\r\n');
    expect(findWaveHosts(space, wholeWave(drawn))).toMatchObject({ waiting: 0, withoutSp5: 1 });
  });

  it('keeps the order of the plan and starts with the rules', () => {
    const assumptions = { ...NO_ASSUMPTIONS, clientEncryption: 'required' } as const;
    const { space } = fastNeeds(fleet, { ...EVERY, assumptions });
    const upgrades = Uint32Array.of(4, 0, 1);
    expect(textOfExport(waveHostList(space, upgrades))).toBe(
      '# assumptions: client.encryption=required\r\nKöln1\r\nWS-10\r\nWS-9\r\n',
    );
  });

  it('followed in any order, makes no pairing worse', () => {
    fc.assert(
      fc.property(fleetsThatWait, rulesOfFleets, turns, (machines, rules, numbers) => {
        const before = fleetOf(machines, RANDOM_HEADINGS);
        const { space } = fastNeeds(before, rules);
        const { ready } = findWaveHosts(space, wholeWave(before));
        const next = drawer(numbers);
        const order = [...ready].sort(() => next() - 0.5);
        const changed = [...machines];
        let verdicts = verdictsOf(before, rules);
        for (const machine of order) {
          const sketch = changed[machine];
          if (sketch === undefined) throw new RangeError(`no machine ${machine}`);
          changed[machine] = applyTo(sketch, 'upgrade', 'SP6a');
          const after = verdictsOf(fleetOf(changed, RANDOM_HEADINGS), rules);
          expect(worsened(verdicts, after)).toEqual([]);
          verdicts = after;
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { Cell, Fleet } from '../../src/fleet/fleet.ts';
import type { Reading } from '../../src/fleet/reading.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import type { PairingQuery, PairingRules } from '../../src/pairing/query.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { openView } from '../../src/pairing/view.ts';
import { PAIRING_HEADINGS, pairingsInView } from '../../src/remediation/pairings-in-view.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { randomQueries, randomRules } from '../pairing/random-queries.ts';
import { slowPeers } from '../pairing/slow-peers.ts';
import { type SlowPairing, slowPairings } from '../pairing/slow-twin.ts';
import { shownTexts, slowView } from '../pairing/slow-view.ts';
import { readCsvExport, textOfExport, unguardFormula } from './read-export.ts';
import { LOCALE } from './slow-needs.ts';

const EVERY: PairingRules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS };
const ALL: PairingQuery = { filter: {}, sort: [] };

function exportOf(fleet: Fleet, rules: PairingRules, query: PairingQuery) {
  const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
  return pairingsInView(space, openView(space, query, shownTexts(fleet)), ';');
}

function word(reading: Reading<string>): string {
  return reading.kind === 'known' ? reading.value : 'unknown';
}

function slowRow(fleet: Fleet, pairing: SlowPairing): readonly string[] {
  const { client, server, clientFacts, serverFacts } = pairing;
  return [
    fleet.names.at(client) ?? '',
    word(clientFacts.servicePack),
    word(clientFacts.encryption),
    fleet.names.at(server) ?? '',
    word(serverFacts.servicePack),
    word(serverFacts.encryption),
    pairing.forcedBy,
    word(clientFacts.sectionSign),
    pairing.verdict,
    pairing.missing.join(' '),
  ];
}

describe('the pairings of a view', () => {
  it('are the rows of the slow twin, in its order and its exact words', () => {
    fc.assert(
      fc.property(randomFleets(), randomRules(), randomQueries, (fleet, rules, query) => {
        const slow = slowView(fleet, slowPairings(fleet, rules, slowPeers(fleet)), query, LOCALE);
        const text = exportOf(fleet, rules, query);
        const { headings, rows } = readCsvExport(text, ';');
        expect(text.rows).toBe(slow.length);
        expect(headings.slice(0, PAIRING_HEADINGS.length)).toEqual(PAIRING_HEADINGS);
        expect(
          rows.map((row) => row.slice(0, PAIRING_HEADINGS.length).map(unguardFormula)),
        ).toEqual(slow.map((pairing) => slowRow(fleet, pairing)));
      }),
      { numRuns: 300 },
    );
  });

  it('have exactly the columns of the contract', () => {
    const text = textOfExport(exportOf(drawFleet('name  role'), EVERY, ALL));
    expect([...exportOf(drawFleet('name  role'), EVERY, ALL).pieces()]).toEqual([
      { text, rowsDone: 0 },
    ]);
    expect(text).toBe(
      '\uFEFFclient;client_service_pack;client_encryption;server;server_service_pack;server_encryption;forced_by;section_sign_in_password;verdict;missing_facts\r\n',
    );
  });

  it('come in pieces that report the progress', () => {
    const clients = Array.from({ length: 90 }, (_, at) => `WS${at}  client  SP4  required`);
    const servers = Array.from({ length: 60 }, (_, at) => `RAS${at}  server  SP5  optional`);
    const fleet = drawFleet(['name  role  sp  enc', ...clients, ...servers].join('\n'));
    const text = exportOf(fleet, EVERY, ALL);
    const pieces = [...text.pieces()];
    expect(pieces.length).toBeGreaterThan(1);
    let written = -1;
    for (const piece of pieces) {
      written += piece.text.split('\r\n').length - 1;
      expect(piece.rowsDone).toBe(written);
    }
    expect(written).toBe(5400);
    const { rows } = readCsvExport(text, ';');
    expect(rows).toHaveLength(5400);
    expect(rows.every(([client = '']) => /^WS\d+$/.test(client))).toBe(true);
    const bytes = new TextEncoder().encode(textOfExport(text)).length;
    expect(Math.abs(text.estimatedBytes - bytes) / bytes).toBeLessThan(0.05);
  });

  it('mark the end at which the person entered something', () => {
    const drawn = drawFleet(`
      name  role    sp   enc       §
      WS    client  SP4  required  yes
      WS2   client  SP3  required  yes
      RAS   server  SP5  optional  -
    `);
    const marksOf = (texts: readonly string[]) => {
      const mark = <C extends Cell<unknown>>(cell: C): C =>
        texts.includes(cell.text) ? { ...cell, origin: 'value-map' as const } : cell;
      const { servicePack, encryption } = drawn.facts;
      const facts = {
        ...drawn.facts,
        servicePack: { ...servicePack, cells: servicePack.cells.map(mark) },
        encryption: { ...encryption, cells: encryption.cells.map(mark) },
      };
      const fleet = { ...drawn, facts };
      return readCsvExport(exportOf(fleet, EVERY, ALL), ';').rows.map((row) => row.at(-1));
    };
    expect(marksOf(['SP3'])).toEqual(['', 'client.service_pack(mapped)']);
    expect(marksOf(['SP3', 'required'])).toEqual([
      'client.encryption(mapped)',
      'client.service_pack(mapped) client.encryption(mapped)',
    ]);
    expect(marksOf(['SP5'])).toEqual([
      'server.service_pack(mapped)',
      'server.service_pack(mapped)',
    ]);
  });

  it('carry the rules and what the person entered', () => {
    const drawn = drawFleet(`
      name  role    sp   enc       §
      =WS   client  SP4  required  -
      RAS   server  SP5  optional  -
    `);
    const { servicePack } = drawn.facts;
    const cells = servicePack.cells.map((cell) => ({ ...cell, origin: 'entered' as const }));
    const fleet = { ...drawn, facts: { ...drawn.facts, servicePack: { ...servicePack, cells } } };
    const rules = { ...EVERY, assumptions: { ...NO_ASSUMPTIONS, sectionSign: 'yes' as const } };
    const { headings, rows } = readCsvExport(exportOf(fleet, rules, ALL), ';');
    expect(headings.slice(-2)).toEqual(['assumptions', 'entered_by_person']);
    expect(rows).toEqual([
      [
        "'=WS",
        'SP4',
        'required',
        'RAS',
        'SP5',
        'optional',
        'client',
        'yes',
        'exposed',
        '',
        'client.section_sign_in_password=yes',
        'client.service_pack server.service_pack',
      ],
    ]);
  });
});

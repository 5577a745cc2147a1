import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPeers } from '../../../src/fleet/machine-name.ts';
import { findSides } from '../../../src/pairing/classes.ts';
import { readPeerCells } from '../../../src/pairing/meetings/peer-cells.ts';
import { applyScope } from '../../../src/pairing/meetings/scope.ts';
import { runAt } from '../../../src/pairing/runs.ts';
import { drawFleet, fleetOf } from '../../fixtures/fleets.ts';

const FLEET = drawFleet(`
  name   role    peers
  WS-1   client  RAS-1; RAS-2
  WS-2   client  RAS-1; RAS-2
  WS-3   client  NOBODY
  WS-4   client  -
  RAS-1  server  WS-1
  RAS-2  server  -
  RAS-3  server  -`);

describe('listed servers', () => {
  it('form a block for each of them and for each list, next to the blocks of the others', () => {
    const scope = { kind: 'peers', otherwise: { kind: 'every' } } as const;
    const { meetings } = applyScope(FLEET, findSides(FLEET), scope);
    expect([...meetings.blockOfClient].slice(0, 4)).toEqual([1, 1, 2, 0]);
    expect([...meetings.blockOfServer].slice(4)).toEqual([1, 2, 0]);
    expect([meetings.clientBlocks, meetings.serverBlocks]).toEqual([3, 3]);
    const met = [0, 1, 2].map((block) => [...runAt(meetings.serverBlocksOf, block)]);
    expect(met).toEqual([[0, 1, 2], [1, 2], []]);
  });

  it('are as without a list if no column lists servers', () => {
    const fleet = drawFleet('name  role\nWS-1  client\nRAS-1  server');
    const scope = { kind: 'peers', otherwise: { kind: 'every' } } as const;
    const { meetings } = applyScope(fleet, findSides(fleet), scope);
    expect([meetings.clientBlocks, meetings.serverBlocks]).toEqual([1, 1]);
    expect([...meetings.blockOfClient]).toEqual([0, 0]);
  });
});

describe('the names in peers cells', () => {
  it('are those in the cells of clients, each once', () => {
    const { names, namesOf, codes } = readPeerCells(FLEET, findSides(FLEET));
    expect(names).toEqual([
      { text: 'RAS-1', fate: 'met', machines: [4] },
      { text: 'RAS-2', fate: 'met', machines: [5] },
      { text: 'NOBODY', fate: 'unknown', machines: [] },
    ]);
    const listed = [...codes].map((code) => [...runAt(namesOf, code)]);
    expect(listed).toEqual([[0, 1], [0, 1], [2], [], [], [], []]);
  });

  it('are told apart by every character', () => {
    const letters = fc.constantFrom('a', 'b', 'A', 'B', 'C', 'Ä', '#', '\u00a0', ' ', ';', '/');
    const cells = fc.array(fc.string({ unit: letters, maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(cells, (texts) => {
        const fleet = fleetOf(
          texts.map((text, at) => ({
            name: `WS-${at}`,
            facts: { role: 'client' },
            extras: [text],
          })),
          ['peers'],
        );
        const { names, namesOf, codes } = readPeerCells(fleet, findSides(fleet));
        const listed = texts.map((_, at) =>
          Array.from(runAt(namesOf, codes[at] ?? 0), (index) => names[index]?.text),
        );
        expect(listed).toEqual(texts.map((text) => [...new Set(splitPeers(text))]));
        expect(new Set(names.map(({ text }) => text)).size).toBe(names.length);
      }),
      { examples: [[['Aa;BB', 'BB;Aa;C#']]] },
    );
  });
});

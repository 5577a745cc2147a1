import { describe, expect, it } from 'vitest';
import { findSides } from '../../../src/pairing/classes.ts';
import { doMeet } from '../../../src/pairing/meetings/meetings.ts';
import { applyScope } from '../../../src/pairing/meetings/scope.ts';
import { drawFleet } from '../../fixtures/fleets.ts';

/** The machines that meet by site, as `client-server`. */
function meetingsBySite(emptyMeans: 'alone' | 'everyone'): readonly string[] {
  const fleet = drawFleet(`
    name  role    site
    A     client  Ulm
    B     client  berlin; Bonn
    C     client  -
    X     server  ULM, Berlin
    Y     server  Bonn
    Z     server  -`);
  const scope = { kind: 'group', column: 0, emptyMeans } as const;
  const { meetings } = applyScope(fleet, findSides(fleet), scope);
  return [0, 1, 2].flatMap((client) =>
    [3, 4, 5]
      .filter((server) => doMeet(meetings, client, server))
      .map((server) => `${fleet.names.at(client)}-${fleet.names.at(server)}`),
  );
}

describe('meeting by group', () => {
  it('needs a column that the fleet has', () => {
    const fleet = drawFleet('name  role  site');
    const scope = { kind: 'group', column: 1, emptyMeans: 'alone' } as const;
    expect(() => applyScope(fleet, findSides(fleet), scope)).toThrow(
      new RangeError('no extra column 1'),
    );
  });

  it('forms one block of cells with the same groups, in any order, case and number', () => {
    const fleet = drawFleet(`
      name  role    site
      A     client  a; bc
      B     client  BC, A; a
      C     client  ab; c
      D     client  abc
      X     server  -`);
    const scope = { kind: 'group', column: 0, emptyMeans: 'alone' } as const;
    const { meetings } = applyScope(fleet, findSides(fleet), scope);
    expect([...meetings.blockOfClient].slice(0, 4)).toEqual([0, 0, 1, 2]);
    expect([meetings.clientBlocks, meetings.serverBlocks]).toEqual([4, 4]);
  });

  it('pairs machines that share a name, ignoring case', () => {
    expect(meetingsBySite('alone')).toEqual(['A-X', 'B-X', 'B-Y']);
  });

  it('can treat an empty cell as everyone, at either end', () => {
    expect(meetingsBySite('everyone')).toEqual([
      'A-X',
      'A-Z',
      'B-X',
      'B-Y',
      'B-Z',
      'C-X',
      'C-Y',
      'C-Z',
    ]);
  });
});

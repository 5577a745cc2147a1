import { describe, expect, it } from 'vitest';
import { groupClients } from '../../src/answers/client-groups.ts';
import { valueOfText } from '../../src/answers/table-query.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { drawFleet, fleetOf } from '../fixtures/fleets.ts';
import { fastNeeds } from '../remediation/slow-needs.ts';

const FLEET = drawFleet(`
  name   role    sp   enc       §    Site
  WS-1   client  SP4  required  yes  Bonn
  WS-2   client  SP6  required  yes  Bonn
  WS-3   client  SP3  required  -    Wien
  WS-4   client  SP3  required  yes  constructor
  WS-5   client  -    required  yes  -
  RAS-A  server  SP5  optional  -    Bonn
  RAS-B  server  SP6  optional  -    Wien
`);
const NEEDS = fastNeeds(FLEET, FIRST_RULES);
const EVERY_PLACE = NEEDS.space.clients.map((_, place) => place);

describe('clients grouped by an extra column', () => {
  it('are summed up by its text, most flagged pairings first', () => {
    const { groups, total } = groupClients(NEEDS, EVERY_PLACE, 0);
    expect(total).toBe(4);
    expect(groups.map(({ text, clients, toUpgrade }) => [text, clients, toUpgrade])).toEqual([
      ['Bonn', 2, 1],
      ['Wien', 1, 1],
      ['constructor', 1, 1],
      ['', 1, 0],
    ]);
    expect(groups[0]?.counts).toEqual({
      exposed: 2,
      'at-risk': 0,
      undecided: 0,
      'not-exposed': 2,
    });
  });

  it('are one group if their texts differ in case and surrounding blanks alone', () => {
    const site = (text: string) => ({ name: text, facts: { role: 'client' }, extras: [text] });
    const fleet = fleetOf(['Köln', ' KÖLN', 'Ulm'].map(site), ['Site']);
    const needs = fastNeeds(fleet, FIRST_RULES);
    const { groups } = groupClients(needs, needs.space.clients, 0);
    expect(groups.map(({ value, text, clients }) => [value, text, clients])).toEqual([
      [valueOfText('köln'), 'Köln', 2],
      [valueOfText('Ulm'), 'Ulm', 1],
    ]);
  });

  it('include only the clients that pass the filter', () => {
    const { groups } = groupClients(NEEDS, EVERY_PLACE.subarray(0, 1), 0);
    expect(groups.map(({ text, clients }) => [text, clients])).toEqual([['Bonn', 1]]);
  });

  it('cannot be made for a column that does not exist', () => {
    expect(() => groupClients(NEEDS, EVERY_PLACE, 7)).toThrow(RangeError);
  });
});

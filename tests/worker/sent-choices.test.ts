import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Takes } from '../../src/answers/requests.ts';
import type { Decision } from '../../src/remediation/decisions.ts';
import { EMPTY_PLAN } from '../../src/remediation/plan-edits.ts';
import { NEW_WAVE, type Plan } from '../../src/remediation/plan-waves.ts';
import { createAuditClient } from '../../src/worker/audit-client.ts';
import type { AuditMessage } from '../../src/worker/audit-messages.ts';
import { createChoicesReceiver, createChoicesSender } from '../../src/worker/sent-choices.ts';
import { TAKES } from '../answers/import-takes.ts';

const DECISIONS = Array.from({ length: 5 }, (_, id): Decision => {
  const stamp = { id: `${id}`, at: '2026-11-29T12:00:00.000Z', by: '', on: [] };
  return { ...stamp, kind: 'note', note: `note ${id}` };
});
const WAVES = Array.from({ length: 5 }, (_, wave) => ({ ...NEW_WAVE, name: `Wave ${wave}` }));

function takesWith(decisions: readonly Decision[], plan: Plan | null): Takes<'reread'> {
  return { ...TAKES, decisions, plan, withoutAsking: true };
}

const choices = fc
  .record({
    decisions: fc.subarray(DECISIONS),
    waves: fc.option(fc.shuffledSubarray(WAVES)),
    most: fc.option(fc.constant(9)),
  })
  .map(({ decisions, waves, most }) =>
    takesWith(decisions, waves === null ? null : { ...EMPTY_PLAN, most, waves }),
  );

/** Sends the choices of some changes through a channel that copies them, and returns what arrives. */
function sendAll(changes: readonly Takes<'reread'>[]) {
  const send = createChoicesSender();
  const receive = createChoicesReceiver();
  return changes.map((change) => {
    const arrived: Takes<'reread'>[] = [];
    send(change, (sent) => arrived.push(receive(structuredClone(sent))));
    return arrived[0];
  });
}

describe('the choices of a change', () => {
  it('arrive as they are, whatever was sent before', () => {
    fc.assert(
      fc.property(fc.array(choices, { maxLength: 6 }), (changes) => {
        expect(sendAll(changes)).toEqual(changes);
      }),
    );
  });

  it('arrive with the same objects for what has not changed', () => {
    const [one, two, three] = WAVES;
    if (one === undefined || two === undefined || three === undefined) throw new Error('no waves');
    const changed = { ...two, name: 'changed' };
    const [first, second] = sendAll([
      takesWith(DECISIONS.slice(0, 2), { ...EMPTY_PLAN, waves: [one, two] }),
      takesWith(DECISIONS.slice(0, 3), { ...EMPTY_PLAN, waves: [three, one, changed] }),
    ]);
    expect(second?.plan?.waves[1]).toBe(first?.plan?.waves[0]);
    expect(second?.plan?.waves.map(({ name }) => name)).toEqual(['Wave 2', 'Wave 0', 'changed']);
    expect(second?.decisions.slice(0, 2).map((made, at) => made === first?.decisions[at])).toEqual([
      true,
      true,
    ]);
  });

  it('are sent whole again if they did not leave', () => {
    const posted: AuditMessage[] = [];
    let fails = true;
    const client = createAuditClient({
      post(message) {
        if (fails) throw new DOMException('no copy', 'DataCloneError');
        posted.push(message);
      },
      listen: () => undefined,
      close: () => undefined,
    });
    const takes = takesWith(DECISIONS, null);
    const failed = client.ask('reread', takes);
    fails = false;
    void client.ask('reread', takes);
    void client.ask('reread', takes);
    expect(posted.map((message) => message.takes)).toEqual([
      takes,
      { ...takes, decisions: [0, 1, 2, 3, 4] },
    ]);
    return expect(failed).rejects.toThrow('no copy');
  });

  it('are an error if they name what was never sent', () => {
    const receive = createChoicesReceiver();
    expect(() => receive({ ...takesWith([], null), decisions: [0] })).toThrow(RangeError);
  });
});

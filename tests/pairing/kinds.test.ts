import { describe, expect, it } from 'vitest';
import { conditionsOf } from '../../src/article/conditions.ts';
import { verdictOf } from '../../src/article/verdict.ts';
import {
  CLIENT_CLASSES,
  factsOfClientClass,
  factsOfServerClass,
  SERVER_CLASSES,
} from '../../src/pairing/classes.ts';
import {
  CLIENT_KINDS,
  JUDGEMENTS,
  judgementIndex,
  KIND_OF_CLIENT_CLASS,
  KIND_OF_SERVER_CLASS,
  SERVER_KINDS,
} from '../../src/pairing/kinds.ts';

describe('kinds', () => {
  it('all occur', () => {
    expect(new Set(KIND_OF_CLIENT_CLASS).size).toBe(CLIENT_KINDS);
    expect(new Set(KIND_OF_SERVER_CLASS).size).toBe(SERVER_KINDS);
  });

  it('give each pair of classes the verdict of the article', () => {
    for (let client = 0; client < CLIENT_CLASSES; client += 1) {
      for (let server = 0; server < SERVER_CLASSES; server += 1) {
        const clientFacts = factsOfClientClass(client);
        const serverFacts = factsOfServerClass(server);
        const index = judgementIndex(
          KIND_OF_CLIENT_CLASS[client] ?? -1,
          KIND_OF_SERVER_CLASS[server] ?? -1,
        );
        const { kind } = verdictOf(conditionsOf(clientFacts, serverFacts));
        expect({ client, server, verdict: JUDGEMENTS[index]?.verdict }).toEqual({
          client,
          server,
          verdict: kind,
        });
      }
    }
  });
});

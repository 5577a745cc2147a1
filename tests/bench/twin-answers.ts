import type { Fleet } from '../../src/fleet/fleet.ts';
import type { PairingQuery } from '../../src/pairing/query.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { slowPeers } from '../pairing/slow-peers.ts';
import { isOnSide, type SlowPairing, slowPairings } from '../pairing/slow-twin.ts';
import { slowView } from '../pairing/slow-view.ts';
import {
  type Answer,
  type Answerer,
  FLAGGED,
  FOUND,
  farRow,
  PAGE,
  type Question,
} from './questions.ts';

function countOf(pairings: readonly SlowPairing[], verdict: SlowPairing['verdict']): number {
  return pairings.filter((pairing) => pairing.verdict === verdict).length;
}

function pageOf(rows: readonly SlowPairing[], start: number): Answer {
  return rows.slice(start, start + PAGE).flatMap(({ client, server }) => [client, server]);
}

function talliesOf(fleet: Fleet, pairings: readonly SlowPairing[]): Answer {
  const byClient = fleet.names.map((): SlowPairing[] => []);
  for (const pairing of pairings) byClient[pairing.client]?.push(pairing);
  return byClient.flatMap((own, client) =>
    isOnSide(fleet, client, 'client')
      ? [client, countOf(own, 'exposed'), countOf(own, 'at-risk'), countOf(own, 'undecided')]
      : [],
  );
}

/** The slow twin of the tests: two nested loops, a filter and a sort, repeated for each question. */
export function twinOf(fleet: Fleet): Answerer {
  const pairings = () => slowPairings(fleet, FIRST_RULES, slowPeers(fleet));
  const view = (query: PairingQuery) => slowView(fleet, pairings(), query, 'en');
  const answer = (question: Question): Answer => {
    switch (question) {
      case 'flagged pairings': {
        const all = pairings();
        return [countOf(all, 'exposed'), countOf(all, 'at-risk')];
      }
      case 'page at row 0':
        return pageOf(view(FLAGGED), 0);
      case 'page at row 1,000,000': {
        const rows = view(FLAGGED);
        return pageOf(rows, farRow(rows.length));
      }
      case 'substring search': {
        const rows = view(FOUND);
        return [rows.length, ...pageOf(rows, 0)];
      }
      case 'tallies of every client':
        return talliesOf(fleet, pairings());
    }
  };
  return { name: 'slow twin of the tests', answer, close: () => undefined };
}

import type { Fleet } from '../../src/fleet/fleet.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import { tallyOfClient } from '../../src/pairing/machine-tallies.ts';
import { buildPairingSpace, type PairingSpace } from '../../src/pairing/space.ts';
import { openView, type PairingView } from '../../src/pairing/view.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import {
  type Answer,
  type Answerer,
  FLAGGED,
  FOUND,
  farRow,
  PAGE,
  type Question,
} from './questions.ts';

function pageOf(view: PairingView, start: number): Answer {
  return view.window(start, PAGE).flatMap(({ client, server }) => [client, server]);
}

function answerFrom(space: PairingSpace, question: Question): Answer {
  switch (question) {
    case 'flagged pairings': {
      const { countsByVerdict } = openView(space, FLAGGED);
      return [countsByVerdict.exposed, countsByVerdict['at-risk']];
    }
    case 'page at row 0':
      return pageOf(openView(space, FLAGGED), 0);
    case 'page at row 1,000,000': {
      const view = openView(space, FLAGGED);
      return pageOf(view, farRow(view.count));
    }
    case 'substring search': {
      const view = openView(space, FOUND);
      return [view.count, ...pageOf(view, 0)];
    }
    case 'tallies of every client':
      return Array.from(space.clients, (client) => {
        const tally = tallyOfClient(space, client);
        return [client, tally.exposed, tally['at-risk'], tally.undecided];
      }).flat();
  }
}

/**
 * The page's engine.
 * @param keeps whether it reuses what it computed for earlier questions, as the page does; otherwise it
 * starts from scratch for each question.
 */
export function engineOf(fleet: Fleet, keeps: boolean): Answerer {
  const prepare = () => buildPairingSpace(indexFleet(fleet, 'en'), FIRST_RULES);
  const kept = keeps ? prepare() : null;
  return {
    name: keeps ? 'engine, as the page keeps it' : 'engine, from nothing',
    answer: (question) => answerFrom(kept ?? prepare(), question),
    close: () => undefined,
  };
}

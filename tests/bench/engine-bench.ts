import type { Fleet } from '../../src/fleet/fleet.ts';
import { openDuckDb } from './duckdb-answers.ts';
import { engineOf } from './engine-answers.ts';
import { fleetText } from './fleet-text.ts';
import type { SizePlan } from './plans.ts';
import { type Answer, type Answerer, differenceOf, QUESTIONS, type Question } from './questions.ts';
import { readFleet } from './read-fleet.ts';
import { timedOften } from './statistics.ts';
import { twinOf } from './twin-answers.ts';

/** The time one answerer took for one question about a fleet. */
export interface AnswerTime {
  readonly machines: number;
  readonly answerer: string;
  readonly question: Question;
  /** Median of the runs. */
  readonly ms: number;
}

/** The times of the answerers, and where their answers differ (ideally nowhere). */
export interface EngineFigures {
  readonly times: readonly AnswerTime[];
  readonly differences: readonly string[];
}

/** The slow twin makes an object of each pairing; ten thousand machines would be millions of objects. */
const MOST_FOR_TWIN = 1_000;

/** DuckDB visits every pairing; a million machines would be billions of them. */
const MOST_FOR_DUCKDB = 100_000;

/** Above this size, DuckDB and the twin run only once: they take seconds, so warming up makes no difference. */
const MOST_FOR_RUNS = 10_000;

/**
 * The engine runs this many times as often as the others, because the JIT needs the first runs to compile
 * it.
 */
const ENGINE_RUNS = 4;

type Maker = (fleet: Fleet) => Answerer | Promise<Answerer>;

/** The first one provides the answers that the others are compared with. */
function makersFor(machines: number): readonly Maker[] {
  return [
    (fleet) => engineOf(fleet, true),
    (fleet) => engineOf(fleet, false),
    ...(machines <= MOST_FOR_DUCKDB ? [openDuckDb] : []),
    ...(machines <= MOST_FOR_TWIN ? [twinOf] : []),
  ];
}

/** Asks every answerer every question about a fleet of this size, and compares the answers. */
export async function measureEngine({ machines, runs }: SizePlan): Promise<EngineFigures> {
  const fleet = readFleet(fleetText(machines));
  const answers = new Map<Question, Answer>();
  const times: AnswerTime[] = [];
  const differences: string[] = [];
  for (const make of makersFor(machines)) {
    const answerer = await make(fleet);
    const isEngine = answerer.name.startsWith('engine');
    for (const question of QUESTIONS) {
      const few = machines <= MOST_FOR_RUNS ? runs : 1;
      const often = isEngine ? runs * ENGINE_RUNS : few;
      const { result, ms } = await timedOften(often, () => answerer.answer(question));
      times.push({ machines, answerer: answerer.name, question, ms });
      const expected = answers.get(question) ?? result;
      answers.set(question, expected);
      const difference = differenceOf(expected, result);
      if (difference === null) continue;
      differences.push(`${question}, ${machines} machines, ${answerer.name}: ${difference}`);
    }
    answerer.close();
  }
  return { times, differences };
}

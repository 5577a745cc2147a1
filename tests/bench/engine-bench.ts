import type { Fleet } from '../../src/fleet/fleet.ts';
import { openDuckDb } from './duckdb-answers.ts';
import { engineOf } from './engine-answers.ts';
import { fleetText } from './fleet-text.ts';
import type { SizePlan } from './plans.ts';
import { type Answer, type Answerer, differenceOf, QUESTIONS, type Question } from './questions.ts';
import { readFleet } from './read-fleet.ts';
import { timedOften } from './statistics.ts';
import { twinOf } from './twin-answers.ts';

/** What one answerer took for one question about a fleet. */
export interface AnswerTime {
  readonly machines: number;
  readonly answerer: string;
  readonly question: Question;
  /** Median of the runs. */
  readonly ms: number;
}

/** What the answerers took, and where their answers differ: nowhere, if all is well. */
export interface EngineFigures {
  readonly times: readonly AnswerTime[];
  readonly differences: readonly string[];
}

/** The slow twin makes an object of each pairing: ten thousand machines would be millions of them. */
const MOST_FOR_TWIN = 1_000;

/** DuckDB goes through every pairing: a million machines would be billions of them. */
const MOST_FOR_DUCKDB = 100_000;

/** Above this, DuckDB and the twin are asked once: they take seconds, and the first seconds are like the next. */
const MOST_FOR_RUNS = 10_000;

/** Runs of the engine for each of the others: the first ones go by while the code is being compiled. */
const ENGINE_RUNS = 4;

type Maker = (fleet: Fleet) => Answerer | Promise<Answerer>;

/** The first answers, and the others are compared with it. */
function makersFor(machines: number): readonly Maker[] {
  return [
    (fleet) => engineOf(fleet, true),
    (fleet) => engineOf(fleet, false),
    ...(machines <= MOST_FOR_DUCKDB ? [openDuckDb] : []),
    ...(machines <= MOST_FOR_TWIN ? [twinOf] : []),
  ];
}

/** Asks everyone everything about a fleet of so many machines and compares what they answer. */
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

import { type Engine, findProgram, missingFor } from '../../scripts/find-browser.mjs';

/** Whether the journeys of an engine can run here. */
interface EngineHere {
  readonly isHere: boolean;
  /** The path of its program; empty where it is not here. */
  readonly program: string;
  /** The engine and, where it is not here, what is missing: for the name of a test. */
  readonly label: string;
}

/**
 * Finds an engine for its journeys, which are skipped where it is not here.
 * Throws in that case where REQUIRE_ENGINES=all says that none may be skipped.
 */
export function needEngine(engine: Engine): EngineHere {
  const missing = missingFor(engine);
  if (missing.length === 0) {
    return { isHere: true, program: findProgram(engine) ?? '', label: engine };
  }
  const reason = missing.join('; ');
  if (process.env.REQUIRE_ENGINES === 'all') throw new Error(`All engines are required. ${reason}`);
  return { isHere: false, program: '', label: `${engine} (skipped: ${reason})` };
}

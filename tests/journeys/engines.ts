import { type Engine, findProgram, missingFor } from '../../scripts/find-browser.mjs';

/** Whether the journeys of an engine can run here. */
interface EngineHere {
  readonly isHere: boolean;
  /** The path of its program; empty if it is not installed. */
  readonly program: string;
  /** The engine's name for test names, with what is missing if it is not installed. */
  readonly label: string;
}

/**
 * Finds an engine for its journeys, which are skipped if it is not installed. Throws instead if
 * REQUIRE_ENGINES=all.
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

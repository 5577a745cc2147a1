import { NO_SOURCE_CHOICES, type SourceChoices } from '../../src/answers/importing.ts';
import { type ReadSource, readSource } from '../../src/answers/source-reader.ts';

/** Reads a file with these lines. Throws if it is refused. */
export async function readLines(
  lines: readonly string[],
  choices: Partial<SourceChoices> = {},
): Promise<ReadSource> {
  const outcome = await readSource({
    input: { kind: 'text', name: 'fleet.csv', text: lines.join('\r\n') },
    choices: { ...NO_SOURCE_CHOICES, ...choices },
    remembered: [],
    onProgress: () => undefined,
  });
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
  return outcome.source;
}

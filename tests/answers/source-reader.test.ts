import { describe, expect, it } from 'vitest';
import { NO_SOURCE_CHOICES } from '../../src/answers/importing.ts';
import { readSource } from '../../src/answers/source-reader.ts';

/** Reads a file with these lines. */
async function sourceOf(...lines: readonly string[]) {
  const outcome = await readSource({
    input: { kind: 'text', name: 'fleet.csv', text: lines.join('\r\n') },
    choices: NO_SOURCE_CHOICES,
    remembered: [],
    onProgress: () => undefined,
  });
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
  return outcome.source;
}

describe('the line account of a source', () => {
  it('quotes remarks', async () => {
    const { dialect } = await sourceOf('# by hand', 'Name;Rolle', 'A1;Client', '# B1;Server');
    expect(dialect.account.first.map(({ excerpt }) => excerpt)).toEqual([
      '# by hand',
      '# B1;Server',
    ]);
  });

  it('quotes no line of a file with passwords', async () => {
    const { dialect, table } = await sourceOf(
      'Inventory',
      'Name;Rolle;Kennwort',
      'A1;Client;Geheim1',
      '# B1;Server;Geheim2',
      'C1;Server;Ge§im3',
    );
    expect(dialect.account.listed).toMatchObject({ remark: 1, 'above-headings': 1 });
    expect(dialect.account.first.map(({ excerpt }) => excerpt)).toEqual(['', '']);
    const kept = JSON.stringify([dialect.account, table.columns, table.irregularities]);
    expect(kept).not.toMatch(/Geheim|Ge§im/);
  });
});

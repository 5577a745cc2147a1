import { describe, expect, it } from 'vitest';
import { readLines } from './read-lines.ts';

describe('the line account of a source', () => {
  it('quotes remarks', async () => {
    const { dialect } = await readLines(['# by hand', 'Name;Rolle', 'A1;Client', '# B1;Server']);
    expect(dialect.account.first.map(({ excerpt }) => excerpt)).toEqual([
      '# by hand',
      '# B1;Server',
    ]);
  });

  it('quotes no line of a file with passwords', async () => {
    const { dialect, table } = await readLines([
      'Inventory',
      'Name;Rolle;Kennwort',
      'A1;Client;Geheim1',
      '# B1;Server;Geheim2',
      'C1;Server;Ge§im3',
    ]);
    expect(dialect.account.listed).toMatchObject({ remark: 1, 'above-headings': 1 });
    expect(dialect.account.first.map(({ excerpt }) => excerpt)).toEqual(['', '']);
    const kept = JSON.stringify([dialect.account, table.columns, table.irregularities]);
    expect(kept).not.toMatch(/Geheim|Ge§im/);
  });
});

import { describe, expect, it } from 'vitest';
import { previewSources } from '../../src/answers/source-preview.ts';
import { readLines } from './read-lines.ts';

/** The first lines of a file as the columns step shows them, for a given heading row. */
async function firstLinesOf(lines: readonly string[], headingLine: number | null = null) {
  const source = await readLines(lines, { headingLine });
  const [preview] = previewSources([source], [], []).sources;
  return (preview?.firstLines ?? []).map(({ cells }) => cells);
}

describe('the first lines of a file in the columns step', () => {
  it('show the headings as written, and no password', async () => {
    const lines = await firstLinesOf([
      'Name;Rolle;Kennwort',
      'A1;Client;Geheim1',
      'A2;Server;Ge§im',
    ]);
    expect(lines[0]).toEqual(['Name', 'Rolle', 'Kennwort']);
    expect(lines.slice(1).flat().join(' ')).not.toMatch(/Geheim1|Ge§im/);
    expect(lines[1]?.slice(0, 2)).toEqual(['A1', 'Client']);
  });

  it.each(['Passwort', 'pw', 'kennwort'])(
    'hide the whole column even if somebody chose %j as password',
    async (password) => {
      const lines = await firstLinesOf([
        'Name;Rolle;Kennwort;Bemerkung',
        `A1;Client;${password};Geheimer Raum`,
        'A2;Client;Geheim2;',
      ]);
      expect(lines.slice(1).map((cells) => cells[2])).not.toContain(password);
      expect(lines.flat().join(' ')).not.toContain('Geheim2');
    },
  );

  it('hide passwords even if the person says the file has no headings', async () => {
    const lines = await firstLinesOf(['Name;Rolle;Kennwort', 'A1;Client;Geheim1'], 0);
    expect(lines.flat().join(' ')).not.toContain('Geheim1');
  });

  it('show flags and hide other words under a heading that asks about §', async () => {
    const lines = await firstLinesOf([
      'Name;Rolle;Kennwort enthält §',
      'A1;Client;ja',
      'A2;Client;Geheim1',
    ]);
    expect(lines[1]?.[2]).toBe('ja');
    expect(lines.flat().join(' ')).not.toContain('Geheim1');
  });
});

describe('the gaps of a reading', () => {
  async function gapsOf(...files: readonly (readonly string[])[]) {
    const sources = await Promise.all(files.map((lines) => readLines(lines)));
    return previewSources(sources, [], []).gaps.map(({ field, isNeeded, likely }) => [
      field,
      isNeeded,
      likely.map(({ source, column }) => `${source}:${column}`).join(' '),
    ]);
  }

  it('are what is needed and what is wanted, each with the columns that look like it', async () => {
    const gaps = await gapsOf(['Host name;Art;Zahl', 'A;K;3', 'B;S;4', 'C;K;6a', 'D;S;5']);
    expect(gaps).toEqual([
      ['role', true, '0:1'],
      ['servicePack', false, '0:2'],
      ['encryption', false, ''],
      ['sectionSign', false, ''],
    ]);
  });

  it('are filled by a column of any file, names excepted', async () => {
    const gaps = await gapsOf(
      ['Host name;Role;Service pack', 'A;client;SP3', 'B;server;SP5'],
      ['Nothing;Encryption;Password', 'x;required;ab§1', 'x;none;'],
    );
    expect(gaps).toEqual([['name', true, '']]);
  });
});

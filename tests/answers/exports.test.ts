import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../src/answers/table-query.ts';
import { createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { TAKES } from './import-takes.ts';

interface Made {
  readonly name: string;
  readonly version: string;
}

const PACKAGE: Made = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

describe('the complete audit', () => {
  it('names the tool and its version as in package.json', async () => {
    const client = createAuditClient(openOnPage());
    await client.ask('import', {
      ...TAKES,
      sources: [{ kind: 'text', text: 'Computer;Role\nWS-1;client\nRAS-1;server', name: 'f.csv' }],
    });
    await client.ask('startExport', {
      kind: 'complete-audit',
      delimiter: ',',
      query: { table: 'pairings', filter: NO_FILTER, sort: [] },
      generatedAt: '2026-11-23T08:00:00.000Z',
    });
    const pieces: string[] = [];
    for (;;) {
      const piece = await client.ask('nextExportPiece', null);
      if (piece === null) break;
      pieces.push(piece.text);
    }
    const { tool }: { readonly tool: Made } = JSON.parse(pieces.join(''));
    expect(tool).toEqual({ name: PACKAGE.name, version: PACKAGE.version });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { exportedText } from './exported-text.ts';
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
    const text = await exportedText(client, { kind: 'complete-audit' });
    const { tool }: { readonly tool: Made } = JSON.parse(text);
    expect(tool).toEqual({ name: PACKAGE.name, version: PACKAGE.version });
  });
});

import { createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { TAKES } from './import-takes.ts';

/** A comparison with an earlier inventory, of which nothing was taken along. */
export async function comparedWith(name: string, text: string) {
  const client = createAuditClient(openOnPage());
  const sources = [{ kind: 'text', name, text }] as const;
  await client.ask('import', { ...TAKES, sources, withoutAsking: true });
  const { earlier } = await client.ask('earlier', { at: '2026-10-31T12:00:00Z' });
  const nothing = { renames: [], carried: [], notTaken: [], decisionsLeft: [], lostScope: [] };
  return { earlier, ...nothing };
}

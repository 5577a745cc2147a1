// Writes an inventory of N machines to standard output: node scripts/samples/large.mjs 100000 > large.csv
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const machines = Number(process.argv[2]);
if (!Number.isSafeInteger(machines) || machines < 0) {
  process.stderr.write('usage: node scripts/samples/large.mjs MACHINES\n');
  process.exit(2);
}
const root = fileURLToPath(new URL('../..', import.meta.url));
const { module } = await runnerImport(join(root, 'scripts/samples/large-inventory.ts'), {
  configFile: false,
  root,
});
for (const chunk of module.writeLargeInventory(machines)) {
  if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}

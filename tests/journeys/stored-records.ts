/**
 * What the page has stored: the heads of its records, and what is in their packed bodies. Runs in the page, so it
 * uses nothing from around it.
 */
export async function readStored(): Promise<string> {
  // Opening a database that the page has not made yet would make an empty one.
  if ((await indexedDB.databases()).length === 0) return '';
  const opening = indexedDB.open('nt4-pptp-audit');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const database = opening.result;
  if (!database.objectStoreNames.contains('heads')) return '';
  const transaction = database.transaction(['heads', 'bodies']);
  const heads = transaction.objectStore('heads').getAll();
  const bodies = transaction.objectStore('bodies').getAll();
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
  const texts = bodies.result.map((body: BlobPart) => {
    const stream = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream).text();
  });
  return [JSON.stringify(heads.result), ...(await Promise.all(texts))].join('\n');
}

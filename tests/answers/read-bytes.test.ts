import { expect, it } from 'vitest';
import { unpackGzip } from '../../src/answers/read-bytes.ts';

it('stops unpacking at the limit', async () => {
  const stream = new Blob(['a'.repeat(100_000)]).stream();
  const packed = stream.pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  expect(bytes.length).toBeLessThan(1000);
  expect(await unpackGzip(bytes, 99_999)).toEqual({ kind: 'too-large' });
  expect(await unpackGzip(bytes, 100_000)).toMatchObject({ kind: 'bytes' });
});

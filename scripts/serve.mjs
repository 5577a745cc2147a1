import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { PROJECT } from './install.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv',
  '.sql': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

const DIST = join(PROJECT, 'dist');

/** The file for a URL; null if it is outside the built page or the URL is invalid. */
function fileFor(url) {
  try {
    const path = decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
    const file = join(DIST, path === '/' ? 'index.html' : path);
    return file.startsWith(DIST + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

/**
 * Serves the built page on this machine only.
 * @param port the port; 0 picks a free one.
 * @returns the address, and a function that closes the server.
 */
export function serve(port = 0) {
  const server = createServer((request, response) => {
    const file = fileFor(request.url);
    if (file === null) {
      response.writeHead(404).end('Not found');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    // If the client disconnects early, only the response ends.
    pipeline(createReadStream(file), response, () => undefined);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = `http://localhost:${server.address().port}/`;
      resolve({ address, close: () => server.close() });
    });
  });
}

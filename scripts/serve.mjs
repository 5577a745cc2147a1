import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { PROJECT } from './install.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv',
  '.sql': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

/** The file that an address names; null outside the built page. */
function fileFor(url) {
  const path = decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  const file = join(PROJECT, 'dist', normalize(path === '/' ? '/index.html' : path));
  const isInside = file.startsWith(join(PROJECT, 'dist'));
  return isInside && existsSync(file) && statSync(file).isFile() ? file : null;
}

/**
 * Serves the built page on this machine alone, on a free port.
 * @param port the port to take; 0 takes any.
 * @returns its address.
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
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(`http://localhost:${server.address().port}/`));
  });
}

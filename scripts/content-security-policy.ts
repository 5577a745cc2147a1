import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Everything the page may do. What is not named is forbidden: no network at all. */
function policyFor({ script, style }: Contents): string {
  return [
    "default-src 'none'",
    `script-src ${hashesOf(script)}`,
    `style-src ${hashesOf(style)}`,
    'worker-src blob:',
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashesOf(contents: readonly string[]): string {
  if (contents.length === 0) return "'none'";
  const hashOf = (content: string) => createHash('sha256').update(content, 'utf8').digest('base64');
  return contents.map((content) => `'sha256-${hashOf(content)}'`).join(' ');
}

/** What stands in the scripts and in the styles of a page. */
interface Contents {
  readonly script: readonly string[];
  readonly style: readonly string[];
}

/** Comments, scripts and styles in one walk: what one of them holds is none of the others. */
const HOLDERS = /<!--[\s\S]*?-->|<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g;

function contentsOf(html: string): Contents {
  const script: string[] = [];
  const style: string[] = [];
  for (const [, tag, content = ''] of html.matchAll(HOLDERS)) {
    if (tag === 'script') script.push(content);
    if (tag === 'style') style.push(content);
  }
  return { script, style };
}

/** Throws where a browser would read a script otherwise than it is written, and so find another hash. */
function requirePlain({ script }: Contents): void {
  for (const text of script) {
    if (text.includes('\0')) throw new Error('A script holds U+0000, which browsers replace.');
    if (text.includes('<!--')) throw new Error('A script holds <!--, which can hide its end.');
  }
}

/**
 * Writes the Content Security Policy into a finished page: scripts and styles are allowed by the
 * hash of what they hold, with line ends as browsers read them. Throws where the page has no place
 * for it, or holds a script that browsers read otherwise.
 */
export function withContentSecurityPolicy(html: string): string {
  const page = html.replace(/\r\n?/g, '\n');
  const contents = contentsOf(page);
  requirePlain(contents);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(contents)}">`;
  const place = /<meta charset="utf-8"\s*\/?>/i;
  if (!place.test(page))
    throw new Error('The page has no <meta charset="utf-8"> to put the policy behind.');
  return page.replace(place, (charset) => `${charset}\n    ${meta}`);
}

/** Runs last over the built page, when its one script and its one style stand in it. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          file.source = withContentSecurityPolicy(String(file.source));
        }
      },
    },
  };
}

import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Everything the page is allowed to do. Whatever is not listed is forbidden, including all network access. */
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

/** The contents of a page's scripts and styles. */
interface Contents {
  readonly script: readonly string[];
  readonly style: readonly string[];
}

/**
 * Matches comments, scripts and styles in one pass, so that nothing inside one of them is mistaken for
 * another.
 */
const ELEMENTS = /<!--[\s\S]*?-->|<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g;

function contentsOf(html: string): Contents {
  const script: string[] = [];
  const style: string[] = [];
  for (const [, tag, content = ''] of html.matchAll(ELEMENTS)) {
    if (tag === 'script') script.push(content);
    if (tag === 'style') style.push(content);
  }
  return { script, style };
}

/**
 * Throws if a browser would parse a script differently from how it is written, because its hash would then
 * be wrong.
 */
function requirePlain({ script }: Contents): void {
  for (const text of script) {
    if (text.includes('\0')) throw new Error('A script holds U+0000, which browsers replace.');
    if (text.includes('<!--')) throw new Error('A script holds <!--, which can hide its end.');
  }
}

/**
 * Writes the Content Security Policy into a finished page. Allows its scripts and styles by the hash of
 * their contents, with line breaks normalised as browsers do. Throws if the page has no `<meta charset>`,
 * or contains a script that browsers would parse differently.
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

/** Runs last on the built page, once its script and its style are inlined. */
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

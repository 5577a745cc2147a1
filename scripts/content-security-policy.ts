import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Everything the page may do. What is not named is forbidden: no network at all. */
function policyFor(scripts: readonly string[], styles: readonly string[]): string {
  const hashes = (contents: readonly string[]) =>
    contents.map((content) => `'sha256-${hashOf(content)}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src ${hashes(styles)}`,
    'worker-src blob:',
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('base64');
}

function contentsOf(html: string, tag: 'script' | 'style'): readonly string[] {
  const pattern = new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'g');
  return Array.from(html.matchAll(pattern), (match) => match[1] ?? '');
}

/**
 * Writes the Content Security Policy into a finished page: scripts and styles are allowed by the
 * hash of what they hold. Throws where the page has no place for it.
 */
export function withContentSecurityPolicy(html: string): string {
  const policy = policyFor(contentsOf(html, 'script'), contentsOf(html, 'style'));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const place = /<meta charset="utf-8"\s*\/?>/i;
  if (!place.test(html))
    throw new Error('The page has no <meta charset="utf-8"> to put the policy behind.');
  return html.replace(place, (charset) => `${charset}\n    ${meta}`);
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

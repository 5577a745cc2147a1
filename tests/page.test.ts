import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withContentSecurityPolicy } from '../scripts/content-security-policy.ts';

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

describe('the policy of the page', () => {
  const html =
    '<head><meta charset="utf-8" /><script type="module">let a = 1;\n</script><style>b{}</style></head>';

  it('names the hash of each script and style, and forbids the network', () => {
    const page = withContentSecurityPolicy(html);
    expect(page).toContain(`script-src ${hashOf('let a = 1;\n')};`);
    expect(page).toContain(`style-src ${hashOf('b{}')};`);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("connect-src 'none'");
    expect(page).not.toContain('unsafe');
  });

  it('stands before every script, so that it holds for all of them', () => {
    const page = withContentSecurityPolicy(html);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
  });

  it('is not forgotten silently where the page has no place for it', () => {
    expect(() => withContentSecurityPolicy('<head></head>')).toThrow('charset');
  });
});

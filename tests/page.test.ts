import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withContentSecurityPolicy } from '../scripts/content-security-policy.ts';

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

describe('the policy of the page', () => {
  const html =
    '<head><meta charset="utf-8" /><script type="module">let a = 1;\n</script><style>b{}</style></head>';

  it('contains the hash of each script and style, and forbids network access', () => {
    const page = withContentSecurityPolicy(html);
    expect(page).toContain(`script-src ${hashOf('let a = 1;\n')};`);
    expect(page).toContain(`style-src ${hashOf('b{}')};`);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("connect-src 'none'");
    expect(page).not.toContain('unsafe');
  });

  it.each([
    ['a script that names a style', '<script>"<style>"</script><style>b{}</style>', '"<style>"'],
    ['a script that names a script', '<script>"<script>"</script><style>b{}</style>', '"<script>"'],
    ['a comment that names a script', '<!-- <script> --><script>1</script><style>b{}</style>', '1'],
    ['line ends of another system', '<script>1;\r\n2;\r</script><style>b{}</style>', '1;\n2;\n'],
  ])('hashes what a browser sees: %s', (_, body, script) => {
    const page = withContentSecurityPolicy(`<meta charset="utf-8">${body}`);
    expect(page).toContain(`script-src ${hashOf(script)}; style-src ${hashOf('b{}')};`);
  });

  it('allows no style if the page has none', () => {
    const page = withContentSecurityPolicy('<meta charset="utf-8"><script>1</script>');
    expect(page).toContain("style-src 'none';");
  });

  it.each([
    ['U+0000', '"\0"'],
    ['<!--', '"<!--"'],
  ])('refuses a script that browsers parse differently: %s', (named, script) => {
    const page = `<meta charset="utf-8"><script>${script}</script>`;
    expect(() => withContentSecurityPolicy(page)).toThrow(named);
  });

  it('precedes every script, so that it applies to all of them', () => {
    const page = withContentSecurityPolicy(html);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
  });

  it('fails loudly if the page has no place for it', () => {
    expect(() => withContentSecurityPolicy('<head></head>')).toThrow('charset');
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { version } from '../package.json';
import { auditByHand } from './journeys/by-hand.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('the changelog', () => {
  it('starts with the version of the package', () => {
    const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
    expect(/^## \[(.+?)\]/m.exec(changelog)?.[1]).toBe(version);
  });
});

describe('the documentation', () => {
  const root = new URL('../', import.meta.url);
  const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' });

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/ARCHITECTURE.md', 'docs/DECISIONS.md'])(
    'names files that exist: %s',
    (paper) => {
      const text = readFileSync(new URL(paper, root), 'utf8');
      // The recipe for a language names the files of a language that does not exist.
      const named = Array.from(
        text.matchAll(/`([\w./-]+\.(?:tsx?|mjs|css))`/g),
        ([, name = '']) => name,
      ).filter((name) => !/\b(?:fr\.ts|fr\/)/.test(name));
      const isThere = (name: string) =>
        existsSync(new URL(name, root)) || sources.some((path) => `/${path}`.endsWith(`/${name}`));
      expect(named.filter((name) => !isThere(name))).toEqual([]);
    },
  );
});

describe('the README', () => {
  it('describes its example inventory as the audit does', () => {
    const example = /```csv\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
    const { machines, verdicts, remediation } = auditByHand(new TextEncoder().encode(example));
    expect(machines).toBe(2);
    expect(verdicts).toEqual({ exposed: 1, 'at-risk': 0, undecided: 0 });
    expect(remediation).toEqual(['BONN-WS01 upgrade']);
  });

  it('names scripts that exist', () => {
    const { scripts } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as { readonly scripts: Readonly<Record<string, string>> };
    const named = Array.from(README.matchAll(/npm (?:run )?(start|test|build|dev|format|bench)/g));
    expect(named.length).toBeGreaterThan(4);
    for (const [, script = ''] of named) expect(scripts).toHaveProperty(script);
  });

  it.each([
    ['Servicepack', 'SP-Stand'],
    ['role', 'VPN role'],
    ['encryption', 'Verschlüsselung erzwungen'],
  ])('names headings that the reader recognises: %s', async (_, heading) => {
    const { looksLikeHeading } = await import('../src/inventory/columns/looks-like-heading.ts');
    expect(looksLikeHeading(heading)).toBe(true);
  });
});

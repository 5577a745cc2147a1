import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { frameStart } from '../../../src/ui/report/report-file.ts';

describe('the frame of a report file', () => {
  const { text } = frameStart('Köln </title><script>', 'de');

  it('declares its encoding and language', () => {
    expect(text).toContain('<meta charset="utf-8">');
    expect(text).toMatch(/^<!doctype html>\n<html lang="de">/);
  });

  it('allows its one style by hash, and nothing else', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1];
    expect(policy?.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('declares its policy before anything that the policy applies to', () => {
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<style>'));
  });

  it('treats the title as text', () => {
    expect(text).toContain('<title>Köln &lt;/title&gt;&lt;script&gt;</title>');
  });
});

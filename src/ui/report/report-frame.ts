import { sha256 } from '@noble/hashes/sha2.js';
import { html, type Markup, styleElement } from './markup.ts';
import { REPORT_STYLE } from './report-style.ts';

/** Nothing may run, load, send or frame; the one style is known by its hash. */
function policyFor(style: string): string {
  const hash = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(style))));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** Everything of a report file before the report: its policy, its style, its title. */
export function frameStart(title: string, language: string): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(REPORT_STYLE)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${styleElement(REPORT_STYLE)}
</head>
<body>
<main>
`;
}

/** What closes a report file. */
export const FRAME_END: Markup = html`
</main>
</body>
</html>
`;

import { sha256 } from '@noble/hashes/sha2.js';
import type { ExportPiece } from '../../remediation/csv.ts';
import { html, type Markup, styleElement } from './markup.ts';
import { inventoryName } from './report-opening.ts';
import { type AskForRows, type ReportContents, reportPieces } from './report-pieces.ts';
import { REPORT_STYLE } from './report-style.ts';

/** Forbids scripts, requests, forms and frames. The only style is allowed by its hash. */
function policyFor(style: string): string {
  const hash = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(style))));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** The start of a report file, before the report itself: policy, style and title. */
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

/** The end of a report file. */
const FRAME_END: Markup = html`
</main>
</body>
</html>
`;

/** A document as a self-contained file: no script, no network, one style. */
export async function* asFile(
  title: string,
  language: string,
  pieces: AsyncIterable<ExportPiece>,
): AsyncGenerator<ExportPiece> {
  yield { text: frameStart(title, language).text, rowsDone: 0 };
  let rowsDone = 0;
  for await (const piece of pieces) {
    ({ rowsDone } = piece);
    yield piece;
  }
  yield { text: FRAME_END.text, rowsDone };
}

/** The report as a file. */
export function reportFile(contents: ReportContents, ask: AskForRows): AsyncGenerator<ExportPiece> {
  const { summary, messages } = contents;
  const title = messages.report.title(inventoryName(summary, messages));
  return asFile(title, messages.format.tag, reportPieces(contents, ask));
}

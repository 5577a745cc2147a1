/**
 * The style of the report, both as a file and in print. It does not depend on language or inventory, so
 * that the policy can allow it by a fixed hash. Printed pages are numbered in the margin.
 */
export const REPORT_STYLE = `
@page {
  margin: 16mm 12mm 18mm;
  @bottom-left { content: "Q251382"; color: #57606e; font: 8pt sans-serif; }
  @bottom-right { content: counter(page) " / " counter(pages); color: #57606e; font: 8pt sans-serif; }
}
body:has(> main > .report) { margin: 0; background: #fff; }
.report {
  max-width: 1040px;
  margin: 0 auto;
  padding: 24px clamp(12px, 3vw, 32px) 48px;
  background: #fff;
  color: #1d2127;
  font: 14px/1.45 system-ui, "Segoe UI", sans-serif;
  font-variant: tabular-nums no-common-ligatures;
  overflow-wrap: break-word;
  color-scheme: light;
  print-color-adjust: exact;
  -webkit-print-color-adjust: exact;
}
.report *, .report *::before, .report *::after { box-sizing: border-box; }
.report h1 { margin: 4px 0 8px; font: 600 28px/1.2 georgia, "Times New Roman", "DejaVu Serif", serif; }
.report h2 { margin: 28px 0 8px; font-size: 17px; line-height: 1.3; break-after: avoid; }
.report h3 { margin: 18px 0 2px; font-size: 15px; line-height: 1.3; break-after: avoid; }
.report p, .report ul, .report ol, .report dl { margin: 4px 0 8px; }
.report h2 + p, .report h3 + p { break-inside: avoid; break-after: avoid; }
.report ul, .report ol { padding-inline-start: 1.4em; }
.report .dim { color: #57606e; }
.report li { break-inside: avoid; }
.report .plain { padding: 0; list-style: none; }
.report .row { display: flex; flex-wrap: wrap; gap: 0 20px; }
.report .host { font-family: ui-monospace, "DejaVu Sans Mono", consolas, monospace; font-size: 0.93em; overflow-wrap: anywhere; }
.report blockquote { margin: 4px 0 8px; padding-inline-start: 12px; border-inline-start: 3px solid #e3e0d8; break-inside: avoid; }
.report blockquote p { margin: 0; }
.report dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 16px; break-inside: avoid; }
.report dt { color: #57606e; }
.report dd { margin: 0; overflow-wrap: anywhere; }
.report .bar { display: block; width: 100%; height: 14px; border-radius: 7px; }
.report .exposed { fill: #b3261e; color: #b3261e; }
.report .at-risk { fill: #c98a2b; color: #8f5400; }
.report .undecided { fill: #8d95a1; color: #57606e; }
.report .not-exposed { fill: #e3e0d8; color: #3a6549; }
.report .scroll { overflow-x: auto; }
.report table { width: 100%; border-collapse: collapse; font-size: 13px; }
.report th, .report td { padding: 3px 8px 3px 0; border-bottom: 1px solid #e3e0d8; text-align: start; vertical-align: top; }
.report thead th { border-bottom: 1px solid #8b8677; color: #57606e; font-weight: 500; vertical-align: bottom; }
.report tbody th { font-weight: 500; }
.report th.host { min-width: 15ch; }
.report .whole { white-space: nowrap; }
.report .n { padding-inline: 4px 12px; text-align: end; white-space: nowrap; }
.report tr { break-inside: avoid; }
.report .matrix { width: auto; break-inside: avoid; }
.report th:last-child, .report td:last-child { padding-inline-end: 0; }
.report .matrix th, .report .matrix td { min-width: 44px; padding: 4px 7px; border: 1px solid #fff; text-align: end; white-space: nowrap; }
.report .matrix small { font-size: 0.85em; }
.report .matrix .total { color: #57606e; }
.report .matrix .top { border-top: 2px solid #b3261e; }
.report .matrix .bottom { border-bottom: 2px solid #b3261e; }
.report .matrix .left { border-left: 2px solid #b3261e; }
.report .matrix .right { border-right: 2px solid #b3261e; }
.report .shade-1 { background: #fbeae9; }
.report .shade-2 { background: #f6d3d0; }
.report .shade-3 { background: #f0b9b5; }
.report .shade-4 { background: #e99f9a; }
.report .shade-5 { background: #e3867f; }
.report .box { display: inline-block; width: 13px; height: 13px; border: 1.5px solid #1d2127; border-radius: 2px; vertical-align: -2px; }
.report .blank { display: inline-block; min-width: 96px; }
.report .sign { margin: 28px 0 0; padding-top: 4px; border-top: 1px solid #1d2127; max-width: 380px; color: #57606e; }
@media print {
  .report { max-width: none; padding: 0; font-size: 9.5pt; }
  .report h1 { font-size: 20pt; }
  .report h2 { font-size: 12.5pt; }
  .report h3 { font-size: 11pt; }
  .report table { font-size: 8pt; }
  .report .scroll { overflow: visible; }
  .report thead { display: table-header-group; }
}
`;

import { GREY, INK } from "../../palette.ts";

/** The report on paper: its own sheets in place of the page. A view that has a layout of its own sets data-print. */
export const PRINT_SHEET = `
.print-sheet { display: none; }
@media print {
  html:not([data-print], [data-door]) #page > *:not(.print-sheet) { display: none !important; }
  html:not([data-print]) .print-sheet { display: block; }
  /* A file that has no report in it prints what is looked at. */
  html[data-door]:not([data-print]) :is(.strip-buttons, nav.views, .skip, .spoken, main button) { display: none; }
  html, html[data-size] { font-size: 9.5pt; }
  .print-sheet { color: ${INK}; line-height: 1.4; }
  .print-sheet p, .print-sheet figcaption, .print-sheet ul, .print-sheet li { max-width: none; }
  .print-sheet p, .print-sheet ul { margin: 0 0 0.4rem; }
  .print-page { padding: 0; break-before: page; }
  .print-page:first-child { break-before: auto; }
  .print-page h1 { font-size: 1.5rem; margin-bottom: 0.5rem; }
  .print-page h2 { font-size: 1.1rem; margin: 0.8rem 0 0.3rem; }
  .print-page .answer { font-size: 1.3rem; line-height: 1.25; margin: 0 0 0.5rem; }
  .print-page .answer strong { border-bottom-color: ${INK}; }
  .print-figure { margin: 0.6rem 0; break-inside: avoid; }
  .print-figure figcaption { margin-bottom: 0.4rem; }
  .print-figure .drawing { max-height: 86mm; }
  .print-cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; }
  .print-card { border-top: 1.5pt solid ${INK}; padding: 0.4rem 0 0; break-inside: avoid; }
  .print-card { font-size: 0.95rem; }
  .print-card h2 { font-size: 1rem; margin: 0 0 0.2rem; }
  .print-card .card-figure { font-size: 1.25rem; line-height: 1.2; font-weight: 650; margin-bottom: 0.3rem; }
  .print-table { width: 100%; margin: 0 0 0.6rem; break-inside: auto; }
  .print-sheet .print-table th, .print-sheet .print-table td { text-align: left; vertical-align: top; white-space: normal; padding: 0.15rem 0.6rem 0.15rem 0; font-size: 9pt; border-top: 0.5pt solid ${GREY}; }
  .print-sheet caption { font-weight: 650; padding: 0.3rem 0; max-width: none; }
  .print-sheet .heat { font-size: 7.5pt; }
  .print-sheet .heat .between { display: table-cell; }
  .print-sheet .heat th, .print-sheet .heat td { min-width: 0; padding: 0.12rem 0.1rem; }
  .print-sheet .heat th:first-child { min-width: 4.5rem; padding-right: 0.4rem; }
  .print-sheet .heat .before { padding-left: 0.4rem; max-width: 4.5rem; }
  /* A pattern would be put into a PDF as a picture for each cell. */
  .print-sheet .heat .heat-below { background: none; border: 0.5pt dashed ${INK}; }
  .print-list { columns: 2; column-gap: 1.5rem; padding-left: 1.5rem; font-size: 9pt; }
  .print-list li { break-inside: avoid; margin-bottom: 0.15rem; }
  .print-sheet .limits { padding-left: 1.5rem; }
  .print-sheet .limits li { margin-bottom: 0.2rem; }
  .print-sheet .run-card div { grid-template-columns: 11rem minmax(0, 1fr); padding: 0.15rem 0; }
  .print-sheet .run-card dt { font-weight: 600; }
}
`;

import { GREY, INK } from "../../palette.ts";

/** Handouts of the theatre: one page an act, in place of the page; on the screen only their buttons are seen. */
export const HANDOUT = `
.handout-sheet { display: none; }
html[data-presenting] .handout-tools { display: none; }
.handout-tools { margin-top: 1.5rem; }
@media print {
  html[data-print="handout"] #page > *:not(main),
  html[data-print="handout"] main > *:not(.theatre),
  html[data-print="handout"] .theatre > *:not(.theatre-frame),
  html[data-print="handout"] .theatre-frame > *:not(.handout-sheet) { display: none !important; }
  html[data-print="handout"] .handout-sheet { display: block; color: ${INK}; line-height: 1.3; font-size: 9pt; }
  html[data-print="handout"] main.view { padding: 0; min-height: 0; }
  /* A little less than a page of Letter, the lower of the two papers: pictures take what the words leave. */
  .handout { break-inside: avoid; height: 243mm; display: flex; flex-direction: column; }
  .handout-pictures { flex: 1 1 0; min-height: 60mm; display: flex; flex-direction: column; }
  .handout p, .handout li, .handout dl, .handout figcaption { max-width: none; margin: 0 0 0.25rem; }
  .handout h1 { font-size: 17pt; margin: 0 0 0.2rem; }
  .handout h2 { font-size: 10.5pt; margin: 0.45rem 0 0.2rem; }
  .handout h3 { font-size: 9pt; margin: 0.2rem 0 0.1rem; }
  .handout .handout-fold { margin: 0.6rem 0 0.3rem; padding-top: 0.15rem; border-top: 1pt dashed ${INK}; font-size: 8pt; text-align: center; }
  .handout .handout-claim { font-size: 11pt; font-weight: 600; }
  .handout-columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
  .handout-ticks { list-style: none; padding: 0; margin: 0 0 0.25rem; }
  .handout-ticks li { padding-left: 1.3rem; position: relative; }
  .handout-ticks li::before { content: ""; position: absolute; left: 0; top: 0.15rem; width: 0.8rem; height: 0.8rem; border: 1pt solid ${INK}; }
  .handout-axes .drawing { max-height: 30mm; margin: 0; }
  .handout .handout-key { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0 0.9rem; }
  .handout .handout-key li { margin: 0; display: flex; align-items: center; gap: 0.2rem; font-size: 8pt; }
  .handout .network-sign { width: 4mm; height: 4mm; flex: none; }
  .handout-row { flex: 1 1 0; min-height: 0; display: flex; flex-direction: column; }
  .handout-row ul { flex: 1 1 0; min-height: 0; list-style: none; padding: 0; margin: 0; display: grid; grid-template-columns: repeat(3, 1fr); gap: 0 0.75rem; }
  .handout-row p { font-size: 8pt; margin: 0; }
  .handout-row li { display: flex; flex-direction: column; min-height: 0; margin: 0; }
  .handout-row .drawing { flex: 1 1 0; min-height: 0; }
  .handout-prompts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0 1rem; }
  .handout dt { font-weight: 600; }
  .handout dd { margin: 0 0 0.2rem; }
  .handout .handout-check { width: 100%; }
  .handout-check th, .handout-check td { border: 0.5pt solid ${GREY}; padding: 0.15rem 0.3rem; font-size: 8.5pt; text-align: left; vertical-align: top; white-space: normal; }
  .handout-check thead th { min-width: 0; }
  .handout-check td { width: 15mm; }
  .handout .handout-source { font-size: 7.5pt; margin-top: 0.3rem; }
}
`;

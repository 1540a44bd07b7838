import { GREY, INDIGO, INK, VERMILLION, WHITE } from "../../palette.ts";

/** Plans side by side: a table, or a card for each plan where that would be too narrow. */
export const COMPARE = `
.compare-warning { border-left: 5px solid ${VERMILLION}; padding: 0.25rem 0 0.25rem 1rem; }
.compare-wide { display: none; max-height: none; }
.compare-table { width: 100%; table-layout: fixed; }
.compare-table th, .compare-table td { text-align: left; vertical-align: top; white-space: normal; padding: 0.75rem; }
.compare-table thead th { max-width: none; min-width: 0; border-top: 0; }
.compare-table td { border-top: 0; padding-top: 0; }
.compare-name { display: block; font-size: 1.15rem; line-height: 1.25; font-weight: 700; }
.compare-title { font-weight: 700; }
.compare-group th { font-weight: 400; line-height: 1.45; border-top: 1px solid ${GREY}; }
.compare-table td p, .compare-card p { margin: 0; }
.compare-table td ul, .compare-card ul { margin: 0; padding-left: 1.1rem; }
.compare-changed { font-weight: 600; border-left: 5px solid ${INDIGO}; }
.compare-number { font-size: 1.35rem; font-weight: 650; line-height: 1.4; }
.compare-number .badge { font-size: 1rem; vertical-align: 0.15em; }
.badge.word-best { background: ${INDIGO}; color: ${WHITE}; }
.badge.word-tie { border-color: ${GREY}; color: ${INK}; }
.mini-dots { display: block; max-width: 100%; height: auto; margin: 0.35rem 0 0.15rem; forced-color-adjust: none; background: ${WHITE}; }
.compare-detail { line-height: 1.4; }
.compare-detail progress { display: block; width: 100%; height: 0.8rem; accent-color: ${INDIGO}; }
.compare-buttons { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-top: 0.4rem; font-weight: 400; }
.compare-bring { margin-top: 1rem; }
.compare-bring label { font-weight: 600; }
.compare-bring input { min-height: 36px; max-width: 100%; }
.compare-key dt { font-weight: 700; }
.compare-key dd { margin: 0 0 0.6rem; }
.compare-card { border-top: 3px solid ${INK}; padding: 1rem 0 1.5rem; margin-top: 1.5rem; }
.compare-card h2 { font-size: 1.35rem; margin-bottom: 0.5rem; }
.compare-outcome { padding-top: 1rem; }
.compare-outcome dt { font-weight: 600; }
.compare-outcome dd { margin: 0 0 0.6rem; }
.compare-regrets li { max-width: 42rem; margin-bottom: 0.35rem; }
@media (min-width: 964px) {
  .compare-wide { display: block; }
  .compare-narrow { display: none; }
}
@media print {
  .compare-wide { display: block; }
  .compare-narrow, .compare-buttons, .compare-bring { display: none; }
  .compare-table th, .compare-table td { padding: 0.25rem; }
}
@media (forced-colors: active) { .badge.word-best { background: Canvas; color: CanvasText; } }
`;

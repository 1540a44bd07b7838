import { BLUE, GREY, INDIGO, INK, VERMILLION, WHITE } from "../../palette.ts";

/** Strip, navigation, notices and controls of the board's page. */
export const FRAME = `
html[data-size="125"] { font-size: 140.6%; }
html[data-size="150"] { font-size: 168.75%; }
html[data-size="200"] { font-size: 225%; }
.strip { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; justify-content: space-between; padding: 0.75rem 0; }
.strip-title { margin: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; }
.strip-district { font-weight: 700; }
.strip-plan::before { content: "Plan: "; }
.strip-buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: start; }
.strip-more { display: none; margin: 0; }
.strip-more > summary { min-height: 36px; padding: 0.15rem 0.8rem; border: 2px solid ${INDIGO}; border-radius: 0.4rem; color: ${INDIGO}; cursor: pointer; width: fit-content; text-decoration: none; }
.strip-more > summary:focus-visible { outline: 3px solid ${INDIGO}; outline-offset: 2px; }
.strip-more[open] { flex-basis: 100%; }
.strip-more .strip-buttons { margin-top: 0.5rem; }
button, input, select, textarea { font: inherit; color: inherit; }
button { min-height: 36px; padding: 0.15rem 0.8rem; background: ${WHITE}; border: 2px solid ${INDIGO}; border-radius: 0.4rem; color: ${INDIGO}; cursor: pointer; }
button.main { background: ${INDIGO}; color: ${WHITE}; }
button:disabled, button.main:disabled { background: ${WHITE}; border-color: ${GREY}; color: ${GREY}; cursor: default; }
button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible { outline: 3px solid ${INDIGO}; outline-offset: 2px; }
input[type="number"], input[type="text"], input[type="search"], select, textarea { min-height: 36px; padding: 0.15rem 0.5rem; border: 1px solid ${GREY}; border-radius: 0.3rem; background: ${WHITE}; max-width: 100%; }
input[type="range"] { accent-color: ${INDIGO}; min-height: 32px; }
input[type="radio"], input[type="checkbox"] { accent-color: ${INDIGO}; width: 1.2rem; height: 1.2rem; vertical-align: middle; }
nav.views ul { gap: 0; }
nav.views a { padding: 0.3rem 0.5rem; text-decoration: none; border-bottom: 4px solid transparent; }
nav.views a:hover { text-decoration: underline; }
nav.views a[aria-current] { font-weight: 700; color: ${INK}; border-bottom-color: ${BLUE}; }
.notices > p, .remarks { border-left: 5px solid ${VERMILLION}; padding: 0.25rem 0 0.25rem 1rem; margin: 1rem 0; }
.notices > p.quiet { position: fixed; right: 1rem; bottom: 1rem; z-index: 2; margin: 0; padding: 0.25rem 1rem; border: 1px solid ${GREY}; background: ${WHITE}; }
main.view { padding-top: 1.5rem; min-height: 60vh; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
dialog { border: 2px solid ${INK}; border-radius: 0.5rem; padding: 1.25rem; max-width: min(46rem, calc(100vw - 32px)); color: ${INK}; background: ${WHITE}; }
dialog::backdrop { background: rgba(34, 34, 34, 0.5); }
.chart-keys { position: relative; }
.chart-keys:focus-visible { outline: 3px solid ${INDIGO}; outline-offset: 4px; }
.dot.read { stroke: ${INK}; stroke-width: 4; }
.chart-read, .chart-kept { margin: 0.5rem 0; }
.chart-read { font-weight: 600; }
.print-only { display: none; }
.licences pre { max-width: 100%; max-height: 60vh; overflow: auto; padding: 0.75rem; border: 1px solid ${GREY}; font-size: 0.9rem; line-height: 1.4; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 700px) {
  .strip { padding: 0.4rem 0; }
  .strip-title { display: block; }
  .strip-title > * { margin-right: 0.5rem; }
  .strip-wide { display: none; }
  .strip-more { display: block; }
}
@media (forced-colors: active) {
  button { border-color: ButtonText; }
  button.main { background: ButtonFace; color: ButtonText; }
  button:disabled, button.main:disabled { background: ButtonFace; border-color: GrayText; color: GrayText; }
  nav.views a { border-bottom-color: Canvas; }
  nav.views a[aria-current] { border-bottom-color: Highlight; }
}
@media print {
  .strip-buttons, nav.views, .notices, .skip, .spoken, .licences { display: none; }
}
`;

import { GREY, INDIGO, INK, VERMILLION, WHITE } from "../../palette.ts";

/** Styles of the Network view. */
export const NETWORK = `
.network-choices { display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; align-items: end; margin: 0 0 1rem; }
.network-choices label { display: grid; gap: 0.15rem; font-weight: 600; max-width: 100%; }
.network-choices select, .network-choices input { font-weight: 400; max-width: min(24rem, calc(100vw - 34px)); }
.network input[type="number"] { width: 6rem; }
.network-main { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.network-left { flex: 2 1 28rem; min-width: 0; }
.network .network-how { flex: 1 1 15rem; min-width: 0; padding-top: 0; }
.network-how h2 { font-size: 1.3rem; }
.network-how .network-choices { gap: 0.5rem 1rem; }
.network-future { flex-basis: 100%; margin: 0; }
.network-state { border-left: 5px solid ${GREY}; padding-left: 1rem; }
.network-state.failed { border-left-color: ${VERMILLION}; }
.network-stage { position: relative; width: 100%; aspect-ratio: 1000 / 732; max-height: 76vh; min-height: 15rem; border: 1px solid ${GREY}; border-radius: 0.4rem; overflow: hidden; cursor: pointer; touch-action: pan-y; background: ${WHITE}; }
.network-stage.near { cursor: grab; touch-action: none; }
.network-stage:focus-visible { outline: 3px solid ${INDIGO}; outline-offset: 2px; }
.network-stage canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
.network-zoom, .network-buttons { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; margin: 0.5rem 0 1rem; }
.network-time-line label { font-weight: 600; font-variant-numeric: tabular-nums; }
.network-time-line input { display: block; width: 100%; margin: 0; }
.network-years { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; border-right: 1px solid ${GREY}; }
.network-years span { text-align: center; border-left: 1px solid ${GREY}; }
.network-key { list-style: none; padding: 0; margin: 1rem 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; max-width: none; }
.network-key li { display: flex; gap: 0.4rem; align-items: center; }
.network-sign { flex: none; width: 28px; height: 28px; forced-color-adjust: none; background: ${WHITE}; }
.network-sign.wide-sign { width: 110px; }
.network section { padding-top: 2.5rem; }
.network fieldset { border: 1px solid ${GREY}; border-radius: 0.4rem; margin: 0 0 1rem; padding: 0.5rem 1rem; min-width: 0; }
.network legend { font-weight: 700; padding: 0 0.4rem; }
.network fieldset .network-choices { margin-bottom: 0.5rem; }
.network-problem { font-weight: 600; min-height: 0; margin: 0; }
.network-problem:not(:empty) { border-left: 5px solid ${VERMILLION}; padding-left: 1rem; margin-bottom: 1rem; }
.network-edit-list { list-style: none; padding: 0; max-width: 46rem; }
.network-edit-list li { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; justify-content: space-between; align-items: center; padding: 0.4rem 0; border-top: 1px solid rgba(118, 118, 118, 0.35); }
.network-sort { border: 0; padding: 0; min-height: 32px; text-align: inherit; font-weight: 650; color: ${INDIGO}; background: none; }
.network th[aria-sort="ascending"] .network-sort::after { content: " ▲"; }
.network th[aria-sort="descending"] .network-sort::after { content: " ▼"; }
.network-pick { border: 0; padding: 0 0.25rem; min-height: 32px; text-align: left; font-weight: 600; text-decoration: underline; text-underline-offset: 0.2em; background: none; }
.network tr.chosen { background: rgba(51, 34, 136, 0.1); }
.network tr.chosen th { border-left: 5px solid ${INDIGO}; }
.network-staff td:nth-child(-n + 4), .network-staff th:nth-child(-n + 4) { text-align: left; }
.network-panels ul { list-style: none; padding: 0; margin: 0; max-width: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: 1rem; }
.network-panels p { margin: 0 0 0.25rem; font-weight: 600; }
.network-panels svg { border: 1px solid ${GREY}; }
.network-panels svg, .network > svg { width: 100%; height: auto; }
@media (forced-colors: active) {
  .network-stage { background: Canvas; }
  .network-key .network-quality { display: none; }
}
@media print {
  .network .print-only { display: block; }
  .network-picture, .network-choices button, .network-time, .network-help, .network-edits fieldset, .network-edit-list button, .network-state, .network-staff { display: none; }
  .network-choices select, .network-choices input { border: 0; color: ${INK}; }
}
`;

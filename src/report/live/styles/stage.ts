import { BLUE, GREY, INDIGO, INK, VERMILLION, WHITE } from "../../palette.ts";

/** Styles of the theatre's stage. */
export const STAGE = `
.stage h4 { font-size: 1.15rem; line-height: 1.2; margin: 0 0 0.5rem; }
.stage h5 { font-size: 1rem; line-height: 1.3; margin: 0 0 0.35rem; }
.stage section { padding-top: 1.5rem; }
.stage-same { margin-bottom: 0.5rem; }
.stage-empty { border-left: 5px solid ${GREY}; padding-left: 1rem; }
.stage-pair, .stage-panel, .stage-cards { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0.35rem 1rem; }
.stage-pair:focus-visible { outline: 3px solid ${INDIGO}; outline-offset: 4px; }
.stage-side { display: grid; grid-row: span 3; grid-template-rows: subgrid; row-gap: 0; }
.stage-pair .stage-side { grid-row: span 2; }
.stage .stage-name { align-self: end; }
.stage .stage-name { font-weight: 650; margin: 0 0 0.25rem; padding-left: 0.5rem; border-left: 6px solid ${BLUE}; line-height: 1.3; }
.stage .stage-left .stage-name { border-left: 6px dashed ${INDIGO}; }
.stage-ground { position: relative; width: 100%; aspect-ratio: 1000 / 732; border: 1px solid ${GREY}; border-radius: 0.4rem; overflow: hidden; background: ${WHITE}; cursor: pointer; }
.stage-ground canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
.stage-still { display: block; width: 100%; aspect-ratio: 1000 / 732; border: 1px solid ${GREY}; border-radius: 0.4rem; background: ${WHITE}; }
.stage-time { margin: 0.75rem 0; }
.stage-time > label { font-weight: 600; font-variant-numeric: tabular-nums; }
.stage-slider { position: relative; padding-top: 14px; }
.stage-slider input { display: block; width: 100%; margin: 0; }
.stage-first { position: absolute; top: 0; left: 8px; width: calc(100% - 16px); height: 15px; fill: ${VERMILLION}; overflow: visible; }
.stage-buttons, .stage-choices { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin: 0.5rem 0; }
.stage-buttons label, .stage-buttons select { max-width: 100%; }
.stage-steps { display: flex; flex-wrap: wrap; gap: 0.25rem; }
.stage-steps button { min-width: 3rem; padding: 0.15rem 0.4rem; font-variant-numeric: tabular-nums; }
.stage-choices label { font-weight: 600; }
.stage-choices select { font-weight: 400; margin-left: 0.4rem; max-width: min(20rem, calc(100vw - 40px)); }
.stage-check { display: inline-flex; align-items: center; gap: 0.5rem; min-height: 36px; }
.stage-check input { flex: none; }
.stage-difference { margin-bottom: 0.75rem; }
.stage-difference button { border-color: ${VERMILLION}; color: ${INK}; font-weight: 600; text-align: left; }
.stage-difference p { max-width: none; margin: 0.35rem 0 0; }
.stage-key ul { list-style: none; padding: 0; margin: 0.5rem 0; display: flex; flex-wrap: wrap; gap: 0.1rem 1.25rem; max-width: none; }
.stage-key li { display: flex; gap: 0.4rem; align-items: center; }
.stage-key .network-sign { flex: none; }
.stage-key p { margin-bottom: 0.35rem; }
.stage-charts figure { margin: 1.25rem 0; }
.stage-card { min-width: 0; border-top: 4px solid ${BLUE}; padding-top: 0.5rem; }
.stage-card.stage-left { border-top: 4px dashed ${INDIGO}; }
.stage-card p, .stage-card ul, .stage-card ol { margin-bottom: 0.5rem; }
.stage-card ol li { margin-bottom: 0.35rem; }
.stage-keys { margin-top: 1.5rem; max-width: none; }
.stage-panels > ol { list-style: none; padding: 0; margin: 0; max-width: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1.5rem; }
.stage-panel-week { font-weight: 600; margin: 0 0 0.25rem; }
@media (max-width: 699px) {
  .stage-pair, .stage-cards { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 420px) {
  .stage-panel { grid-template-columns: minmax(0, 1fr); }
}
@media (forced-colors: active) {
  .stage-ground, .stage-still { background: Canvas; }
  .stage-first { fill: Highlight; forced-color-adjust: none; }
}
@media print {
  .stage-time, .stage-difference button, .stage-choices, .stage-keys { display: none; }
}
`;

import { BLUE, GREY, INDIGO, INK, VERMILLION, WHITE } from "../../palette.ts";

const CONTROLS = `
.what-if button[aria-pressed="true"] { background: ${INDIGO}; color: ${WHITE}; }
.what-if button.main:disabled { background: ${WHITE}; }
.what-if input:disabled { color: ${GREY}; border-color: ${GREY}; cursor: not-allowed; }
.what-if button.plain { border: 0; padding: 0.15rem 0; min-height: 32px; text-decoration: underline; text-underline-offset: 0.2em; font-weight: 400; }
.what-if .buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.5rem 0; }
.what-if .small { margin: 0.25rem 0 0; line-height: 1.45; }
.what-if .warning { border-left: 5px solid ${VERMILLION}; padding-left: 0.75rem; font-weight: 600; }
.what-if fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
.what-if legend, .what-if .asked { display: block; padding: 0; font-weight: 600; line-height: 1.35; }
.what-if .choice { display: flex; gap: 0.6rem; align-items: center; min-height: 36px; cursor: pointer; line-height: 1.35; }
.what-if .choice input { width: 20px; height: 20px; flex: none; accent-color: ${INDIGO}; margin: 0; }
.what-if progress { width: 100%; height: 12px; accent-color: ${INDIGO}; }
`;

const PLANS = `
.plan-bar { border: 1px solid ${GREY}; border-radius: 6px; padding: 0.5rem 1rem 0.75rem; margin: 1rem 0 1.5rem; display: grid; gap: 0.35rem; }
.plan-bar fieldset { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: center; }
.plan-bar legend { float: left; margin-right: 1.5rem; min-height: 36px; display: flex; align-items: center; }
.plan-row { display: flex; flex-wrap: wrap; gap: 0.35rem 1.25rem; align-items: center; }
.plan-name { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; flex: 1 1 24rem; }
.plan-name input { flex: 1 1 10rem; max-width: 22rem; min-width: 0; }
`;

const QUESTIONS = `
.question { padding: 1rem 0; border-top: 1px solid rgba(118, 118, 118, 0.35); }
.question.moved { border-left: 5px solid ${INDIGO}; padding-left: 0.75rem; }
.question .says { margin: 0.15rem 0; display: grid; line-height: 1.35; }
.today-word { color: ${INK}; }
.slider-row { display: grid; grid-template-columns: minmax(0, 1fr) 5.25rem; gap: 0.75rem; align-items: start; }
.slider input { width: 100%; height: 36px; margin: 0; padding: 0; accent-color: ${INDIGO}; display: block; }
.today-mark { display: block; margin: -8px 8px 0; width: calc(100% - 16px); overflow: visible; color: ${GREY}; }
.slider-row.named { grid-template-columns: minmax(0, 1fr); gap: 0; }
.slider-row.named .typed { text-align: left; margin-top: 0.35rem; }
.typed { width: 100%; text-align: right; }
.aims { display: grid; }
.aim { display: grid; gap: 0.25rem; margin-top: 1rem; }
.aim .field { display: flex; gap: 0.5rem; align-items: center; }
.aim .field input { width: 9rem; text-align: right; }
.controls h2, .result-panel h2 { font-size: 1.15rem; margin: 0 0 0.5rem; }
.controls h2:not(:first-child) { margin-top: 2rem; }
.edits ul { padding-left: 1.2rem; }
`;

const RESULT = `
.what-if-sides { display: grid; gap: 1.5rem; }
.result-panel { padding: 0; min-width: 0; }
.counts { display: grid; grid-template-columns: repeat(2, minmax(0, 12rem)); gap: 0.25rem 1.5rem; margin: 0.5rem 0 0; }
.counts div { border-top: 3px solid ${GREY}; padding-top: 0.35rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.counts .of-plan { border-top-color: ${BLUE}; }
.counts dd { font-size: 1.9rem; line-height: 1.15; font-weight: 650; font-variant-numeric: tabular-nums; }
.counts dt { line-height: 1.3; }
.counted { margin-top: 0.4rem; }
.previous > :not(.badge) { opacity: 0.65; }
.counted { line-height: 1.35; }
.result-panel p { margin-bottom: 0.75rem; line-height: 1.45; }
.result-panel figure { margin: 0.75rem 0; }
.result-panel figcaption { margin-bottom: 0.5rem; line-height: 1.45; }
.result-panel details { margin-top: 0.35rem; }
.progress p { margin-bottom: 0.35rem; }
.budget-mode { border-top: 2px solid ${INK}; margin-top: 2.5rem; padding-top: 1.5rem; }
.budget-ask { display: flex; flex-wrap: wrap; gap: 0.5rem 0.6rem; align-items: center; margin: 0 0 1rem; }
.budget-ask label { font-weight: 600; }
.budget-ask input { width: 10rem; text-align: right; }
.budget-result figure { max-width: 44rem; margin: 1.5rem 0; }
.budget-result li { margin-bottom: 0.75rem; }
.budget-result .progress { max-width: 42rem; margin-bottom: 1rem; }
`;

const LAYOUT = `
@media (max-width: 963px) and (min-height: 500px) {
  .result-panel { position: sticky; top: 0; z-index: 1; background: ${WHITE}; border-bottom: 2px solid ${INK}; max-height: 40vh; overflow: auto; padding: 0.5rem 0; }
  html:has(.result-panel) { scroll-padding-top: 42vh; }
}
@media (min-width: 964px) {
  .what-if-sides { grid-template-columns: 21rem minmax(0, 1fr); gap: 2.5rem; align-items: start; }
  .what-if-sides .controls { grid-column: 1; grid-row: 1; }
  .what-if-sides .result-panel { grid-column: 2; grid-row: 1; position: sticky; top: 0.5rem; max-height: calc(100vh - 1rem); overflow: auto; }
}
@media print {
  .what-if .buttons, .axis-lock, .what-if .slider-row, .plan-bar { display: none; }
  .result-panel { position: static; max-height: none; overflow: visible; }
}
@media (forced-colors: active) {
  .question.moved, .what-if .warning { border-left-color: Highlight; }
}
`;

/** Styles of the What-if view. */
export const WHAT_IF_STYLES: string = [CONTROLS, PLANS, QUESTIONS, RESULT, LAYOUT].join("");

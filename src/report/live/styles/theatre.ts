import { BLUE, GREY, INDIGO, INK, VERMILLION, WHITE } from "../../palette.ts";

const FRAME = `
.theatre section { padding-top: 1rem; }
.theatre h1 { margin-bottom: 0.5rem; }
.theatre h2 { margin-bottom: 0.25rem; }
.theatre h4 { margin: 1.5rem 0 0.35rem; font-size: 1rem; line-height: 1.3; }
.theatre-step > h3 { margin: 1rem 0 0.5rem; }
.theatre-step > h3:focus { outline: none; }
.theatre-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.theatre-claim { max-width: none; font-size: 1.15rem; line-height: 1.4; margin-bottom: 0.75rem; }
.theatre-question { font-size: 1.25rem; line-height: 1.35; font-weight: 600; }
.theatre-answer { font-size: 1.15rem; line-height: 1.45; }
.theatre h5 { margin: 0 0 0.35rem; font-size: 1rem; line-height: 1.3; }
.theatre-step ul { padding-left: 1.2rem; }
.theatre-step ul.theatre-hands, .theatre-step ul.theatre-fields { padding-left: 0; }
.theatre-step section { padding-top: 0; }
.theatre-row { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
.theatre-running { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; }
.theatre progress { width: 12rem; max-width: 100%; height: 12px; accent-color: ${INDIGO}; }
.theatre-failed { border-left: 5px solid ${VERMILLION}; padding: 0.25rem 0 0.25rem 1rem; margin: 1rem 0; }
.theatre-failed p { margin-bottom: 0.5rem; }
`;

const ACTS = `
.theatre-acts { margin: 0 0 0.5rem; }
.theatre-acts nav ol { list-style-position: inside; padding: 0; margin: 0.5rem 0 0; max-width: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 0.75rem; }
.theatre-acts li { border: 1px solid ${GREY}; border-radius: 6px; padding: 0.5rem 0.9rem; margin: 0; font-weight: 600; }
.theatre-acts li.current { border: 3px solid ${BLUE}; padding: calc(0.5rem - 2px) calc(0.9rem - 2px); }
.theatre-acts li p { font-weight: 400; margin: 0; line-height: 1.4; }
.theatre-steps ol { list-style: none; counter-reset: step; padding: 0; margin: 0; max-width: none; display: flex; flex-wrap: wrap; gap: 0.35rem; }
.theatre-steps li { margin: 0; counter-increment: step; }
.theatre-steps li > * { display: flex; align-items: center; gap: 0.4rem; min-height: 36px; padding: 0.1rem 0.7rem; border: 1px solid ${GREY}; border-radius: 1.2rem; text-decoration: none; position: relative; line-height: 1.2; }
.theatre-steps li > *::before { content: counter(step); font-weight: 700; }
.theatre-steps li.seen > * { border-bottom: 4px solid ${BLUE}; }
.theatre-steps li.current > * { background: ${INDIGO}; border-color: ${INDIGO}; color: ${WHITE}; font-weight: 700; }
.theatre-steps li.locked > * { border-style: dashed; color: ${GREY}; }
.theatre-steps a:hover { text-decoration: underline; }
.theatre-lock { margin: 0.35rem 0 0; }
.theatre-buttons { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin: 1.5rem 0 1rem; padding-top: 0.75rem; border-top: 1px solid ${GREY}; }
.theatre-buttons button.main:disabled { background: ${WHITE}; }
`;

const SETUP = `
.theatre-sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 0.5rem 1.5rem; max-width: 42rem; margin: 0 0 0.75rem; }
.theatre-sides > div { border-top: 3px solid ${INDIGO}; padding-top: 0.25rem; }
.theatre-sides > div:last-child { border-top-color: ${BLUE}; }
.theatre-sides dt { font-weight: 400; }
.theatre-sides dd { font-weight: 600; }
.theatre-choices { border: 0; padding: 0; margin: 0.75rem 0; min-width: 0; display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.theatre-choices legend { padding: 0; font-weight: 600; line-height: 1.35; }
.theatre-choices label { display: flex; gap: 0.6rem; align-items: center; min-height: 36px; cursor: pointer; line-height: 1.35; }
.theatre-choices input { flex: none; margin: 0; }
.theatre-switch { display: flex; gap: 0.6rem; align-items: flex-start; min-height: 36px; cursor: pointer; line-height: 1.35; max-width: 42rem; }
.theatre-switch input { flex: none; margin: 0.1rem 0 0; }
.theatre-step-fix .theatre-choices { flex-direction: column; }
`;

const PREDICT = `
.theatre-hands { list-style: none; padding: 0; display: grid; gap: 0.5rem; max-width: none; }
.theatre-hands li { display: grid; grid-template-columns: minmax(0, 16rem) auto minmax(0, 1fr); gap: 0.35rem 1.25rem; align-items: center; padding: 0.35rem 0; border-top: 1px solid rgba(118, 118, 118, 0.35); }
.theatre-hands label { font-weight: 600; line-height: 1.3; }
.theatre-count { display: flex; gap: 0.35rem; align-items: center; }
.theatre-count button { min-width: 44px; min-height: 44px; padding: 0 0.5rem; font-size: 1.3rem; line-height: 1.4; }
.theatre-count input { width: 5rem; min-height: 44px; text-align: right; font-size: 1.15rem; }
.theatre-dots { display: block; max-width: 100%; height: auto; }
.theatre-guess-picture { margin: 0.5rem 0; }
.theatre-guess { touch-action: none; cursor: crosshair; user-select: none; -webkit-user-select: none; }
.theatre-guess-picture[aria-disabled="true"] .theatre-guess { cursor: not-allowed; }
.theatre-fields { list-style: none; padding: 0; margin: 0.5rem 0 1rem; max-width: none; display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; }
.theatre-fields li { margin: 0; padding: 0.25rem 0.5rem; border: 1px solid rgba(118, 118, 118, 0.35); border-radius: 6px; display: flex; flex-wrap: wrap; gap: 0.35rem 0.75rem; align-items: center; }
.theatre-fields li.current { border-color: ${INK}; }
.theatre-field { display: flex; gap: 0.5rem; align-items: center; }
.theatre-terms { margin: 0.5rem 0 0; }
.theatre-field input { width: 5.5rem; text-align: right; }
.theatre-said { margin: 0.75rem 0; font-weight: 600; }
@media (max-width: 700px) {
  .theatre-fields { gap: 0.35rem; }
  .theatre-fields li { padding: 0.2rem 0.35rem; }
  .theatre-field { gap: 0.3rem; }
  .theatre-field input { width: 4.5rem; }
  .theatre-hands li { grid-template-columns: minmax(0, 1fr); }
}
`;

// What came is drawn once, in 700 ms; who wants nothing to move sees it whole at once.
const REVEAL = `
.theatre figure { margin: 1rem 0 1.5rem; }
.theatre-drawn { stroke-dasharray: 1; animation: theatre-drawn 700ms ease-out; }
.theatre-faded { animation: theatre-faded 700ms ease-out; }
@keyframes theatre-drawn { from { stroke-dashoffset: 1; } to { stroke-dashoffset: 0; } }
@keyframes theatre-faded { from { opacity: 0; } to { opacity: 1; } }
.theatre-still .theatre-drawn, .theatre-still .theatre-faded { animation: none; }
@media (prefers-reduced-motion: reduce) { .theatre-drawn, .theatre-faded { animation: none; } }
@media print { .theatre-drawn, .theatre-faded { animation: none; } }
@media (forced-colors: active) { .theatre-steps li.current > * { border: 3px solid Highlight; background: Canvas; color: LinkText; } }
`;

/** The theatre's frame and steps. */
export const THEATRE: string = [FRAME, ACTS, SETUP, PREDICT, REVEAL].join("");

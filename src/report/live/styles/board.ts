import { BLUE, GREY, INDIGO, INK, VERMILLION, WHITE } from "../../palette.ts";

// The blue of the palette, from none to all of it: ink keeps at least 4.9 to 1 on the darkest.
const HEAT = Array.from(
  { length: 11 },
  (_, step) => `.heat .heat-${step} { background: ${BLUE}${opacity(step / 10)}; }`,
).join("\n");

function opacity(share: number): string {
  return Math.round(share * 255)
    .toString(16)
    .padStart(2, "0");
}

/** The overview. */
export const BOARD = `
.view-board h1.answer { max-width: 60rem; margin: 0 0 1rem; font-weight: 500; letter-spacing: 0; text-wrap: pretty; }
.view-board section { padding-top: 2.5rem; }
.board-answer p { max-width: 60rem; margin-bottom: 0.4rem; }
.board-answer .verdict { font-weight: 600; }
.board-note { border-left: 5px solid ${VERMILLION}; padding-left: 0.75rem; font-weight: 600; }
.board-work progress { width: 10rem; accent-color: ${INDIGO}; vertical-align: middle; }
.doors { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; margin: 1rem 0; }
.door { display: block; flex: 1 1 15rem; max-width: 26rem; padding: 0.6rem 1rem; border: 2px solid ${INDIGO}; border-radius: 0.4rem; text-decoration: none; }
.door strong, .door span { display: block; }
.door span { color: ${INK}; }
.door:hover strong { text-decoration: underline; }
.plan-chooser { border: 1px solid ${GREY}; border-radius: 0.4rem; margin: 0 0 1rem; padding: 0.25rem 1rem 0.5rem; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
.plan-chooser label { min-height: 32px; display: inline-flex; align-items: center; gap: 0.5rem; }
.goal-figure { margin-top: 1.5rem; }
.goal-figure figure { margin-top: 1rem; }
.goal-fields { display: flex; flex-wrap: wrap; gap: 1rem 3rem; }
.number-field { display: grid; gap: 0.15rem; align-content: start; max-width: 24rem; }
.number-field label { font-weight: 600; }
.number-field input { width: 6rem; }
.goal-grip { cursor: ew-resize; touch-action: none; }
.board-previous .drawing { opacity: 0.5; }
.board-cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 1.5rem 2.5rem; margin: 2rem 0; }
.view-board .card { border-top: 2px solid ${INK}; padding-top: 0.75rem; }
.card h2 { font-size: 1.1rem; margin-bottom: 0.35rem; }
.card p { margin-bottom: 0.5rem; }
.card .card-figure { font-size: 1.5rem; line-height: 1.2; font-weight: 650; margin-bottom: 0.5rem; font-variant-numeric: tabular-nums; }
.board-sure { margin-top: 1.5rem; }
.sure { border: 2px solid ${INK}; border-radius: 1rem; padding: 0 0.7rem; margin-right: 0.25rem; }
.sure-medium { border-style: dashed; }
.sure-low { border-style: dotted; }
.heat th, .heat td { padding: 0.3rem 0.2rem; border: 1px solid ${WHITE}; }
.heat thead th { min-width: 0; text-align: center; font-weight: 400; position: sticky; top: 0; background: ${WHITE}; }
.heat thead th:first-child, .heat tbody th { text-align: left; white-space: normal; min-width: 6rem; font-weight: 600; }
.heat thead th span { display: block; }
.heat-box.whole { max-height: none; }
.heat { width: 100%; }
.heat caption { position: sticky; left: 0; max-width: min(42rem, calc(100vw - 64px), 1000px); }
.heat td { text-align: center; min-width: 2.9rem; }
.heat td.before, .heat thead th.before { border-left: 3px solid ${INK}; white-space: normal; }
.heat thead th.before { min-width: 4.6rem; }
.heat .heat-below { background: ${WHITE}; box-shadow: inset 0 -4px ${VERMILLION}; }
${HEAT}
@media (max-width: 700px) {
  .heat .between { display: none; }
  .heat th, .heat td { padding: 0.3rem 0.2rem; }
  .heat td { min-width: 2.6rem; }
  .view-board h1.answer { font-size: 1.3rem; }
}
@media print {
  .doors, .plan-chooser, .goal-fields, .goal-grip { display: none; }
  .heat td, .heat th { print-color-adjust: exact; }
  .heat thead th { position: static; }
  .heat td { min-width: 0; }
  .view-board .card { break-inside: avoid; }
  .board-cards { grid-template-columns: repeat(3, 1fr); gap: 1rem; }
}
`;

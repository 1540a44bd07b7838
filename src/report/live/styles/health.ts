import { GREY, INDIGO, INK } from "../../palette.ts";

/** Style of the health check: its form, its states and its results. */
export const HEALTH_STYLES = `
.health-screen { padding-top: 1.5rem; }
.health-form { margin: 0 0 1.5rem; }
.health-feature { padding: 1rem 0 1rem; break-inside: avoid; border-top: 2px solid ${INK}; min-width: 0; }
.health-why { margin-bottom: 0.75rem; }
.health-why cite { font-style: normal; }
.health-question { border: 0; margin: 0 0 1.25rem; padding: 0; min-width: 0; }
.health-question legend { font-weight: 600; padding: 0; margin-bottom: 0.35rem; max-width: 38rem; line-height: 1.4; }
.health-choice { display: flex; gap: 0.6rem; align-items: flex-start; padding: 0.3rem 0.5rem; min-height: 32px; line-height: 1.35; border-radius: 0.3rem; cursor: pointer; max-width: 38rem; }
.health-choice input { flex: none; margin: 0.1rem 0 0; }
.health-choice:has(input:checked) { background: rgba(51, 34, 136, 0.08); box-shadow: inset 4px 0 0 ${INDIGO}; }
.health-unsure { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 1rem; border-top: 1px dashed ${GREY}; margin-top: 0.25rem; padding-top: 0.25rem; min-height: 44px; max-width: 38rem; }
.health-clear { border-color: transparent; padding: 0 0.5rem; text-decoration: underline; text-underline-offset: 0.2em; }
.health-progress, .health-running { display: grid; gap: 0.25rem; max-width: 24rem; }
.health-progress progress, .health-running progress { width: 100%; height: 0.9rem; accent-color: ${INDIGO}; }
.health-part { padding-top: 2.5rem; }
.health-part h3 { margin-top: 2rem; }
.health-reasons li, .health-part > ul li { margin-bottom: 0.6rem; max-width: 42rem; }
.health-plan { margin: 1.25rem 0 1.5rem; }
.health-plan p { margin-top: 0.5rem; }
.health-costs { margin-bottom: 1rem; }
.health-costs th, .health-costs td { white-space: normal; padding: 0.4rem 0.6rem; min-width: 0; }
.health-costs .scroll { max-width: max-content; border: 0; }
.health-costs caption { padding: 0 0 0.5rem; }
.health-narrow { border-left: 5px solid ${INDIGO}; padding-left: 1rem; }
.health-print { display: none; }
@media (min-width: 964px) {
  .health-form { columns: 2; column-gap: 3rem; }
}
@media (max-width: 480px) {
  .health-costs th, .health-costs td { padding: 0.4rem 0.25rem; }
}
@media (forced-colors: active) {
  .health-choice:has(input:checked) { outline: 2px solid Highlight; box-shadow: none; }
}
@media print {
  .health-screen, .health-plan, .health button { display: none; }
  .health-print { display: block; }
  .health-print dl div { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; padding: 0.2rem 0; border-top: 1px solid ${GREY}; break-inside: avoid; }
  .health-print dd { font-weight: 600; }
  .health-part { padding-top: 1rem; }
}
`;

import { BLUE, GREY, INDIGO, INK, VERMILLION } from "../../palette.ts";

/** Evidence and method. */
export const EVIDENCE = `
.view-evidence p > code { white-space: nowrap; }
.evidence section { padding-top: 2.5rem; }
.evidence h3 { margin-top: 1.5rem; }
.self-check { border-left: 5px solid ${GREY}; padding: 0.25rem 0 0.25rem 1rem; margin: 1rem 0; }
.self-check p { margin: 0.25rem 0; }
.self-check.same { border-left-color: ${BLUE}; }
.self-check.different { border-left-color: ${VERMILLION}; font-weight: 600; }
.evidence .limits { margin-top: 1.25rem; }
.evidence-sure { font-size: 1.15rem; font-weight: 600; }
.grounds > summary { font-weight: 600; }
.ground { border-top: 1px solid ${GREY}; padding: 1rem 0 1.25rem; }
.evidence .ground h3 { margin-top: 0; }
.ground-pair { display: grid; gap: 0.5rem 2.5rem; }
.ground-pair p { margin: 0; }
.ground-facts { margin: 0.75rem 0 0; }
.ground-facts div, .glossary div { display: grid; gap: 0 1.5rem; padding: 0.3rem 0; }
.ground-facts dt, .glossary dt { font-weight: 600; }
.ground table { width: 100%; }
.evidence .ground tbody th { max-width: none; }
.glossary div { border-top: 1px solid rgba(118, 118, 118, 0.35); padding: 0.5rem 0; }
.glossary dd { max-width: 42rem; }
.citation { margin: 0 0 1rem; padding: 0.25rem 0 0.25rem 1rem; border-left: 5px solid ${INDIGO}; max-width: 46rem; }
.evidence-buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-bottom: 1rem; }
.evidence td.words, .evidence th.words { text-align: left; white-space: normal; min-width: 16rem; }
.evidence pre { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 1rem; line-height: 1.4; padding: 0.75rem; white-space: pre-wrap; color: ${INK}; }
@media (min-width: 700px) {
  .ground-pair { grid-template-columns: 1fr 1fr; }
  .ground-facts div { grid-template-columns: 9rem minmax(0, 1fr); }
  .glossary div { grid-template-columns: 14rem minmax(0, 1fr); }
}
@media print {
  .evidence-buttons, .evidence button { display: none; }
  .ground { break-inside: avoid; }
}
`;

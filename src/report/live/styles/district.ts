import { GREY, INDIGO, VERMILLION } from "../../palette.ts";

/** The dialog in which readers put their own schools in place of the report's. */
export const DISTRICT = `
.drop-place { border: 2px dashed ${GREY}; border-radius: 0.5rem; padding: 1rem; margin: 0.5rem 0 1rem; display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
.drop-place.over { border: 2px solid ${INDIGO}; }
.drop-place label { font-weight: 600; }
.drop-place input { min-height: 42px; max-width: 100%; }
.drop-place input::file-selector-button { font: inherit; min-height: 36px; padding: 0.15rem 0.8rem; background: transparent; border: 2px solid ${INDIGO}; border-radius: 0.4rem; color: ${INDIGO}; cursor: pointer; }
.table-list { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5rem), 1fr)); gap: 1rem 1.5rem; }
.table-list p { margin: 0 0 0.4rem; }
.district-faults { max-width: none; padding-left: 1.5rem; }
.district-faults li { border-left: 5px solid ${VERMILLION}; padding-left: 0.75rem; }
.district-faults pre { margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

import { GREY, INDIGO, WHITE } from "../../palette.ts";

/** Dialogs and what stands in them: sharing, settings, help. */
export const SHARE = `
dialog.modal { width: 46rem; max-height: calc(100dvh - 32px); overflow: auto; }
.modal-head { display: flex; justify-content: space-between; gap: 1rem; align-items: start; }
.modal-head button { flex: none; }
.modal-head h2 { margin: 0 0 0.5rem; }
.modal-head h2:focus { outline: none; }
.share-part { padding: 1rem 0; border-top: 1px solid ${GREY}; }
.share-part p { margin-bottom: 0.5rem; }
.copy-field { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin: 0.5rem 0; }
.copy-field label { flex: 1 0 100%; font-weight: 600; }
.copy-field input[type="text"], .copy-field textarea, .copy-field select { flex: 1 1 18rem; min-width: 0; width: 100%; }
.copy-field textarea { flex-basis: 100%; resize: vertical; }
.said { flex: 1 0 100%; margin: 0; }
.said p, .said ul { margin: 0.25rem 0; }
a.button { display: inline-block; min-height: 36px; padding: 0.15rem 0.8rem; background: ${WHITE}; border: 2px solid ${INDIGO}; border-radius: 0.4rem; color: ${INDIGO}; text-decoration: none; }
.choice-row { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0.25rem 0 0.75rem; }
.choice-row label { display: inline-flex; gap: 0.4rem; align-items: center; min-height: 36px; }
fieldset { border: 0; padding: 0; margin: 0 0 1rem; min-width: 0; }
legend { font-weight: 600; padding: 0; }
.help-keys { max-width: none; }
kbd { font: inherit; font-weight: 600; border: 1px solid ${GREY}; border-radius: 0.3rem; padding: 0 0.4rem; white-space: nowrap; }
`;

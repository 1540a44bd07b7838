import { GREY, INDIGO, INK, WHITE } from "../../palette.ts";

/** Steps with a picture beside their words. */
const TWO_COLUMNS =
  "html[data-presenting] :is(.theatre-step-futures, .theatre-step-fix, .theatre-step-reveal > div)";

/** The theatre before a room: the whole window, large letters, a thin bar; the speaker's notes; the leader's words. */
export const PRESENTER = `
.theatre-tools, .prompt-tools, .speaker-buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.theatre-tools { margin-bottom: 1rem; }
.theatre-body:focus { outline: none; }
.presenter-said { margin: 0; flex: 1 0 100%; max-width: none; }
.presenter-said:empty { display: none; }
.blank-panel { position: fixed; inset: 0; z-index: 5; display: flex; flex-direction: column; gap: 1.5rem; align-items: center; justify-content: center; background: ${WHITE}; }
.blank-panel p { font-size: 2.5rem; line-height: 1.2; margin: 0; max-width: none; text-align: center; }
.presenter-bar { position: fixed; left: 0; right: 0; bottom: 0; z-index: 6; display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; align-items: center; padding: 0.25rem 0.5rem; background: ${WHITE}; border-top: 2px solid ${INK}; }
.presenter-bar button { min-height: 44px; min-width: 44px; padding: 0 0.6rem; line-height: 1.3; }
.presenter-bar button[aria-pressed="true"], .speaker-buttons button[aria-pressed="true"] { background: ${INK}; border-color: ${INK}; color: ${WHITE}; }
.presenter-step { margin: 0; padding: 0 0.5rem; flex: 1 1 8rem; font-weight: 650; line-height: 1.2; text-align: center; }
.speaker h1 { margin-bottom: 0.25rem; }
.speaker h2 { font-size: 1.15rem; margin-bottom: 0.25rem; }
.speaker p { margin-bottom: 0.5rem; }
.speaker dt { font-weight: 600; }
.speaker dd { margin-bottom: 0.5rem; }
.speaker-part { padding: 0.75rem 0; border-top: 1px solid ${GREY}; }
.speaker-buttons { margin-bottom: 0.5rem; }
.speaker-buttons input { width: 5rem; }
.speaker button, .speaker input { min-height: 44px; min-width: 44px; }
.speaker-time { font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.speaker-hands { list-style: none; padding: 0; margin: 0 0 0.5rem; }
.speaker-hands li { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; justify-content: space-between; align-items: center; padding: 0.25rem 0; border-top: 1px solid rgba(118, 118, 118, 0.35); }
.speaker-hands label { flex: 1 1 14rem; }
.speaker-hands .speaker-buttons { margin: 0; flex-wrap: nowrap; }
body.speaker-window { max-width: none; padding: 1rem 1.25rem; }
.speaker-drawer { position: fixed; top: 0; right: 0; bottom: 0; z-index: 7; width: min(30rem, 100vw); overflow: auto; padding: 1rem; background: ${WHITE}; border-left: 2px solid ${INK}; overscroll-behavior: contain; }
.speaker-drawer:focus { outline: 3px solid ${INDIGO}; outline-offset: -3px; }
.speaker-drawer-head button { min-height: 44px; margin-bottom: 1rem; }
.prompt-list dt { font-weight: 650; }
.prompt-list dd { margin-bottom: 0.75rem; max-width: 42rem; }
.prompt-fields { margin-top: 1rem; max-width: 42rem; }
.prompt-field { margin-bottom: 0.75rem; }
.prompt-field label { display: block; font-weight: 600; }
.prompt-field textarea { width: 100%; resize: vertical; }
@media screen {
  html[data-presenting] { font-size: max(28px, 175%); scroll-padding-bottom: 5rem; }
  html[data-presenting][data-size="125"] { font-size: max(32px, 200%); }
  html[data-presenting][data-size="150"] { font-size: max(36px, 225%); }
  html[data-presenting][data-size="200"] { font-size: max(44px, 275%); }
  html[data-presenting] body { max-width: none; padding: 0 1rem; line-height: 1.4; }
  html[data-presenting] .strip, html[data-presenting] nav.views, html[data-presenting] .notices,
  html[data-presenting] #page > footer, html[data-presenting] .skip { display: none; }
  html[data-presenting] main.view { padding: 0.5rem 0 5rem; min-height: 100dvh; }
  html[data-presenting] main p, html[data-presenting] main li, html[data-presenting] main figcaption { max-width: 60rem; }
  html[data-presenting] main section { padding-top: 1rem; }
  html[data-presenting] main h1, html[data-presenting] main h2 { font-size: 1.4rem; margin-bottom: 0.5rem; }
  html[data-presenting] main button, html[data-presenting] main input, html[data-presenting] main select,
  html[data-presenting] main summary { min-height: 44px; }
  html[data-presenting] main label { min-height: 44px; }
  html[data-presenting] .theatre-acts, html[data-presenting] .theatre-steps,
  html[data-presenting] .theatre-buttons { display: none; }
  html[data-presenting] .theatre section { padding-top: 0; }
  html[data-presenting] .theatre-act > h2 { font-size: 1.1rem; margin: 0.25rem 0; }
  html[data-presenting] .theatre-act:not(:has(.theatre-step-explain)) > .theatre-claim { display: none; }
  /* Both stages, their names and the time bar stand above the presenter's bar. */
  html[data-presenting] .theatre-act:has(.stage-pair) > h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  html[data-presenting] .theatre-step-watch > p, html[data-presenting] .stage-same { margin-bottom: 0.35rem; line-height: 1.25; }
  html[data-presenting] .stage-time { margin: 0.25rem 0; }
  html[data-presenting] .wide { display: none; }
  html[data-presenting] .narrow { display: block; max-width: 21rem; }
  html[data-presenting] .theatre > h1, html[data-presenting] .theatre-step > h3 { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  html[data-presenting] .speaker-drawer { font-size: 20px; width: min(600px, 100vw); }
  html[data-presenting] .speaker-drawer h1, html[data-presenting] .speaker-drawer h2 { font-size: 22px; }
  html[data-presenting] .speaker-drawer .speaker-time { font-size: 28px; }
}
@media screen and (min-width: 700px) {
  /* --stage-room: what useRoomView found between the words and the bar. */
  html[data-presenting] :is(.stage-ground, .theatre-step-setup .stage-still) { aspect-ratio: auto; height: clamp(200px, var(--stage-room, 60vh), calc(48vw - 1.5rem)); }
  /* The stage names its sides itself, and is seen below what is said of them. */
  html[data-presenting] .theatre-step-setup :is(.theatre-sides, .theatre-sides + p) { display: none; }
  html[data-presenting] .theatre-step-setup > p { margin-bottom: 0.35rem; line-height: 1.3; }
  html[data-presenting] .theatre-step-predict > :is(p, .theatre-choices) { margin: 0 0 0.35rem; }
  html[data-presenting] .theatre-hands { gap: 0; margin: 0.25rem 0; }
  html[data-presenting] .theatre-step-predict legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  html[data-presenting] :is(.theatre-step, .theatre-step-reveal > div) > figure > .drawing { max-height: calc(100dvh - 6rem); }
  html[data-presenting] .theatre-body { container: theatre / inline-size; }
}
/* A clicker cannot scroll: where there is room, pictures stand beside the words and not below them. */
@container theatre (min-width: 30rem) {
  ${TWO_COLUMNS} { display: grid; grid-template-columns: minmax(0, 1fr) min(20rem, 42cqi); grid-auto-rows: min-content; gap: 0 1rem; align-items: start; }
  ${TWO_COLUMNS} > * { grid-column: 1; }
  ${TWO_COLUMNS} > figure { display: flex; flex-direction: column; margin: 0; }
  ${TWO_COLUMNS} > figure:last-of-type { grid-column: 2; grid-row: 1 / span 9; }
  ${TWO_COLUMNS} > figure > .drawing { order: -1; min-width: 0; }
  html[data-presenting] .theatre-step-predict:has(> .theatre-guess-picture) { display: grid; grid-template-columns: minmax(0, 1fr) min(18rem, 42cqi); grid-auto-rows: min-content; gap: 0 1rem; align-items: start; }
  html[data-presenting] .theatre-step-predict > * { grid-column: 1; }
  html[data-presenting] .theatre-step-predict > .theatre-guess-picture { grid-column: 2; grid-row: 1 / span 12; margin: 0; }
  html[data-presenting] .theatre-guess-picture > .drawing { min-width: 0; }
  html[data-presenting] .theatre-step-reveal > div > p:not(.theatre-answer) { order: 1; }
  html[data-presenting] .theatre-step-fix > .theatre-choices { margin-top: 0; }
}
@container theatre (max-width: 44rem) {
  html[data-presenting] .theatre-answer { font-size: 1rem; line-height: 1.3; margin-bottom: 0.5rem; }
  html[data-presenting] :is(.theatre-step-futures, .theatre-step-reveal > div) > p { line-height: 1.3; margin-bottom: 0.5rem; }
}
@media (max-width: 1279px) {
  .presenter-bar { gap: 0.25rem; }
  .presenter-bar button { padding: 0 0.4rem; }
  .presenter-step { padding: 0; flex-basis: 5rem; }
}
@media (max-width: 700px) {
  .presenter-count { display: none; }
  html[data-presenting] body { padding: 0 0.5rem; }
  html[data-presenting] main.view { padding-bottom: 9rem; }
}
@media (forced-colors: active) {
  .presenter-bar button[aria-pressed="true"], .speaker-buttons button[aria-pressed="true"] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
}
@media print {
  .presenter-bar, .blank-panel, .speaker-drawer, .theatre-tools { display: none; }
}
`;

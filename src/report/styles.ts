import { BLUE, FONTS, GREY, INDIGO, INK, VERMILLION, WHITE } from "./palette.ts";

// 112.5 % is 18 px, and follows a reader who has set larger text in the browser.
const BASE = `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 112.5%; color-scheme: only light; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 16px; max-width: 1104px; background: ${WHITE}; color: ${INK}; font-family: ${FONTS}; line-height: 1.6; overflow-wrap: anywhere; }
p, ul, ol, dl, figure { margin: 0 0 1rem; }
p, figcaption, .limits, ol { max-width: 42rem; }
h1, h2, h3 { line-height: 1.2; margin: 0; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
h1 { font-size: 1.6rem; margin-bottom: 0.75rem; }
h2 { font-size: 1.6rem; margin-bottom: 1rem; }
h3 { font-size: 1.15rem; margin-bottom: 0.5rem; }
a { color: ${INDIGO}; text-underline-offset: 0.2em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid ${INDIGO}; outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 1rem; }
.skip { position: absolute; left: -100rem; padding: 0.5rem 1rem; background: ${WHITE}; }
.skip:focus { left: 0.5rem; top: 0.5rem; }
`;

const TOP = `
.top { padding: 2rem 0 1rem; }
.eyebrow { margin: 0 0 0.5rem; color: ${INDIGO}; font-weight: 600; }
.description { max-width: 46rem; }
.notes { border-left: 5px solid ${VERMILLION}; padding: 0.25rem 0 0.25rem 1rem; margin: 1.25rem 0; }
.notes p { margin: 0.25rem 0; font-weight: 600; }
.answer { font-size: 1.5rem; line-height: 1.35; max-width: 52rem; margin: 1.5rem 0 2rem; }
.answer strong { font-weight: 700; white-space: nowrap; border-bottom: 4px solid ${BLUE}; }
.key-figures { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14.5rem), 1fr)); gap: 1.5rem 2.5rem; margin: 0 0 2rem; }
.key-figures li { border-top: 2px solid ${INK}; padding-top: 0.75rem; }
.key-figures .figure { display: block; font-size: 1.9rem; line-height: 1.2; font-weight: 650; margin-bottom: 0.25rem; font-variant-numeric: tabular-nums; }
nav ul { list-style: none; padding: 0.75rem 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0 1.5rem; border-top: 1px solid ${GREY}; border-bottom: 1px solid ${GREY}; }
nav a { display: inline-block; padding: 0.3rem 0; min-height: 32px; }
footer { border-top: 1px solid ${GREY}; margin-top: 4rem; padding: 1.5rem 0 3rem; }
`;

const SECTIONS = `
section { padding-top: 3.5rem; }
figure { margin: 2rem 0 2.5rem; }
figcaption { margin-bottom: 1rem; }
.drawing { display: block; width: 100%; height: auto; forced-color-adjust: none; background: ${WHITE}; }
.wide { display: none; }
.narrow { min-width: 288px; max-width: 480px; }
.tall { max-height: 85vh; overflow: auto; border: solid ${GREY}; border-width: 1px 0; padding: 0.5rem 0; }
.tall .drawing + .drawing { margin-top: 1.5rem; }
details { margin-top: 1rem; }
summary { cursor: pointer; padding: 0.25rem 0; min-height: 32px; color: ${INDIGO}; text-decoration: underline; text-underline-offset: 0.2em; max-width: 42rem; }
.scroll { overflow: auto; max-height: 70vh; margin-top: 0.5rem; border: 1px solid ${GREY}; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
caption { text-align: left; padding: 0.75rem; max-width: 42rem; }
th, td { padding: 0.4rem 0.75rem; text-align: right; border-top: 1px solid rgba(118, 118, 118, 0.35); white-space: nowrap; }
thead th { vertical-align: bottom; white-space: normal; min-width: 4.5rem; max-width: 16rem; }
th:first-child { text-align: left; }
tbody th { font-weight: 600; }
.names tbody th { min-width: 9rem; max-width: 16rem; white-space: normal; }
`;

const WORDS = `
.setting-group { padding-top: 1.5rem; }
.setting { break-inside: avoid; }
.setting { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1.5rem; padding: 0.6rem 0; border-top: 1px solid rgba(118, 118, 118, 0.35); }
.setting.changed { border-left: 5px solid ${INDIGO}; padding-left: 0.75rem; }
dt, dd { margin: 0; }
.setting dt { font-weight: 600; }
.setting .value { font-weight: 600; text-align: right; max-width: 14rem; }
.setting .ground { grid-column: 1 / -1; }
.badge { display: inline-block; border: 2px solid ${INDIGO}; color: ${INDIGO}; border-radius: 1rem; padding: 0 0.6rem; line-height: 1.4; font-weight: 600; }
.badge.dashed { border: 2px dashed ${GREY}; color: ${INK}; font-weight: 400; }
.limits li, ol li { margin-bottom: 0.75rem; }
.run-card div { display: grid; gap: 0 1.5rem; padding: 0.5rem 0; border-top: 1px solid rgba(118, 118, 118, 0.35); }
.run-card dt { font-weight: 600; }
@media (max-width: 480px) {
  .setting { grid-template-columns: minmax(0, 1fr); }
  .setting .value { text-align: left; max-width: none; }
}
`;

// From here the wide drawings are shown at 900 px or more, so that their text keeps at least 15 px.
const WIDE_SCREENS = `
@media (min-width: 964px) {
  body { padding: 0 32px; }
  .top { padding-top: 3rem; }
  .setting-group dl { columns: 2; column-gap: 3rem; }
  .wide { display: block; }
  .narrow { display: none; }
  .run-card div { grid-template-columns: 18rem minmax(0, 1fr); }
}
`;

// Paper: everything unfolded, nothing cut off, no scroll boxes; works on letter and A4 alike.
const PRINT = `
@page { margin: 16mm 15mm 18mm; @bottom-right { content: "page " counter(page) " of " counter(pages); font: 9pt ${FONTS}; color: ${INK}; } }
@media print {
  html { font-size: 11pt; }
  body { max-width: none; padding: 0; }
  .skip, nav { display: none; }
  .top { padding-top: 0; }
  .key-figures { grid-template-columns: repeat(3, 1fr); gap: 1rem; }
  .wide { display: block; }
  .narrow { display: none; }
  section { padding-top: 1.5rem; }
  .setting-group dl { columns: 2; column-gap: 2rem; }
  h2, h3, figcaption, summary { break-after: avoid; }
  .drawing, figcaption, p, li, .setting, tr, .run-card div { break-inside: avoid; }
  .run-card div { grid-template-columns: 15rem minmax(0, 1fr); }
  .tall, .scroll { max-height: none; overflow: visible; border: 0; padding: 0; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
  summary { color: ${INK}; text-decoration: none; list-style: none; font-weight: 600; }
  table { width: 100%; font-size: 8.5pt; }
  th, td { padding: 0.08rem 0.3rem; line-height: 1.35; white-space: normal; }
  thead th { min-width: 0; }
  tbody th:first-child { min-width: 4rem; }
  .names tbody th:first-child { min-width: 8.5rem; }
  caption { padding: 0.25rem 0; font-size: 10pt; }
  details { margin-top: 0.5rem; }
  a { color: ${INK}; text-decoration: none; }
}
`;

/** The only style of the page, as the security policy knows it by its hash. */
export const STYLES: string = [BASE, TOP, SECTIONS, WORDS, WIDE_SCREENS, PRINT].join("");

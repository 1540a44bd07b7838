import { sha256 } from "@noble/hashes/sha2.js";
import type { RunSummary } from "../experiment/summary.ts";
import { CHARTS, emptyText, figuresOf } from "./charts/index.ts";
import type { ChartKind } from "./charts/chartKind.ts";
import { readFindings, type Findings } from "./findings/findings.ts";
import { drawToString, mark, type Mark } from "./marks.ts";
import { interventionsMark, limitsMark, runCardMark } from "./sections/closingMarks.ts";
import { figureMark } from "./sections/figureMark.ts";
import { headerMark, titleOf } from "./sections/headerMark.ts";
import { paragraph, sectionMark } from "./sections/sectionMark.ts";
import { settingsMark } from "./sections/settingsMark.ts";
import { STYLES } from "./styles.ts";

/**
 * The report of a run as one HTML file that needs nothing else and asks the network for nothing: its security
 * policy refuses scripts and requests. The same result gives the same bytes. Cost: linear in the size of the result.
 */
export function renderReport(summary: RunSummary): string {
  const findings = readFindings(summary);
  return documentOf(titleOf(findings.summary.name), bodyMark(findings));
}

/** A whole page as text. */
export function documentOf(title: string, body: Mark): string {
  return `<!doctype html>\n${drawToString(mark("html", { lang: "en" }, headMark(title), body))}\n`;
}

function headMark(title: string): Mark {
  return mark(
    "head",
    {},
    mark("meta", { charset: "utf-8" }),
    mark("meta", { "http-equiv": "Content-Security-Policy", content: securityPolicy(STYLES) }),
    mark("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    mark("meta", { name: "referrer", content: "no-referrer" }),
    mark("title", {}, `${title} – Spreadwell report`),
    // An empty icon of our own: without it a browser asks the server of the page for one.
    mark("link", { rel: "icon", href: "data:," }),
    mark("style", {}, STYLES),
  );
}

/** The page's security policy: nothing is loaded or run, and of styles only the one with this text is used. */
export function securityPolicy(styles: string): string {
  const hash = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(styles))));
  return `default-src 'none'; script-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

function bodyMark(findings: Findings): Mark {
  const charts = CHARTS.map((chart) => chartMark(chart, findings));
  const rest = [settingsMark, interventionsMark, limitsMark, runCardMark].map((draw) => draw(findings));
  return pageBody(headerMark(findings), [...charts, ...rest]);
}

/** The body of a page: its head, a list of its sections, and these. */
export function pageBody(header: Mark, sections: readonly Mark[]): Mark {
  return mark(
    "body",
    {},
    mark("a", { class: "skip", href: "#results" }, "Skip to the results"),
    header,
    navigationMark(sections),
    mark("main", { id: "results", tabindex: -1 }, sections),
    mark("footer", {}, mark("p", {}, "This page works without the internet and sends nothing anywhere.")),
  );
}

function chartMark(chart: ChartKind, findings: Findings): Mark {
  const figures = figuresOf(chart, findings);
  return sectionMark(
    chart.key,
    chart.heading(findings),
    figures.length === 0
      ? paragraph(emptyText(chart, findings))
      : [chart.introduction(findings).map((text) => paragraph(text)), figures.map(figureMark)],
  );
}

function navigationMark(sections: readonly Mark[]): Mark {
  const links = sections.map((section) => {
    const heading = section.children[0] as Mark;
    return mark("li", {}, mark("a", { href: `#${String(section.attributes["id"])}` }, ...heading.children));
  });
  return mark("nav", { "aria-label": "On this page" }, mark("ul", {}, links));
}

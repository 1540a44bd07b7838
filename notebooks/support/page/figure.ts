/**
 * A chart with what it shows in words: `title` stands above it, `reading` is a full sentence for those who cannot see
 * it, and stands below it for all.
 */
export function figure(chart: Element, title: string, reading: string): HTMLElement {
  const box = document.createElement("figure");
  const caption = document.createElement("figcaption");
  const name = document.createElement("strong");
  name.textContent = title;
  caption.append(name, ` ${reading}`);
  for (const svg of [chart, ...chart.querySelectorAll("svg")].filter((part) => part.tagName === "svg")) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", `${title} ${reading}`);
    // The chart's parts bring labels that are not allowed there, and say less than the reading.
    for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  }
  const picture = document.createElement("div");
  picture.className = "picture";
  picture.append(chart);
  box.append(picture, caption);
  return box;
}

/** A small table; the first column holds the names of the rows, numbers come as texts. */
export function tableOf(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  const table = document.createElement("table");
  table.createCaption().textContent = title;
  const top = table.createTHead().insertRow();
  for (const text of head) top.append(text === "" ? cellOf("td", "") : cellOf("th", text, "col"));
  const body = table.createTBody();
  for (const [name, ...others] of rows) {
    const row = body.insertRow();
    row.append(cellOf("th", name!, "row"));
    for (const text of others) row.append(cellOf("td", text));
  }
  const box = document.createElement("div");
  box.className = "table";
  box.append(table);
  return box;
}

function cellOf(kind: "th" | "td", text: string, scope?: "col" | "row"): HTMLTableCellElement {
  const cell = document.createElement(kind);
  cell.textContent = text;
  if (scope !== undefined) cell.scope = scope;
  return cell;
}

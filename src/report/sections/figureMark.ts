import { NARROW, WIDE, type DataTable, type Figure, type Size } from "../charts/chartKind.ts";
import { svgMark } from "../charts/svg.ts";
import { mark, type Mark } from "../marks.ts";

/** A figure: caption, its pictures for wide and for narrow screens, and the numbers as a table. */
export function figureMark(figure: Figure): Mark {
  return figureMarkIn(figure, WIDE);
}

/** As `figureMark`, where the figure has less than the page's width: beside controls, with text that stays readable. */
export function figureMarkIn(figure: Figure, wide: Size): Mark {
  const pictures = figure.drawings.flatMap((drawing) => [
    svgMark(drawing, wide, "drawing wide"),
    svgMark(drawing, NARROW, "drawing narrow"),
  ]);
  // Many pictures would push the rest of the page out of reach, so they get a box that scrolls.
  const isTall = figure.drawings.length > 1;
  return mark(
    "figure",
    {},
    mark(
      "figcaption",
      {},
      mark("strong", {}, `${figure.title}.`),
      figure.caption === "" ? undefined : ` ${figure.caption}`,
    ),
    isTall ? mark("div", scrollBox("tall", `Figure: ${figure.title}`), pictures) : pictures,
    mark(
      "details",
      {},
      mark("summary", {}, `Numbers as a table: ${figure.title}`),
      mark("div", scrollBox("scroll", `Table: ${figure.title}`), tableMark(figure.table)),
    ),
  );
}

// A box that scrolls must be reachable by keyboard and have a name.
function scrollBox(className: string, label: string): Mark["attributes"] {
  return { class: className, role: "region", tabindex: 0, "aria-label": label };
}

function tableMark(table: DataTable): Mark {
  return mark(
    "table",
    // Rows named by words need more room on paper than rows named by weeks.
    { class: table.rows.some(([head = ""]) => head.length > 12) ? "names" : undefined },
    mark("caption", {}, table.caption),
    mark(
      "thead",
      {},
      mark(
        "tr",
        {},
        table.columns.map((column) => mark("th", { scope: "col" }, column)),
      ),
    ),
    mark(
      "tbody",
      {},
      table.rows.map(([head = "", ...cells]) =>
        mark(
          "tr",
          {},
          mark("th", { scope: "row" }, head),
          cells.map((cell) => mark("td", {}, cell)),
        ),
      ),
    ),
  );
}

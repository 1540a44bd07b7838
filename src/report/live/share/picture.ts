import { FONTS, INK, WHITE } from "../../palette.ts";
import { escapeText } from "../../marks.ts";
import { wrapText } from "../../charts/textWidth.ts";
import { TEXT_SIZE } from "../../charts/chartKind.ts";

/** Pixels of the picture for one unit of the drawing: sharp on a slide. */
const SCALE = 2;
const MARGIN = 24;
const LINE = 22;

/** A drawing as it stands in the page. */
export interface PlainDrawing {
  /** The whole `<svg>` as XML text. */
  readonly svg: string;
  /** In units of the drawing. */
  readonly width: number;
  readonly height: number;
}

/** What stands above and below a picture, so that it can be understood where it stands alone. */
export interface PictureWords {
  readonly title: string;
  readonly footer: string;
}

/** A drawing with a title above and a footer below, as one SVG, and its size. */
export function framePicture({ svg, width, height }: PlainDrawing, words: PictureWords): PlainDrawing {
  const whole = width + 2 * MARGIN;
  const title = wrapText(words.title, width);
  const footer = wrapText(words.footer, width);
  const top = MARGIN + title.length * LINE + 12;
  const bottom = top + height + 12;
  const tall = bottom + footer.length * LINE + MARGIN;
  const lines = (texts: readonly string[], from: number, weight: string): string =>
    texts
      .map(
        (text, at) =>
          `<text x="${MARGIN}" y="${from + at * LINE + TEXT_SIZE}" font-weight="${weight}">${escapeText(text)}</text>`,
      )
      .join("");
  const placed = svg.replace(/^\s*<svg\b/, `<svg x="${MARGIN}" y="${top}"`);
  return {
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${tall}" viewBox="0 0 ${whole} ${tall}"` +
      ` fill="${INK}" font-family="${escapeText(FONTS)}" font-size="${TEXT_SIZE}">` +
      `<rect width="${whole}" height="${tall}" fill="${WHITE}"/>${lines(title, MARGIN, "400")}${placed}` +
      `${lines(footer, bottom, "400")}</svg>`,
    width: whole,
    height: tall,
  };
}

/** A figure of the page as a drawing of its full size, whatever size the window shows it in. */
export function drawingOf(figure: SVGSVGElement): PlainDrawing {
  const copy = figure.cloneNode(true) as SVGSVGElement;
  const { width, height } = figure.viewBox.baseVal;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.removeAttribute("class");
  // What can be held and moved means nothing in a picture.
  for (const grip of copy.querySelectorAll(".goal-grip")) grip.remove();
  return { svg: new XMLSerializer().serializeToString(copy), width, height };
}

/** A drawing as a PNG of twice its size. Rejects where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: PlainDrawing): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml;charset=utf-8" }));
  try {
    const image = new Image();
    image.width = width;
    image.height = height;
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new Error("the browser cannot draw this figure as a picture"));
      image.src = url;
    });
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * SCALE);
    canvas.height = Math.round(height * SCALE);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("the browser gives no canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("the browser makes no picture of this canvas");
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

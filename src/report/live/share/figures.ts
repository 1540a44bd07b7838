import { shorten } from "../../text.ts";
import { drawingOf, framePicture, pngOf } from "./picture.ts";

/** A figure that stands in the page. */
export interface PageFigure {
  readonly title: string;
  /** All that the page says above it. */
  readonly caption: string;
  readonly drawing: SVGSVGElement | HTMLCanvasElement;
}

/** The figures of a part of the page that have something drawn, in their order, each with a title of its own. */
export function figuresIn(part: Element | null): PageFigure[] {
  const figures: PageFigure[] = [];
  for (const figure of part?.querySelectorAll("figure") ?? []) {
    const drawings = [...figure.querySelectorAll<SVGSVGElement | HTMLCanvasElement>("svg[role=img], canvas")];
    // Of a drawing that is there for wide and for narrow windows, the wide one.
    const drawing = drawings.find((each) => each.classList.contains("wide")) ?? drawings[0];
    if (drawing === undefined) continue;
    const caption = figure.querySelector("figcaption");
    const heading = caption?.querySelector("strong") ?? caption;
    const words = heading?.textContent || drawing.querySelector("title")?.textContent || "Figure";
    const title = shorten(words.trim().replace(/\.$/, ""), 90);
    const same = figures.filter((each) => each.title.startsWith(title)).length;
    figures.push({
      title: same === 0 ? title : `${title} (${same + 1})`,
      caption: shorten(caption?.textContent ?? title, 500),
      drawing,
    });
  }
  return figures;
}

/** A figure as a PNG with its title and a footer. Rejects where the browser cannot draw it. */
export async function pictureOf({ caption, drawing }: PageFigure, footer: string): Promise<Blob> {
  if (drawing instanceof SVGSVGElement)
    return pngOf(framePicture(drawingOf(drawing), { title: caption, footer }));
  const blob = await new Promise<Blob | null>((resolve) => drawing.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("the browser makes no picture of this canvas");
  return blob;
}

import { mark, type Mark } from "../marks.ts";
import { FONTS, INK, WHITE } from "../palette.ts";
import { TEXT_SIZE, type Drawing, type Size } from "./chartKind.ts";

/**
 * A drawing as an <svg> that stands alone: size, ground, font, and its title and description for those who cannot
 * see it. `className` is the page's, which decides where it is shown.
 */
export function svgMark(drawing: Drawing, size: Size, className?: string): Mark {
  const { height, marks } = drawing.draw(size);
  const id = `${drawing.name}-${size.name}`;
  const tall = Math.ceil(height);
  return mark(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: className,
      role: "img",
      "aria-labelledby": `${id}-title`,
      "aria-describedby": `${id}-description`,
      viewBox: `0 0 ${size.width} ${tall}`,
      width: size.width,
      height: tall,
      fill: INK,
      "font-family": FONTS,
      "font-size": TEXT_SIZE,
    },
    mark("title", { id: `${id}-title` }, drawing.title),
    mark("desc", { id: `${id}-description` }, drawing.description),
    // A ground of its own: a viewer of single files may have a dark one.
    mark("rect", { width: size.width, height: tall, fill: WHITE }),
    marks,
  );
}

import { GREY, PROJECTED_GREY } from "../../palette.ts";

/** Widths of lines in drawings; a projector takes a thin line away first. */
const widths = [0.75, 1, 1.2, 1.25, 1.5, 2, 2.5, 3] as const;
const HEAVIER = 1.6;
/** Opacities below this are raised to it. */
const FAINTEST = 0.4;
const faint = [0.06, 0.12, 0.14, 0.15, 0.16, 0.3, 0.34, 0.35] as const;
const on = "html[data-projector]";
const heavy = widths.map(
  (width) =>
    `${on} .drawing [stroke-width="${width}"] { stroke-width: ${Math.round(width * HEAVIER * 100) / 100}; }`,
);
const seen = faint.flatMap((share) =>
  (["fill-opacity", "stroke-opacity", "opacity"] as const).map(
    (name) => `${on} .drawing [${name}="${share}"] { ${name}: ${FAINTEST}; }`,
  ),
);
const dark = (["fill", "stroke"] as const).map(
  (name) => `${on} .drawing [${name}="${GREY}"] { ${name}: ${PROJECTED_GREY}; }`,
);

/** The page on a washed-out wall: white ground, ink of at least 7 to 1, heavier lines, nothing faint. */
export const PROJECTOR = `
@media screen {
${[...heavy, ...seen, ...dark].join("\n")}
  ${on} .strip, ${on} th, ${on} td { border-color: ${PROJECTED_GREY}; }
  ${on} a { text-decoration-thickness: 0.12em; }
  ${on} button:disabled { border-color: ${PROJECTED_GREY}; color: ${PROJECTED_GREY}; }
  ${on} button, ${on} input, ${on} select, ${on} textarea { border-width: 3px; }
}
`;

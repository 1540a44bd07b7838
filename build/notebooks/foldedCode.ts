import type { Plugin } from "vite";

/** Lines of code that are shown openly; a cell with more, or one that draws, is folded. */
const OPEN_LINES = 12;

/** Folds the code of long cells, so that a reader gets from chart to chart; a click or the keyboard opens it. */
export function foldedCode(): Plugin {
  return {
    name: "folded-code",
    transformIndexHtml: {
      order: "pre",
      handler: (html) =>
        html.replace(/<pre data-language="(?:ts|js)">[\s\S]*?<\/pre>/g, (code) =>
          code.split("\n").length <= OPEN_LINES && !/\bdisplay(?:<\/span>)?\(/.test(code)
            ? code
            : `<details><summary>Code of this part</summary>${code}</details>`,
        ),
    },
  };
}

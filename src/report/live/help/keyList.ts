/** A key, or several that do the same, and what it does. */
export interface KeyHelp {
  readonly keys: readonly string[];
  readonly does: string;
}

/** Keys that work in one place. */
export interface KeyGroup {
  readonly where: string;
  readonly keys: readonly KeyHelp[];
}

/** All keys that the page knows; a view that hears keys of its own adds a group. */
export const keyList: readonly KeyGroup[] = [
  {
    where: "Everywhere",
    keys: [
      { keys: ["Tab"], does: "to the next button, link or field; with Shift to the one before" },
      { keys: ["Esc"], does: "closes what lies over the page" },
      { keys: ["?"], does: "opens this help" },
      { keys: ["Ctrl+Z", "⌘Z"], does: "takes the last change back" },
      { keys: ["Shift+Ctrl+Z", "⇧⌘Z"], does: "makes it again" },
      { keys: ["Ctrl+P", "⌘P"], does: "prints this page, or saves it as a PDF" },
    ],
  },
  {
    where: "In the theatre, while it is shown to a room or with the stage in focus",
    keys: [
      { keys: ["PageDown", "PageUp"], does: "to the next step, or the one before: what clickers send" },
      { keys: ["B", "."], does: "hides the stage while the room talks; again to show it" },
      { keys: ["S"], does: "opens the speaker window, or its notes on the page" },
      { keys: ["1", "2", "3", "4"], does: "counts one more hand for an answer, at the step Predict" },
      { keys: ["+", "-"], does: "larger or smaller text" },
      { keys: ["Escape"], does: "closes the notes, shows the stage again, then leaves" },
    ],
  },
  {
    where: "On a chart with dots or lines",
    keys: [
      { keys: ["ArrowLeft", "ArrowRight"], does: "reads the dot or the term before or after" },
      { keys: ["ArrowUp", "ArrowDown"], does: "goes to the other row or line" },
      { keys: ["Home", "End"], does: "to the first or the last" },
      { keys: ["Enter"], does: "keeps what is read below the chart, or lets it go" },
      { keys: ["Escape"], does: "lets all of them go" },
    ],
  },
  {
    where: "On the network picture",
    keys: [
      { keys: ["Space"], does: "plays and pauses" },
      { keys: ["ArrowLeft", "ArrowRight"], does: "one week back or on; to a neighbour of whoever is chosen" },
      { keys: ["Shift+ArrowLeft", "Shift+ArrowRight"], does: "ten weeks back or on" },
      { keys: ["Home", "End"], does: "to the first or the last week" },
      { keys: ["Enter"], does: "chooses who is marked" },
      { keys: ["Escape"], does: "lets them go" },
      { keys: ["+", "-"], does: "nearer or farther" },
      { keys: ["0"], does: "the whole picture" },
    ],
  },
  {
    where: "On the theatre’s stage",
    keys: [
      { keys: ["Space"], does: "plays and pauses" },
      { keys: ["ArrowLeft", "ArrowRight"], does: "one week back or on" },
      { keys: ["Shift+ArrowLeft", "Shift+ArrowRight"], does: "ten weeks back or on" },
      { keys: ["Home", "End"], does: "to the first or the last week" },
      { keys: ["D"], does: "to the first difference" },
      { keys: ["R"], does: "starts the same run over" },
      { keys: ["N"], does: "shows an unusual run" },
      { keys: ["O"], does: "switches the peril off or on" },
      { keys: ["ArrowUp", "ArrowDown"], does: "chooses somebody, and goes through their colleagues" },
      { keys: ["Enter"], does: "goes on from the colleague who is chosen" },
      { keys: ["Escape"], does: "lets them go" },
    ],
  },
];

const shown: Readonly<Record<string, string>> = {
  // In words: not every font has the arrows.
  ArrowLeft: "Left arrow",
  ArrowRight: "Right arrow",
  ArrowUp: "Up arrow",
  ArrowDown: "Down arrow",
  Escape: "Esc",
};

/** A key as it stands on a keyboard: "Shift+ArrowLeft" is "Shift+Left arrow". */
export function keyWords(key: string): string {
  return Object.entries(shown).reduce((words, [name, sign]) => words.replace(name, sign), key);
}

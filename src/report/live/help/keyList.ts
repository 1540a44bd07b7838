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
      { keys: ["Ctrl+P", "⌘P"], does: "prints the report, or saves it as a PDF" },
    ],
  },
];

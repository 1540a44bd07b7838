/** Prints the view in hand as it stands, in place of the sheet for the board that printing usually gives. */
export function printView(): void {
  const root = document.documentElement;
  root.dataset["print"] = "view";
  // Some browsers go on while their dialog is open, so that only this tells the end.
  window.addEventListener("afterprint", () => delete root.dataset["print"], { once: true });
  window.print();
}

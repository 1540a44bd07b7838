/** An input whose slider has its label too: as it comes, only the number beside the slider has. */
export function labelled<Input extends HTMLElement>(input: Input): Input {
  const label = input.querySelector("label")?.textContent ?? "";
  input.querySelector("input[type=range]")?.setAttribute("aria-label", label);
  return input;
}

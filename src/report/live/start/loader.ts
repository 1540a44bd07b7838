import { blockIds } from "../file/blocks.ts";
import { unpacked } from "./unpacked.ts";

/** Starts the page's script, which the file holds packed so that it can be mailed; the text is readable all the while. */
async function load(): Promise<void> {
  const source = await unpacked(blockIds.app);
  const script = document.createElement("script");
  script.src = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  document.body.append(script);
}

document.addEventListener("DOMContentLoaded", () => void load());

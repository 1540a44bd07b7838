import type { VNode } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import type { PageData } from "../pageData.ts";
import { isTheatreAlone } from "../state/doors.ts";
import { figuresIn, pictureOf, type PageFigure } from "./figures.ts";
import { copyPicture, download, fileName } from "./files.ts";

/** A figure of the view in hand as a picture. */
export function PicturePart({ data }: { readonly data: PageData }): VNode {
  const id = useId();
  const [figures, setFigures] = useState<readonly PageFigure[]>([]);
  const [chosen, choose] = useState(0);
  const [said, say] = useState("");
  useEffect(() => setFigures(figuresIn(document.querySelector("main"))), []);
  const figure = figures[chosen];
  const withPicture = (use: (picture: Blob, name: string) => Promise<string>) => async (): Promise<void> => {
    if (figure === undefined) return;
    try {
      const { futures, reportDigest } = data.runCard;
      const footer = isTheatreAlone(data)
        ? `${data.title}. Simulated; scenario ${reportDigest}.`
        : `${data.title}. ${futures} simulated futures; report ${reportDigest}.`;
      const picture = await pictureOf(figure, footer);
      say(await use(picture, fileName([data.title, figure.title], "png")));
    } catch {
      say("This browser cannot make a picture of this figure. A screenshot is the way out.");
    }
  };
  const save = withPicture((picture, name) => {
    download(name, picture);
    return Promise.resolve(`Saved as ${name}.`);
  });
  const copy = withPicture(async (picture, name) => {
    if (await copyPicture(picture)) return "Copied: paste it into a slide or a letter.";
    download(name, picture);
    return `This browser does not copy pictures, so it was saved as ${name}.`;
  });
  if (figures.length === 0)
    return (
      <section class="share-part">
        <h3>Picture</h3>
        <p>There is no figure in this view. Go to another view to take one.</p>
      </section>
    );
  return (
    <section class="share-part">
      <h3>Picture</h3>
      <p>A figure of this view, for a slide or a letter.</p>
      <div class="copy-field">
        <label for={id}>Figure</label>
        <select id={id} value={chosen} onChange={(event) => choose(Number(event.currentTarget.value))}>
          {figures.map(({ title }, at) => (
            <option key={title} value={at}>
              {title}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => void copy()}>
          Copy picture
        </button>
        <button type="button" onClick={() => void save()}>
          Save picture
        </button>
        <span class="said" role="status">
          {said}
        </span>
      </div>
    </section>
  );
}

import { render, type VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { summaryOf } from "../../../board/network/summary.ts";
import { MarkView } from "../../parts/MarkView.tsx";
import { networkPicture } from "../networkPicture.ts";
import type { NetworkModel } from "../networkModel.ts";
import { personMark } from "../scene.ts";

/** People are drawn on paper up to so many; beyond, schools. */
const MOST_ON_PAPER = 2_000;

/** Takes the canvas's place on paper: drawn as the reader prints, since only then is it needed. */
export function PaperPicture({ model }: { readonly model: NetworkModel }): VNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = (): void => {
      const picture = pictureOf(model);
      if (place.current !== null && picture !== null) render(picture, place.current);
    };
    const clear = (): void => {
      if (place.current !== null) render(null, place.current);
    };
    window.addEventListener("beforeprint", draw);
    window.addEventListener("afterprint", clear);
    return () => {
      window.removeEventListener("beforeprint", draw);
      window.removeEventListener("afterprint", clear);
      clear();
    };
  }, []);
  return <div class="print-only" ref={place} />;
}

function pictureOf(model: NetworkModel): VNode | null {
  const [loaded, moment] = [model.loaded.value, model.moment.value];
  if (loaded === null || moment === null) return null;
  const { story, scene, state } = loaded;
  const people = scene.placed.people.length / 2;
  const isPeople = people > 0 && people <= MOST_ON_PAPER;
  const staff = (s: number): number => story.schoolOffsets[s + 1]! - story.schoolOffsets[s]!;
  const mark = networkPicture({
    name: "network-paper",
    title: `The network in week ${moment.week}`,
    description: summaryOf(story, moment),
    placed: { ...scene.placed, between: scene.between },
    schoolNames: story.schoolNames,
    shares: Array.from(moment.users, (count, s) => (staff(s) === 0 ? 0 : count / staff(s))),
    marks: isPeople ? Array.from({ length: people }, (_, i) => personMark(state, i, moment.practice)) : null,
    areSchoolsNamed: true,
  });
  return <MarkView mark={mark} />;
}

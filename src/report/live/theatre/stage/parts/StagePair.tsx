import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { effect, useSignal } from "@preact/signals";
import { weekLine } from "../../../../board/network/time.ts";
import { personName } from "../../../../board/network/people.ts";
import { sideSummary } from "../../../../theatre/stageWords.ts";
import type { StageSize } from "../../../network/canvas/camera.ts";
import { layerNames } from "../../../network/canvas/stageView.ts";
import { preferences } from "../../../state/preferences.ts";
import { usePage } from "../../../state/page.ts";
import type { Theatre } from "../../theatre.ts";
import { DrawnPair, stageCamera } from "../drawnPair.ts";
import { arrivalsOf, arrowsBy } from "../followed.ts";
import { countsAt } from "../sideCounts.ts";
import type { StageSides } from "../sides.ts";
import { carryOutOnStage } from "../stageDeeds.ts";
import { pressedOnStage } from "../stageKeys.ts";
import { useInks } from "../../../network/useInks.ts";

const LABEL =
  "The stage, left and right. Space plays. Left and right arrows step through the weeks. Up and down arrows go through people.";

/** Both sides of the stage under their names, drawn in the same frame. */
export function StagePair({
  theatre,
  sides,
  canPlay,
}: {
  readonly theatre: Theatre;
  readonly sides: StageSides;
  readonly canPlay: boolean;
}): VNode {
  const page = usePage();
  const box = useRef<HTMLDivElement>(null);
  const size = useSignal<StageSize>({ width: 0, height: 0 });
  const inks = useInks();
  const act = theatre.act.value;

  useEffect(() => {
    const element = box.current!;
    const grounds = [...element.querySelectorAll<HTMLElement>(".stage-ground")];
    const canvases = grounds.map((ground) => [...ground.querySelectorAll("canvas")]);
    const pair = new DrawnPair([canvases[0]!, canvases[1]!]);
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = grounds[0]!;
      if (width !== size.peek().width || height !== size.peek().height) size.value = { width, height };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(grounds[0]!);
    const stopDrawing = effect(() => {
      if (size.value.width === 0) return;
      const followed = theatre.practice.value;
      const week = Math.min(theatre.week.value, sides.weeks);
      const ways = [sides.left, sides.right].map(({ run }) =>
        followed < 0 ? noWays : arrowsBy(arrivalsOf(run.story, followed), week),
      );
      pair.show({
        sides,
        week,
        size: size.value,
        ratio: window.devicePixelRatio || 1,
        inks: inks.value,
        person: theatre.person.value,
        arrows: [ways[0]!, ways[1]!],
        practice: followed < 0 ? (sides.practices[0]?.practice ?? 0) : followed,
      });
    });
    return () => {
      observer.disconnect();
      stopDrawing();
      pair.end();
    };
  }, [sides]);

  const choose = (event: MouseEvent): void => {
    const ground = event.currentTarget as HTMLElement;
    const { left, top } = ground.getBoundingClientRect();
    const { person } = sides.picker.at(stageCamera(size.value), event.clientX - left, event.clientY - top);
    theatre.person.value = person;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const deed = pressedOnStage(event, preferences.value.singleKeys);
    // With nobody chosen, Esc is for whatever lies round the stage.
    if (deed === null || (deed.kind === "leave" && theatre.person.value < 0)) return;
    event.preventDefault();
    carryOutOnStage(deed, { theatre, sides, canPlay });
    if (deed.kind === "colleague" || deed.kind === "choose") {
      const person = theatre.person.value;
      if (person >= 0) page.announce(personName(sides.run.left.story, person));
    }
  };
  return (
    <div
      ref={box}
      class="stage-pair"
      role="application"
      tabIndex={0}
      aria-label={LABEL}
      aria-describedby="stage-keys"
      onKeyDown={onKeyDown}
    >
      {(["left", "right"] as const).map((side) => (
        <div key={side} class={`stage-side stage-${side}`}>
          <p class="stage-name">{act[side].name}</p>
          <div class="stage-ground" onClick={choose}>
            <Canvases theatre={theatre} sides={sides} side={side} />
          </div>
        </div>
      ))}
    </div>
  );
}

/** The layers of one side, with what they show in words: kept while it plays, since nobody listens to every week. */
function Canvases({
  theatre,
  sides,
  side,
}: {
  readonly theatre: Theatre;
  readonly sides: StageSides;
  readonly side: "left" | "right";
}): VNode {
  const summary = useRef("");
  if (!theatre.isPlaying.value) {
    const week = Math.min(theatre.week.value, sides.weeks);
    const counts = countsAt(sides, sides[side], week);
    summary.current = sideSummary(theatre.act.value[side].name, weekLine(week, sides.weeks), counts);
  }
  return (
    <>
      {layerNames.map((name, at) => (
        <canvas
          key={name}
          {...(at === 0 ? { role: "img", "aria-label": summary.current } : { "aria-hidden": "true" })}
        />
      ))}
    </>
  );
}

const noWays: readonly (readonly [number, number])[] = [];

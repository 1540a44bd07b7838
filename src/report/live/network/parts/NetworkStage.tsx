import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { effect, useComputed, useSignal } from "@preact/signals";
import { personLine, schoolLine, summaryOf } from "../../../board/network/summary.ts";
import { usePage } from "../../state/page.ts";
import { panBy, wholePicture, zoomAt, zoomOf, type Camera, type StageSize } from "../canvas/camera.ts";
import { listenToPointers } from "../canvas/pointers.ts";
import { Stage } from "../canvas/stage.ts";
import { layerNames, type Pen } from "../canvas/stageView.ts";
import type { NetworkModel } from "../networkModel.ts";
import { doingOf } from "../listRows.ts";
import { levelOf } from "../scene.ts";
import { pressedKey, type StageDeed } from "../stageKeys.ts";
import { useInks } from "../useInks.ts";
import { printView } from "../printView.ts";
import { carryOut } from "../stageDeeds.ts";

const NEARER = 1.5;

/** The picture on its canvases, with buttons for all that wheel, drag and keys do. */
export function NetworkStage({
  model,
  play,
}: {
  readonly model: NetworkModel;
  readonly play: () => void;
}): VNode {
  const page = usePage();
  const box = useRef<HTMLDivElement>(null);
  const size = useSignal<StageSize>({ width: 0, height: 0 });
  const ratio = useSignal(1);
  const camera = useSignal<Camera>({ scale: 1, offsetX: 0, offsetY: 0 });
  const inks = useInks();
  const zoom = useComputed(() => (size.value.width === 0 ? 1 : zoomOf(camera.value, size.value)));

  useEffect(() => {
    const element = box.current!;
    const canvases = [...element.querySelectorAll("canvas")];
    const pens = canvases.map((canvas) => canvas.getContext("2d") as Pen);
    const stage = new Stage({ edges: pens[0]!, people: pens[1]!, overlay: pens[2]! }, (width, height) => {
      for (const canvas of canvases) [canvas.width, canvas.height] = [width, height];
    });
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      const isWhole = size.peek().width === 0 || zoom.peek() <= 1.0001;
      size.value = { width, height };
      ratio.value = window.devicePixelRatio || 1;
      camera.value = isWhole ? wholePicture(size.value) : panBy(camera.peek(), size.value, 0, 0);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener("resize", measure);
    const stopPointers = listenToPointers(element, {
      camera,
      size,
      pick: (x, y) => pickAt(model, camera.peek(), x, y),
    });
    let frame = 0;
    const stopDrawing = effect(() => {
      const [loaded, moment] = [model.loaded.value, model.moment.value];
      const marked = model.connecting.value ?? none;
      if (loaded === null || moment === null || size.value.width === 0) return;
      model.level.value = levelOf(loaded.scene, camera.value.scale);
      stage.show({
        scene: loaded.scene,
        state: loaded.state,
        week: moment.week,
        practice: moment.practice,
        camera: camera.value,
        size: size.value,
        ratio: ratio.value,
        inks: inks.value,
        person: model.person.value,
        school: model.school.value,
        marked:
          marked.length === 0 ? noSchools : marked.map((name) => loaded.story.schoolNames.indexOf(name)),
        chain: posts(model.chain.value),
      });
      if (frame === 0) {
        frame = requestAnimationFrame(() => {
          frame = 0;
          stage.frame();
        });
      }
    });
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
      stopPointers();
      stopDrawing();
      cancelAnimationFrame(frame);
    };
  }, []);

  const act = (deed: StageDeed): void => carryOut(deed, { model, camera, size, play });
  const zoomBy = (factor: number) => (): void => {
    camera.value = zoomAt(camera.value, size.value, factor, size.value.width / 2, size.value.height / 2);
  };
  const move = (x: number, y: number) => (): void => {
    camera.value = panBy(camera.value, size.value, x * size.value.width, y * size.value.height);
  };
  const { loaded, moment } = { loaded: model.loaded.value, moment: model.moment.value };
  const summary = loaded === null || moment === null ? "" : summaryOf(loaded.story, moment);
  const isWhole = zoom.value <= 1.0001;
  return (
    <div class="network-picture">
      <div
        ref={box}
        class={`network-stage${isWhole ? "" : " near"}`}
        role="application"
        tabIndex={0}
        aria-label="The network picture. Space plays. Arrow keys step through the weeks, or go to a neighbour of whoever is chosen."
        aria-describedby="network-keys"
        onKeyDown={(event) => {
          const deed = pressedKey(event, model.person.value >= 0 || model.school.value >= 0);
          if (deed === null) return;
          event.preventDefault();
          act(deed);
          if (deed.kind === "neighbour" || deed.kind === "enter") page.announce(chosenWords(model));
        }}
      >
        {layerNames.map((name, at) => (
          <canvas
            key={name}
            {...(at === 0 ? { role: "img", "aria-label": summary } : { "aria-hidden": "true" })}
          />
        ))}
      </div>
      <div class="network-zoom" role="group" aria-label="Move about the picture">
        <button type="button" onClick={zoomBy(NEARER)}>
          Zoom in
        </button>
        <button type="button" disabled={isWhole} onClick={zoomBy(1 / NEARER)}>
          Zoom out
        </button>
        <button type="button" disabled={isWhole} onClick={() => (camera.value = wholePicture(size.value))}>
          Whole picture
        </button>
        <button type="button" onClick={printView}>
          Print this picture
        </button>
        {isWhole ? null : (
          <>
            <button type="button" aria-label="Move the view left" onClick={move(0.3, 0)}>
              Left
            </button>
            <button type="button" aria-label="Move the view up" onClick={move(0, 0.3)}>
              Up
            </button>
            <button type="button" aria-label="Move the view down" onClick={move(0, -0.3)}>
              Down
            </button>
            <button type="button" aria-label="Move the view right" onClick={move(-0.3, 0)}>
              Right
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** Who is chosen, for those who cannot see the ring. */
function chosenWords(model: NetworkModel): string {
  const [loaded, moment] = [model.loaded.value, model.moment.value];
  if (loaded === null || moment === null) return "";
  const { story, state, scene } = loaded;
  const [person, school] = [model.person.value, model.school.value];
  if (person >= 0) return personLine(story, person, doingOf(state, person, moment.practice));
  return school < 0 ? "" : schoolLine(story, moment, school, scene.between);
}

const none: readonly string[] = [];
const noSchools: readonly number[] = [];
const noPosts: readonly number[] = [];
const postsOf = new WeakMap<object, readonly number[]>();

/** Posts of a way; the same list each time, so that nothing is drawn anew for it. */
function posts(chain: NetworkModel["chain"]["value"]): readonly number[] {
  if (chain.length < 2) return noPosts;
  const found = postsOf.get(chain) ?? chain.map(({ post }) => post);
  postsOf.set(chain, found);
  return found;
}

/** Chooses what was clicked on: to look at, or to connect. */
function pickAt(model: NetworkModel, camera: Camera, x: number, y: number): void {
  const loaded = model.loaded.peek();
  if (loaded === null) return;
  const { person, school } = loaded.picker.at(camera, x, y);
  const connecting = model.connecting.peek();
  if (connecting === null) model.choose(person, school);
  else if (school >= 0) {
    const name = loaded.story.schoolNames[school]!;
    if (!connecting.includes(name)) model.connecting.value = [...connecting.slice(-1), name];
  }
}

import { describe, expect, test } from "vitest";
import { wholePicture, zoomAt } from "../../../../src/report/live/network/canvas/camera.ts";
import { pageInks, systemInks } from "../../../../src/report/live/network/canvas/inks.ts";
import { Picker } from "../../../../src/report/live/network/canvas/pick.ts";
import { Stage } from "../../../../src/report/live/network/canvas/stage.ts";
import type { Pen, StageView } from "../../../../src/report/live/network/canvas/stageView.ts";
import { levelOf, personMark } from "../../../../src/report/live/network/scene.ts";
import { toStage } from "../../../../src/report/live/network/canvas/camera.ts";
import { storyOf } from "./storyFixture.ts";

/** A pen that only writes down what it is asked for. */
function recordingPen(): { pen: Pen; calls: string[]; texts: string[] } {
  const calls: string[] = [];
  const texts: string[] = [];
  const pen = new Proxy({} as Record<string, unknown>, {
    get: (target, name: string) =>
      name in target
        ? target[name]
        : (...given: unknown[]) => {
            calls.push(name);
            if (name === "fillText") texts.push(String(given[0]));
          },
    set: (target, name: string, value) => {
      target[name] = value;
      return true;
    },
  }) as unknown as Pen;
  return { pen, calls, texts };
}

const { story, scene, state } = storyOf();
const size = { width: 900, height: 640 };

function viewOf(change: Partial<StageView> = {}): StageView {
  return {
    scene,
    state,
    week: 0,
    practice: 0,
    camera: wholePicture(size),
    size,
    ratio: 2,
    inks: pageInks,
    person: -1,
    school: -1,
    marked: nobody,
    chain: nobody,
    ...change,
  };
}
const nobody: readonly number[] = [];

function makeStage() {
  const pens = { edges: recordingPen(), people: recordingPen(), overlay: recordingPen() };
  const sizes: number[][] = [];
  const stage = new Stage(
    { edges: pens.edges.pen, people: pens.people.pen, overlay: pens.overlay.pen },
    (width, height) => sizes.push([width, height]),
  );
  return { stage, pens, sizes };
}

describe("a frame draws", () => {
  const camera = wholePicture(size);

  test("all layers at first, in the screen's own pixels, and nothing where nothing changed", () => {
    const { stage, sizes, pens } = makeStage();
    expect(stage.frame()).toEqual([]);
    const view = viewOf({ camera });
    stage.show(view);
    expect(stage.frame()).toEqual(["edges", "people", "overlay"]);
    expect(sizes).toEqual([[1800, 1280]]);
    expect(pens.edges.calls.length).toBeGreaterThan(10);
    expect(stage.frame()).toEqual([]);
    stage.show({ ...view });
    expect(stage.frame()).toEqual([]);
    expect(sizes).toHaveLength(1);
  });

  test.each([
    ["another week", { week: 7 }, ["people", "overlay"]],
    ["another practice", { practice: 1 }, ["people", "overlay"]],
    ["a chosen person", { person: 3 }, ["overlay"]],
    ["a chosen school", { school: 1 }, ["overlay"]],
    ["a way", { chain: [3, 4] }, ["overlay"]],
    ["schools to connect", { marked: [0] }, ["overlay"]],
    ["zoom", { camera: zoomAt(camera, size, 2, 10, 10) }, ["edges", "people", "overlay"]],
    ["other colours", { inks: systemInks }, ["edges", "people", "overlay"]],
    ["another size", { size: { width: 500, height: 400 } }, ["edges", "people", "overlay"]],
  ] satisfies [string, Partial<StageView>, string[]][])("only what %s touches", (_, change, layers) => {
    const { stage } = makeStage();
    stage.show(viewOf({ camera }));
    stage.frame();
    stage.show(viewOf({ camera, ...change }));
    expect(stage.frame()).toEqual(layers);
  });

  test("one mark for each person, a square where another practice is used, and names", () => {
    state.goTo(30);
    const practice = state.current.find((used) => used >= 0)!;
    const { stage, pens } = makeStage();
    stage.show(viewOf({ camera, practice, week: 30 }));
    stage.frame();
    const marks = Array.from({ length: story.roles.length }, (_, i) => personMark(state, i, practice));
    const squares = marks.filter(({ shape }) => shape === "square").length;
    expect(squares).toBeGreaterThan(0);
    expect(pens.people.calls.filter((call) => call === "rect")).toHaveLength(squares);
    expect(pens.people.calls.filter((call) => call === "fill")).toHaveLength(marks.length);
    expect(pens.overlay.texts).toEqual(["Alder", "Birch", "Cedar"]);
  });

  test("schools in place of people where there is no room for marks", () => {
    const small = { width: 90, height: 70 };
    const tiny = wholePicture(small);
    expect(levelOf(scene, tiny.scale)).toBe("schools");
    const { stage, pens } = makeStage();
    stage.show(viewOf({ size: small, camera: tiny }));
    stage.frame();
    expect(pens.people.calls).not.toContain("rect");
    expect(pens.people.calls.filter((call) => call === "stroke")).toHaveLength(3);
  });

  test("all of it in the system's colours where those are forced", () => {
    const used = new Set<unknown>();
    const { pen } = recordingPen();
    const spy = new Proxy(pen as unknown as Record<string, unknown>, {
      set: (target, name: string, value) => {
        if (name === "fillStyle" || name === "strokeStyle") used.add(value);
        target[name] = value;
        return true;
      },
    }) as unknown as Pen;
    const stage = new Stage({ edges: spy, people: spy, overlay: spy }, () => {});
    stage.show(viewOf({ camera, inks: systemInks, person: 2, school: 0, chain: [2, 5, 9] }));
    stage.frame();
    for (const colour of used) expect(colour).toMatch(/^(Canvas|CanvasText|GrayText|Highlight)$/);
    expect(used.size).toBeGreaterThan(2);
  });
});

describe("a click", () => {
  const picker = new Picker(scene);
  const camera = wholePicture(size);

  test("on any person finds her and her school", () => {
    const { people } = scene.placed;
    for (let i = 0; i < story.roles.length; i++) {
      const [x, y] = toStage(camera, people[2 * i]!, people[2 * i + 1]!);
      expect(picker.at(camera, x, y)).toEqual({ person: i, school: scene.schoolOf[i] });
    }
  });

  test("beside everything finds nobody", () => {
    expect(picker.at(camera, -500, -500)).toEqual({ person: -1, school: -1 });
  });

  test("finds schools where only schools are shown", () => {
    const far = { scale: 0.1, offsetX: 0, offsetY: 0 };
    scene.placed.schools.forEach(({ x, y }, s) => {
      expect(picker.at(far, x * 0.1, y * 0.1)).toEqual({ person: -1, school: s });
    });
  });
});

import { join } from "node:path";
import { settingLines } from "../../../src/experiment/settingLines.ts";
import type { PageData } from "../../../src/report/live/pageData.ts";
import type { Settings } from "../../../src/report/live/state/settings.ts";
import { loadScenario } from "../../../src/scenario/loadScenario.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import { shippedFolder } from "../../../src/scenario/shippedScenarios.ts";
import { makeBoard, type BoardOptions } from "./boardFixture.ts";

const NAMES = [
  "Alder",
  "Birch",
  "Cedar",
  "Dogwood",
  "Elm",
  "Fir",
  "Hazel",
  "Juniper",
  "Larch",
  "Maple",
  "Oak",
];

/** All that a page carries, round a made-up result. The scenario is the flagship's, with as many schools as asked for. */
export function makePageData(options: BoardOptions = {}): PageData {
  const schools = options.schools ?? 11;
  const sizes = Array.from({ length: schools }, (_, school) => 18 + ((school * 7) % 25));
  const schoolNames = sizes.map((_, school) =>
    school < NAMES.length
      ? NAMES[school]!
      : `${NAMES[school % NAMES.length]!} ${Math.floor(school / NAMES.length) + 1}`,
  );
  const loaded = loadScenario(join(shippedFolder(), "flagship.json"), [
    { path: "system", value: { generate: { schoolSizes: sizes, schoolNames } }, written: "system" },
    { path: "weeks", value: options.weeks ?? 144, written: "weeks" },
  ]);
  const scenario = resolveScenario(loaded);
  const staff = sizes.reduce((sum, size) => sum + size, 0);
  const result = { ...makeBoard(options), input: loaded.input as Record<string, unknown> };
  return {
    format: 1,
    result,
    title: "Eleven schools decide",
    description: "A district of eleven schools asks whether coaching is worth its money.",
    scenario,
    district: {
      schools,
      staff,
      teachers: staff - schools,
      weeks: scenario.weeks,
      schoolNames,
      currency: result.currency,
    },
    networkSource: "Generated: ties like those in real advice networks of 15 schools.",
    system: scenario.system,
    network: null,
    layout: layoutOf(sizes),
    settingLines: settingLines(scenario),
    timeline: ["In week 36, all principals take part in two meetings a month."],
    notes: [],
    runCard: {
      engineVersion: "0.1.0",
      reportDigest: result.plans[0]!.scenarioHash.slice(0, 8),
      scenarioHash: result.plans[0]!.scenarioHash,
      networkHash: result.plans[0]!.scenarioHash,
      seed: "flagship",
      futures: result.plans[0]!.futures.replicates.length,
      date: "2026-03-02",
      command: "spreadwell board flagship",
      failed: (options.missing ?? []).length,
    },
    saved: null,
  };
}

/** Settings as a page begins with: the report's plans, its goal and what matters. */
export function settingsOf({ result }: PageData): Settings {
  return {
    plans: result.plans
      .slice(1)
      .map(({ name, changes }) => ({ name, preset: changes, answers: {}, edits: [] })),
    chosen: 0,
    goal: result.headline.goal,
    matters: result.headline.matters,
    budget: null,
    health: {},
  };
}

function layoutOf(sizes: readonly number[]): PageData["layout"] {
  const columns = Math.ceil(Math.sqrt(sizes.length));
  const step = 1000 / columns;
  const schools = sizes.map((size, school) => ({
    x: ((school % columns) + 0.5) * step,
    y: (Math.floor(school / columns) + 0.5) * step,
    radius: Math.min(step / 2.2, 6 * Math.sqrt(size)),
  }));
  const people = sizes.flatMap((size, school) =>
    Array.from({ length: size }, (_, person) => {
      const { x, y, radius } = schools[school]!;
      const angle = person * 2.399963;
      const distance = radius * Math.sqrt((person + 0.5) / size);
      return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
    }).flat(),
  );
  return { schools, people };
}

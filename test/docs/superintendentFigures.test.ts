import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { BoardDesign } from "../../src/experiment/board/boardDesign.ts";
import type { BoardResult } from "../../src/experiment/board/boardResult.ts";
import { startStudy } from "../../src/experiment/study/runStudy.ts";
import { readBoard, type BoardFacts } from "../../src/report/board/facts.ts";
import { sayPlace } from "../../src/report/board/headlineWords.ts";
import { cardsOf } from "../../src/report/board/sentences/cards.ts";
import { ofCount } from "../../src/report/board/sentences/counts.ts";
import { changesOf } from "../../src/report/live/state/planChanges.ts";
import { prepareScenario } from "../../src/scenario/prepareScenario.ts";
import type { Answer } from "../../src/scenario/questions/question.ts";
import { shippedFolder } from "../../src/scenario/shippedScenarios.ts";
import { options, resultOf, studyOf } from "../experiment/board/studyOf.ts";
import { groundOf, planWith } from "../report/live/planGround.ts";
import { temporaryFolder } from "../scenario/scenarioFolder.ts";
import { readProjectFile } from "../support/texts.ts";

// The figures of the superintendent's tutorial are those of the page that its command makes: the same futures are run,
// and what the reader is asked to move is moved, by the page's own questions. 700 futures: about 20 seconds.

const tutorial = readProjectFile("docs/tutorials/superintendent.md").replaceAll(/\s+/g, " ");
const moved: readonly Readonly<Record<string, Answer>>[] = [{ check: 3 }, { principal: 6 }];

let result: BoardResult;

/** What the page works out of one of the plans, with a goal of the reader's. */
function factsOf(place: number, goal = result.headline.goal): BoardFacts {
  return readBoard({
    result,
    headline: { ...result.headline, goal },
    plan: result.plans[place]!,
    district: { schools: 11, teachers: 320 },
    isOwnNetwork: false,
  });
}

/** In how many futures a plan reaches the goal, and today's path. */
function counts(facts: BoardFacts): { readonly plan: string; readonly today: string } {
  return { plan: ofCount(facts.plan!.reach), today: ofCount(facts.today.reach) };
}

beforeAll(async () => {
  const folder = temporaryFolder();
  const scenarioFile = join(shippedFolder(), "flagship.json");
  const opened = { ...prepareScenario(scenarioFile, [], null), places: { scenarioFile, dataFolder: null } };
  const beginning = studyOf(opened, folder, true);
  const { study } = beginning;
  const design = study.design as BoardDesign;
  const preset = design.plans[0]!.changes;
  const tried = moved.map((answers) => changesOf(planWith({ preset, answers }), groundOf("flagship")));
  const plans = [...design.plans, ...tried.map((changes, at) => ({ name: `Moved ${at}`, changes }))];
  const manifest = await startStudy(
    { ...beginning, study: { ...study, design: { ...design, plans } } },
    folder,
    options(),
  );
  result = await resultOf(folder, manifest);
}, 300_000);

test("the first sentence, and the goal set lower", () => {
  const { plan, today } = counts(factsOf(1));
  const low = counts(factsOf(1, 0.2));
  expect(sayPlace(result.headline.goal)).toBe("place 62 of 100");
  expect(tutorial).toContain(`${plan} possible futures reach the goal. On today’s path, ${today} do.`);
  expect(tutorial).toContain(`from ${result.headline.goal} to 0.2`);
  expect(tutorial).toContain(`${low.plan} with the plan, ${low.today} without`);
  expect(tutorial).toContain(`${plan} futures then reach our goal. As we are now, ${today} do.`);
});

test("the three cards", () => {
  const [cost, time, risk] = cardsOf(factsOf(1));
  const hours = /takes ([\d,]+ hours) more/.exec(cost!.sentences.join(" "))![1]!;
  expect(tutorial).toContain(
    `About ${cost!.figure} than today’s path in four years. Nearly all of it is staff time: ${hours}.`,
  );
  expect(tutorial).toContain(`meet the goal by ${time!.figure}. That is late in the fourth school year.`);
  expect(risk!.figure).toBe("Without checks anything spreads that looks good");
  expect(tutorial).toContain("Without checks the plan spreads both. This peril matters most here.");
});

test("the levers that are moved", () => {
  const [checked, seldom] = [counts(factsOf(3)), counts(factsOf(4))];
  expect(tutorial).toContain(`With the principals’ plan, ${checked.plan} futures now reach the goal.`);
  expect(tutorial).toContain(`Now ${seldom.plan.split(" ")[0]} of 50 reach it.`);
});

test("the other plan costs more and does less", () => {
  const [first, other] = [factsOf(1), factsOf(2)];
  const more = other.cost.total.median - first.cost.total.median;
  expect(tutorial).toContain("costs nearly a million dollars more and does less here");
  expect(more).toBeGreaterThan(850_000);
  expect(more).toBeLessThan(1_000_000);
  expect(other.plan!.reach.count).toBeLessThan(first.plan!.reach.count);
});

test("no count of futures stands there, or in the README, that the page would not show", () => {
  const shown = [factsOf(1), factsOf(1, 0.2), factsOf(3)].flatMap((facts) => Object.values(counts(facts)));
  const told = `${tutorial} ${readProjectFile("README.md")}`.match(/\d+ of 50/g)!;
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((count) => ![...shown, counts(factsOf(4)).plan].includes(count))).toEqual([]);
});

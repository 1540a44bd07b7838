import type { RunSummary } from "../../src/experiment/summary.ts";
import { makeHostile, makeSuperintendents } from "./specialSummaries.ts";
import { makeSummary } from "./summaryFixture.ts";

/** Results of every kind that a report must be able to show, by name. */
export const FIXTURES: Readonly<Record<string, RunSummary>> = {
  eleven: makeSummary(),
  superintendents: makeSuperintendents(),
  "one-future": makeSummary({ replicateCount: 1 }),
  "two-futures": makeSummary({ replicateCount: 2, practicesPerDomain: 2 }),
  "fifty-futures": makeSummary({ replicateCount: 50, weekCount: 24 }),
  unfinished: makeSummary({ replicateCount: 200, finishedCount: 12 }),
  "one-of-many": makeSummary({ replicateCount: 200, finishedCount: 1 }),
  "none-finished": makeSummary({ finishedCount: 0 }),
  worse: makeSummary({ qualityShift: -0.4, salt: 3 }),
  "all-alike": makeSummary({ luck: 0 }),
  "no-use": makeSummary({ isUsed: false }),
  "one-practice": makeSummary({ practicesPerDomain: 1, domains: ["Feedback"] }),
  "no-practices": makeSummary({ practicesPerDomain: 0 }),
  "many-practices": makeSummary({ practicesPerDomain: 30, domains: ["Reading"] }),
  "many-schools": makeSummary({ schoolCount: 150 }),
  "twenty-years": makeSummary({ weekCount: 720, replicateCount: 60 }),
  "one-week": makeSummary({ weekCount: 1, replicateCount: 60 }),
  "odd-weeks": makeSummary({ weekCount: 100, schoolCount: 1 }),
  "from-json": JSON.parse(JSON.stringify(makeSummary({ isUsed: false }))) as RunSummary,
  "no-metrics": {
    ...makeSummary(),
    metrics: [],
    finals: {},
    schools: [],
    settings: [],
    interventions: [],
    networkSource: "",
  },
  "no-finals": { ...makeSummary(), finals: {} },
  hostile: makeHostile(),
};

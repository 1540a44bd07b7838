import { UserError } from "../../core/fault.ts";
import {
  createSimulation as createRun,
  step as stepRun,
  type Simulation as Run,
} from "../../engine/simulation.ts";
import { metrics } from "../../model/metrics/index.ts";
import { Observation } from "../../model/observation.ts";
import { prepareGiven } from "../../scenario/prepareGiven.ts";
import { practiceRows, schoolRows, type Cells } from "../rows.ts";
import { tableColumns, type TableName } from "../tables.ts";
import { checkOptions, overridesOf } from "./checkOptions.ts";
import type { SimulationOptions } from "./options.ts";
import { peopleOf, tiesOf } from "./people.ts";
import type { Person, Tie } from "./person.ts";
import type { Scenario } from "./scenarioType.ts";
import type { Row } from "./table.ts";

/** One future, week by week. What is looked at changes nothing. */
export interface Simulation {
  /** Weeks run so far; 0 at the start. */
  readonly week: number;
  /** Weeks of the scenario. */
  readonly weeks: number;
  /** True after the last week. */
  readonly isOver: boolean;
  /** Runs a week, or the number given; stops at the last week. Throws `UserError` when it is over already. */
  step(weeks?: number): void;
  /** The measures of the whole network now, by name, and `week`: a row of `weeks`. NaN where there is nothing to measure. */
  observe(): Readonly<Record<string, number>>;
  /** The practices in circulation now, as rows of `practices`. */
  practices(): Row[];
  /** The schools now, as rows of `schools`. */
  schools(): Row[];
  /** Everybody now, by school. */
  people(): Person[];
  /** Who learns from whom now. */
  ties(): Tie[];
}

/** Starts one future of a scenario, at week 0, to be run week by week. Throws `UserError` with every fault that is found. */
export function createSimulation(scenario: Scenario | object, options: SimulationOptions = {}): Simulation {
  checkOptions("createSimulation", options, ["replicate"]);
  const { built } = prepareGiven(scenario, options.files ?? {}, overridesOf(options));
  return new SteppedRun(createRun(built.setup, options.replicate ?? 0));
}

class SteppedRun implements Simulation {
  private readonly seen: Observation;
  private seenWeek = -1;

  constructor(private readonly run: Run) {
    const { sizes } = run.world;
    this.seen = new Observation(sizes.school, sizes.practice);
  }

  get week(): number {
    return this.run.world.week;
  }

  get weeks(): number {
    return this.run.setup.weeks;
  }

  get isOver(): boolean {
    return this.week >= this.weeks;
  }

  step(weeks = 1): void {
    if (!Number.isInteger(weeks) || weeks < 1) {
      const allowed = "a whole number from 1";
      throw new UserError({ path: "step", problem: "is not allowed", given: String(weeks), allowed });
    }
    if (this.isOver) {
      throw new UserError({
        path: "step",
        problem: `this future is over: the scenario has ${this.weeks} weeks`,
        remedy: "give it more weeks: { set: { weeks: … } }",
      });
    }
    for (let done = 0; done < weeks && !this.isOver; done++) stepRun(this.run);
  }

  observe(): Readonly<Record<string, number>> {
    const { world } = this.run;
    const seen = this.look();
    const measured = metrics.map((metric) => [metric.key, metric.of(world, seen)] as const);
    return Object.fromEntries([["week", world.week], ...measured]);
  }

  practices(): Row[] {
    return named("practices", practiceRows(this.run.world, this.look()));
  }

  schools(): Row[] {
    return named("schools", schoolRows(this.run.world, this.look()));
  }

  people(): Person[] {
    return peopleOf(this.run.world);
  }

  ties(): Tie[] {
    return tiesOf(this.run.world);
  }

  private look(): Observation {
    if (this.seenWeek !== this.week) this.seen.take(this.run.world);
    this.seenWeek = this.week;
    return this.seen;
  }
}

/** Cells with the names of their columns, from `week` on. */
function named(table: TableName, rows: readonly Cells[]): Row[] {
  const columns = tableColumns[table];
  const from = columns.findIndex(({ name }) => name === "week");
  return rows.map((cells) => Object.fromEntries(cells.map((value, at) => [columns[from + at]!.name, value])));
}

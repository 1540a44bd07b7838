import { readBoard, type BoardFacts } from "../../../src/report/board/facts.ts";
import { makeBoard, type BoardOptions } from "./boardFixture.ts";

/** What the overview says of a made-up result with its first plan in hand, or its plan number `chosen`. */
export function factsOf(options: BoardOptions, chosen = 1): BoardFacts {
  const result = makeBoard(options);
  const plan = result.plans[chosen];
  return readBoard({
    result,
    headline: result.headline,
    plan: plan === undefined ? null : { name: plan.name, futures: plan.futures },
    district: { schools: options.schools ?? 11, teachers: (options.schools ?? 11) * 30 },
    isOwnNetwork: options.isOwnNetwork ?? false,
  });
}

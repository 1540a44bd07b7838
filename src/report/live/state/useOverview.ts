import { useMemo } from "preact/hooks";
import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import { readBoard, type BoardFacts } from "../../board/facts.ts";
import { useKnownFutures, type KnownFutures } from "./knownFutures.ts";
import { usePage } from "./page.ts";
import type { Settings } from "./settings.ts";

/** What the overview shows: what it says, the futures that its charts draw, and how far the work on them is. */
export interface Overview {
  readonly facts: BoardFacts;
  readonly today: FutureSet;
  /** Of the plan in hand; null where there is none, it changes nothing, or nothing is known of it yet. */
  readonly plan: FutureSet | null;
  readonly known: KnownFutures;
}

/**
 * Puts together what the overview shows of the plan in hand, with the reader’s goal and what matters to them. The
 * settings are those of the page where no others are given.
 */
export function useOverview(settings?: Settings): Overview {
  const page = usePage();
  const data = page.data.value;
  const { plans, chosen, goal, matters } = settings ?? page.settings.value;
  const inHand = plans[chosen];
  const known = useKnownFutures(settings === undefined ? "overview" : "print", inHand);
  const { result } = data;
  const today = result.plans[0]!.futures;
  // A plan that changes nothing is today’s path, and so is one of which nothing is known yet.
  const plan = known.changes.length === 0 || known.futures === today ? null : known.futures;
  const { name } = known;
  const facts = useMemo(
    () =>
      readBoard({
        result,
        headline: { ...result.headline, goal, matters },
        plan: plan === null ? null : { name, futures: plan },
        district: data.district,
        isOwnNetwork: data.system.kind === "import",
        arePerilsToCome: (data.perilsToRun ?? []).length > 0,
      }),
    [data, plan, name, goal, matters],
  );
  return { facts, today, plan, known };
}

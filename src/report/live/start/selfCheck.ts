import type { Signal } from "@preact/signals";
import type { Engine } from "../engine/engine.ts";
import type { SelfCheckState } from "../frame/extras.ts";
import type { PageData } from "../pageData.ts";

/** Futures that are run again. */
const CHECKED = 3;

/** Runs some futures of today's path again and compares them, to the last bit, with those of the report. */
export async function selfCheck(
  engine: Pick<Engine, "digests">,
  { result, runCard, ownDistrict }: PageData,
  state: Signal<SelfCheckState>,
): Promise<void> {
  const expected = result.plans[0]!.digests.slice(0, CHECKED);
  const total = runCard.futures;
  if (ownDistrict === true) {
    state.value = { status: "own", checked: 0, total };
    return;
  }
  if (expected.length === 0 || expected.includes("")) {
    state.value = { status: "off", checked: 0, total };
    return;
  }
  state.value = { status: "running", checked: 0, total };
  try {
    const found = await engine.digests(expected.length);
    const isSame = found.every((digest, at) => digest === expected[at]);
    state.value = { status: isSame ? "same" : "different", checked: found.length, total };
  } catch {
    state.value = { status: "off", checked: 0, total };
  }
}

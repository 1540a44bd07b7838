import type { Fault } from "../core/fault.ts";
import type { Examination } from "./examination.ts";
import { noTwins } from "./names.ts";
import { planSchools, type Given } from "./planSchools.ts";
import type { ResolvedSystem } from "./resolvedScenario.ts";
import { resolveImport } from "./resolveImport.ts";
import type { ScenarioInput } from "./schema.ts";

/** Where the network comes from, with all defaults; far too many people are refused before any list of them is made. */
export function resolveSystem(input: ScenarioInput, examination: Examination): ResolvedSystem {
  const given = input.system ?? {};
  if (given.generate !== undefined && given.import !== undefined) {
    const remedy = "take one of them out";
    examination.add("system", { problem: "has both generate and import", allowed: "one of the two", remedy });
    examination.doubt("system");
  }
  return given.import === undefined
    ? resolveGenerate(given.generate ?? {}, examination)
    : resolveImport(given.import, examination);
}

function resolveGenerate(given: Given, examination: Examination): ResolvedSystem {
  const { schoolNames, resample, shape, thresholds } = given;
  const { count, total, networks, sizes: sizesOf } = planSchools(given, examination);
  if (total > STAFF_MAXIMUM) {
    // The list of sizes is not made: it could itself be too large.
    examination.add("system.generate", tooManyStaff(total));
    examination.doubt("system");
    return { kind: "generate", schoolSizes: [2], schoolNames: ["School 1"], resample: false };
  }
  if (total < 2) {
    examination.add("system.generate", {
      problem: "is no network: it has fewer than two people",
      given: `${total} ${total === 1 ? "person" : "people"}`,
      allowed: "at least 2 people",
    });
  }
  const sizes = sizesOf();
  if (schoolNames !== undefined) {
    noTwins("system.generate.schoolNames", schoolNames, examination);
    if (schoolNames.length !== count) {
      examination.add("system.generate.schoolNames", {
        problem: "has not one name for each school",
        given: `${schoolNames.length} names`,
        allowed: `${count} names`,
      });
    }
  }
  if (thresholds !== undefined && thresholds.length !== total) {
    examination.add("system.generate.thresholds", {
      problem: "has not one threshold for each of the staff",
      given: `${thresholds.length} thresholds`,
      allowed: `${total} thresholds`,
    });
  }
  return {
    kind: "generate",
    ...(shape === undefined || shape === "schools" ? {} : { shape }),
    ...(thresholds === undefined ? {} : { thresholds }),
    schoolSizes: sizes,
    schoolNames: schoolNames ?? sizes.map((_, s) => `School ${s + 1}`),
    ...(networks === undefined ? {} : { networks }),
    resample: resample ?? false,
  };
}

/** Most staff that a run can have: the state of more than this could not be addressed. */
export const STAFF_MAXIMUM = 20_000_000;
/** Bytes that a person takes, for messages: 18 practices in 3 domains, six ties. */
const BYTES_PER_PERSON = 600;

function tooManyStaff(staff: number): Omit<Fault, "file" | "path"> {
  const gigabytes = Math.round((staff * BYTES_PER_PERSON) / 1e9);
  return {
    problem: `asks for more people than a computer can hold: they would need about ${gigabytes} GB of memory`,
    given: `${staff} people`,
    allowed: `at most ${STAFF_MAXIMUM} people`,
    remedy: "simulate a sample of the schools",
  };
}

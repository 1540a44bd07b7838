import type { Arbitrary } from "fast-check";
import { parameterPath, type Parameter } from "../../src/core/parameter.ts";
import { declaredParameters, parameterNames } from "../../src/model/parameters.ts";
import { networkTypeNames } from "../../src/model/networkTypes.ts";
import type { ScenarioInput } from "../../src/scenario/schema.ts";
import { fc } from "./fastCheck.ts";

/** Any allowed value of a parameter, as a scenario would write it: often an end of its range, where bugs live. */
function valueOf(parameter: Parameter): Arbitrary<number | string> {
  const { min, max, plausible, integer, options } = parameter;
  if (options !== undefined) return fc.constantFrom(...options);
  const ends = fc.constantFrom(min, max, min, max, parameter.default, ...plausible);
  const between = integer
    ? fc.integer({ min, max })
    : fc.oneof(
        fc.double({ min, max, noNaN: true }),
        fc.double({ min: plausible[0], max: plausible[1], noNaN: true }),
      );
  return fc.oneof(ends, between);
}

/** Some of the declared parameters at any of their values, in the sections of a scenario file. */
const sections: Arbitrary<Record<string, Record<string, number | string>>> = fc
  .subarray(Object.entries(declaredParameters), { minLength: 0 })
  .chain((chosen) =>
    fc.tuple(fc.constant(chosen), fc.tuple(...chosen.map(([, parameter]) => valueOf(parameter)))),
  )
  .map(([chosen, values]) => {
    const given: Record<string, Record<string, number | string>> = {};
    chosen.forEach(([name, { section }], at) => ((given[section] ??= {})[name] = values[at]!));
    return given;
  });

const timed = parameterNames
  .map((name) => [name, declaredParameters[name]!] as const)
  .filter(([, parameter]) => parameter.atStart !== true);

/** One parameter set for some weeks, everywhere or in one school; or a practice brought to some of the staff. */
function intervention(
  weeks: number,
  schools: readonly string[],
  practices: readonly string[],
): Arbitrary<Record<string, unknown>> {
  const at = fc.integer({ min: 1, max: weeks });
  const some = fc.option(
    fc.constantFrom(...schools).map((school) => ({ schools: [school] })),
    { nil: undefined },
  );
  const set = fc
    .constantFrom(...timed)
    .chain(([name, parameter]) => fc.tuple(fc.constant(name), fc.constant(parameter), valueOf(parameter)))
    .chain(([name, parameter, value]) =>
      fc.record({
        at,
        length: fc.option(fc.nat(weeks), { nil: undefined }),
        where: parameter.scope === "system" ? fc.constant(undefined) : some,
        set: fc.constant({ [parameterPath(name, parameter)]: value }),
      }),
    )
    .map(({ length, ...entry }) => ({
      ...entry,
      ...(length === undefined ? {} : { until: entry.at + length }),
    }));
  const seed = fc.record({
    at,
    where: some,
    seed: fc.record({
      practice: fc.constantFrom(...practices),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  });
  return fc.oneof(set, seed, otherDeed(weeks, schools, practices));
}

/** Any of the other things that a timeline can do, to whomever it may choose. */
function otherDeed(
  weeks: number,
  schools: readonly string[],
  practices: readonly string[],
): Arbitrary<Record<string, unknown>> {
  const practice = fc.constantFrom(...practices);
  const school = fc.constantFrom(...schools);
  const share = fc.constantFrom(0, 0.2, 0.5, 1);
  const among = fc.option(
    school.map((name) => [name]),
    { nil: undefined },
  );
  const pick = fc.oneof(
    fc.constant({}),
    fc
      .constantFrom("bestConnected", "weakest", "random")
      .chain((by) => share.map((value) => ({ [by]: value }))),
  );
  const where = fc
    .tuple(among, pick)
    .map(([names, chosen]) => ({ ...(names && { schools: names }), ...chosen }));
  const everywhere = pick;
  const cost = fc.option(fc.record({ hours: fc.constantFrom(0, 5), money: fc.constantFrom(0, 100) }), {
    nil: undefined,
  });
  const at = fc.integer({ min: 1, max: weeks });
  const once = <T>(deed: Arbitrary<T>, place: Arbitrary<object> = where) =>
    fc
      .record({
        at,
        every: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
        where: place,
        cost,
      })
      .chain((timing) => deed.map((does): Record<string, unknown> => ({ ...timing, ...does })));
  const lasting = <T>(deed: Arbitrary<T>) =>
    fc
      .record({ at, length: fc.option(fc.nat(weeks), { nil: undefined }), where, cost })
      .chain(({ length, ...timing }) =>
        deed.map((does): Record<string, unknown> => ({
          ...timing,
          ...(length === undefined ? {} : { until: timing.at + length }),
          ...does,
        })),
      );
  const kinds: Arbitrary<Record<string, unknown>>[] = [
    once(practice.map((name) => ({ train: { practice: name } }))),
    lasting(practice.map((name) => ({ mandate: { practice: name } }))),
    lasting(
      fc
        .record({ practice: fc.option(practice, { nil: undefined }), dose: fc.constantFrom(0, 1, 3) })
        .map((coach) => ({ coach })),
    ),
    once(
      fc.nat(20).map((pairs) => ({ connect: { pairs } })),
      everywhere,
    ),
    fc
      .record({ at, where, cost, changeType: fc.constantFrom(...networkTypeNames) })
      .map((entry): Record<string, unknown> => entry),
  ];
  if (schools.length > 1)
    kinds.push(
      once(
        fc.nat(5).map((staff) => ({ exchange: { with: schools[0], staff } })),
        everywhere,
      ),
    );
  return fc.oneof(...kinds);
}

/** Any small valid scenario: 1–4 schools of 2–40 staff, 1–4 domains with 1–6 practices, 1–20 weeks. */
export const randomScenario: Arbitrary<ScenarioInput> = fc
  .record({
    seed: fc.nat(1_000_000),
    weeks: fc.integer({ min: 1, max: 20 }),
    schoolSizes: fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 4 }),
    domainCount: fc.integer({ min: 1, max: 4 }),
    perDomain: fc.integer({ min: 1, max: 6 }),
    resampleNetwork: fc.boolean(),
    resamplePractices: fc.boolean(),
    sections,
  })
  .chain(
    ({
      seed,
      weeks,
      schoolSizes,
      domainCount,
      perDomain,
      resampleNetwork,
      resamplePractices,
      sections: given,
    }) => {
      const domains = Array.from({ length: domainCount }, (_, d) => ({
        name: `Domain ${d + 1}`,
        leverage: 1.5 / (d + 1),
      }));
      const schools = schoolSizes.map((_, s) => `School ${s + 1}`);
      // Generated practices are named by domain and letter.
      const practices = domains.flatMap(({ name }) =>
        Array.from({ length: perDomain }, (_, k) => `${name} ${"ABCDEF"[k]!}`),
      );
      // A teacher uses one practice of a domain at a time, so together they start with everybody at most.
      const quality = given["practiceQuality"];
      if (quality?.["initialUse"] !== undefined) {
        quality["initialUse"] = Math.min(Number(quality["initialUse"]), 1 / perDomain);
      }
      return fc
        .array(intervention(weeks, schools, practices), { maxLength: 4 })
        .map((interventions): ScenarioInput => ({
          ...given,
          seed,
          weeks,
          system: { generate: { schoolSizes, resample: resampleNetwork } },
          practices: { domains, generate: { perDomain, resample: resamplePractices } },
          interventions: JSON.parse(JSON.stringify(interventions)) as ScenarioInput["interventions"],
        }));
    },
  );

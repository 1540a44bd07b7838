import { parameterPath, type Parameter } from "../../core/parameter.ts";
import { declaredParameters } from "../../model/parameters.ts";
import { perilKeys, perils } from "../../model/perils/index.ts";
import type { ResolvedScenario, ResolvedSystem } from "../../scenario/resolvedScenario.ts";
import { canonicalJson } from "../hashes.ts";
import { showSetting } from "../settingLines.ts";
import { timelineSentences } from "../timelineSentences.ts";
import type { SwitchedSetting } from "./attributeResult.ts";

/** A scenario as written and with nothing left to default. */
export interface ScenarioSide {
  readonly input: Readonly<Record<string, unknown>>;
  readonly scenario: ResolvedScenario;
}

/** A setting in which two scenarios differ. */
export interface ScenarioDifference extends SwitchedSetting {
  /** `perils`, `leadership`, … of a parameter; else `practices`, `system` or `interventions`. */
  readonly section: string;
}

/**
 * What has to be set in the first scenario to make it run as the second: parameters (those that a type of network
 * brings among them), practices, network and timeline, in this order. Names, seeds, numbers of futures and what is
 * written are left as they are in the first; the number of weeks is not looked at.
 */
export function scenarioDifferences(from: ScenarioSide, to: ScenarioSide): ScenarioDifference[] {
  return [
    ...parameterDifferences(from.scenario, to.scenario),
    ...practiceDifferences(from, to),
    ...systemDifferences(from, to),
    ...timelineDifferences(from, to),
  ];
}

function parameterDifferences(from: ResolvedScenario, to: ResolvedScenario): ScenarioDifference[] {
  const [before, after]: Readonly<Record<string, number>>[] = [
    { ...from.network, ...from.values },
    { ...to.network, ...to.values },
  ];
  return Object.entries(declaredParameters).flatMap(([name, parameter]) => {
    const [old, value] = [before![name], after![name]];
    if (value === undefined || value === old) return [];
    return [
      {
        section: parameter.section,
        path: parameterPath(name, parameter),
        label: parameter.label,
        from: old === undefined ? "not in use" : shown(name, old, parameter),
        to: shown(name, value, parameter),
        value: parameter.options?.[value] ?? value,
      },
    ];
  });
}

/** A value in words; of a peril it is told where it does no harm. */
function shown(name: string, value: number, { unit, options }: Parameter): string {
  const words = showSetting(value, unit, options);
  const isHarmless = perilKeys.some((key) => key === name && perils[key].harmless === value);
  return isHarmless ? `${words}, where it does no harm` : words;
}

function practiceDifferences(from: ScenarioSide, to: ScenarioSide): ScenarioDifference[] {
  const [before, after] = [from, to].map(practicesOf);
  const differences = Object.entries(after!).filter(
    ([path, { value }]) => canonicalJson(value) !== canonicalJson(before![path]?.value ?? null),
  );
  return differences.map(([path, { label, words, value }]) => ({
    section: "practices",
    path,
    label,
    from: before![path]?.words ?? "others",
    to: words,
    value,
  }));
}

/** What a scenario says of its practices. Those drawn by luck follow from their parameters and are not listed. */
function practicesOf({
  input,
  scenario,
}: ScenarioSide): Record<string, { label: string; words: string; value: unknown }> {
  const given = (input["practices"] ?? {}) as Readonly<Record<string, unknown>>;
  const list = (key: string): readonly unknown[] => (given[key] as readonly unknown[] | undefined) ?? [];
  const domains = {
    label: "Focus domains",
    words: scenario.domains.map(({ name }) => name).join(", "),
    value: scenario.domains,
  };
  const seeds = { label: "Who uses what at the start", words: entries(list("seeds")), value: list("seeds") };
  const firstUsers = {
    label: "First users",
    words: entries(list("firstUsers")),
    value: list("firstUsers"),
  };
  const rest = { "practices.seeds": seeds, "practices.firstUsers": firstUsers };
  if (scenario.practicesGenerated === null) {
    const practices = {
      label: "Practices",
      words: `${scenario.practices.length} listed`,
      value: list("list"),
    };
    return { "practices.domains": domains, "practices.list": practices, ...rest };
  }
  const { perDomain, resample } = scenario.practicesGenerated;
  const practices = {
    label: "Practices",
    words: `${perDomain} drawn in each domain${resample ? ", anew in each future" : ""}`,
    value: scenario.practicesGenerated,
  };
  return { "practices.domains": domains, "practices.generate": practices, ...rest };
}

function entries(list: readonly unknown[]): string {
  return list.length === 0 ? "nothing given" : list.length === 1 ? "1 entry" : `${list.length} entries`;
}

function systemDifferences(from: ScenarioSide, to: ScenarioSide): ScenarioDifference[] {
  if (canonicalJson(from.scenario.system) === canonicalJson(to.scenario.system)) return [];
  const { kind, ...rest } = to.scenario.system;
  return [
    {
      section: "system",
      path: `system.${kind}`,
      label: "The network: who there is and who learns from whom",
      from: systemWords(from.scenario.system),
      to: systemWords(to.scenario.system),
      value: kind === "generate" ? { shape: "schools", ...rest } : rest,
    },
  ];
}

function systemWords(system: ResolvedSystem): string {
  if (system.kind === "import") return `read from ${Object.values(system.files).join(", ")}`;
  const staff = system.schoolSizes.reduce((sum, size) => sum + size, 0);
  const schools = system.schoolSizes.length === 1 ? "1 school" : `${system.schoolSizes.length} schools`;
  return `${schools}, ${staff} staff${system.resample ? ", anew in each future" : ""}`;
}

function timelineDifferences(from: ScenarioSide, to: ScenarioSide): ScenarioDifference[] {
  if (canonicalJson(from.scenario.interventions) === canonicalJson(to.scenario.interventions)) return [];
  const words = ({ scenario }: ScenarioSide): string =>
    scenario.interventions.length === 0
      ? "nothing"
      : `“${timelineSentences({ ...scenario, networkType: null }).join(" ")}”`;
  return [
    {
      section: "interventions",
      path: "interventions",
      label: "What changes on the way",
      from: words(from),
      to: words(to),
      value: to.input["interventions"] ?? [],
    },
  ];
}

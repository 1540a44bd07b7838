import type { SettingLine } from "../../../experiment/summary.ts";
import type { AssumptionProbe } from "../../../experiment/board/boardResult.ts";
import type { Ground, Strength } from "../../../model/inReality/ground.ts";
import { declaredParameters } from "../../../model/parameters.ts";
import { showSetting } from "../../../experiment/settingLines.ts";
import { formatCount } from "../../format.ts";
import { quoted } from "../../sentences/words.ts";

/** A part of the model as the page shows it. */
export interface GroundRow {
  readonly ground: Ground;
  /** How well its size is known, as a sentence. */
  readonly strength: string;
  /** What this report tried of it, as a sentence. */
  readonly tried: string;
  /** Its numbers with what is plausible. */
  readonly numbers: readonly {
    readonly label: string;
    readonly used: string;
    readonly plausible: string;
  }[];
}

const strengths: Readonly<Record<Strength, string>> = {
  measured: "Measured: counted in real schools or systems.",
  published: "Published: its main sizes come from studies.",
  assumed: "Assumed: which way it works is argued or known, how much is not.",
};

/** A part of the model with the numbers that the report uses, and what was tried of it. */
export function groundRow(
  ground: Ground,
  settings: readonly SettingLine[],
  assumptions: readonly AssumptionProbe[],
): GroundRow {
  const own = settings.filter(({ path }) => ground.parameters.includes(nameOf(path)));
  const sourced = own.filter(({ source }) => source !== undefined).length;
  const tried = assumptions.filter(({ path }) => ground.parameters.includes(nameOf(path)));
  return {
    ground,
    strength: [strengths[ground.strength], ...sourcedSentence(sourced, own.length)].join(" "),
    tried:
      tried.length === 0
        ? "Not varied in this report."
        : tried
            .map(
              ({ label, lowShown, highShown }) => `${quoted(label, 120)} from ${lowShown} to ${highShown}.`,
            )
            .join(" "),
    numbers: own.map(({ path, label, shown }) => {
      const { plausible, unit, options } = declaredParameters[nameOf(path)]!;
      return {
        label,
        used: shown,
        plausible:
          options === undefined
            ? `${showSetting(plausible[0], unit)} to ${showSetting(plausible[1], unit)}`
            : options.join(", "),
      };
    }),
  };
}

function sourcedSentence(sourced: number, all: number): readonly string[] {
  if (all === 0) return [];
  if (all === 1) return [`Its one number has ${sourced === 1 ? "a source" : "no source"}.`];
  if (sourced === 0) return [`None of its ${formatCount(all)} numbers has a source.`];
  if (sourced === all) return [`All of its ${formatCount(all)} numbers have a source.`];
  return [
    `${formatCount(sourced)} of its ${formatCount(all)} numbers ${sourced === 1 ? "has" : "have"} a source.`,
  ];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

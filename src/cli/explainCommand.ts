import { UserError } from "../core/fault.ts";
import { parameterPath, type Parameter } from "../core/parameter.ts";
import { ENGINE_VERSION } from "../core/version.ts";
import { metrics } from "../model/metrics/index.ts";
import { declaredParameters } from "../model/parameters.ts";
import { nearestSetting } from "../scenario/names.ts";
import { plainSettings, type PlainSetting } from "../scenario/schemaAt.ts";
import { allowedValues } from "../scenario/allowedValues.ts";
import { print } from "./output.ts";

interface ParameterEntry {
  readonly path: string;
  readonly parameter: Parameter;
}
type Entry = ParameterEntry | PlainSetting;

/** Carries out `spreadwell explain`: one or more settings or sections; all, briefly, when none is named. */
export async function explainCommand(
  names: readonly string[],
  options: { readonly json?: boolean },
): Promise<void> {
  const parameters = Object.entries(declaredParameters).map(([name, parameter]) => ({
    path: parameterPath(name, parameter),
    parameter,
  }));
  const wanted: readonly Entry[] = names.length === 0 ? parameters : findAll(names, parameters);
  if (options.json) {
    const shown = wanted.map((entry) =>
      "parameter" in entry ? { path: entry.path, ...entry.parameter } : entry,
    );
    await print(`${JSON.stringify(shown, null, 2)}\n`);
  } else if (names.length === 0) await print(list(parameters));
  else
    await print(
      wanted.map((entry) => ("parameter" in entry ? explain(entry) : explainPlainly(entry))).join("\n"),
    );
}

/** The entries of all names; what is unknown among them is told at once. */
function findAll(names: readonly string[], parameters: readonly ParameterEntry[]): Entry[] {
  const plain = plainSettings();
  const found = names.map((name) => find(name, parameters, plain));
  const faults = found.flatMap((entries, at) =>
    entries.length > 0 ? [] : [unknownName(names[at]!, parameters, plain)],
  );
  if (faults.length > 0) throw new UserError(faults);
  return found.flat();
}

function find(name: string, parameters: readonly ParameterEntry[], plain: readonly PlainSetting[]): Entry[] {
  const exact = parameters.filter(({ path }) => path === name || path.slice(path.indexOf(".") + 1) === name);
  if (exact.length > 0) return exact;
  const section = parameters.filter(({ parameter }) => parameter.section === name);
  if (section.length > 0) return section;
  const bare = name.replace(/\[\d*\]/g, "[]");
  const within = (whole: string): PlainSetting[] =>
    plain.filter(
      ({ path }) => path === whole || path.startsWith(`${whole}.`) || path.startsWith(`${whole}[]`),
    );
  const whole = within(bare);
  if (whole.length > 0) return whole;
  // By its last part alone, as with parameters: "mandate" is interventions[].mandate.
  return plain.filter(({ path }) => path.endsWith(`.${bare}`)).flatMap(({ path }) => within(path));
}

function unknownName(name: string, parameters: readonly ParameterEntry[], plain: readonly PlainSetting[]) {
  const sections = new Set(parameters.map(({ parameter }) => parameter.section));
  const nearest = nearestSetting(name, [...[...parameters, ...plain].map(({ path }) => path), ...sections]);
  const metric = metrics.find(({ key }) => key === name);
  return {
    path: `explain ${name}`,
    problem:
      metric === undefined
        ? "there is no such setting"
        : `is no setting but a column of weeks.csv: ${metric.label} (${metric.unit})`,
    allowed: "a setting or a section; `spreadwell explain` lists them",
    ...(nearest === undefined ? {} : { nearest }),
  };
}

function explain({ path, parameter }: ParameterEntry): string {
  const { label, unit, plausible, default: value, options, scope, atStart, source, assumed } = parameter;
  const show = (each: number): string =>
    options === undefined ? String(each) : JSON.stringify(options[each]);
  const likely = `${plausible[0]} to ${plausible[1]}${unit === "number" ? "" : ` (${unit})`}`;
  const lines = [
    path,
    `  ${label}.`,
    `  allowed:   ${allowedValues(parameter)}`,
    ...(options === undefined ? [`  plausible: ${likely}`] : []),
    `  default:   ${show(value)}`,
    source === undefined ? `  assumed:   ${assumed}` : `  source:    ${source}`,
    `  may be set for ${scope === "school" ? "some schools and weeks" : "the whole network"}${atStart ? ", before the first week only" : ""}`,
  ];
  return `${lines.join("\n")}\n`;
}

function explainPlainly({ path, label, allowed }: PlainSetting): string {
  return [path, ...(label === "" ? [] : [`  ${label}.`]), `  allowed:   ${allowed}`, ""].join("\n");
}

function list(entries: readonly ParameterEntry[]): string {
  const width = Math.max(...entries.map(({ path }) => path.length));
  const lines: string[] = [];
  let section = "";
  // Sections keep the order in which they first appear; a section's mechanisms need not stand together.
  const sections = [...new Set(entries.map(({ parameter }) => parameter.section))];
  const ordered = sections.flatMap((name) => entries.filter(({ parameter }) => parameter.section === name));
  for (const { path, parameter } of ordered) {
    if (parameter.section !== section) {
      section = parameter.section;
      lines.push("", section);
    }
    const shown =
      parameter.options === undefined ? String(parameter.default) : parameter.options[parameter.default]!;
    lines.push(`  ${path.padEnd(width)} ${shown.padStart(8)}  ${parameter.label}`);
  }
  const rest = plainSettings().filter(({ path }) => /^[^.[]+$/.test(path));
  lines.push(
    "",
    "other settings",
    ...rest.map(({ path, label }) => `  ${path.padEnd(width)} ${"".padStart(8)}  ${label}`),
  );
  lines.push(
    "",
    "More on one of them: spreadwell explain <name>",
    `These are the defaults of version ${ENGINE_VERSION}. Those of a result stand in its manifest.json,`,
    "those of every version in docs/defaults of the repository.",
  );
  return `${lines.slice(1).join("\n")}\n`;
}

import { nearestName, UserError } from "../core/fault.ts";
import { parameterPath, type Parameter } from "../core/parameter.ts";
import { metrics } from "../model/metrics/index.ts";
import { declaredParameters } from "../model/parameters.ts";
import { allowedValues } from "../scenario/schemaFaults.ts";

/** Carries out `spreadwell explain`: one or more settings or sections; all, briefly, when none is named. */
export function explainCommand(names: readonly string[], options: { readonly json?: boolean }): void {
  const entries = Object.entries(declaredParameters).map(([name, parameter]) => ({
    path: parameterPath(name, parameter),
    parameter,
  }));
  const wanted = names.length === 0 ? entries : names.flatMap((name) => find(name, entries));
  if (options.json)
    process.stdout.write(
      `${JSON.stringify(
        wanted.map(({ path, parameter }) => ({ path, ...parameter })),
        null,
        2,
      )}\n`,
    );
  else if (names.length === 0) process.stdout.write(list(entries));
  else process.stdout.write(wanted.map(({ path, parameter }) => explain(path, parameter)).join("\n"));
}

type Entry = { readonly path: string; readonly parameter: Parameter };

function find(name: string, entries: readonly Entry[]): Entry[] {
  const exact = entries.filter(({ path }) => path === name || path.slice(path.indexOf(".") + 1) === name);
  if (exact.length > 0) return exact;
  const section = entries.filter(({ parameter }) => parameter.section === name);
  if (section.length > 0) return section;
  const known = [
    ...entries.map(({ path }) => path),
    ...new Set(entries.map(({ parameter }) => parameter.section)),
  ];
  const nearest = nearestName(name, known);
  const metric = metrics.find(({ key }) => key === name);
  throw new UserError({
    path: `explain ${name}`,
    problem:
      metric === undefined
        ? "there is no such setting"
        : `is no setting but a column of weeks.csv: ${metric.label} (${metric.unit})`,
    allowed: "a setting or a section; `spreadwell explain` lists them",
    ...(nearest === undefined ? {} : { nearest }),
  });
}

function explain(path: string, parameter: Parameter): string {
  const { label, unit, plausible, default: value, options, scope, atStart, source, assumed } = parameter;
  const show = (each: number): string =>
    options === undefined ? String(each) : JSON.stringify(options[each]);
  const lines = [
    path,
    `  ${label}.`,
    `  allowed:   ${allowedValues(parameter)}`,
    ...(options === undefined
      ? [`  plausible: ${plausible[0]} to ${plausible[1]}${unit === "number" ? "" : ` (${unit})`}`]
      : []),
    `  default:   ${show(value)}`,
    source === undefined ? `  assumed:   ${assumed}` : `  source:    ${source}`,
    `  may be set for ${scope === "school" ? "some schools and weeks" : "the whole network"}${atStart ? ", before the first week only" : ""}`,
  ];
  return `${lines.join("\n")}\n`;
}

function list(entries: readonly Entry[]): string {
  const width = Math.max(...entries.map(({ path }) => path.length));
  const lines: string[] = [];
  let section = "";
  for (const { path, parameter } of entries) {
    if (parameter.section !== section) {
      section = parameter.section;
      lines.push("", section);
    }
    const shown =
      parameter.options === undefined ? String(parameter.default) : parameter.options[parameter.default]!;
    lines.push(`  ${path.padEnd(width)} ${shown.padStart(8)}  ${parameter.label}`);
  }
  return `${lines.slice(1).join("\n")}\n\nMore on one of them: spreadwell explain <name>\n`;
}

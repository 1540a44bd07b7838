import { isGroup } from "../../../scenario/paths.ts";

type Entry = Readonly<Record<string, unknown>>;

/** A scenario without what it says of schools that are not there. */
export interface AdaptedInput {
  readonly input: Readonly<Record<string, unknown>>;
  /** What was left out: sentences. */
  readonly notes: readonly string[];
}

/** Takes out of a scenario, as written, what names schools that the district does not have. */
export function withoutForeignSchools(
  input: Readonly<Record<string, unknown>>,
  schools: readonly string[],
): AdaptedInput {
  const known = new Set(schools);
  const notes: string[] = [];
  const timeline = timelineFor(input["interventions"], known, notes);
  const practices = isGroup(input["practices"]) ? input["practices"] : {};
  const seeds = practices["seeds"];
  const keptSeeds = Array.isArray(seeds) ? seeds.flatMap((seed) => seedFor(seed, known, notes)) : null;
  return {
    input: {
      ...input,
      ...(timeline === null ? {} : { interventions: timeline }),
      ...(keptSeeds === null ? {} : { practices: { ...practices, seeds: keptSeeds } }),
    },
    notes,
  };
}

/** The entries of a timeline that a district can follow; null where there is no timeline. */
export function timelineFor(timeline: unknown, known: ReadonlySet<string>, notes: string[]): Entry[] | null {
  if (!Array.isArray(timeline)) return null;
  return (timeline as readonly unknown[]).flatMap((entry) => {
    if (!isGroup(entry)) return [];
    const { where, exchange } = entry;
    const named = isGroup(where) && Array.isArray(where["schools"]) ? (where["schools"] as string[]) : null;
    const partner = isGroup(exchange) ? exchange["with"] : undefined;
    if (typeof partner === "string" && !known.has(partner)) return leaveOut(partner, notes);
    if (named === null) return [entry];
    const kept = named.filter((school) => known.has(school));
    const missing = named.filter((school) => !known.has(school));
    if (missing.length === 0) return [entry];
    // Two schools are brought together by their names: one alone would be another plan.
    if (kept.length === 0 || entry["connect"] !== undefined) return leaveOut(missing.join(", "), notes);
    notes.push(`A step of the plan leaves out schools that you do not have: ${missing.join(", ")}.`);
    return [{ ...entry, where: { ...(where as Entry), schools: kept } }];
  });
}

function leaveOut(school: string, notes: string[]): never[] {
  notes.push(`A step of the plan was left out, as it is about schools that you do not have: ${school}.`);
  return [];
}

function seedFor(seed: unknown, known: ReadonlySet<string>, notes: string[]): Entry[] {
  if (!isGroup(seed) || !Array.isArray(seed["schools"])) return [seed as Entry];
  const kept = (seed["schools"] as string[]).filter((school) => known.has(school));
  if (kept.length === (seed["schools"] as string[]).length) return [seed];
  if (kept.length > 0) return [{ ...seed, schools: kept }];
  // The practice must start somewhere: without its schools, it starts in all.
  notes.push(
    `“${String(seed["practice"])}” starts in all schools, as you do not have those in which it started.`,
  );
  return [Object.fromEntries(Object.entries(seed).filter(([key]) => key !== "schools"))];
}

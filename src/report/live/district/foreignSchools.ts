import { isGroup } from "../../../scenario/paths.ts";

type Entry = Readonly<Record<string, unknown>>;

/** A scenario without what it says of schools that are not there. */
export interface AdaptedInput {
  readonly input: Readonly<Record<string, unknown>>;
  /** What was left out: sentences. */
  readonly notes: readonly string[];
}

/** Whom a timeline can name in a district. */
export interface KnownPlaces {
  readonly schools: readonly string[];
  readonly networks: readonly string[];
}

/** Takes out of a scenario, as written, what names schools or networks that the district does not have. */
export function withoutForeignSchools(
  input: Readonly<Record<string, unknown>>,
  places: KnownPlaces,
): AdaptedInput {
  const known = new Set(places.schools);
  const notes: string[] = [];
  const timeline = timelineFor(input["interventions"], places, notes);
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
export function timelineFor(timeline: unknown, places: KnownPlaces, notes: string[]): Entry[] | null {
  if (!Array.isArray(timeline)) return null;
  const known = new Set(places.schools);
  const knownNetworks = new Set(places.networks);
  return (timeline as readonly unknown[]).flatMap((entry) => {
    if (!isGroup(entry)) return [];
    const { where, exchange } = entry;
    const named = isGroup(where) && Array.isArray(where["schools"]) ? (where["schools"] as string[]) : null;
    const partner = isGroup(exchange) ? exchange["with"] : undefined;
    if (typeof partner === "string" && !known.has(partner)) return leaveOut(partner, notes);
    const networks = isGroup(where) && Array.isArray(where["networks"]) ? where["networks"].map(String) : [];
    const foreign = networks.filter((network) => !knownNetworks.has(network));
    // What is meant for some networks would be another plan in others.
    if (foreign.length > 0) {
      notes.push(
        `A step of the plan was left out, as it is about networks that you do not have: ${foreign.join(", ")}.`,
      );
      return [];
    }
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

/** Scenarios that belong together, as `spreadwell list` and docs/library.md show them. */
export interface ScenarioGroup {
  readonly title: string;
  /** Names of shipped scenarios, in the order in which they are best met. */
  readonly scenarios: readonly string[];
}

/** Every shipped scenario in exactly one group; groups and scenarios in the order of the library. */
export const scenarioGroups: readonly ScenarioGroup[] = [
  { title: "A first look", scenarios: ["flagship", "theatre", "timeline-tour"] },
  {
    title: "The four perils",
    scenarios: [
      "peril-quality-control",
      "peril-groupthink",
      "peril-diffusion-of-responsibility",
      "peril-deindividuation",
    ],
  },
  {
    title: "Purpose",
    scenarios: ["focus-right", "focus-wrong", "understanding-first", "shared-theory", "evidence-based"],
  },
  {
    title: "Working together",
    scenarios: [
      "participation-structures",
      "joint-work",
      "storytelling",
      "practical-knowledge",
      "network-learning",
      "turnover",
    ],
  },
  {
    title: "Leading",
    scenarios: [
      "principal-takes-part",
      "principals-network",
      "mandate",
      "by-demand",
      "demand-driven",
      "coaching",
      "external-pressure",
    ],
  },
  {
    title: "Kinds of network",
    scenarios: [
      "type-community-of-practice",
      "type-learning-community",
      "type-improvement-network",
      "type-changes",
      "nested-communities",
    ],
  },
  {
    title: "Quality, scale, invention",
    scenarios: ["quality-first", "scale-first", "knowledge-creation"],
  },
  {
    title: "Districts large and small",
    scenarios: ["small-rural", "large-urban", "nine-districts", "twelve-districts", "england-2004"],
  },
  {
    title: "Real networks",
    scenarios: ["advice-networks", "learning-network", "superintendents", "superintendents-alone", "farmers"],
  },
];

/** The title of the group that a shipped scenario is in; undefined for any other. */
export function groupOf(name: string): string | undefined {
  return scenarioGroups.find(({ scenarios }) => scenarios.includes(name))?.title;
}

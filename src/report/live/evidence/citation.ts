/** How the program wants to be cited: what CITATION.cff says, held equal to it by a test. */
export const citation = {
  message:
    "If you use Spreadwell, please cite it as below, with the engine version and the scenario hash of the run.",
  title:
    "Spreadwell: an agent-based simulation of how teaching practices of varying quality spread through school networks",
  author: "The Spreadwell authors",
  license: "MIT",
} as const;

/** The citation of a report in one line: program, version, the scenario's hash, and the day it was made. */
export function citationLine({
  engineVersion,
  scenarioHash,
  date,
}: {
  readonly engineVersion: string;
  readonly scenarioHash: string;
  readonly date: string;
}): string {
  const year = /^\d{4}/.exec(date)?.[0];
  return `${citation.author}${year === undefined ? "" : ` (${year})`}. ${citation.title}. Version ${engineVersion}. Software, ${citation.license} licence. Scenario ${scenarioHash}.`;
}

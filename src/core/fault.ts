/** One mistake of the user's, told so that it can be mended without reading any code. */
export interface Fault {
  /** The file in which it stands, as the user named it; absent for a command-line option. */
  readonly file?: string;
  /** Where in the file: a JSON path such as `perils.groupthink`, or `line 12, column "school"`. */
  readonly path?: string;
  /** What is wrong, as one sentence without a full stop. */
  readonly problem: string;
  /** What was given, already printed as the user wrote it. */
  readonly given?: string;
  /** What would have been allowed. */
  readonly allowed?: string;
  /** The valid name nearest to what was given. */
  readonly nearest?: string;
  /** What to do about it, as one sentence without a full stop. */
  readonly remedy?: string;
}

/** A user's mistake, or several found together: exit code 1, no stack. Anything else thrown is a bug. */
export class UserError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: Fault | readonly Fault[]) {
    const list = Array.isArray(faults) ? (faults as readonly Fault[]) : [faults as Fault];
    super(list.map(describeFault).join("\n"));
    this.name = "UserError";
    this.faults = list;
  }
}

/** One fault as the text that the user reads: where, what, given, allowed, nearest, remedy. */
export function describeFault(fault: Fault): string {
  const place = [fault.file, fault.path].filter((part) => part !== undefined).join(": ");
  const lines = [place === "" ? fault.problem : `${place}: ${fault.problem}`];
  if (fault.given !== undefined) lines.push(`  given:   ${fault.given}`);
  if (fault.allowed !== undefined) lines.push(`  allowed: ${fault.allowed}`);
  if (fault.nearest !== undefined) lines.push(`  nearest: ${fault.nearest}`);
  if (fault.remedy !== undefined) lines.push(`  remedy:  ${fault.remedy}`);
  return lines.join("\n");
}

/** Any value as a short text for a message: JSON, cut at 80 characters. */
export function showValue(value: unknown): string {
  let text: string | undefined;
  if (typeof value === "number" && !Number.isFinite(value)) text = String(value);
  else if (typeof value === "bigint") text = String(value);
  else {
    try {
      text = JSON.stringify(value);
    } catch {
      text = undefined;
    }
  }
  text ??= String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/**
 * The candidate nearest to `name` by edit distance, letters' case and separators ignored;
 * undefined when nothing is near enough to help (more than half of the letters differ).
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(name);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    // A user who writes only the last part of a path means the whole path.
    const last = candidate.slice(candidate.lastIndexOf(".") + 1);
    const distance = Math.min(editDistance(wanted, fold(candidate)), editDistance(wanted, fold(last)) + 0.5);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  // Where every letter differs, as of two short ids, nothing is near.
  const longer = Math.max(wanted.length, fold(best ?? "").length);
  return bestDistance <= Math.max(2, wanted.length / 2) && bestDistance < longer ? best : undefined;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}

/** Edit distance in which two neighbours that changed places count once; cost proportional to the product of the lengths. */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  let beforePrevious: readonly number[] = [];
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const substitution = previous[column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1);
      const isSwapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const swap = isSwapped ? beforePrevious[column - 2]! + 1 : Infinity;
      current.push(Math.min(substitution, swap, previous[column]! + 1, current[column - 1]! + 1));
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length]!;
}

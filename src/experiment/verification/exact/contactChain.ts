/** Spread by contact on a complete network, as the engine's week has it. */
export interface ContactProcess {
  readonly people: number;
  /** Users at the start. */
  readonly users: number;
  /** Chance in a week to come across the practice outside. */
  readonly spontaneous: number;
  /** Chance in a week to hear of it from a given user. */
  readonly perTie: number;
}

/** Exact moments of the number of users after a week. */
export interface Moments {
  readonly mean: number;
  readonly sd: number;
  /** Chance that everyone uses it. */
  readonly complete: number;
}

/** States less likely than this are left out: together they weigh less than 1e-14. */
const NEGLIGIBLE = 1e-19;

/**
 * Exact moments of the number of users at the start (entry 0) and after each week. Whoever is convinced in one
 * week takes it up in the next, so the chain runs over (users, convinced); in a week each of the others is
 * convinced with chance 1 − (1 − spontaneous)(1 − perTie)^users. Cost: weeks × people³ at most.
 */
export function contactMoments(process: ContactProcess, weeks: number): Moments[] {
  const { people } = process;
  const width = people + 1;
  const escape = escapes(process);
  let chances = new Float64Array(width * width);
  let next = new Float64Array(width * width);
  chances[process.users * width] = 1;
  const moments = [momentsOf(chances, people)];
  for (let week = 1; week <= weeks; week++) {
    next.fill(0);
    for (let users = 0; users <= people; users++) {
      for (let convinced = 0; users + convinced <= people; convinced++) {
        const chance = chances[users * width + convinced]!;
        if (chance > NEGLIGIBLE)
          spreadOut(next, chance, (users + convinced) * width, people - users - convinced, escape[users]!);
      }
    }
    [chances, next] = [next, chances];
    moments.push(momentsOf(chances, people));
  }
  return moments;
}

/** The share of users of an endless network after each week, without luck: the limit of the chain for many people. */
export function contactMeanField(
  start: number,
  spontaneous: number,
  contacts: number,
  weeks: number,
): number[] {
  const users = [start];
  let informed = start;
  for (let week = 1; week <= weeks; week++) {
    const before = users[week - 1]!;
    const escape = (1 - spontaneous) * Math.exp(-contacts * before);
    users.push(informed);
    informed += (1 - informed) * (1 - escape);
  }
  return users;
}

function escapes({ people, spontaneous, perTie }: ContactProcess): Float64Array {
  return Float64Array.from(
    { length: people + 1 },
    (_, users) => (1 - spontaneous) * Math.pow(1 - perTie, users),
  );
}

/** Adds to a row of `next` the binomial chances of how many of `left` people are convinced, beginning with the likeliest. */
function spreadOut(next: Float64Array, chance: number, row: number, left: number, escape: number): void {
  const heard = 1 - escape;
  if (left === 0 || heard === 0) {
    next[row]! += chance;
    return;
  }
  if (escape === 0) {
    next[row + left]! += chance;
    return;
  }
  const mode = Math.min(left, Math.floor((left + 1) * heard));
  let ways = chance * binomialAt(left, mode, heard, escape);
  const odds = heard / escape;
  let above = ways;
  for (let more = mode; more <= left && above > NEGLIGIBLE * 1e-3; more++) {
    next[row + more]! += above;
    above *= ((left - more) / (more + 1)) * odds;
  }
  for (let more = mode; more > 0 && ways > NEGLIGIBLE * 1e-3; more--) {
    ways *= more / (left - more + 1) / odds;
    next[row + more - 1]! += ways;
  }
}

const logFactorials: number[] = [0];

function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k++) logFactorials.push(logFactorials[k - 1]! + Math.log(k));
  return logFactorials[n]!;
}

function binomialAt(n: number, k: number, heard: number, escape: number): number {
  const ways = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  return Math.exp(ways + k * Math.log(heard) + (n - k) * Math.log(escape));
}

function momentsOf(chances: Float64Array, people: number): Moments {
  const width = people + 1;
  let mean = 0;
  let square = 0;
  let complete = 0;
  for (let users = 0; users <= people; users++) {
    let chance = 0;
    for (let convinced = 0; users + convinced <= people; convinced++)
      chance += chances[users * width + convinced]!;
    mean += chance * users;
    square += chance * users * users;
    if (users === people) complete = chance;
  }
  return { mean, sd: Math.sqrt(Math.max(0, square - mean * mean)), complete };
}

import { choiceOf } from "../../../core/distributions.ts";
import { Luck, stream } from "../../../core/luck.ts";
import { seedKey } from "../../../core/seedKey.ts";
import { RunningStatistics } from "../../../core/statistics.ts";
import { FaultList } from "../../../scenario/networks/faultList.ts";
import { cellPath, type Cell } from "../../../scenario/networks/cell.ts";
import type { FieldTarget } from "../fieldTarget.ts";
import { covered, identical } from "../judge.ts";
import type { Check } from "../target.ts";
import { peopleOf, placeOf, readFieldTable } from "./fieldTable.ts";
import { meanGap, permute, type Pair } from "./tieGap.ts";

const folder = "mooced_dlt";
const courses = [
  { key: "dlt1", name: "spring 2013", people: 445, comments: 2529, mutual: 212 },
  { key: "dlt2", name: "fall 2013", people: 492, comments: 2584, mutual: 285 },
] as const;
/** Deals of random times at full effort. */
const DEALS = 1000;
const WEEK = 7;
const rewiring = stream("field.rewiring");

/** One comment: who, to whom, on which day. */
interface Comment {
  readonly from: number;
  readonly to: number;
  /** Days since 1970. */
  readonly day: number;
}

/** What the two files of a course hold. */
interface Course {
  readonly people: number;
  readonly comments: readonly Comment[];
  readonly mutual: number;
}

function readCourse(dataFolder: string, key: string, faults: FaultList): Course {
  const peopleFile = `${folder}/${key}_nodes.csv`;
  const file = `${folder}/${key}_edges.csv`;
  const people = peopleOf(readFieldTable(dataFolder, peopleFile, { id: "text" }, faults), faults);
  const { rows } = readFieldTable(dataFolder, file, { from: "text", to: "text", timestamp: "text" }, faults);
  const { ids } = people;
  const comments = rows.flatMap((row) => {
    const from = placeOf(row["from"]!, people, file, faults);
    const to = placeOf(row["to"]!, people, file, faults);
    const day = dayOf(row["timestamp"]!, file, faults);
    return from === undefined || to === undefined || day === undefined ? [] : [{ from, to, day }];
  });
  const named = new Set(comments.map(({ from, to }) => from * ids.length + to));
  const mutual = [...named].filter((key) => {
    const [from, to] = [Math.floor(key / ids.length), key % ids.length];
    return from < to && named.has(to * ids.length + from);
  }).length;
  return { people: ids.length, comments, mutual };
}

/** A time such as 2013-04-04T16:32 in days since 1970; undefined, and a fault, where it is none. */
function dayOf(cell: Cell, file: string, faults: FaultList): number | undefined {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(cell.text) ? Date.parse(`${cell.text}:00Z`) : NaN;
  if (Number.isFinite(time)) return time / 86_400_000;
  faults.add(
    "time",
    () => ({
      path: cellPath(cell),
      problem: "this is not a valid time",
      given: JSON.stringify(cell.text),
      allowed: "a time such as 2013-04-04T16:32",
    }),
    file,
  );
  return undefined;
}

/** Pairs of whom one answered the other, each once; only those who have both commented at some time. */
function tiesOf(comments: readonly Comment[], people: number, first: Float64Array): Pair[] {
  const pairs = new Map<number, Pair>();
  for (const { from, to } of comments) {
    if (from === to || !Number.isFinite(first[from]!) || !Number.isFinite(first[to]!)) continue;
    const pair: Pair = from < to ? [from, to] : [to, from];
    pairs.set(pair[0] * people + pair[1], pair);
  }
  return [...pairs.values()];
}

/** The mean gap when who is answered is drawn anew among those who were answered in the same week. */
function rewiredGap(course: Course, first: Float64Array, draws: number, seed: string): RunningStatistics {
  const { comments, people } = course;
  const answered = comments.filter(({ to }) => Number.isFinite(first[to]!));
  const byWeek = new Map<number, number[]>();
  for (const { to, day } of answered) {
    const week = Math.floor(day / WEEK);
    byWeek.set(week, [...(byWeek.get(week) ?? []), to]);
  }
  const gaps = new RunningStatistics();
  for (let draw = 0; draw < draws; draw++) {
    const luck = new Luck(seedKey(seed), draw);
    const others = answered.map((comment, at) => {
      const partners = byWeek.get(Math.floor(comment.day / WEEK))!;
      return { ...comment, to: partners[choiceOf(luck.draw(rewiring, 0, at)[0]!, partners.length)]! };
    });
    gaps.add(meanGap(first, tiesOf(others, people, first)));
  }
  return gaps;
}

function examine(course: Course, { key, name, ...facts }: (typeof courses)[number], effort: number): Check[] {
  const deals = Math.max(99, Math.round(DEALS * effort));
  const first = new Float64Array(course.people).fill(Infinity);
  for (const { from, day } of course.comments) first[from] = Math.min(first[from]!, day);
  const active = Array.from(first.keys()).filter((i) => Number.isFinite(first[i]!));
  const ties = tiesOf(course.comments, course.people, first);
  const dealt = permute(first, [active], (times) => meanGap(times, ties), deals, `field ${key}`);
  const rewired = rewiredGap(course, first, Math.round(deals / 10), `field ${key}`);
  const fact = (what: string, expected: number, got: number): Check =>
    identical(`data, ${name}: ${what}`, expected, got);
  const none = (what: string, expected: number, sd: number, replicates: number): Check => {
    const told = `data, ${name}: no contagion: mean gap in day of first comment along answers, ${what}`;
    return covered(told, expected, dealt.observed, 1.96 * sd, replicates);
  };
  return [
    fact("people", facts.people, course.people),
    fact("comments", facts.comments, course.comments.length),
    fact("pairs who answer each other both ways", facts.mutual, course.mutual),
    none("against deals", dealt.mean, dealt.sd, deals),
    none("against answers to others of the week", rewired.mean, rewired.sd, rewired.count),
  ];
}

/** Both courses. Throws every fault of the four files. */
function readCourses(dataFolder: string): Course[] {
  const faults = new FaultList();
  const read = courses.map(({ key }) => readCourse(dataFolder, key, faults));
  faults.throwIfAny();
  return read;
}

/** A network of educators that holds no practice: nothing in it may look like contagion to us. */
export const onlineCourses: FieldTarget = {
  key: "online-courses",
  title: "Educators' online discussions hold no contagion, and the test says so",
  source: "Kellogg & Edelmann 2015, British Journal of Educational Technology, doi 10.1111/bjet.12312",
  scenario: null,
  files: courses.flatMap(({ key }) => [`${folder}/${key}_nodes.csv`, `${folder}/${key}_edges.csv`]),
  read: readCourses,

  run(dataFolder, effort) {
    return readCourses(dataFolder).flatMap((course, at) => examine(course, courses[at]!, effort));
  },
};

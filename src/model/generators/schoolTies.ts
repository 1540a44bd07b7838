import { choiceOf } from "../../core/distributions.ts";

/** Well below 2³¹, with room for one school. */
const STAMPS_LIMIT = 1000000000;

/**
 * The advice ties of one school while they are being made: every person's number of ties out stays fixed,
 * and a tie can be turned from one colleague to another while all counts that matter are kept up to date.
 * People are numbered 0 … `people` − 1 within the school. The arrays are kept from school to school, so
 * that generating many schools allocates nothing.
 */
export class SchoolTies {
  people = 0;
  tieCount = 0;
  /** Ties of person i are `rowStart[i] … rowStart[i + 1] − 1`. */
  rowStart = new Int32Array(1);
  source = new Int32Array(0);
  target = new Int32Array(0);
  inDegree = new Int32Array(0);
  /** First tie that leads to each person, −1 for none; the next ones follow in `nextIn`. */
  firstIn = new Int32Array(0);
  nextIn = new Int32Array(0);
  team: Int32Array = new Int32Array(0);

  /** Ties to the own team. */
  sameTeam = 0;
  /** Pairs who both ask each other, and those among them who share a team. */
  mutual = 0;
  mutualSameTeam = 0;
  /** Ways i → j → k with i ≠ k, and those among them where i also asks k. */
  paths = 0;
  closedPaths = 0;
  /** Sum of squared in-degrees. */
  squares = 0;

  /** How far the move examined last would change each count. */
  readonly change = { sameTeam: 0, mutual: 0, mutualSameTeam: 0, paths: 0, closedPaths: 0, squares: 0 };

  private previousIn = new Int32Array(0);
  private outMark = new Int32Array(0);
  private inMark = new Int32Array(0);
  private stamp = 0;

  /** Begins a school: `people` persons with the given numbers of ties out and teams; no tie has a target yet. */
  begin(people: number, outDegree: ArrayLike<number>, team: Int32Array): void {
    this.people = people;
    this.team = team;
    if (this.inDegree.length < people || this.stamp > STAMPS_LIMIT) this.growPeople(people * 2);
    this.rowStart[0] = 0;
    for (let i = 0; i < people; i++) this.rowStart[i + 1] = this.rowStart[i]! + outDegree[i]!;
    this.tieCount = this.rowStart[people]!;
    if (this.target.length < this.tieCount) this.growTies(this.tieCount * 2);
    for (let i = 0; i < people; i++) this.source.fill(i, this.rowStart[i]!, this.rowStart[i + 1]!);
    this.target.fill(-1, 0, this.tieCount);
    this.inDegree.fill(0, 0, people);
    this.firstIn.fill(-1, 0, people);
  }

  /** Gives tie e its first target. */
  place(e: number, target: number): void {
    this.target[e] = target;
    this.inDegree[target]!++;
    const head = this.firstIn[target]!;
    this.nextIn[e] = head;
    this.previousIn[e] = -1;
    if (head >= 0) this.previousIn[head] = e;
    this.firstIn[target] = e;
  }

  /** Marks the colleagues whom i asks (but for tie `except`) and those who ask i; `asks` and `isAskedBy` then answer. */
  look(i: number, except: number): void {
    const stamp = ++this.stamp;
    for (let e = this.rowStart[i]!; e < this.rowStart[i + 1]!; e++) {
      const target = this.target[e]!;
      if (e !== except && target >= 0) this.outMark[target] = stamp;
    }
    for (let e = this.firstIn[i]!; e >= 0; e = this.nextIn[e]!) this.inMark[this.source[e]!] = stamp;
  }

  /** True when the person looked at asks k. */
  asks(k: number): boolean {
    return this.outMark[k] === this.stamp;
  }

  /** True when k asks the person looked at. */
  isAskedBy(k: number): boolean {
    return this.inMark[k] === this.stamp;
  }

  /** A random one of the first `placed` colleagues whom person i asks; −1 where there is none. */
  colleague(i: number, placed: number, word: number): number {
    const start = this.rowStart[i]!;
    const count = Math.min(placed, this.rowStart[i + 1]! - start);
    return count === 0 ? -1 : this.target[start + choiceOf(word, count)]!;
  }

  /** Adds a colleague to those whom the person looked at is taken to ask. */
  note(k: number): void {
    this.outMark[k] = this.stamp;
  }

  /** Counts everything afresh once all ties are placed. Linear in ties × mean number of ties. */
  recount(): void {
    this.sameTeam = this.mutual = this.mutualSameTeam = this.paths = this.closedPaths = this.squares = 0;
    for (let i = 0; i < this.people; i++) {
      this.squares += this.inDegree[i]! * this.inDegree[i]!;
      this.look(i, -1);
      for (let e = this.rowStart[i]!; e < this.rowStart[i + 1]!; e++) {
        const j = this.target[e]!;
        const same = this.team[i] === this.team[j] ? 1 : 0;
        this.sameTeam += same;
        if (this.inMark[j] === this.stamp && j > i) {
          this.mutual++;
          this.mutualSameTeam += same;
        }
        for (let f = this.rowStart[j]!; f < this.rowStart[j + 1]!; f++) {
          const k = this.target[f]!;
          if (k === i) continue;
          this.paths++;
          if (this.outMark[k] === this.stamp) this.closedPaths++;
        }
      }
    }
  }

  /**
   * Works out what turning tie e to person k would change, into `change`; false where it is impossible.
   * Cost: the degrees of the three people involved.
   */
  examine(e: number, k: number): boolean {
    const i = this.source[e]!;
    const j = this.target[e]!;
    if (k === i || k === j) return false;
    this.look(i, e);
    if (this.outMark[k] === this.stamp) return false;
    const { change, stamp } = this;
    const backNow = this.inMark[j] === stamp ? 1 : 0;
    const backThen = this.inMark[k] === stamp ? 1 : 0;
    const sameNow = this.team[i] === this.team[j] ? 1 : 0;
    const sameThen = this.team[i] === this.team[k] ? 1 : 0;
    change.sameTeam = sameThen - sameNow;
    change.mutual = backThen - backNow;
    change.mutualSameTeam = backThen * sameThen - backNow * sameNow;
    const outNow = this.rowStart[j + 1]! - this.rowStart[j]!;
    const outThen = this.rowStart[k + 1]! - this.rowStart[k]!;
    change.paths = outThen - outNow - 2 * change.mutual;
    change.squares = 2 * (this.inDegree[k]! - this.inDegree[j]!) + 2;
    return true;
  }

  /** Completes `change` for the move examined last: the closed ways. Cost: the degrees of the people involved. */
  examineClosure(e: number, k: number): void {
    const i = this.source[e]!;
    this.change.closedPaths = this.closures(i, k) - this.closures(i, this.target[e]!);
  }

  /** Carries out the move examined last. */
  turn(e: number, k: number): void {
    const { change } = this;
    this.sameTeam += change.sameTeam;
    this.mutual += change.mutual;
    this.mutualSameTeam += change.mutualSameTeam;
    this.paths += change.paths;
    this.closedPaths += change.closedPaths;
    this.squares += change.squares;
    const j = this.target[e]!;
    const before = this.previousIn[e]!;
    const after = this.nextIn[e]!;
    if (before >= 0) this.nextIn[before] = after;
    else this.firstIn[j] = after;
    if (after >= 0) this.previousIn[after] = before;
    this.inDegree[j]!--;
    this.place(e, k);
  }

  /** Closed ways in which a tie i → k takes part, i being the person looked at. */
  private closures(i: number, k: number): number {
    const { stamp, outMark, inMark, source, target, nextIn } = this;
    let count = 0;
    for (let e = this.firstIn[k]!; e >= 0; e = nextIn[e]!) {
      const h = source[e]!;
      if (h === i) continue;
      if (outMark[h] === stamp) count++; // i → h → k
      if (inMark[h] === stamp) count++; // h → i → k and h → k
    }
    for (let e = this.rowStart[k]!; e < this.rowStart[k + 1]!; e++) {
      if (outMark[target[e]!] === stamp) count++; // i → k → m and i → m
    }
    return count;
  }

  private growPeople(people: number): void {
    this.rowStart = new Int32Array(people + 1);
    this.inDegree = new Int32Array(people);
    this.firstIn = new Int32Array(people);
    this.outMark = new Int32Array(people);
    this.inMark = new Int32Array(people);
    this.stamp = 0;
  }

  private growTies(ties: number): void {
    this.source = new Int32Array(ties);
    this.target = new Int32Array(ties);
    this.nextIn = new Int32Array(ties);
    this.previousIn = new Int32Array(ties);
  }
}

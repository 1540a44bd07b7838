import { uniformOf } from "../../core/distributions.ts";
import { stream, type Luck } from "../../core/luck.ts";
import { drawDegrees, inDegreeSdOf, schoolFactor } from "./adviceSeeking.ts";
import { placeTies, tuneTies } from "./adviceTies.ts";
import type { NetworkValues } from "./networkParameters.ts";
import { SchoolTies } from "./schoolTies.ts";
import { findTargets } from "./tieTargets.ts";

const urnDraw = stream("generator.urn");

/** Places in the urn of a colleague of mean popularity. */
const URN_PLACES = 8;

/** Makes the advice ties among the teachers of one school after the other, in the same memory. */
export class InnerTies {
  readonly ties = new SchoolTies();
  /** Teachers of the school, as many times over as they are popular: the first `urnLength` entries. */
  urn = new Int32Array(0);
  urnLength = 0;
  private degrees = new Int32Array(0);
  private team = new Int32Array(0);

  constructor(
    private readonly values: NetworkValues,
    /** Popularity of each person of the district, mean 1 in a school. */
    private readonly popularity: Float32Array,
    private readonly luck: Luck,
  ) {}

  /**
   * Makes a school: its ties then stand in `ties`, in no order within a row. Members of team t are
   * `teamStart[t] … teamStart[t + 1] − 1`, counted within the school. Linear in ties.
   */
  make(school: number, teachers: number, firstTeacher: number, teamStart: Int32Array): void {
    const { values, luck, ties } = this;
    if (this.degrees.length < teachers) {
      this.degrees = new Int32Array(teachers * 2);
      this.team = new Int32Array(teachers * 2);
    }
    const { degrees, team } = this;
    drawDegrees(degrees, teachers, schoolFactor(school, values, luck), values, luck, firstTeacher);
    let sameTeamPairs = 0;
    for (let t = 0; t < teamStart.length - 1; t++) {
      const members = teamStart[t + 1]! - teamStart[t]!;
      team.fill(t, teamStart[t]!, teamStart[t + 1]!);
      sameTeamPairs += (members * (members - 1)) / 2;
    }
    this.fillUrn(teachers, firstTeacher);
    ties.begin(teachers, degrees, team);
    if (ties.tieCount === 0) return;
    const targets = findTargets(teachers, ties.tieCount, sameTeamPairs, {
      reciprocity: values.reciprocity,
      transitivity: values.transitivity,
      sameTeamOdds: values.sameTeamOdds,
      inDegreeSd: inDegreeSdOf(teachers, values),
    });
    const candidates = { teamStart, urn: this.urn, urnLength: this.urnLength };
    placeTies(ties, targets, candidates, luck, firstTeacher);
    tuneTies(ties, targets, candidates, luck, firstTeacher);
  }

  private fillUrn(teachers: number, firstTeacher: number): void {
    if (this.urn.length < teachers) this.urn = new Int32Array(teachers * 2 * URN_PLACES);
    let length = 0;
    for (let i = 0; i < teachers; i++) {
      const person = firstTeacher + i;
      const rounding = uniformOf(this.luck.draw(urnDraw, 0, person)[0]!);
      const places = Math.floor(URN_PLACES * this.popularity[person]! + rounding);
      if (length + places > this.urn.length) {
        const larger = new Int32Array((length + places) * 2);
        larger.set(this.urn.subarray(0, length));
        this.urn = larger;
      }
      this.urn.fill(i, length, length + places);
      length += places;
    }
    // With a few people and an extreme spread nobody may have got a place: then each gets one.
    for (let i = 0; length === 0 && i < teachers; i++) this.urn[i] = i;
    this.urnLength = length === 0 ? teachers : length;
  }
}

import { uniformOf } from "../../core/distributions.ts";
import { stream, type Luck } from "../../core/luck.ts";
import { PRINCIPAL, type System } from "../system.ts";
import { drawPopularity } from "./adviceSeeking.ts";
import { chooseBoundarySpanners } from "./boundarySpanners.ts";
import { divideInTeams, firstTeacherOf, planDistrict, teacherCountOf } from "./districtPlan.ts";
import { formGroups } from "./groups.ts";
import { InnerTies } from "./innerTies.ts";
import { networkParameters, type NetworkValues } from "./networkParameters.ts";
import { addCrossSchoolTies, addOwnTeachers, addPrincipalTies, crossSchoolLoad } from "./outsideTies.ts";
import { layersOf } from "./tieLayers.ts";
import { TieRows } from "./tieRows.ts";
import { resolveValues } from "./values.ts";

const askingPrincipal = stream("generator.asksPrincipal");

/** What to generate: the sizes of the schools, and any of `networkParameters`. */
export type NetworkOptions = Partial<Omit<NetworkValues, "principals">> & {
  /** Staff of each school, its principal included where schools have one. */
  readonly schoolSizes: readonly number[];
  /** As many as there are sizes; "School 1" … where absent. */
  readonly schoolNames?: readonly string[] | undefined;
  /** Schools of each network, where networks stand apart; absent: neighbouring schools form networks. */
  readonly networks?: readonly number[] | undefined;
  /** Whether the first person of each school is its principal; true where absent. */
  readonly principals?: boolean | number;
};

/**
 * A district whose schools have advice networks like real ones (see `networkParameters`): numbers of
 * colleagues asked first, then ties placed and turned until reciprocity, transitivity, preference for the
 * team and spread of popularity are right in every school; few teachers hold the ties to other schools.
 * A school's inner ties depend on nothing but `luck`, the values, its number, its size and the number
 * of people in the schools before it. Linear in staff. Throws a RangeError for values out of bounds and for networks
 * that do not hold all schools.
 */
export function generateSystem(options: NetworkOptions, luck: Luck): System {
  const values = resolveValues(networkParameters, options);
  const { schoolSizes } = options;
  const schoolNames = options.schoolNames ?? schoolSizes.map((_, s) => `School ${s + 1}`);
  if (schoolNames.length !== schoolSizes.length)
    throw new RangeError("there must be as many school names as sizes");
  const plan = planDistrict(schoolSizes, values, options.networks);
  const people = plan.schoolOffsets[plan.schoolCount]!;
  const popularity = new Float32Array(people);
  for (let s = 0; s < plan.schoolCount; s++) {
    drawPopularity(popularity, teacherCountOf(plan, s), values, luck, firstTeacherOf(plan, s));
  }
  const spanners = chooseBoundarySpanners(plan, popularity, values.boundarySpannerShare, luck);

  const role = new Uint8Array(people);
  const rows = new TieRows(people, people * (values.degreeMean + 1));
  const inner = new InnerTies(values, popularity, luck);
  const { ties } = inner;
  for (let s = 0; s < plan.schoolCount; s++) {
    const first = firstTeacherOf(plan, s);
    const teachers = teacherCountOf(plan, s);
    inner.make(s, teachers, first, divideInTeams(teachers, values.teamSize));
    if (plan.principals === 1) {
      role[rows.person] = PRINCIPAL;
      addOwnTeachers(rows, plan, s, inner.urn, inner.urnLength, values, luck);
      addPrincipalTies(rows, plan, s, values, luck);
      rows.end();
    }
    const otherTies = ties.tieCount + plan.principals * teachers * values.principalAskedShare;
    const load = crossSchoolLoad(plan, spanners, s, otherTies, values, luck);
    let spanner = spanners.offsets[s]!;
    for (let i = 0; i < teachers; i++) {
      const person = first + i;
      for (let e = ties.rowStart[i]!; e < ties.rowStart[i + 1]!; e++) rows.add(first + ties.target[e]!);
      if (
        plan.principals === 1 &&
        uniformOf(luck.draw(askingPrincipal, 0, person)[0]!) < values.principalAskedShare
      ) {
        rows.add(first - 1);
      }
      if (spanner < spanners.offsets[s + 1]! && spanners.members[spanner] === person) {
        addCrossSchoolTies(rows, plan, spanners, s, spanner - spanners.offsets[s]!, load, values, luck);
        spanner++;
      }
      rows.end();
    }
  }
  const graph = rows.graph();
  return {
    schoolNames,
    schoolOffsets: plan.schoolOffsets,
    role,
    staffIds: null,
    ties: graph,
    tieStrength: new Float32Array(graph.targets.length).fill(values.startingStrength),
    tieLayer: layersOf(plan, graph, values.teamSize),
    ...formGroups(plan, spanners, values.groupSize, values.principalsMeetOutside),
    ...(plan.apart && plan.networkStart.length > 2 ? { schoolNetwork: plan.networkOfSchool } : {}),
    givenSkill: null,
    givenThreshold: null,
  };
}

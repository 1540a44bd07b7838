import { choiceOf, uniformOf } from "../core/distributions.ts";
import { stream, type Luck } from "../core/luck.ts";
import type { Networks } from "./importedNetworks.ts";

const bridging = stream("import.bridges");
/** Boundary spanners in a school: few hold the ties to others. */
const SPANNERS = 2;

/** How added ties keep to networks that stand apart. */
export interface BridgeRule {
  /** Null where there is one network. */
  readonly networks: Networks | null;
  /** Chance that a tie leaves the school's own network. */
  readonly outsideShare: number;
}

/** Adds ties between schools until they are the given share of all ties; a few people of each school hold them. */
export function addBridges(
  from: number[],
  to: number[],
  schoolOf: Int32Array,
  schoolOffsets: Int32Array,
  share: number,
  luck: Luck,
  notes: string[],
  { networks, outsideShare }: BridgeRule,
): void {
  const schools = schoolOffsets.length - 1;
  if (share === 0 || schools < 2) return;
  const limit = Math.min(0.9, share);
  const wanted = Math.round((limit / (1 - limit)) * from.length);
  const taken = new Set(from.map((i, t) => i * schoolOf.length + to[t]!));
  const spanner = (s: number, word: number): number => {
    const size = schoolOffsets[s + 1]! - schoolOffsets[s]!;
    return schoolOffsets[s]! + ((choiceOf(word, Math.min(SPANNERS, size)) * 7919 + s * 31) % size);
  };
  let added = 0;
  for (let attempt = 0; attempt < wanted * 20 && added < wanted; attempt++) {
    const draw = luck.draw(bridging, 0, attempt);
    const s = attempt % schools;
    const other =
      networks === null
        ? (s + 1 + Math.floor(uniformOf(draw[0]!) * (schools - 1))) % schools
        : schoolToAsk(networks, s, uniformOf(draw[3]!) < outsideShare, draw[0]!);
    if (other < 0) continue;
    const i = spanner(s, draw[1]!);
    const j = spanner(other, draw[2]!);
    const key = i * schoolOf.length + j;
    if (taken.has(key)) continue;
    taken.add(key);
    from.push(i);
    to.push(j);
    added++;
  }
  notes.push(
    `${added} ties between schools were added, held by up to ${SPANNERS} people of each school (system.import.bridges)`,
  );
}

/** Another school of the network, or any outside it, each with the same chance; −1 where there is none on that side. */
function schoolToAsk({ ofSchool, schools }: Networks, s: number, leaves: boolean, word: number): number {
  const own = schools[ofSchool[s]!]!;
  if (!leaves) {
    const other = choiceOf(word, own.length - 1);
    return own.length === 1 ? -1 : own[other >= own.indexOf(s) ? other + 1 : other]!;
  }
  let other = choiceOf(word, ofSchool.length - own.length);
  // Those of the own network are passed over, in ascending order.
  for (const each of own) if (each <= other) other++;
  return other;
}

/** How a mean changed between parents and what descends from them. All in the unit of the trait. */
export interface PriceTerms {
  /** What more copies of the better ones did: covariance of copies and trait, over mean copies. */
  readonly selection: number;
  /** The part of it that lies between groups: groups with a higher mean had more copies. */
  readonly betweenGroups: number;
  /** The part that lies within groups. */
  readonly withinGroups: number;
  /** What changed on the way from parent to copy, mean over copies. */
  readonly transmission: number;
}

/**
 * The Price equation: mean trait of all copies − mean trait of parents = selection + transmission, exactly. Parent k
 * has trait `trait[k]`, `copies[k]` ≥ 0 copies (fractions where a copy has several parents; itself counts if it is
 * still there), a sum `changes[k]` over its copies of their trait minus its own, and belongs to group `group[k]`, 0 …
 * `groupCount` − 1. All NaN where there is no copy at all. Source: Price 1972, Annals of Human Genetics 35;
 * El Mouden and others 2014, Journal of Evolutionary Biology 27:231.
 */
export function priceEquation(
  trait: ArrayLike<number>,
  copies: ArrayLike<number>,
  changes: ArrayLike<number>,
  group: ArrayLike<number>,
  groupCount: number,
): PriceTerms {
  const count = trait.length;
  const size = new Float64Array(groupCount);
  const groupTrait = new Float64Array(groupCount);
  const groupCopies = new Float64Array(groupCount);
  let traitSum = 0;
  let copySum = 0;
  let changeSum = 0;
  for (let k = 0; k < count; k++) {
    const of = group[k]!;
    size[of]!++;
    groupTrait[of]! += trait[k]!;
    groupCopies[of]! += copies[k]!;
    traitSum += trait[k]!;
    copySum += copies[k]!;
    changeSum += changes[k]!;
  }
  const meanTrait = traitSum / count;
  const meanCopies = copySum / count;
  let between = 0;
  for (let of = 0; of < groupCount; of++) {
    if (size[of] === 0) continue;
    groupTrait[of]! /= size[of]!;
    groupCopies[of]! /= size[of]!;
    between += size[of]! * (groupCopies[of]! - meanCopies) * (groupTrait[of]! - meanTrait);
  }
  let selection = 0;
  let within = 0;
  for (let k = 0; k < count; k++) {
    const of = group[k]!;
    selection += (copies[k]! - meanCopies) * (trait[k]! - meanTrait);
    within += (copies[k]! - groupCopies[of]!) * (trait[k]! - groupTrait[of]!);
  }
  return {
    selection: selection / copySum,
    betweenGroups: between / copySum,
    withinGroups: within / copySum,
    transmission: changeSum / copySum,
  };
}

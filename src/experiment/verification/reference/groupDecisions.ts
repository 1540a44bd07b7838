/** Condorcet: chance that a majority of n independent votes is right where each is with chance p. Binomial sums. */
export const condorcet = [
  { p: 0.6, n: 3, right: 0.648 },
  { p: 0.6, n: 5, right: 0.68256 },
  { p: 0.6, n: 10, right: 0.73343232 },
  { p: 0.6, n: 11, right: 0.7534981325 },
  { p: 0.6, n: 101, right: 0.979103309 },
  { p: 0.7, n: 5, right: 0.83692 },
] as const;

/** With chance `follow` all vote as one does: follow × p + (1 − follow) × the independent majority. p = .6. */
export const commonCue = [
  { follow: 0.25, n: 101, right: 0.8843274817 },
  { follow: 0.5, n: 11, right: 0.6767490662 },
  { follow: 1, n: 101, right: 0.6 },
] as const;

/** Five people, each in favour of a good practice with chance .8 and of a poor one with chance .3. Binomial sums. */
export const screeningRules = [
  { rule: "majority", hit: 0.94208, falseAlarm: 0.16308 },
  { rule: "unanimity", hit: 0.32768, falseAlarm: 0.00243 },
  { rule: "anyone", hit: 0.99968, falseAlarm: 0.83193 },
  { rule: "leader", hit: 0.8, falseAlarm: 0.3 },
] as const;

/** d′ of a group that pools n views of correlation ρ: d′√(n/(1 + (n − 1)ρ)); right with chance Φ(d′/2). d′ = 1. */
export const idealPooling = [
  { n: 2, correlation: 0, right: 0.7602499389 },
  { n: 5, correlation: 0, right: 0.8682237614 },
  { n: 5, correlation: 0.25, right: 0.7854023498 },
  { n: 10, correlation: 0, right: 0.943076851 },
  { n: 10, correlation: 0.5, right: 0.7499078715 },
  { n: 20, correlation: 0.25, right: 0.8244621485 },
  { n: 5, correlation: 1, right: 0.6914624613 },
] as const;

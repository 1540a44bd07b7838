/**
 * Worth q ~ N(0, 1), seen as s = q + N(0, noise), taken up if s > 1. With S = √(1 + noise²), a = 1/S and
 * L = φ(a)/(1 − Φ(a)): share 1 − Φ(a), mean L/S, variance 1 − L(L − a)/S²; kurtosis from the fourth moment of the
 * truncated normal. Computed from these closed forms.
 */
export const continuousScreening = [
  { noise: 0, share: 0.1586552539, mean: 1.5251352762, sd: 0.4462036145, kurtosis: 4.9973567733 },
  { noise: 1, share: 0.2397500611, mean: 0.9163528206, sd: 0.7864311276, kurtosis: 3.0611381221 },
  { noise: 2, share: 0.327360423, mean: 0.4931391046, sd: 0.9249008836, kurtosis: 3.0057492732 },
  { noise: 4, share: 0.404182578, mean: 0.2324527286, sd: 0.9796118716, kurtosis: 3.0004207012 },
] as const;

/**
 * Good practices are worth 1, others 0, noise 1 (d′ = 1): hits Φ(½ − c), false alarms Φ(−½ − c), and the share of good
 * ones among those taken up where one in five is good. Computed from these closed forms.
 */
export const binaryScreening = [
  { criterion: 0, hit: 0.6914624613, falseAlarm: 0.3085375387, predictiveValue: 0.359087002 },
  { criterion: 1, hit: 0.3085375387, falseAlarm: 0.0668072013, predictiveValue: 0.5358728277 },
] as const;

/**
 * As above at noise 1, but practices are drawn for a run and looked at by several: the share who take one up and the
 * mean of worth × uptake, the variance of each for one person, and its covariance between two people who look at the
 * same practice. Computed by numerical integration of q^k Φ(q − 1)^j φ(q).
 */
export const drawnScreening = {
  share: { mean: 0.2397500611, variance: 0.1822699693, covariance: 0.0557220762 },
  worth: { mean: 0.2196956447, variance: 0.3013317071, covariance: 0.2058128302 },
} as const;

/**
 * Percent of a large crowd that acts in the end when thresholds are normal with mean 25 % and the given sd in
 * percent: smallest solution of r = Φ((r − 25) / sd). It jumps at 12.222 (Granovetter 1978 reports 12.2).
 */
export const normalEquilibria: Readonly<Record<string, number>> = {
  "10": 0.7695512701891949,
  "12": 4.021133971278168,
  "13": 99.99999960182788,
};

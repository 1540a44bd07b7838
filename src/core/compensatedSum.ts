/**
 * The sum of numbers, right to the last bit or two whatever their order and however they cancel (Neumaier 1974).
 * NaN where one of them is.
 */
export function compensatedSum(values: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

// The golden angle, 137.5°: written out, because browsers' own sines differ in the last digit.
const COSINE = -0.7373688780783197;
const SINE = 0.6754902942615238;

/** Places of `count` things spread evenly over a disc of radius 1, from the middle outwards: x and y in turn. */
export function spiral(count: number): Float64Array {
  const places = new Float64Array(2 * count);
  let [x, y] = [1, 0];
  for (let k = 0; k < count; k++) {
    const distance = Math.sqrt((k + 0.5) / count);
    places[2 * k] = x * distance;
    places[2 * k + 1] = y * distance;
    [x, y] = [x * COSINE - y * SINE, x * SINE + y * COSINE];
  }
  return places;
}

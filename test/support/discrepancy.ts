/**
 * Squared centred L2-discrepancy of points in the unit cube, given row by row: how far they are from even. 0 is
 * perfect. Source: Hickernell 1998, "A generalized discrepancy and quadrature error bound".
 */
export function centredDiscrepancy(points: Float64Array, dimensions: number): number {
  const count = points.length / dimensions;
  const at = (row: number, dimension: number) => Math.abs(points[row * dimensions + dimension]! - 0.5);
  let single = 0;
  let pairs = 0;
  for (let row = 0; row < count; row++) {
    let product = 1;
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const away = at(row, dimension);
      product *= 1 + away / 2 - (away * away) / 2;
    }
    single += product;
    for (let other = 0; other < count; other++) {
      let pair = 1;
      for (let dimension = 0; dimension < dimensions; dimension++) {
        const between = points[row * dimensions + dimension]! - points[other * dimensions + dimension]!;
        pair *= 1 + at(row, dimension) / 2 + at(other, dimension) / 2 - Math.abs(between) / 2;
      }
      pairs += pair;
    }
  }
  return (13 / 12) ** dimensions - (2 / count) * single + pairs / (count * count);
}

/** Largest principals' group. */
export const PRINCIPALS_TOGETHER = 12;

/**
 * Who meets with whom among the principals of networks that stand apart, as lists to be cut into groups of at most
 * `PRINCIPALS_TOGETHER`: those of each network, and last those who meet across networks, dealt out so that each group
 * mixes them. These are the share `meetOutside` of each network, the first in its list.
 */
export function principalsTogether(
  networks: readonly (readonly number[])[],
  meetOutside: number,
): (readonly number[])[] {
  const goersOf = goersOut(
    networks.map((principals) => principals.length),
    meetOutside,
  );
  const inside = networks.map((principals, network) => principals.slice(goersOf[network]!));
  const across = networks.flatMap((principals, network) => principals.slice(0, goersOf[network]!));
  const groups = Math.ceil(across.length / PRINCIPALS_TOGETHER);
  const dealt: number[] = [];
  for (let g = 0; g < groups; g++) for (let k = g; k < across.length; k += groups) dealt.push(across[k]!);
  return [...inside, dealt];
}

/** How many principals of each network meet with those of others: whoever is left alone goes along, and one alone stays. */
function goersOut(sizes: readonly number[], meetOutside: number): number[] {
  const goers = sizes.map((size) => {
    const share = sizes.length < 2 ? 0 : Math.round(meetOutside * size);
    return share === size - 1 && share > 0 ? size : share;
  });
  return goers.reduce((sum, count) => sum + count, 0) < 2 ? goers.fill(0) : goers;
}

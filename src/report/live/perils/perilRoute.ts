/** The peril that a hash such as `#/perils/groupthink` names; null where it names none. */
export function perilOf(hash: string, keys: readonly string[]): string | null {
  const name = /^#\/perils\/([A-Za-z-]+)$/.exec(hash)?.[1]?.toLowerCase().replaceAll("-", "");
  return keys.find((key) => key.toLowerCase() === name) ?? null;
}

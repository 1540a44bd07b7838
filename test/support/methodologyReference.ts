import { readFileSync } from "node:fs";

interface Shares {
  readonly S1: readonly number[];
  readonly ST: readonly number[];
}

interface ExactMorris {
  readonly mu: number;
  readonly mu_star: number;
  /** Population standard deviation. */
  readonly sigma: number;
}

interface NoisyLinear {
  readonly V_total: number;
  readonly S1_single_replicate: readonly number[];
  readonly seed_share: number;
  readonly S1_of_mean_over_R: Readonly<Record<string, readonly number[]>>;
}

/** The reference values that tests of sensitivities compare with, computed elsewhere. */
export const methodologyReference = JSON.parse(
  readFileSync("../shared/reference/methodology_reference.json", "utf8"),
) as {
  readonly ishigami: Shares & { readonly V: number; readonly mean: number };
  readonly sobol_g: Shares & { readonly a: readonly number[]; readonly V: number };
  readonly linear_123_U01: Shares;
  readonly product_x1x2_Upm1: Shares & { readonly V: number };
  readonly "noisy_linear_sd0.5": NoisyLinear;
  readonly "noisy_linear_sd1.0": NoisyLinear;
  readonly morris_ishigami_p4_exact_enumeration: readonly ExactMorris[];
  readonly morris_g3_p4_exact_enumeration: readonly ExactMorris[];
  readonly morris_2x1_3x2_4x1x2_p4_exact: readonly ExactMorris[];
};

/** Root mean square errors of estimates for Ishigami's function by number of blocks: S1 of the factors, then ST. */
export function ishigamiErrors(file: string): ReadonlyMap<number, readonly number[]> {
  const [head, ...rows] = readFileSync(`../shared/reference/${file}`, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const columns = ["S1_1", "S1_2", "S1_3", "ST_1", "ST_2", "ST_3"].map((name) =>
    head!.indexOf(`rmse_${name}`),
  );
  return new Map(rows.map((row) => [Number(row[0]), columns.map((column) => Number(row[column]))]));
}

import { describe, expect, test } from "vitest";
import { densityOf } from "../../../src/model/generators/networkMeasures.ts";
import { summariseNetworks } from "../../../src/model/generators/networkSummary.ts";
import { generateSystem, type NetworkOptions } from "../../../src/model/generators/schoolNetwork.ts";
import { teacherNetworkOf } from "../../../src/model/generators/systemMeasures.ts";
import { luckOf } from "./survey.ts";

const SCHOOLS = 10;

function generate(size: number, options: Omit<NetworkOptions, "schoolSizes">) {
  const schoolSizes = new Array<number>(SCHOOLS).fill(size);
  const system = generateSystem(
    { principals: false, crossSchoolShare: 0, ...options, schoolSizes },
    luckOf("targets"),
  );
  const networks = schoolSizes.map((_, s) => teacherNetworkOf(system, s));
  return {
    summary: summariseNetworks(networks.map((network) => ({ network, answered: null }))),
    density: networks.reduce((sum, { graph }) => sum + densityOf(graph), 0) / SCHOOLS,
  };
}

function expectNear(value: number, target: number, what: string): void {
  expect(Math.abs(value / target - 1), `${what}: ${value} for ${target}`).toBeLessThan(0.1);
}

describe("a user's own targets are hit within 10 % in schools of 30 and of 100", () => {
  for (const size of [30, 100]) {
    for (const degreeMean of [2, 4.1, 8]) {
      test(`${size} teachers who ask ${degreeMean} colleagues`, () => {
        for (const reciprocity of [0.2, 0.37, 0.6]) {
          for (const transitivity of [0.2, 0.39, 0.55]) {
            // Below the density nobody is made to avoid returning a favour: out of reach by design.
            if (Math.min(reciprocity, transitivity) < degreeMean / (size - 1)) continue;
            for (const sameTeamOdds of [1, 2.9, 6]) {
              const degreeSd = 0.73 * degreeMean;
              const wanted = { degreeMean, degreeSd, reciprocity, transitivity, sameTeamOdds };
              const { summary } = generate(size, { ...wanted, schoolDegreeSd: 0 });
              for (const [name, target] of Object.entries(wanted)) {
                expectNear(
                  summary[name as keyof typeof wanted],
                  target,
                  `${name} at ${JSON.stringify(wanted)}`,
                );
              }
            }
          }
        }
      });
    }
  }
});

test("degree and transitivity stay while density falls with the school's size [NW2, NW4]", () => {
  let before = 1;
  for (const size of [30, 76, 150, 400]) {
    const { summary, density } = generate(size, {});
    expectNear(summary.degreeMean, 4.1, `degree at ${size}`);
    expectNear(summary.transitivity, 0.39, `transitivity at ${size}`);
    expectNear(summary.reciprocity, 0.37, `reciprocity at ${size}`);
    expect(density).toBeLessThan(before);
    before = density;
  }
});

test("spread of ties out and share who ask nobody follow their targets [NW2]", () => {
  for (const degreeSd of [2, 3, 5]) {
    for (const namesNobodyShare of [0, 0.085, 0.3]) {
      const { summary } = generate(80, { degreeSd, namesNobodyShare, schoolDegreeSd: 0 });
      // With 30 % who ask nobody the spread cannot be smaller than this even if all others ask the same number.
      const least = 4.1 * Math.sqrt(namesNobodyShare / (1 - namesNobodyShare));
      expectNear(summary.degreeSd, Math.max(degreeSd, least), `sd ${degreeSd}, nobody ${namesNobodyShare}`);
      expect(Math.abs(summary.namesNobodyShare - namesNobodyShare)).toBeLessThan(0.01);
      expectNear(summary.degreeMean, 4.1, "mean degree");
    }
  }
});

test("without any spread everybody asks the same number", () => {
  const schoolSizes = [30, 12];
  const exact = { degreeMean: 4, degreeSd: 0, schoolDegreeSd: 0, namesNobodyShare: 0, principals: false };
  const system = generateSystem({ ...exact, crossSchoolShare: 0, schoolSizes }, luckOf("exact"));
  for (let i = 0; i < 42; i++) expect(system.ties.offsets[i + 1]! - system.ties.offsets[i]!).toBe(4);
});

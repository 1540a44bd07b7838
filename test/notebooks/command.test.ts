import { expect, test } from "vitest";
import { cutDown, wordsOf } from "../../notebooks/support/build/command.ts";

test("a line is taken apart at spaces and line ends, and what stands in quotes is one word", () => {
  expect(wordsOf("run flagship\n  --set 'a.b=c d' -r 3")).toEqual([
    "run",
    "flagship",
    "--set",
    "a.b=c d",
    "-r",
    "3",
  ]);
});

test("a small build cuts down what is more than it may be, and nothing else", () => {
  const words = wordsOf("calibrate a --runs 2000 --particles 8 -r 100 --set weeks=100");
  expect(cutDown(words, 4).join(" ")).toBe("calibrate a --runs 240 --particles 8 -r 4 --set weeks=100");
  expect(cutDown(words, 0)).toEqual(words);
  expect(cutDown(words, NaN)).toEqual(words);
});

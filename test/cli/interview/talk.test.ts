import { PassThrough } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { openTalk } from "../../../src/cli/interview/talk.ts";

it("takes lines that end as on Windows for one line each, however slowly they come", async () => {
  const input = new PassThrough();
  const talk = openTalk(input as never, new PassThrough() as never);
  input.write("Riverside\r");
  // The reader would by itself take what comes after a tenth of a second for another line.
  await wait(300);
  input.end("\n3\r\n");
  const lines: (string | null)[] = [];
  for (let line = await talk.next(""); line !== null; line = await talk.next("")) lines.push(line);
  expect(lines).toEqual(["Riverside", "3"]);
  expect(talk.count()).toBe(2);
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAnswersFile } from "../../src/scenario/interview/answersFile.ts";
import { interviewQuestions } from "../../src/scenario/interview/interviewQuestions.ts";

const page = readFileSync(new URL("../../docs/interview.md", import.meta.url), "utf8");

describe("docs/interview.md", () => {
  it("counts the questions and lists their keys in order", () => {
    expect(page).toContain(`asks ${interviewQuestions.length} plain questions`);
    const listed = page.slice(page.indexOf("The keys in their order:"), page.indexOf("Choices are 1 to 5"));
    expect([...listed.matchAll(/`(\w+)`/g)].map(([, key]) => key)).toEqual(
      interviewQuestions.map(({ key }) => key),
    );
  });

  it("shows a file of answers that can be read, and a question as it is asked", () => {
    const example = /```json\n([\s\S]*?)```/.exec(page)![1]!;
    const { answers } = readAnswersFile("example.json", new TextEncoder().encode(example));
    expect(answers).toMatchObject({ name: "Riverside", trust: 2, time: "not sure" });
    const at = interviewQuestions.findIndex(({ key }) => key === "trust");
    const { text, form } = interviewQuestions[at]!;
    expect(page).toContain(`${at + 1} of ${interviewQuestions.length}. ${text}`);
    if (form.kind === "choice") for (const choice of form.choices) expect(page).toContain(choice);
  });
});

import { describe, expect, it } from "vitest";
import { readBoard } from "../../../../src/report/board/facts.ts";
import { mailLink, mailText } from "../../../../src/report/live/share/mailText.ts";
import { originalSettings } from "../../../../src/report/live/state/originalSettings.ts";
import { makePageData } from "../../board/pageFixture.ts";
import { readingGrade } from "../../readingGrade.ts";

const data = makePageData({ effects: [0.08] });
const settings = originalSettings(data.result);
const plan = data.result.plans[1]!;
const facts = readBoard({
  result: data.result,
  headline: data.result.headline,
  plan: { name: plan.name, futures: plan.futures },
  district: data.district,
  isOwnNetwork: false,
});

describe("the e-mail", () => {
  it("tells the answer, the report and the code", () => {
    const { subject, body } = mailText(data, settings, "1M5Y-NG08-RA", facts);
    expect(subject).toContain("Eleven schools decide: ");
    expect(body).toContain("\n\n1M5Y-NG08-RA\n\n");
    expect(body).toContain(data.runCard.reportDigest);
    expect(body).toMatch(/\d+ of 50 simulated futures/);
    expect(body).not.toMatch(/\bwill\b|proves|because/);
    expect(readingGrade(body)).toBeLessThanOrEqual(9);
  });

  it("tells no answer where futures are still run", () => {
    const { subject, body } = mailText(data, settings, "1M5Y", null);
    expect(subject).toBe("Eleven schools decide");
    expect(body).not.toContain("of 50");
  });

  it("is a link that every mail program reads", () => {
    const link = mailLink({ subject: "A & B?", body: "one\n\ntwo = 2" });
    expect(link).toBe("mailto:?subject=A%20%26%20B%3F&body=one%0D%0A%0D%0Atwo%20%3D%202");
    expect(mailLink(mailText(data, settings, "1M5Y-NG08-RA", facts)).length).toBeLessThan(2000);
  });
});

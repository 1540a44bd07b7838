import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { makePageData } from "../../board/pageFixture.ts";
import { expectNoFaults, livePageTest } from "../livePageTest.ts";

const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const people = Array.from({ length: 40 }, (_, at) => at);
const staff = `id;school\n${people.map((at) => `P${at};${at % 2 === 0 ? "Ash" : "Beech"}\n`).join("")}`;
const ties = `from;to\n${people.map((at) => `P${at};P${(at * 7 + 3) % 40}\n`).join("")}`;

describe("one's own schools in a browser", () => {
  const live = livePageTest(() => makePageData({ effects: [0.05], weeks: 144, schools: 3 }));

  async function openDialog(page: Page): Promise<void> {
    // On a narrow screen it lies behind "More".
    const more = page.locator("summary", { hasText: "More" });
    if (await more.isVisible()) await more.click();
    await page.getByRole("button", { name: "Our own schools" }).click();
    await page.getByRole("dialog", { name: "Use our own schools" }).waitFor();
  }

  it("are read, shown, run, and left again", async () => {
    const page = await live.pages.open(live.url, live.heard);
    const before = await page.locator("main h1").innerText();
    await openDialog(page);
    await expectNoFaults(page);
    await page
      .getByLabel("Choose CSV files")
      .setInputFiles([file("ties.csv", ties), file("staff.csv", staff)]);
    await page.getByText("2 schools, 40 people on the staff, 40 of them teachers").waitFor();
    await expectNoFaults(page);
    await page.getByLabel("What do you call your district?").fill("Ash and Beech");
    await page.getByRole("button", { name: "Use this district" }).click();
    await page.locator(".strip-district", { hasText: "Ash and Beech" }).waitFor();
    // The answer comes once the page's own engine has run today's path and the plan.
    await page.locator("h1.answer strong").first().waitFor();
    expect(await page.locator("main h1").innerText()).not.toBe(before);
    await page.getByRole("rowheader", { name: "Beech", exact: true }).first().waitFor();
    // Then it switches off one peril after another.
    await page.getByRole("link", { name: "Four perils", exact: true }).click();
    await page.getByRole("figure").nth(3).waitFor();
    await page.getByText("so that you can see what it does in this district").waitFor();
    await expectNoFaults(page);
    await page.getByRole("link", { name: "Overview", exact: true }).click();
    await openDialog(page);
    await page.getByRole("button", { name: "Back to the report’s district" }).click();
    await page.locator(".strip-district", { hasText: "Eleven schools decide" }).waitFor();
    expect(await page.locator("main h1").innerText()).toBe(before);
    await page.close();
  });

  it("with mistakes are told as on the command line, file and line first", async () => {
    const page = await live.pages.open(live.url, live.heard, 390);
    await openDialog(page);
    const wrong = file("staff.csv", staff.replace("P3;Beech", "P2;Beech"));
    await page
      .getByLabel("Choose CSV files")
      .setInputFiles([wrong, file("ties.csv", ties), file("odd.csv", "a,b\n1,2\n")]);
    await page.getByText('staff.csv: line 5, column "id": two people have the same id').waitFor();
    expect(await page.locator(".district-faults li").allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringContaining("odd.csv: line 1: the columns are of none of the three tables"),
      ]),
    );
    expect(await page.getByRole("button", { name: "Use this district" }).count()).toBe(0);
    await expectNoFaults(page);
    await page.getByRole("button", { name: "Take out the table of ties" }).click();
    await page.getByRole("button", { name: "Take out the table of staff" }).click();
    await page
      .getByLabel("Choose CSV files")
      .setInputFiles([file("schools.csv", "name,staff\nAsh,12\nBeech,20\n")]);
    await page.getByText("2 schools, 32 people on the staff").waitFor();
    await page.getByLabel("Put codes in place of all names").check();
    await page.getByText("2 schools, 32 people on the staff").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download an empty table of ties" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("ties.csv");
    expect(readFileSync(await download.path(), "utf8")).toMatch(/^from,to,weight\n/);
    await page.close();
  });

  it("go into a copy only where the reader says so, and the copy speaks of them", async () => {
    const page = await live.pages.open(live.url, live.heard);
    await openDialog(page);
    await page
      .getByLabel("Choose CSV files")
      .setInputFiles([file("schools.csv", "name,staff\nAsh,12\nBeech,20\n")]);
    await page.getByLabel("What do you call your district?").fill("Ash & Beech");
    await page.getByRole("button", { name: "Use this district" }).click();
    await page.locator("h1.answer strong").first().waitFor();
    const answer = await page.locator("main h1").innerText();
    await page.getByRole("button", { name: "Share", exact: true }).click();
    const save = page.getByRole("button", { name: "Save a copy with these settings" });
    expect(await save.isDisabled()).toBe(true);
    await page.getByText("with the names of your schools. Whoever has the file can read that.").waitFor();
    await expectNoFaults(page);
    await page.getByLabel("Put our own schools into the copy").check();
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    const copy = readFileSync(await download.path(), "utf8");
    await page.close();

    const copied = live.pages.put("copy.html", copy);
    const still = await live.browser.newPage({ javaScriptEnabled: false });
    await still.goto(copied);
    expect(await still.locator("main h1").innerText()).toBe(answer);
    expect(await still.title()).toBe("Ash & Beech – Spreadwell");
    await still.close();
    const opened = await live.pages.open(copied, live.heard);
    await opened.locator(".strip-district", { hasText: "Ash & Beech" }).waitFor();
    expect(await opened.locator("main h1").innerText()).toBe(answer);
    await opened.getByRole("rowheader", { name: "Beech", exact: true }).first().waitFor();
    expect(await opened.getByRole("heading", { name: "Ash & Beech", exact: true }).count()).toBe(0);
    await openDialog(opened);
    expect(await opened.getByRole("button", { name: "Back to the report’s district" }).count()).toBe(0);
    await opened.close();
  });

  it("can be dropped", async () => {
    const page = await live.pages.open(live.url, live.heard);
    await openDialog(page);
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "schools.csv", { type: "text/csv" }));
      const place = document.querySelector(".drop-place")!;
      place.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }));
      place.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, "name,staff\nAsh,12\nBeech,20\n");
    await page.getByText("2 schools, 32 people on the staff").waitFor();
    await page.close();
  });
});

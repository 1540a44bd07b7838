import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { stepNames } from "../../src/report/live/theatre/stepRules.ts";
import { stepKeys, type StepKey } from "../../src/report/live/theatre/theatre.ts";

/** Tabs until something has the focus; fails where it cannot be reached so. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const most = 250;
  for (let presses = 0; presses < most; presses++) {
    if (await hasFocus(page, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${most} presses of Tab do not reach ${selector}`);
}

function hasFocus(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}

/** Waits until the theatre stands at a step. */
export async function isAt(page: Page, step: StepKey): Promise<void> {
  const heading = page.locator(`.theatre-step-${step} h3`);
  await heading.waitFor({ timeout: 60_000 });
  expect(await heading.innerText()).toBe(`${stepKeys.indexOf(step) + 1}. ${stepNames[step]}`);
}

/** Goes to the next step by the button below the present one, without a mouse. */
export async function stepOn(page: Page, next: StepKey): Promise<void> {
  await tabTo(page, ".theatre-buttons button.main:enabled");
  await page.keyboard.press("Enter");
  await isAt(page, next);
}

/** Takes a picture where somebody wants to look at them: the folder is named in SCREENSHOTS. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Waits until both sides of the stage are drawn. */
export async function stageStands(page: Page): Promise<void> {
  await page.locator(".stage-pair .stage-right canvas").first().waitFor({ timeout: 120_000 });
}

/** Week that the stage shows. */
export async function weekOf(page: Page): Promise<number> {
  return page.locator("#stage-week").evaluate((slider) => (slider as HTMLInputElement).valueAsNumber);
}

/** Goes to an act's stage without a prediction; the stage has the focus. */
export async function openStage(page: Page, act: string): Promise<void> {
  await page.evaluate((key) => (location.hash = `#/theatre/${key}/predict`), act);
  await isAt(page, "predict");
  await page.getByRole("button", { name: "Skip the prediction" }).click();
  await page.locator(".theatre-buttons button.main").click();
  await isAt(page, "watch");
  await stageStands(page);
  await page.locator(".stage-pair").focus();
}

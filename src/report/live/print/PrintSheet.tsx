import type { VNode } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { PageData } from "../pageData.ts";
import { usePage } from "../state/page.ts";
import type { Settings } from "../state/settings.ts";
import { useOverview, type Overview } from "../state/useOverview.ts";
import { AnswerPage } from "./AnswerPage.tsx";
import { GroundPage } from "./GroundPage.tsx";
import { TimePage } from "./TimePage.tsx";
import { useSettled } from "./useSettled.ts";

/** The report on paper: always there, seen only in print, so that printing needs no scripts. */
export function PrintSheet(): VNode {
  const page = usePage();
  const data = page.data.value;
  const settings = useSettled(page.settings.value);
  const overview = useSettled(useOverview(settings));
  const title = titleOnPaper(data, settings);
  useEffect(() => {
    // Browsers offer the title as the name of a PDF.
    document.title = title;
  }, [title]);
  return useMemo(
    () => <Sheet data={data} settings={settings} overview={overview} />,
    [data, settings, overview],
  );
}

interface SheetProps {
  readonly data: PageData;
  readonly settings: Settings;
  readonly overview: Overview;
}

function Sheet({ data, settings, overview }: SheetProps): VNode {
  return (
    <div class="print-sheet">
      <AnswerPage data={data} settings={settings} overview={overview} />
      <TimePage data={data} overview={overview} />
      <GroundPage data={data} settings={settings} overview={overview} />
    </div>
  );
}

/** The title of the page: district and plan. */
export function titleOnPaper({ title }: PageData, { plans, chosen }: Settings): string {
  const plan = plans[chosen];
  return plan === undefined ? `${title} – Spreadwell` : `${title}: ${plan.name} – Spreadwell`;
}

import type { VNode } from "preact";
import { limitLines, sureSentence } from "../../board/sentences/limits.ts";
import { formatCount } from "../../format.ts";
import { inputRows } from "../compare/planInputs.ts";
import type { PageData } from "../pageData.ts";
import { writeCode } from "../share/settingsCode.ts";
import { formOf } from "../share/settingsForm.ts";
import type { Settings } from "../state/settings.ts";
import type { Overview } from "../state/useOverview.ts";

/** Settings listed; of more, the file has the rest. */
const SETTINGS = 14;
const STEPS = 8;

interface GroundProps {
  readonly data: PageData;
  readonly settings: Settings;
  readonly overview: Overview;
}

/** Page 3: settings in words, what the answer rests on, and how to get the same again. */
export function GroundPage({ data, settings, overview }: GroundProps): VNode {
  const { facts } = overview;
  return (
    <section class="print-page" aria-label="What this rests on">
      <PlanWords data={data} settings={settings} />
      <TodayWords data={data} />
      <h2>What this cannot tell you</h2>
      <ul class="limits">
        {limitLines(facts).map(({ title, sentence }) => (
          <li key={title}>
            <strong>{title}.</strong> {sentence}
          </li>
        ))}
      </ul>
      <p>
        <strong>How sure is the model?</strong> {sureSentence(facts)}
      </p>
      <Assumptions data={data} />
      <Numbers data={data} settings={settings} />
    </section>
  );
}

/** What the plan in hand changes of today's path. */
function PlanWords({ data, settings }: Omit<GroundProps, "overview">): VNode | null {
  const plan = settings.plans[settings.chosen];
  if (plan === undefined) return null;
  const rows = inputRows([plan], data);
  if (rows.length === 0) return <p>“{plan.name}” changes nothing of today’s path.</p>;
  return (
    <table class="print-table names">
      <caption>What “{plan.name}” changes</caption>
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">Today’s path</th>
          <th scope="col">Plan</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, SETTINGS).map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells.map((lines, at) => (
              <td key={at}>{lines.slice(0, STEPS).join(" ")}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What of today's path is not at its default, and what happens on the way. */
function TodayWords({ data }: { readonly data: PageData }): VNode | null {
  const changed = data.settingLines.filter(({ isDefault }) => !isDefault);
  if (changed.length === 0 && data.timeline.length === 0) return null;
  const left = Math.max(0, changed.length - SETTINGS) + Math.max(0, data.timeline.length - STEPS);
  return (
    <>
      <h2>Today’s path</h2>
      <ul class="print-list">
        {changed.slice(0, SETTINGS).map(({ path, label, shown }) => (
          <li key={path}>
            {label}: {shown}
          </li>
        ))}
        {data.timeline.slice(0, STEPS).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {left > 0 ? <li>{formatCount(left)} more in the file, under Evidence.</li> : null}
      </ul>
    </>
  );
}

/** Assumptions that were tried at both ends. */
function Assumptions({ data }: { readonly data: PageData }): VNode | null {
  const { assumptions } = data.result;
  if (assumptions.length === 0) return null;
  return (
    <table class="print-table names">
      <caption>Assumptions that were tried at both ends of what is plausible</caption>
      <thead>
        <tr>
          <th scope="col">Assumption</th>
          <th scope="col">Used</th>
          <th scope="col">Low end</th>
          <th scope="col">High end</th>
        </tr>
      </thead>
      <tbody>
        {assumptions.slice(0, SETTINGS).map(({ path, label, usedShown, lowShown, highShown }) => (
          <tr key={path}>
            <th scope="row">{label}</th>
            <td>{usedShown}</td>
            <td>{lowShown}</td>
            <td>{highShown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is needed to see, or to run, the same again. */
function Numbers({ data, settings }: Omit<GroundProps, "overview">): VNode {
  const { runCard, networkSource } = data;
  const { code } = writeCode(settings, formOf(data));
  const entries: readonly (readonly [string, string])[] = [
    ["Settings code", code],
    ["Report number", runCard.reportDigest],
    ["Futures of each plan", formatCount(runCard.futures)],
    ["Network", networkSource],
    ["Engine version and date", [runCard.engineVersion, runCard.date].filter(Boolean).join(", ")],
    ["Scenario hash", runCard.scenarioHash],
  ];
  return (
    <>
      <h2>See it again</h2>
      <p>Open the report’s file, choose “Share”, and enter the settings code.</p>
      <dl class="run-card">
        {entries.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

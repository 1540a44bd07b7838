import type { VNode } from "preact";
import { download, fileName } from "../share/files.ts";
import { scenarioFile } from "../share/scenarioFile.ts";
import { usePage } from "../state/page.ts";

/** The scenario of a theatre, to be saved: acts change it, and nothing else goes in. */
export function ScenarioUsed(): VNode {
  const page = usePage();
  const data = page.data.value;
  const text = scenarioFile(data.result.input, []);
  const save = (): void => download(fileName([data.title, "scenario"], "json"), text, "application/json");
  return (
    <section aria-labelledby="scenario-used">
      <h2 id="scenario-used">The scenario on the stage</h2>
      <p>
        Change this file and call <code>spreadwell theatre</code> with it to have another stage. With{" "}
        <code>spreadwell run</code> it gives the same futures as this page.{" "}
        {data.network === null ? "" : "Put the files of the network beside it."}
      </p>
      <details>
        <summary>Show the scenario</summary>
        <button type="button" disabled={!page.isAlive.value} onClick={save}>
          Save this scenario
        </button>
        <pre class="scroll" tabIndex={0} role="region" aria-label="Scenario on the stage">
          {text}
        </pre>
      </details>
    </section>
  );
}

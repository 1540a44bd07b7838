import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cellFaults } from "./cellFaults.ts";

const notebooks = new URL("../../notebooks/", import.meta.url);
const texts = Object.fromEntries(
  readdirSync(notebooks)
    .filter((name) => name.endsWith(".html"))
    .map((name) => [name.replace(/\.html$/, ""), readFileSync(new URL(name, notebooks), "utf8")]),
);

test("the type checker likes the cells of notebooks", () => {
  expect(Object.keys(texts).length).toBeGreaterThan(4);
  expect(cellFaults(texts)).toEqual([]);
});

test("what a cell gets wrong is seen: a name, an argument, what another cell hands over in its turn", () => {
  const notebook = `<notebook>
  <script id="1" type="application/vnd.node.javascript" format="json" output="scenario" pinned>
    import { print } from "./support/build/command.ts";
    print(scenarioForPage("flagship"));
  </script>
  <script id="2" type="text/x-typescript" pinned>
    import { endsOf, futuresOf } from "./support/page/futures.ts";

    const runs = futuresOf(scenario, {}, "ten", ["adoption"]);
    const ends = endsOf(runs, "adoption");
  </script>
  <script id="3" type="text/x-typescript" pinned>
    import { futures } from "./support/page/futures.ts";
    display(runs[0].weaks);
    display(runs.length + width);
  </script>
</notebook>`;
  expect(cellFaults({ wrong: notebook })).toEqual([
    "wrong, cell 1, line 2: Cannot find name 'scenarioForPage'.",
    expect.stringMatching(/^wrong, cell 2, line 3: Argument of type 'string' is not assignable/),
    expect.stringMatching(/^wrong, cell 2, line 4: Argument of type 'AsyncGenerator/),
    expect.stringMatching(/^wrong, cell 3, line 1: .* has no exported member .*'futures'/),
    expect.stringMatching(/^wrong, cell 3, line 2: Property 'weaks' does not exist on type 'Future'/),
  ]);
});

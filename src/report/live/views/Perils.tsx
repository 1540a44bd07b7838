import { TODAY } from "../../../scenario/board/headlines.ts";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { acts } from "../../../model/acts/index.ts";
import { perilGrounds } from "../../../model/inReality/perilGrounds.ts";
import { perilRemedies } from "../../../model/inReality/perilRemedies.ts";
import { perilFacts } from "../../board/probeFacts.ts";
import { perilSentences } from "../../board/sentences/perils.ts";
import { figureMark } from "../../sections/figureMark.ts";
import { quoted } from "../../sentences/words.ts";
import { withCurlyApostrophes } from "../../text.ts";
import { GainNote } from "../parts/GainNote.tsx";
import { MarkView } from "../parts/MarkView.tsx";
import { perilFigure, sharedExtent } from "../perils/perilFigure.ts";
import type { PageData } from "../pageData.ts";
import { PerilProgress } from "../perils/PerilProgress.tsx";
import { perilOf } from "../perils/perilRoute.ts";
import { usePage } from "../state/page.ts";

// The page prints its apostrophes as a book does.
const grounds = perilGrounds.map((ground) => ({
  ...ground,
  label: withCurlyApostrophes(ground.label),
  inReality: withCurlyApostrophes(ground.inReality),
  inSimulation: withCurlyApostrophes(ground.inSimulation),
}));
const keys = perilGrounds.map(({ key }) => key);

/** The four perils: what each is, what it does in the report's futures, and what people can do about it. */
export function PerilsView(): VNode {
  const page = usePage();
  const data = page.data.value;
  const { result } = data;
  const isOff = page.live.value?.state.value === "failed";
  const { goal, matters } = page.settings.value;
  const headline = { ...result.headline, goal, matters };
  const plan = result.plans[1] ?? result.plans[0]!;
  const main = plan.futures.ends.headline;
  const facts = perilFacts(result, main, headline);
  const extent = sharedExtent([main, ...result.perils.map((peril) => peril.headline)], headline);
  useRoute();
  return (
    <div class="perils">
      <h1>Four perils of working together</h1>
      <p>
        A network multiplies whatever is put into it. Four things decide whether what spreads is worth
        spreading. {tried(data, isOff, plan.name === TODAY ? "today’s path" : quoted(plan.name))}
      </p>
      <PerilProgress />
      {result.perils.length === 0 ? null : <GainNote />}
      <nav aria-label="The four perils">
        <ul>
          {grounds.map(({ key, label }) => (
            <li key={key}>
              <a href={`#/perils/${key}`} onClick={() => goTo(key)}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {grounds.map(({ key, label, inReality, inSimulation }) => {
        const fact = facts.find((each) => each.key === key);
        const probe = result.perils.find((peril) => peril.key === key);
        return (
          <section key={key} id={idOf(key)} tabIndex={-1} aria-labelledby={`${idOf(key)}-heading`}>
            <h2 id={`${idOf(key)}-heading`}>{label}</h2>
            <p>
              <strong>In reality,</strong> {inReality}
            </p>
            <p>
              <strong>In this simulation,</strong> {inSimulation}
            </p>
            {fact === undefined || probe === undefined ? null : (
              <>
                <h3>What it does in this district’s futures</h3>
                <p>{perilSentences(fact, headline, plan.name)}</p>
                <MarkView
                  mark={figureMark(
                    perilFigure({ key, label }, { on: main, off: probe.headline }, headline, extent),
                  )}
                />
              </>
            )}
            <h3>What people can do</h3>
            <ul>
              {(perilRemedies[key] ?? []).map((remedy) => (
                <li key={remedy}>{withCurlyApostrophes(remedy)}</li>
              ))}
            </ul>
            <ToTheatre peril={key} label={label} />
          </section>
        );
      })}
    </div>
  );
}

/** What the view knows of the district, in a sentence. */
function tried({ result, perilsToRun = [], ownDistrict }: PageData, isOff: boolean, plan: string): string {
  if (perilsToRun.length > 0 && !isOff)
    return `Once the futures of ${plan} are there, this page switches each of them off in turn, to see what it does in your schools.`;
  if (result.perils.length > 0)
    return `Each was switched off in turn in the futures of ${plan}, so that you can see what it does in this district.`;
  return ownDistrict === true
    ? "They were not switched off in your schools, so this page cannot say what they do there."
    : "This report did not run its futures with each of them switched off, so it cannot say what they do here.";
}

/** The way to the act about one peril. */
function ToTheatre({ peril, label }: { readonly peril: string; readonly label: string }): VNode | null {
  const act = acts.find(({ perils }) => perils.length === 1 && perils[0] === peril);
  if (act === undefined) return null;
  return (
    <p>
      <a class="button" href={`#/theatre/${act.key}`} aria-label={`Show it to a room: ${label}`}>
        Show it to a room
      </a>
    </p>
  );
}

/** Goes to the peril that the address names, as the view opens and whenever the address changes. */
function useRoute(): void {
  useEffect(() => {
    const follow = (): void => {
      const key = perilOf(location.hash, keys);
      if (key !== null) goTo(key);
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
}

function goTo(key: string): void {
  const section = document.getElementById(idOf(key));
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}

// Figures have ids of their own below these.
function idOf(key: string): string {
  return `the-peril-${key}`;
}

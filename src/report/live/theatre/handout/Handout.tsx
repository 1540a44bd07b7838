import type { VNode } from "preact";
import { MarkView } from "../../parts/MarkView.tsx";
import type { PageData } from "../../pageData.ts";
import type { Settings } from "../../state/settings.ts";
import { countOf, quoted } from "../../../sentences/words.ts";
import { measureAxisLabel } from "../../../theatre/measureFormat.ts";
import { runLabel } from "../../../theatre/sentences/runs.ts";
import { PracticeSign } from "../stage/parts/StageKey.tsx";
import { PromptEntries } from "../parts/PromptEntries.tsx";
import { promptsOf } from "../prompts.ts";
import { blankAxes } from "./blankAxes.ts";
import { handoutPictures } from "./handoutPictures.ts";
import { checkQuestions, futuresWords, predictionWords } from "./handoutWords.ts";
import type { HandoutAct } from "./story.ts";

/**
 * One act on one page, to be handed out before it is played: above the fold what is on the stage, a prediction to make
 * and three questions; below it what came and what to talk about, which nobody should read before she has guessed.
 */
export function Handout({
  shown,
  data,
  settings,
}: {
  readonly shown: HandoutAct;
  readonly data: PageData;
  readonly settings: Settings;
}): VNode {
  const { act, controls, prediction, story } = shown;
  const id = `handout-${act.key}`;
  const prompts = promptsOf(act, settings);
  const weeks = story?.run.left.story.weeks ?? data.scenario.weeks;
  const chosen = act.controls.map(({ key, question, choices, usual }) => {
    const choice = choices[controls[key] ?? usual] ?? choices[usual]!;
    return `${question} ${choice.words}.`;
  });
  const measure = act.measures[0];
  return (
    <section class="print-page handout" aria-labelledby={`${id}-title`}>
      <h1 id={`${id}-title`}>{act.title}</h1>
      <p>{[...act.setup, ...chosen].join(" ")}</p>
      <div class="handout-columns">
        <div>
          <h2>Before: what do you expect?</h2>
          <p>{act.prediction.question}</p>
          <ul class="handout-ticks">
            {act.prediction.options.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>{predictionWords(prediction, act)}</p>
        </div>
        {measure === undefined ? null : (
          <div class="handout-axes">
            <p>
              {measureAxisLabel(measure)}: {quoted(act.right.name)}
            </p>
            <MarkView mark={blankAxes(`${id}-axes`, measure, weeks)} />
          </div>
        )}
      </div>
      <Check act={act} id={id} />
      <p class="handout-fold">Fold the sheet back here until you have watched.</p>
      <p class="handout-claim">{act.claim}</p>
      {story === null ? (
        <p class="handout-missing">The pictures of this act were not ready when this was printed.</p>
      ) : (
        <Pictures shown={shown} data={data} id={id} />
      )}
      <h2>To talk about</h2>
      <dl class="handout-prompts">
        <PromptEntries prompts={prompts} />
      </dl>
      <p class="handout-source">
        <strong>What is known.</strong> {act.ground} {act.source} <strong>What this leaves out.</strong>{" "}
        {act.caveat}
      </p>
      <p class="handout-source">{sourceLine(shown, data)}</p>
    </section>
  );
}

function Pictures({
  shown: { act, story },
  data,
  id,
}: {
  readonly shown: HandoutAct;
  readonly data: PageData;
  readonly id: string;
}): VNode | null {
  if (story === null) return null;
  const { moments, rows, practices, followed, isRinged } = handoutPictures(act, story, data, `${id}-picture`);
  return (
    <div class="handout-pictures">
      <h2>What came: the same schools, the same luck</h2>
      <ul class="handout-key">
        {practices.map(({ practice, name, shape, quality }) => (
          <li key={practice}>
            <PracticeSign shape={shape} quality={quality} /> {name}
            {quality < 0 ? " (lowers learning)" : ""}
          </li>
        ))}
        <li>Hollow: none. Darker: better for learning. Counted: {quoted(followed, 30)}.</li>
        {isRinged ? <li>Thick ring: who differs first.</li> : null}
      </ul>
      {rows.map(({ name, pictures }) => (
        <div key={name} class="handout-row">
          <h3>{name}</h3>
          <ul>
            {pictures.map(({ week, users, mark }, at) => (
              <li key={week}>
                <p>
                  {moments[at]!.words}. {countOf(users, "uses", "use")} it.
                </p>
                <MarkView mark={mark} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p>
        <strong>{futuresWords(act, story)}</strong>
      </p>
    </div>
  );
}

function Check({ act, id }: { readonly act: HandoutAct["act"]; readonly id: string }): VNode {
  return (
    <div>
      <h2 id={`${id}-check`}>Three questions, before and after</h2>
      <table class="handout-check" aria-labelledby={`${id}-check`}>
        <thead>
          <tr>
            <th scope="col">Write yes, no or ?</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {checkQuestions(act).map((question) => (
            <tr key={question}>
              <th scope="row">{question}</th>
              <td>{"\u00a0"}</td>
              <td>{"\u00a0"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where all this comes from: which of the futures, from which schools, by which version. */
function sourceLine({ story }: HandoutAct, { title, runCard }: PageData): string {
  const run =
    story === null ? "" : `The story is future ${story.run.replicate + 1}, ${runLabel(story.shown)}. `;
  return `${run}All of this is from simulations of “${title}”, Spreadwell ${runCard.engineVersion}, scenario ${runCard.reportDigest}.`;
}

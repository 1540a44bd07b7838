import type { VNode } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { NetworkTypeName } from "../../../model/networkTypes.ts";
import { healthQuestions } from "../../../scenario/questions/healthFeatures.ts";
import { progressSentence, recommendationSentence } from "../../health/sentences.ts";
import { profileFigure } from "../../health/profileFigure.ts";
import { recommend } from "../../health/recommend.ts";
import { standingsOf } from "../../health/standing.ts";
import { figureMark } from "../../sections/figureMark.ts";
import { addPlan, MOST_PLANS } from "../health/addPlan.ts";
import { AnswerList, HealthForm, HealthProgress } from "../health/HealthForm.tsx";
import { HealthResults } from "../health/HealthResults.tsx";
import { healthRunOf, type HealthMain } from "../health/healthRun.ts";
import { MarkView } from "../parts/MarkView.tsx";
import { usePage, type Page } from "../state/page.ts";
import type { Settings } from "../state/settings.ts";

/** The health check: questions about the seven features, their profile, and the type of network that fits. */
export function HealthView(): VNode {
  const page = usePage();
  const data = page.data.value;
  const settings = page.settings.value;
  const { health: answers } = settings;
  const { values } = data.scenario;
  const live = page.live.value;
  const run = useMemo(() => healthRunOf(data), [data]);
  const main = run.main.value;
  const headline = { ...data.result.headline, goal: settings.goal, matters: settings.matters };
  const isReady = live !== null && live.state.value === "ready";
  const hasAnswers = Object.keys(answers).length > 0;
  const start = (): void => {
    if (live !== null) run.start(live, answers, values);
  };
  // Once asked for, the results follow the answers.
  useEffect(() => {
    if (main !== null && main.answers !== answers && isReady) start();
  }, [answers, isReady]);
  const recommendation =
    main === null || main.futures === null ? null : recommend(main.futures, headline, settings.budget);
  useEffect(() => {
    if (recommendation !== null) page.announce(recommendationSentence(recommendation));
  }, [recommendation?.type, main?.answers]);
  return (
    <div class="health">
      <h1>Which kind of network is ours?</h1>
      <p>
        {healthQuestions.length} questions about daily life in your schools. Take the answer that comes
        nearest, for your schools as they are now. “Not sure” is a good answer: it widens the dots, and the
        page tells you which answer to find out first. What you skip stands where this report stands.
      </p>
      <div class="health-screen">
        <h2>Your schools today</h2>
        <HealthForm
          answers={answers}
          isEnabled={page.isAlive.value}
          onAnswer={(key, answer) => setAnswer(page, key, answer)}
        />
        <HealthProgress answers={answers} />
      </div>
      {hasAnswers && <AnswerList answers={answers} />}
      <section class="health-part" aria-labelledby="health-profile-head">
        <h2 id="health-profile-head">Your profile</h2>
        <MarkView mark={figureMark(profileFigure(standingsOf(answers, values)))} />
      </section>
      <section class="health-part" aria-labelledby="health-result-head">
        <h2 id="health-result-head">The type that fits</h2>
        <State main={main} isReady={isReady} page={page} hasAnswers={hasAnswers} onStart={start} />
        {main !== null && (
          <HealthResults
            main={main}
            trials={run.trials.value}
            headline={headline}
            budget={settings.budget}
            data={data}
            planOf={(type) => <PlanButton page={page} settings={settings} type={type} main={main} />}
          />
        )}
      </section>
    </div>
  );
}

interface StateProps {
  readonly main: HealthMain | null;
  readonly isReady: boolean;
  readonly page: Page;
  readonly hasAnswers: boolean;
  readonly onStart: () => void;
}

/** What can be done now, or what is going on. */
function State({ main, isReady, page, hasAnswers, onStart }: StateProps): VNode | null {
  if (main?.status === "done") return null;
  if (main?.status === "running") {
    return (
      <p class="health-running">
        <label for="health-running">{progressSentence(main.done, main.total)}</label>
        <progress id="health-running" max={Math.max(1, main.total)} value={main.done} />
      </p>
    );
  }
  if (main?.status === "failed") {
    return (
      <div role="alert">
        <p>The futures could not be run. {main.message ?? ""}</p>
        <button type="button" class="main" onClick={onStart} disabled={!isReady}>
          Try again
        </button>
      </div>
    );
  }
  const state = page.live.value?.state.value;
  if (page.isAlive.value && (page.live.value === null || state === "failed"))
    return (
      <p>
        The live model does not run in this window, so the types cannot be compared. Your answers and the
        profile above are kept. Another browser may help.
      </p>
    );
  return (
    <>
      <p>
        {hasAnswers
          ? "Your district is run as each of the three types, 50 futures of each, with the same luck."
          : "Nothing is answered yet. Answer at least one question."}
      </p>
      <button type="button" class="main" onClick={onStart} disabled={!isReady || !hasAnswers}>
        {state === "starting" ? "Getting the live model ready…" : "Compare the three types"}
      </button>
    </>
  );
}

interface PlanProps {
  readonly page: Page;
  readonly settings: Settings;
  readonly type: NetworkTypeName;
  readonly main: HealthMain;
}

function PlanButton({ page, settings, type, main }: PlanProps): VNode {
  const isFull = settings.plans.length >= MOST_PLANS;
  const { values } = page.data.value.scenario;
  const add = (): void => {
    page.change((before) => addPlan(before, main.answers, type, values));
    page.announce("The plan was added.");
  };
  return (
    <div class="health-plan">
      <button type="button" class="main" onClick={add} disabled={isFull || !page.isAlive.value}>
        Make this a plan
      </button>
      <p>
        {isFull
          ? `There are ${MOST_PLANS} plans already. Take one away under “What if” first.`
          : "The plan takes your answers along. Today’s path in this report does not know them, so the two will differ by both."}
      </p>
    </div>
  );
}

function setAnswer(page: Page, key: string, answer: number | "unsure" | undefined): void {
  page.change((settings) => {
    const others = Object.entries(settings.health).filter(([name]) => name !== key);
    const given: [string, number | "unsure"][] = answer === undefined ? [] : [[key, answer]];
    return { ...settings, health: Object.fromEntries([...others, ...given]) };
  }, `health-${key}`);
}

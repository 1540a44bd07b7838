import { batch, computed, effect, signal, untracked, type ReadonlySignal } from "@preact/signals";
import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import type { Change } from "../../../experiment/study/study.ts";
import { typicalFuture } from "../../board/network/typicalFuture.ts";
import type { Live } from "../engine/live.ts";
import type { Story } from "../engine/protocol.ts";
import { changesOf } from "../state/planChanges.ts";
import type { Page } from "../state/page.ts";
import { Picker } from "./canvas/pick.ts";
import { influencesOf, type Influences, type Use } from "./influences.ts";
import { sceneOf, usersBySchool, type Level, type Scene } from "./scene.ts";
import { StoryState } from "./storyState.ts";

/** A story ready to be shown. */
export interface LoadedStory {
  readonly story: Story;
  readonly scene: Scene;
  readonly state: StoryState;
  readonly picker: Picker;
  /** Whether this future has another network than the report's picture. */
  readonly hasOwnNetwork: boolean;
}

/** What stands at the week in hand. */
export interface Moment {
  readonly week: number;
  readonly practice: number;
  /** Users of the followed practice in each school. */
  readonly users: Int32Array;
  readonly stopped: number;
}

export type Loading =
  | { readonly status: "waiting" | "loading" | "ready" }
  | { readonly status: "failed"; readonly message: string };

/** All that the Network view knows and can be told. Made once a view; `start` lets it ask for stories. */
export class NetworkModel {
  readonly path = signal<"today" | "plan">("today");
  /** Number of the future; null for a typical one. */
  readonly future = signal<number | null>(null);
  readonly week = signal(0);
  /** Name of the practice that is followed; null for the usual one. */
  readonly followed = signal<string | null>(null);
  readonly person = signal(-1);
  readonly school = signal(-1);
  /** Schools that clicks have chosen to be connected; null while clicks choose what to look at. */
  readonly connecting = signal<readonly string[] | null>(null);
  readonly loading = signal<Loading>({ status: "waiting" });
  /** What the stage shows, as its zoom has it. */
  readonly level = signal<Level>("people");
  readonly loaded = signal<LoadedStory | null>(null);

  /** What the shown path changes of today's. */
  readonly changes: ReadonlySignal<readonly Change[]> = computed(() => {
    const { plans, chosen } = this.page.settings.value;
    const plan = plans[chosen];
    return this.path.value === "today" || plan === undefined ? [] : changesOf(plan, this.page.data.value);
  });

  /** Futures of the shown path that the report brings; today's (`isOwn` false) where it brings none of it. */
  readonly futures: ReadonlySignal<{ readonly set: FutureSet; readonly isOwn: boolean }> = computed(() => {
    const { plans } = this.page.data.value.result;
    const wanted = JSON.stringify(this.changes.value);
    const own = plans.find(({ changes }) => JSON.stringify(changes) === wanted);
    return { set: (own ?? plans[0]!).futures, isOwn: own !== undefined };
  });

  readonly replicate: ReadonlySignal<number> = computed(
    () => this.future.value ?? typicalFuture(this.futures.value.set),
  );

  /** Number of the followed practice in the story in hand; −1 without a story. */
  readonly practice: ReadonlySignal<number> = computed(() => {
    const loaded = this.loaded.value;
    if (loaded === null) return -1;
    const { story } = loaded;
    const { practice } = this.page.data.value.result.headline;
    const named = (name: string | null): number =>
      name === null ? -1 : story.practices.findIndex((each) => each.name === name);
    const chosen = named(this.followed.value);
    if (chosen >= 0) return chosen;
    const usual = named(practice);
    return usual >= 0 ? usual : mostUsed(loaded.state);
  });

  readonly moment: ReadonlySignal<Moment | null> = computed(() => {
    const loaded = this.loaded.value;
    const practice = this.practice.value;
    if (loaded === null || practice < 0) return null;
    const { state, story } = loaded;
    state.goTo(this.week.value);
    let stopped = 0;
    for (let i = 0; i < story.roles.length; i++) {
      const hasStopped = state.gaveUp[i * state.practiceCount + practice] === 1;
      if (hasStopped && state.inDomainOf(i, practice) !== practice) stopped++;
    }
    return { week: state.week, practice, users: usersBySchool(state, practice), stopped };
  });

  /** How the followed practice came to the chosen person by the week in hand. */
  readonly chain: ReadonlySignal<readonly Use[]> = computed(() => {
    const moment = this.moment.value;
    const influences = this.influences.value;
    const person = this.person.value;
    if (moment === null || influences === null || person < 0) return [];
    return influences.chain(person, moment.practice, moment.week);
  });

  private readonly attempts = signal(0);

  /** Built when somebody is chosen for the first time: a large story takes a moment. */
  private readonly influences: ReadonlySignal<Influences | null> = computed(() => {
    const story = this.loaded.value?.story;
    return story === undefined || this.person.value < 0 ? null : influencesOf(story);
  });

  constructor(private readonly page: Page) {}

  /** Chooses a person, and with her the school; −1 for nobody. */
  choose(person: number, school: number): void {
    batch(() => {
      this.person.value = person;
      this.school.value = school;
    });
  }

  /** Asks once more for a story that failed. */
  retry(): void {
    this.attempts.value++;
  }

  /** Asks for the story of what is set, now and whenever that changes. Returns what ends it. */
  start(): () => void {
    let newest = 0;
    let asked = "";
    let engine: Live | null = null;
    return effect(() => {
      const live = this.page.live.value;
      const state = live?.state.value;
      const [changes, replicate] = [this.changes.value, this.replicate.value];
      if (live !== engine) {
        // Another district, with people of its own.
        if (engine !== null) untracked(() => this.forget());
        [engine, asked] = [live, ""];
      }
      if (live === null) return;
      if (state === "failed") {
        this.loading.value = { status: "failed", message: "The live model cannot run in this browser." };
        return;
      }
      const wanted = JSON.stringify([changes, replicate, this.attempts.value]);
      if (state !== "ready" || wanted === asked) return;
      asked = wanted;
      const own = ++newest;
      this.loading.value = { status: "loading" };
      live.story(changes, replicate).then(
        (story) => {
          if (own === newest) this.show(story);
        },
        (error: unknown) => {
          if (own !== newest) return;
          const message = error instanceof Error ? error.message : String(error);
          this.loading.value = { status: "failed", message };
        },
      );
    });
  }

  /** Puts everything back that belongs to one district. */
  private forget(): void {
    batch(() => {
      this.choose(-1, -1);
      this.loaded.value = null;
      this.future.value = null;
      this.connecting.value = null;
      this.loading.value = { status: "waiting" };
    });
  }

  private show(story: Story): void {
    const before = this.loaded.peek();
    const placed = story.layout ?? this.page.data.peek().layout;
    const scene = sceneOf(story, placed);
    batch(() => {
      // Another network has other people under the same numbers.
      if (story.layout !== undefined || before?.hasOwnNetwork === true) this.choose(-1, -1);
      this.loaded.value = {
        story,
        scene,
        state: new StoryState(story),
        picker: new Picker(scene),
        hasOwnNetwork: story.layout !== undefined,
      };
      if (before === null) this.week.value = story.weeks;
      this.loading.value = { status: "ready" };
    });
  }
}

/** The practice that most people use in the end; of equals the first. Leaves the state at its last week. */
function mostUsed(state: StoryState): number {
  state.goTo(state.story.weeks);
  const users = new Int32Array(state.practiceCount);
  for (const practice of state.current) if (practice >= 0) users[practice]!++;
  return users.indexOf(users.reduce((most, count) => Math.max(most, count), 0));
}

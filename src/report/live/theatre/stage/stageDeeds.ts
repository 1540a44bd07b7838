import { batch } from "@preact/signals";
import { tellsOf } from "../../../theatre/teacherFacts.ts";
import { neighboursOf } from "../../network/neighbours.ts";
import type { Theatre } from "../theatre.ts";
import type { TheatreDeed } from "./stageKeys.ts";
import type { StageSides } from "./sides.ts";

/** What a key acts on. */
export interface TheatreHands {
  readonly theatre: Theatre;
  readonly sides: StageSides;
  /** Whether there is play: a reader who wants no movement steps. */
  readonly canPlay: boolean;
}

/** Goes to a week, as far as the run has it. Somebody who steps has stopped play. */
export function goToWeek({ theatre, sides }: Pick<TheatreHands, "theatre" | "sides">, week: number): void {
  if (!Number.isFinite(week)) return;
  batch(() => {
    theatre.isPlaying.value = false;
    theatre.week.value = Math.max(0, Math.min(sides.weeks, Math.round(week)));
  });
}

/** Starts or stops; from the end it starts over. */
export function togglePlay({ theatre, sides, canPlay }: TheatreHands): void {
  batch(() => {
    if (!canPlay) theatre.isPlaying.value = false;
    else {
      if (!theatre.isPlaying.value && theatre.week.value >= sides.weeks) theatre.week.value = 0;
      theatre.isPlaying.value = !theatre.isPlaying.value;
    }
  });
}

/** Goes to the first difference and chooses whoever differs there. */
export function jumpToDifference(hands: Pick<TheatreHands, "theatre" | "sides">): void {
  const { difference } = hands.sides.run;
  if (difference === null) return;
  batch(() => {
    goToWeek(hands, difference.week);
    if (difference.person >= 0) hands.theatre.person.value = difference.person;
  });
}

/** Does what a key on the stage asks for. */
export function carryOutOnStage(deed: TheatreDeed, hands: TheatreHands): void {
  const { theatre, sides } = hands;
  switch (deed.kind) {
    case "play":
      return togglePlay(hands);
    case "first":
      return goToWeek(hands, 0);
    case "last":
      return goToWeek(hands, sides.weeks);
    case "step":
      return goToWeek(hands, theatre.week.value + deed.weeks);
    case "jump":
      return jumpToDifference(hands);
    case "switch":
      theatre.isOn.value = !theatre.isOn.value;
      return;
    case "restart":
      goToWeek(hands, 0);
      return togglePlay(hands);
    case "other run":
      return theatre.showRun("unusual");
    case "choose":
      if (theatre.person.value < 0) theatre.person.value = tellsOf(sides.run);
      else anchors.set(sides, theatre.person.value);
      return;
    case "leave":
      theatre.person.value = -1;
      return;
    case "colleague":
      return chooseColleague(theatre, sides, deed.by);
  }
}

/** Whose colleagues the keys go through: whoever was chosen before they did. */
const anchors = new WeakMap<StageSides, number>();

function chooseColleague(theatre: Theatre, sides: StageSides, by: 1 | -1): void {
  const person = theatre.person.value;
  if (person < 0) {
    theatre.person.value = tellsOf(sides.run);
    return;
  }
  const { story } = sides.run.left;
  const before = anchors.get(sides) ?? person;
  const circle = (anchor: number): readonly number[] => [anchor, ...neighboursOf(story, anchor)];
  const anchor = circle(before).includes(person) ? before : person;
  anchors.set(sides, anchor);
  const round = circle(anchor);
  theatre.person.value = round[(round.indexOf(person) + by + round.length) % round.length]!;
}

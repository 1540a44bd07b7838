import type { EventColumns, SentStory, Story, StoryEvent, StoryEvents } from "./protocol.ts";

// A large district's story has hundreds of thousands of events. As objects they would hold the page up for a quarter of
// a second as they arrive, and take tens of megabytes; as columns they arrive at once.

const numbers = ["week", "person", "practice", "replaced", "from", "group"] as const;

/** A story as it is sent. */
export function packStory(story: Story): SentStory {
  return { ...story, events: packEvents(story.events) };
}

/** What of a sent story is handed over. */
export function transferOf({ events }: SentStory): ArrayBuffer[] {
  return Object.values(events).flatMap((column) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );
}

/** The story that was sent. */
export function unpackStory(sent: SentStory): Story {
  return { ...sent, events: new ColumnEvents(sent.events) };
}

function packEvents(events: StoryEvents): EventColumns {
  const count = events.length;
  const [kinds, modes] = [new Map<string, number>(), new Map<string, number>()];
  const column = (): Int32Array => new Int32Array(count);
  const columns = {
    ...{ kind: new Uint8Array(count), mode: new Uint8Array(count), week: column(), person: column() },
    ...{ practice: column(), replaced: column(), from: column(), group: column() },
  };
  let at = 0;
  for (const event of events) {
    for (const name of numbers) columns[name][at] = event[name];
    columns.kind[at] = placeOf(kinds, event.kind);
    columns.mode[at] = placeOf(modes, event.mode);
    at++;
  }
  return { kinds: [...kinds.keys()], modes: [...modes.keys()], ...columns };
}

function placeOf(words: Map<string, number>, word: string): number {
  const known = words.get(word) ?? words.size;
  words.set(word, known);
  return known;
}

/** Events that are made as they are asked for. */
class ColumnEvents implements StoryEvents {
  readonly length: number;

  constructor(private readonly columns: EventColumns) {
    this.length = columns.week.length;
  }

  /** A new object each time; undefined outside the list. */
  at(place: number): StoryEvent | undefined {
    if (!(place >= 0 && place < this.length)) return undefined;
    const { kinds, modes, kind, mode, week, person, practice, replaced, from, group } = this.columns;
    return {
      week: week[place]!,
      kind: kinds[kind[place]!]!,
      person: person[place]!,
      practice: practice[place]!,
      replaced: replaced[place]!,
      from: from[place]!,
      mode: modes[mode[place]!]!,
      group: group[place]!,
    };
  }

  *[Symbol.iterator](): Iterator<StoryEvent> {
    for (let place = 0; place < this.length; place++) yield this.at(place)!;
  }
}

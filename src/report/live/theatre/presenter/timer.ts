/** A watch that a leader starts and stops. Plain data; times in milliseconds. */
export interface Timer {
  /** When it was started; null while it stands. */
  readonly since: number | null;
  /** What had passed before. */
  readonly before: number;
  /** Minutes that the leader gives the act, 1–90. */
  readonly minutes: number;
}

/** Minutes of an act where the leader says nothing. */
export const USUAL_MINUTES = 3;
/** Most minutes that can be given. */
export const MINUTES_MAXIMUM = 90;

/** A timer that stands at nothing. */
export const freshTimer: Timer = { since: null, before: 0, minutes: USUAL_MINUTES };

/** Milliseconds that have passed on a timer. */
export function elapsedOn({ since, before }: Timer, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since));
}

/** The timer started, or stopped where it runs. */
export function toggled(timer: Timer, now: number): Timer {
  return timer.since === null
    ? { ...timer, since: now }
    : { ...timer, since: null, before: elapsedOn(timer, now) };
}

/** The timer at nothing again; goes on running if it ran. */
export function reset(timer: Timer, now: number): Timer {
  return { ...timer, before: 0, since: timer.since === null ? null : now };
}

/** The timer with other minutes, brought into their range. */
export function withMinutes(timer: Timer, minutes: number): Timer {
  const kept = Number.isFinite(minutes) ? Math.round(minutes) : USUAL_MINUTES;
  return { ...timer, minutes: Math.max(1, Math.min(MINUTES_MAXIMUM, kept)) };
}

/** What a timer says: "1:05 of 3:00, 1:55 left", or how much over. */
export function timerWords(timer: Timer, now: number): string {
  const seconds = Math.floor(elapsedOn(timer, now) / 1000);
  const given = 60 * timer.minutes;
  const rest = given - seconds;
  const tail = rest >= 0 ? `${clock(rest)} left` : `${clock(-rest)} over`;
  return `${clock(seconds)} of ${clock(given)}, ${tail}`;
}

/** Seconds as minutes and seconds: "12:05". */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

import type { ActRequest, CardRequest, StoryRequest, WorkerAnswer } from "./protocol.ts";

/** A request that has one answer, before it has a number. */
export type SingleRequest = Omit<StoryRequest, "job"> | Omit<ActRequest, "job"> | Omit<CardRequest, "job">;

interface Waiting {
  readonly answered: (answer: WorkerAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** What was asked of the workers once, each with its one answer. */
export class Questions {
  private readonly waiting = new Map<number, Waiting>();

  /** Waits for the answer of a job; `read` finds what was asked for in it, null in an answer of another kind. */
  expect<Found>(job: number, read: (answer: WorkerAnswer) => Found | null): Promise<Found> {
    return new Promise((resolve, reject) => {
      const answered = (answer: WorkerAnswer): void => {
        const found = read(answer);
        if (found === null) reject(new Error(`an answer of another kind: ${answer.kind}`));
        else resolve(found);
      };
      this.waiting.set(job, { answered, reject });
    });
  }

  /** Takes an answer; false where nobody waits for it. */
  hear(answer: Exclude<WorkerAnswer, { kind: "ready" }>): boolean {
    const question = this.waiting.get(answer.job);
    if (question === undefined) return false;
    this.waiting.delete(answer.job);
    if (answer.kind === "failed") question.reject(new Error(answer.message));
    else question.answered(answer);
    return true;
  }

  /** Ends all waiting. */
  fail(message: string): void {
    for (const { reject } of this.waiting.values()) reject(new Error(message));
    this.waiting.clear();
  }
}

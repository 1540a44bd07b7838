import type { VNode } from "preact";
import { StoryPlace } from "../parts/StoryPlace.tsx";
import type { StepProps } from "./index.ts";

/** How it comes about, what is known of it, and one teacher's story. */
export function ExplainStep({ theatre }: StepProps): VNode {
  const { explain, ground, source, caveat } = theatre.act.value;
  return (
    <>
      <h4>How it comes about in this simulation</h4>
      {explain.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <StoryPlace />
      <h4>What is known of it</h4>
      <p>{ground}</p>
      <p>
        Source: <cite>{source}</cite>
      </p>
      <h4>What this act does not show</h4>
      <p>{caveat}</p>
    </>
  );
}

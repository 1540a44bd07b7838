import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { FutureSet, Headline } from "../../../experiment/board/boardResult.ts";
import { futureWords, tenFigure, tenPairs } from "../../board/charts/tenFutures.ts";
import { figureMarkIn } from "../../sections/figureMark.ts";
import { MarkView } from "../parts/MarkView.tsx";
import { usePage } from "../state/page.ts";
import { PANEL } from "./panelSize.ts";

/** How long each future stays, in milliseconds. */
const EACH = 500;

/** What the ten are compared on. */
export interface TenFuturesProps {
  readonly plan: FutureSet;
  readonly today: FutureSet;
  readonly headline: Headline;
}

/**
 * Ten futures with the plan and without it, played one after another once the reader asks for it, or side by side:
 * always so for those who want no motion.
 */
export function TenFutures({ plan, today, headline }: TenFuturesProps): VNode | null {
  const page = usePage();
  const { weeks } = page.data.value.result;
  const pairs = tenPairs(plan, today);
  const isStill = usePrefersStill();
  const [at, setAt] = useState<number | null>(null);
  const [isPlaying, play] = useState(false);
  const [isSideBySide, spread] = useState(false);

  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => {
      setAt((before) => {
        const next = (before ?? -1) + 1;
        if (next >= pairs.length - 1) play(false);
        return Math.min(next, pairs.length - 1);
      });
    }, EACH);
    return () => {
      clearInterval(timer);
    };
  }, [isPlaying, pairs.length]);

  if (pairs.length === 0) return null;
  const isOff = !page.isAlive.value;
  const isShown = isSideBySide || at !== null;
  return (
    <div class="ten-futures">
      <div class="buttons">
        {!isStill && (
          <button
            type="button"
            disabled={isOff}
            onClick={() => {
              spread(false);
              if (!isPlaying && (at === null || at >= pairs.length - 1)) setAt(0);
              play(!isPlaying);
            }}
          >
            {isPlaying ? "Pause" : "Play ten futures one after another"}
          </button>
        )}
        {!isStill && at !== null && !isSideBySide && (
          <button
            type="button"
            onClick={() => {
              play(false);
              setAt((at + 1) % pairs.length);
            }}
          >
            Next future
          </button>
        )}
        <button
          type="button"
          disabled={isOff}
          aria-pressed={isSideBySide}
          onClick={() => {
            play(false);
            if (isSideBySide) setAt(null);
            spread(!isSideBySide);
          }}
        >
          Ten futures side by side
        </button>
      </div>
      {isShown && !isSideBySide && <p>{futureWords(headline, pairs, at ?? 0)}</p>}
      {isShown && (
        <MarkView
          mark={figureMarkIn(tenFigure({ headline, weeks, pairs }, isSideBySide ? null : at), PANEL)}
        />
      )}
    </div>
  );
}

/** Whether the reader's system asks for no motion. */
function usePrefersStill(): boolean {
  const [isStill, set] = useState(false);
  useEffect(() => {
    const query = window.matchMedia("(prefers-reduced-motion: reduce)");
    const tell = (): void => {
      set(query.matches);
    };
    tell();
    query.addEventListener("change", tell);
    return () => {
      query.removeEventListener("change", tell);
    };
  }, []);
  return isStill;
}

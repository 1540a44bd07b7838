import type { ComponentChildren, VNode } from "preact";
import { BLUE, GREY, INK, VERMILLION, WHITE } from "../../../../palette.ts";
import { corners } from "../../../network/canvas/drawPeople.ts";
import { pageInks } from "../../../network/canvas/inks.ts";
import { qualityStep, type Shape } from "../../../network/scene.ts";
import type { Theatre } from "../../theatre.ts";
import type { StageSides } from "../sides.ts";

/** What the marks of the stage mean: those of every act, and those of this one. */
export function StageKey({
  theatre,
  sides,
}: {
  readonly theatre: Theatre;
  readonly sides: StageSides;
}): VNode {
  const act = theatre.act.value;
  return (
    <div class="stage-key">
      <ul aria-label="What the marks mean">
        {sides.practices.map(({ practice, name, shape, quality }) => (
          <li key={practice}>
            <PracticeSign shape={shape} quality={quality} />
            <span>
              {name}
              {quality < 0 ? " (lowers learning)" : ""}
            </span>
          </li>
        ))}
        <li>
          <Sign>
            <circle cx="14" cy="14" r="7" fill={WHITE} stroke={GREY} />
          </Sign>
          <span>uses none</span>
        </li>
        <li>
          <Sign>
            <circle cx="14" cy="14" r="7" fill={WHITE} stroke={GREY} />
            <path d="M5 23L23 5" stroke={INK} stroke-width="2" />
          </Sign>
          <span>used one and stopped</span>
        </li>
        <li>
          <Sign>
            <circle cx="14" cy="14" r="7" fill={WHITE} stroke={GREY} />
            <circle cx="14" cy="14" r="11" fill="none" stroke={INK} stroke-width="1.5" />
          </Sign>
          <span>principal or coach</span>
        </li>
        {lookSigns[act.look]?.()}
      </ul>
      {act.lookWords.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  );
}

const lookSigns: Readonly<Partial<Record<string, () => VNode>>> = {
  settled: () => (
    <li>
      <Sign>
        <circle cx="14" cy="14" r="7" fill={BLUE} stroke={INK} />
        <circle cx="14" cy="14" r="11" fill="none" stroke={INK} stroke-width="2" />
      </Sign>
      <span>a team: outer ring what it had at hand, filled what it settled on</span>
    </li>
  ),
  effort: () => (
    <li>
      <Sign>
        <rect x="6" y="3" width="7" height="22" fill={WHITE} stroke={INK} />
        <rect x="15" y="11" width="7" height="14" fill={BLUE} stroke={INK} />
      </Sign>
      <span>a team, or beside a mark one person: hollow bar what they could give, filled what they gave</span>
    </li>
  ),
  judgement: () => (
    <>
      <li>
        <Sign>
          <path d="M14 20L7 8H21Z" fill={VERMILLION} stroke={INK} />
        </Sign>
        <span>thinks that what she uses does harm in her class</span>
      </li>
      <li>
        <Sign>
          <path d="M14 20L7 8H21Z" fill={WHITE} stroke={INK} stroke-width="1.5" />
        </Sign>
        <span>knows something that she thinks suits it better</span>
      </li>
    </>
  ),
};

/** The mark of those who use a practice. */
export function PracticeSign({ shape, quality }: { readonly shape: Shape; readonly quality: number }): VNode {
  return <Sign>{shapeSign(shape, pageInks.qualities[qualityStep(quality)]!)}</Sign>;
}

function shapeSign(shape: Shape, fill: string): VNode {
  if (shape === "circle") return <circle cx="14" cy="14" r="8" fill={fill} stroke={INK} />;
  if (shape === "square") return <rect x="7" y="7" width="14" height="14" fill={fill} stroke={INK} />;
  const points = corners[shape].map((corner) => 14 + 8 * corner).join(" ");
  return <polygon points={points} fill={fill} stroke={INK} />;
}

function Sign({ children }: { readonly children: ComponentChildren }): VNode {
  return (
    <svg class="network-sign" viewBox="0 0 28 28" aria-hidden="true">
      {children}
    </svg>
  );
}

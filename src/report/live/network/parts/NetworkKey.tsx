import type { VNode } from "preact";
import { GREY, INDIGO, INK, BLUE, WHITE } from "../../../palette.ts";
import { mixed } from "../canvas/inks.ts";

/** What the marks mean. */
export function NetworkKey({ isPeople }: { readonly isPeople: boolean }): VNode {
  return (
    <ul class="network-key" aria-label="What the marks mean">
      {isPeople ? (
        <>
          <li>
            <Sign>
              <circle cx="14" cy="14" r="8" fill={INDIGO} stroke={INK} />
            </Sign>
            uses the practice
          </li>
          <li>
            <Sign>
              <rect x="7" y="7" width="14" height="14" fill={mixed(INDIGO, 0.3)} stroke={INK} />
            </Sign>
            uses another in its place
          </li>
          <li>
            <Sign>
              <circle cx="14" cy="14" r="7" fill={WHITE} stroke={GREY} />
            </Sign>
            uses none
          </li>
          <li>
            <Sign>
              <circle cx="14" cy="14" r="7" fill={WHITE} stroke={GREY} />
              <path d="M5 23L23 5" stroke={INK} stroke-width="2" />
            </Sign>
            used it and stopped
          </li>
          <li>
            <Sign>
              <circle cx="14" cy="14" r="7" fill={WHITE} stroke={GREY} />
              <circle cx="14" cy="14" r="11" fill="none" stroke={INK} stroke-width="1.5" />
            </Sign>
            principal or coach
          </li>
          <li class="network-quality">
            <svg class="network-sign wide-sign" viewBox="0 0 110 28" aria-hidden="true">
              {[0.1, 0.3, 0.5, 0.75, 1].map((share, step) => (
                <circle
                  key={share}
                  cx={14 + 20 * step}
                  cy="14"
                  r="8"
                  fill={mixed(INDIGO, share)}
                  stroke={INK}
                />
              ))}
            </svg>
            darker: lifts teaching more
          </li>
        </>
      ) : (
        <>
          <li>
            <Sign>
              <path d="M3 14A11 11 0 0 0 25 14Z" fill={BLUE} />
              <circle cx="14" cy="14" r="11" fill="none" stroke={INK} stroke-width="1.5" />
            </Sign>
            a school; the fill is the share of its staff who use the practice
          </li>
          <li>
            <Sign>
              <path d="M2 8H26" stroke={GREY} stroke-width="1" />
              <path d="M2 19H26" stroke={GREY} stroke-width="6" />
            </Sign>
            staff of two schools who learn from each other; thicker for more
          </li>
        </>
      )}
    </ul>
  );
}

function Sign({ children }: { readonly children: VNode | VNode[] }): VNode {
  return (
    <svg class="network-sign" viewBox="0 0 28 28" aria-hidden="true">
      {children}
    </svg>
  );
}

import { rankFactors, type RankedFactor } from "../../experiment/sensitivity/ranking.ts";
import type { MetricSensitivity, SensitivityResult } from "../../experiment/sensitivity/sensitivityResult.ts";
import type { Figure } from "../charts/chartKind.ts";
import { NO_VALUE } from "../format.ts";
import { metricNoun } from "../sentences/metricWords.ts";
import { metricScale, showEstimate, type MetricScale } from "./metricScale.ts";
import { drawScreening } from "./screeningChart.ts";
import { drawTornado, type TornadoBar } from "./tornadoChart.ts";
import { standingWord } from "./standingWord.ts";
import { wordsOf } from "./sensitivitySentences.ts";

/** Settings that a chart shows; the table has all of them. */
const SHOWN = 12;
const NUMBERED = 8;

/** The strongest settings as a tornado, with luck beside them. None where there is nothing to show. */
export function morrisTornado(result: SensitivityResult, metric: MetricSensitivity): Figure[] {
  const { morris, key, label } = metric;
  const ranked = shownOf(result, metric);
  if (morris === undefined || ranked.length === 0) return [];
  const scale = scaleOf(metric);
  const bars = ranked.slice(0, SHOWN).map((each): TornadoBar => {
    const { mu, muStar, muStarConf } = morris.factors[each.at]!;
    return {
      label: each.factor.label,
      shown: showEstimate(scale, muStar, muStarConf),
      down: Math.max(0, (muStar - mu) / 2),
      up: Math.max(0, (muStar + mu) / 2),
      tone: each.standing === "told" ? "told" : "doubtful",
    };
  });
  if (Number.isFinite(morris.luckSd)) {
    const { luckSd } = morris;
    bars.push({
      label: "Luck: one standard deviation both ways",
      shown: scale.show(luckSd),
      down: luckSd,
      up: luckSd,
      tone: "luck",
    });
  }
  const name = `tornado-${slugOf(key)}`;
  const title = `What moves the ${metricNoun(key, label)}`;
  const unit = scale.unit === "" ? "" : `, ${scale.unit}`;
  return [
    {
      name,
      title,
      caption: `A bar is as long as the mean size of a setting's effect over its whole range. The part to the right is what raises it, the part to the left what lowers it, others being anywhere in their ranges.${ranked.length > SHOWN ? ` The ${SHOWN} strongest settings are shown; the table has all.` : ""}`,
      drawings: [
        {
          name,
          title,
          description: wordsOf(result, metric).answer,
          draw: (size) =>
            drawTornado(bars, `change over the whole range of the setting${unit}`, scale.show, name, size),
        },
      ],
      table: morrisTable(result, metric, scale),
    },
  ];
}

/** Mean size against spread of effects. None where no setting has an effect. */
export function morrisScreening(result: SensitivityResult, metric: MetricSensitivity): Figure[] {
  const { morris, key, label } = metric;
  const ranked = shownOf(result, metric).filter(({ at }) => Number.isFinite(morris?.factors[at]!.sigma));
  if (morris === undefined || ranked.length === 0) return [];
  const scale = scaleOf(metric);
  const points = ranked.map(({ at, factor, standing }) => ({
    label: factor.label,
    size: morris.factors[at]!.muStar,
    spread: morris.factors[at]!.sigma,
    isTold: standing === "told",
  }));
  const name = `screening-${slugOf(key)}`;
  const title = `Whether settings act alike everywhere on the ${metricNoun(key, label)}`;
  return [
    {
      name,
      title,
      caption:
        "Each point is a setting. To the right stand those with large effects. High up stand those whose effect depends on the other settings or on luck: large in some circumstances, small or the opposite in others.",
      drawings: [
        {
          name,
          title,
          description: `${points.length === 1 ? "One setting" : `${points.length} settings`}; the strongest: ${points
            .slice(0, 3)
            .map(
              (point) =>
                `${point.label}: mean size ${scale.show(point.size)}, spread ${scale.show(point.spread)}`,
            )
            .join("; ")}.`,
          draw: (size) => drawScreening(points, NUMBERED, scale.unit, scale.show, size),
        },
      ],
      table: morrisTable(result, metric, scale),
    },
  ];
}

/** Settings with an effect, the strongest first. */
function shownOf(result: SensitivityResult, metric: MetricSensitivity): RankedFactor[] {
  return rankFactors(result, metric).filter(({ standing }) => standing === "told" || standing === "doubtful");
}

function scaleOf({ morris, unit }: MetricSensitivity): MetricScale {
  return metricScale(unit, [morris!.luckSd, ...morris!.factors.map(({ muStar }) => muStar)]);
}

function morrisTable(
  result: SensitivityResult,
  metric: MetricSensitivity,
  scale: MetricScale,
): Figure["table"] {
  const unit = scale.unit === "" ? "" : `, in ${scale.unit === "of 100" ? "of 100" : scale.unit}`;
  return {
    caption: `${metric.label}: mean effect (mu), mean size (mu*), spread (sigma, n − 1) and what mu* would be through luck alone${unit}, per whole range of the setting`,
    columns: ["setting", "range", "mu", "mu*", "sigma", "luck", "verdict"],
    rows: rankFactors(result, metric).map(({ at, factor, standing, isSmall }) => {
      const { mu, muConf, muStar, muStarConf, sigma, muStarLuck } = metric.morris!.factors[at]!;
      const isFixed = standing === "fixed";
      return [
        factor.label,
        factor.range,
        isFixed ? NO_VALUE : showEstimate(scale, mu, muConf),
        isFixed ? NO_VALUE : showEstimate(scale, muStar, muStarConf),
        isFixed ? NO_VALUE : scale.show(sigma),
        isFixed ? NO_VALUE : scale.show(muStarLuck),
        standingWord({ standing, isSmall }),
      ];
    }),
  };
}

/** A metric's name as part of an id. */
export function slugOf(key: string): string {
  return key.replace(/[^a-z0-9]+/g, "-");
}

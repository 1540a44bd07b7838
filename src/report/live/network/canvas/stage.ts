import { drawEdges } from "./drawEdges.ts";
import { drawOverlay } from "./drawOverlay.ts";
import { drawPeople } from "./drawPeople.ts";
import { dirtyLayers, layerNames, type LayerName, type Pen, type StageView } from "./stageView.ts";

const painters: Readonly<Record<LayerName, (pen: Pen, view: StageView) => void>> = {
  edges: drawEdges,
  people: drawPeople,
  overlay: drawOverlay,
};

/** Draws some layers of a view from nothing. One frame: nothing is kept from one to the next. */
export function drawFrame(
  pens: Readonly<Record<LayerName, Pen>>,
  view: StageView,
  layers: readonly LayerName[],
): void {
  const weighted = withWeight(view);
  const { size, ratio } = weighted;
  for (const name of layers) {
    const pen = pens[name];
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, size.width, size.height);
    painters[name](pen, weighted);
  }
}

/** A view whose pixels are larger by the weight of its inks: everything stays where it is, and lines and names are heavier. */
function withWeight(view: StageView): StageView {
  const { weight = 1 } = view.inks;
  if (weight === 1) return view;
  const { size, ratio, camera } = view;
  return {
    ...view,
    size: { width: size.width / weight, height: size.height / weight },
    ratio: ratio * weight,
    camera: {
      scale: camera.scale / weight,
      offsetX: camera.offsetX / weight,
      offsetY: camera.offsetY / weight,
    },
  };
}

/** Draws all layers of a view on one canvas: a picture that stays as it is. */
export function drawStill(pen: Pen, view: StageView): void {
  const weighted = withWeight(view);
  pen.setTransform(weighted.ratio, 0, 0, weighted.ratio, 0, 0);
  pen.clearRect(0, 0, weighted.size.width, weighted.size.height);
  for (const name of layerNames) painters[name](pen, weighted);
}

/** Three canvases on top of one another, each drawn anew only when what it shows has changed. */
export class Stage {
  private drawn: StageView | null = null;
  private wanted: StageView | null = null;

  constructor(
    private readonly pens: Readonly<Record<LayerName, Pen>>,
    /** Sets the size of the canvases, which empties them. */
    private readonly resize: (width: number, height: number) => void,
  ) {}

  /** What should be seen from the next frame on. */
  show(view: StageView): void {
    this.wanted = view;
  }

  /** Draws what has changed since the last frame; returns which layers that were. */
  frame(): readonly LayerName[] {
    const { drawn, wanted } = this;
    if (wanted === null || wanted === drawn) return [];
    const { size, ratio } = wanted;
    const isResized =
      drawn === null ||
      drawn.size.width !== size.width ||
      drawn.size.height !== size.height ||
      drawn.ratio !== ratio;
    if (isResized) this.resize(Math.round(size.width * ratio), Math.round(size.height * ratio));
    const layers = dirtyLayers(drawn, wanted);
    drawFrame(this.pens, wanted, layers);
    this.drawn = wanted;
    return layers;
  }
}

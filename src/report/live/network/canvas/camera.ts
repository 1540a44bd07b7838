import { PICTURE } from "../placedNetwork.ts";

/** What part of the picture is seen: a place (x, y) of it stands at scale × x + offsetX, and so on, in pixels of the page. */
export interface Camera {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Size of the stage in pixels of the page. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
}

/** How much nearer than the whole picture one can come. */
export const MOST_ZOOM = 24;
/** Room at the stage's lower edge for the names of the lowest schools. */
const FOOT = 22;

/** The whole picture, in the middle of the stage. */
export function wholePicture({ width, height }: StageSize): Camera {
  const scale = Math.max(0.01, Math.min(width / PICTURE.width, (height - FOOT) / PICTURE.height));
  return {
    scale,
    offsetX: (width - PICTURE.width * scale) / 2,
    offsetY: (height - FOOT - PICTURE.height * scale) / 2,
  };
}

/** How much nearer than the whole picture a camera is: 1 to `MOST_ZOOM`. */
export function zoomOf({ scale }: Camera, size: StageSize): number {
  return scale / wholePicture(size).scale;
}

/** Nearer or farther by a factor; what stands at (x, y) of the stage stays there as far as the picture's edge allows. */
export function zoomAt(camera: Camera, size: StageSize, factor: number, x: number, y: number): Camera {
  const whole = wholePicture(size).scale;
  const scale = Math.max(whole, Math.min(whole * MOST_ZOOM, camera.scale * factor));
  const grown = scale / camera.scale;
  return kept(
    { scale, offsetX: x - (x - camera.offsetX) * grown, offsetY: y - (y - camera.offsetY) * grown },
    size,
  );
}

/** Moved by so many pixels, as far as the picture's edge allows. */
export function panBy(camera: Camera, size: StageSize, dx: number, dy: number): Camera {
  return kept({ ...camera, offsetX: camera.offsetX + dx, offsetY: camera.offsetY + dy }, size);
}

/** Moved so that a place of the picture stands inside the stage, if it does not already. */
export function bringIntoView(camera: Camera, size: StageSize, x: number, y: number): Camera {
  const [atX, atY] = toStage(camera, x, y);
  const edge = 0.1;
  const isInside =
    atX > size.width * edge &&
    atX < size.width * (1 - edge) &&
    atY > size.height * edge &&
    atY < size.height * (1 - edge);
  return isInside ? camera : panBy(camera, size, size.width / 2 - atX, size.height / 2 - atY);
}

/** Where a place of the picture stands on the stage. */
export function toStage({ scale, offsetX, offsetY }: Camera, x: number, y: number): [number, number] {
  return [x * scale + offsetX, y * scale + offsetY];
}

/** What place of the picture stands at a place of the stage. */
export function toPicture({ scale, offsetX, offsetY }: Camera, x: number, y: number): [number, number] {
  return [(x - offsetX) / scale, (y - offsetY) / scale];
}

/** The middle of the stage never leaves the picture; the whole picture stays where it is. */
function kept(camera: Camera, size: StageSize): Camera {
  const whole = wholePicture(size);
  if (camera.scale <= whole.scale * 1.0001) return whole;
  const within = (offset: number, span: number, picture: number): number =>
    Math.max(span / 2 - picture * camera.scale, Math.min(span / 2, offset));
  return {
    scale: camera.scale,
    offsetX: within(camera.offsetX, size.width, PICTURE.width),
    offsetY: within(camera.offsetY, size.height, PICTURE.height),
  };
}

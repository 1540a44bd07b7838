import { describe, expect, test } from "vitest";
import {
  bringIntoView,
  MOST_ZOOM,
  panBy,
  toPicture,
  toStage,
  wholePicture,
  zoomAt,
  zoomOf,
  type Camera,
} from "../../../../src/report/live/network/canvas/camera.ts";
import { PICTURE } from "../../../../src/report/live/network/placedNetwork.ts";
import { fc } from "../../../support/fastCheck.ts";

const sizes = fc.record({
  width: fc.integer({ min: 60, max: 3000 }),
  height: fc.integer({ min: 60, max: 2000 }),
});
const deeds = fc.array(
  fc.oneof(
    fc.record({ zoom: fc.double({ min: 0.2, max: 5, noNaN: true }), x: fc.nat(3000), y: fc.nat(2000) }),
    fc.record({ dx: fc.integer({ min: -4000, max: 4000 }), dy: fc.integer({ min: -4000, max: 4000 }) }),
  ),
  { maxLength: 12 },
);

describe("the camera", () => {
  test("shows the whole picture at first", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const camera = wholePicture(size);
        for (const [x, y] of [
          [0, 0],
          [PICTURE.width, PICTURE.height],
        ] as const) {
          const [atX, atY] = toStage(camera, x, y);
          expect(atX).toBeGreaterThanOrEqual(-0.001);
          expect(atX).toBeLessThanOrEqual(size.width + 0.001);
          expect(atY).toBeGreaterThanOrEqual(-0.001);
          expect(atY).toBeLessThanOrEqual(size.height + 0.001);
        }
        expect(zoomOf(camera, size)).toBeCloseTo(1);
      }),
    );
  });

  test("never loses the picture, whatever is done to it, and never comes too near", () => {
    fc.assert(
      fc.property(sizes, deeds, (size, list) => {
        let camera: Camera = wholePicture(size);
        for (const deed of list) {
          camera =
            "zoom" in deed
              ? zoomAt(camera, size, deed.zoom, deed.x, deed.y)
              : panBy(camera, size, deed.dx, deed.dy);
          const [x, y] = toPicture(camera, size.width / 2, size.height / 2);
          expect(zoomOf(camera, size)).toBeGreaterThan(0.999);
          expect(zoomOf(camera, size)).toBeLessThan(MOST_ZOOM * 1.001);
          expect(x).toBeGreaterThan(-1);
          expect(x).toBeLessThan(PICTURE.width + 1);
          expect(y).toBeGreaterThan(-1);
          // Beneath the whole picture there is room for names.
          expect(y).toBeLessThan(PICTURE.height * 1.5);
        }
      }),
    );
  });

  test("zooms about the place that is pointed at, and back to the whole", () => {
    const size = { width: 800, height: 560 };
    const near = zoomAt(wholePicture(size), size, 4, 300, 250);
    const before = toPicture(wholePicture(size), 300, 250);
    expect(toPicture(near, 300, 250)[0]).toBeCloseTo(before[0]);
    expect(toPicture(near, 300, 250)[1]).toBeCloseTo(before[1]);
    expect(zoomAt(near, size, 0.01, 0, 0)).toEqual(wholePicture(size));
  });

  test("brings what is outside into view, and stays where it already is", () => {
    const size = { width: 800, height: 560 };
    const near = zoomAt(wholePicture(size), size, 6, 400, 280);
    expect(bringIntoView(near, size, 500, 350)).toBe(near);
    const [x, y] = toStage(bringIntoView(near, size, 150, 600), 150, 600);
    expect([x, y].map(Math.round)).toEqual([400, 280]);
  });
});

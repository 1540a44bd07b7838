import type { Pen } from "../../../../../src/report/live/network/canvas/stageView.ts";

/** A pen that writes down all that is asked of it, with every number and colour: equal lists are equal pixels. */
export function recordingPen(): { readonly pen: Pen; readonly asked: string[] } {
  const asked: string[] = [];
  const pen = new Proxy({} as Record<string, unknown>, {
    get:
      (_, name: string) =>
      (...given: unknown[]) =>
        void asked.push(`${name} ${JSON.stringify(given)}`),
    set: (_, name: string, value) => {
      asked.push(`${name} = ${String(value)}`);
      return true;
    },
  }) as unknown as Pen;
  return { pen, asked };
}

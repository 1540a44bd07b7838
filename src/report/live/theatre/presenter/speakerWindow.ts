import { render, type VNode } from "preact";
import { signal, type ReadonlySignal } from "@preact/signals";

/** Where the speaker's notes are. `lost`: their window was closed, or lost touch as the page was loaded again. */
export type SpeakerPlace = "nowhere" | "window" | "drawer" | "lost";

/** How often the page looks whether the window is still there. */
const HEARTBEAT = 1000;
/** A window that is gone so soon, before anybody did a thing in it, was never let up. */
const BLOCKED_WITHIN = 1500;
const NAME = "spreadwell-speaker";
const SIZE = "popup,width=720,height=820";
const FAREWELL = "The page was closed or loaded again, so these notes no longer follow. Press S on the page.";

/** The surroundings of a speaker window, so that tests can have their own. */
export type Opener = Pick<
  Window,
  "open" | "setInterval" | "clearInterval" | "addEventListener" | "removeEventListener"
> & { name: string; readonly document: Document };

/**
 * A second window for the leader, filled by this page: both share one script, so what one changes the other shows. Where
 * a browser lets no window up, the notes go into a drawer on the page.
 */
export class SpeakerWindow {
  private readonly at = signal<SpeakerPlace>("nowhere");
  private window: Window | null = null;
  private openedAt = 0;
  private isUsed = false;
  private heartbeat = 0;

  constructor(
    private readonly opener: Opener,
    private readonly content: () => VNode,
    private readonly hearKey: (event: KeyboardEvent) => void,
  ) {
    // The window of this page as it was before it was loaded again: another page may not reach into it.
    if (!opener.name.startsWith(NAME)) return;
    const before = opener.name;
    opener.name = "";
    this.at.value = "lost";
    try {
      opener.open("", before)?.close();
    } catch {
      // It is gone already.
    }
  }

  get place(): ReadonlySignal<SpeakerPlace> {
    return this.at;
  }

  /** Opens the window, or brings it to the front; closes the drawer where the notes are in it. Only upon a key or a click. */
  toggle(): void {
    if (this.at.value === "drawer") return this.close();
    if (this.window !== null && !this.window.closed) return this.window.focus();
    const name = `${NAME}-${Date.now()}`;
    const opened = this.opener.open("about:blank", name, SIZE);
    if (opened === null || !this.fill(opened)) {
      this.at.value = "drawer";
      return;
    }
    this.window = opened;
    this.opener.name = name;
    this.openedAt = Date.now();
    this.isUsed = false;
    this.at.value = "window";
    this.opener.clearInterval(this.heartbeat);
    this.heartbeat = this.opener.setInterval(this.look, HEARTBEAT);
    this.opener.addEventListener("pagehide", this.leave);
  }

  /** Closes window and drawer. */
  close(): void {
    const { window } = this;
    this.forget("nowhere");
    if (window !== null && !window.closed) {
      render(null, window.document.body);
      window.close();
    }
  }

  private fill(opened: Window): boolean {
    try {
      const { document } = opened;
      const own = this.opener.document;
      document.documentElement.lang = "en";
      document.title = "Speaker’s notes – Spreadwell";
      // Exactly the page's own text: the window has the page's security policy, which knows it by its hash.
      const style = document.createElement("style");
      style.textContent = own.querySelector("style")?.textContent ?? "";
      document.head.append(style);
      document.body.className = "speaker-window";
      document.addEventListener("keydown", this.hearKey);
      for (const deed of ["keydown", "pointerdown"])
        document.addEventListener(deed, () => (this.isUsed = true), { once: true });
      render(this.content(), document.body);
      return true;
    } catch {
      opened.close();
      return false;
    }
  }

  private readonly look = (): void => {
    if (this.window === null || !this.window.closed) return;
    const isBlocked = !this.isUsed && Date.now() - this.openedAt < BLOCKED_WITHIN;
    this.forget(isBlocked ? "drawer" : "lost");
  };

  private readonly leave = (): void => {
    if (this.window === null || this.window.closed) return;
    const { body } = this.window.document;
    render(null, body);
    const words = this.window.document.createElement("p");
    words.textContent = FAREWELL;
    body.append(words);
  };

  private forget(place: SpeakerPlace): void {
    this.opener.clearInterval(this.heartbeat);
    this.opener.removeEventListener("pagehide", this.leave);
    this.window = null;
    this.opener.name = "";
    this.at.value = place;
  }
}

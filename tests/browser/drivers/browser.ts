/** What a test needs of a browser, and the engine that ENGINE names. */

export type ColorScheme = "light" | "dark";

/** What a page is shown on. */
export interface Surface {
  media?: "screen" | "print";
  forcedColors?: boolean;
}

export interface OpenOptions {
  colorScheme?: ColorScheme;
  /** `false`: the page's scripts do not run; the tests' own still do. */
  scripts?: boolean;
  /** The zone that the reader's clock is in: `Asia/Kolkata`. The machine's own if not given. */
  timeZone?: string;
  /** `false`: the browser blocks site data, as a reader can have it do. */
  siteData?: boolean;
}

/** A tab, as little of it as `Tab` is built on. */
export interface TabDriver {
  /** Uncaught errors and what was written with `console.error`, if the engine tells. */
  readonly errors?: string[];
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs an expression in the page and returns the string that its promise gives. */
  run(expression: string): Promise<string>;
  /** Moves the pointer to a point of the viewport, and presses there. */
  point(x: number, y: number, press: boolean): Promise<void>;
  /** Holds down all keys but the last, presses it, lets go. */
  press(keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Processor time that the page's thread has spent, in seconds, if the engine tells. */
  processorSeconds?(): Promise<number>;
  /** Has the page prefer a color scheme, if the engine can change it while it runs. */
  prefer?(scheme: ColorScheme): Promise<void>;
  /** Lays the page out for paper, or in the reader's own colors, if the engine can. */
  emulate?(surface: Surface): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Brings the tab to the front. */
  show(): Promise<void>;
  close(): Promise<void>;
}

/** Tabs that share storage, cache and service workers with each other alone. */
export interface Profile {
  /** Where downloads land. */
  readonly downloads: string;
  newTab(): Promise<TabDriver>;
  close(): Promise<void>;
}

export interface Browser {
  open(options: OpenOptions): Promise<Profile>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  engine: Engine;
  /** The browser's program. */
  path: string;
  /** Asked for every host but this machine. */
  proxy: string;
}

const ENGINES = ["chromium", "firefox", "webkit"] as const;
export type Engine = (typeof ENGINES)[number];

const named = process.env.ENGINE ?? "chromium";
const known = ENGINES.find((engine) => engine === named);
if (!known) throw new Error(`ENGINE is ${named}; it can be ${ENGINES.join(", ")}`);
/** The engine under test. */
export const ENGINE: Engine = known;

/** The viewport of a new tab. */
export const VIEWPORT = { width: 1280, height: 720 };

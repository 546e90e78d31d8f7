/** An element of the page, looked up anew for every use and acted on as a reader would. */

import { call } from "./page_function.ts";

/** Finds by selector and accessible name; what can be seen goes first. Runs in the page. */
function find(root: ParentNode | null, css: string, name?: string): Element | null {
  const found: Element[] = [];
  const search = (root: ParentNode) => {
    found.push(...root.querySelectorAll(css));
    for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) search(shadowRoot);
  };
  if (root) search(root);
  const named = found.filter((element) => {
    const own = element.getAttribute("aria-label") ?? element.textContent;
    return name === undefined || own.replace(/\s+/g, " ").trim() === name;
  });
  return named.find((element) => element.checkVisibility()) ?? named[0] ?? null;
}

/** What a locator needs of the tab that its element is in. */
interface TabOfElement {
  run(expression: string): Promise<unknown>;
  wait(expression: string, what: string): Promise<unknown>;
  show(): Promise<void>;
  point(x: number, y: number, press?: boolean): Promise<void>;
}

interface Point {
  x: number;
  y: number;
}

/** Returns the point to press, once nothing covers or moves the element. Runs in the page. */
async function pointOf(element: Element): Promise<Point> {
  if (!element.checkVisibility({ visibilityProperty: true })) throw new Error("it is hidden");
  if (element.matches(":disabled")) throw new Error("it is disabled");
  const place = () => {
    const { left, top } = element.getBoundingClientRect();
    return `${left} ${top}`;
  };
  element.scrollIntoView({ block: "center", behavior: "instant" });
  // The page may scroll back in the next frames: an editor keeps its cursor in view.
  const found = place();
  for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
  if (place() !== found) throw new Error("it moves");
  // The first of its boxes: the middle of a link that wraps may be beside it.
  const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const root = element.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(x, y);
  if (!element.contains(hit))
    throw new Error(`it is covered by ${hit?.outerHTML.slice(0, 120) ?? "nothing"}`);
  return { x, y };
}

export class Locator {
  readonly #tab: TabOfElement;
  /** An expression that gives the element or null. */
  readonly #source: string;
  /** What it is to whoever reads that a test failed. */
  readonly #title: string;

  constructor(tab: TabOfElement, source: string, title: string) {
    this.#tab = tab;
    this.#source = source;
    this.#title = title;
  }

  /** The element inside this one that `css` selects and that has the name, if given. */
  find(css: string, name?: string): Locator {
    const title = `${css}${name === undefined ? "" : ` “${name}”`} in ${this.#title}`;
    return new Locator(this.#tab, call(find, [css, name], this.#source), title);
  }

  async click(): Promise<void> {
    await this.#point(true);
  }

  async hover(): Promise<void> {
    await this.#point(false);
  }

  /** Gives it the focus without a press. */
  async focus(): Promise<void> {
    await this.evaluate((element) => (element as HTMLElement).focus());
  }

  /** Waits until it is on the page, then calls a function with it there. */
  async evaluate<Args extends unknown[], Result>(
    fn: (element: Element, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    await this.#tab.wait(`!!${this.#present}`, this.#title);
    return (await this.#tab.run(call(fn, args, this.#present))) as Awaited<Result>;
  }

  /** Calls a function with it until that returns something truthy. */
  async waitFor<Args extends unknown[], Result>(
    fn: (element: Element, ...args: Args) => Result,
    ...args: Args
  ): Promise<NonNullable<Awaited<Result>>> {
    const what = `${this.#title} to fit ${call(fn, args, "it")}`;
    const found = await this.#tab.wait(call(fn, args, this.#present), what);
    return found as NonNullable<Awaited<Result>>;
  }

  /** Waits until it is on the page and returns its text, hidden text included. */
  async text(): Promise<string> {
    return this.evaluate((element) => element.textContent);
  }

  /** Whether it is on the page and can be seen, now. */
  async visible(): Promise<boolean> {
    return Boolean(await this.#tab.run(this.#shown));
  }

  /** Waits until it can be seen. */
  async appears(): Promise<void> {
    await this.#tab.wait(this.#shown, `${this.#title} to appear`);
  }

  /** Waits until it is hidden or gone. */
  async disappears(): Promise<void> {
    await this.#tab.wait(`!${this.#shown}`, `${this.#title} to disappear`);
  }

  get #present(): string {
    return `(${this.#source} ?? (() => { throw new Error("it is not on the page"); })())`;
  }

  get #shown(): string {
    return `!!${this.#source}?.checkVisibility({ visibilityProperty: true })`;
  }

  async #point(press: boolean): Promise<void> {
    await this.#tab.show();
    const look = async () => {
      const what = `${this.#title} to be in reach of the pointer`;
      return (await this.#tab.wait(call(pointOf, [], this.#present), what)) as Point;
    };
    let [before, point] = [await look(), await look()];
    // It may still move: a menu slides in, a listing grows.
    while (before.x !== point.x || before.y !== point.y) [before, point] = [point, await look()];
    await this.#tab.point(point.x, point.y, press);
  }
}

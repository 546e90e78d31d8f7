/** Shows a run step by step: the picture, the line, what was printed, who holds whom. */

import type { Recording } from "../common/recording.ts";
import { addButton } from "../common/add_button.ts";
import { fileName } from "../common/file_name.ts";
import { type Conversation, conversationOf } from "./conversation.ts";
import { draw } from "./draw.ts";
import { type Child, h, toDom } from "./element.ts";
import { layOut } from "./layout.ts";
import type { Layout } from "./rows.ts";
import { objectGraph } from "./object_graph.ts";
import { clipped } from "./plain_text.ts";
import { stepTexts } from "./step_list.ts";
import { lineAt, type Place, placeOf } from "./step_place.ts";

/** What a cell tells of a run, and hears of a step. */
export interface WatchedRun {
  recording: Recording;
  /** The path of the file that was run. */
  path: string;
  /** The files of the project as they were run: path → text. */
  files: Readonly<Record<string, string>>;
  /** All that was printed. */
  output: string;
  /** Which side of a pattern it is, if it is one. */
  side: string;
  /** Marks the line of a step where its file is shown; null marks none. */
  mark(place: Place | null): void;
}

/** How a terminal is told of colors. */
// eslint-disable-next-line no-control-regex
const ESCAPES = /\u001b\[[\d;]*[A-Za-z]/g;
/** So many elements of a picture are made at once. */
const PART = 120;
/** So many letters of a line of code are shown. */
const LINE = 120;
/** So much of the output is shown at a step: its end. */
const OUTPUT = 1_000;

export class RunView {
  readonly element = document.createElement("div");
  readonly #run: WatchedRun;
  readonly #conversation: Conversation;
  readonly #slider = document.createElement("input");
  readonly #status = document.createElement("p");
  readonly #line = document.createElement("p");
  readonly #picture = document.createElement("div");
  readonly #chosen = toDom(h("rect", { class: "chosen", x: 0.5, rx: 3 }), "svg");
  readonly #objects = document.createElement("div");
  readonly #values = document.createElement("p");
  readonly #output = document.createElement("pre");
  readonly #list = document.createElement("ol");
  readonly #fold: HTMLButtonElement;
  #layout: Layout;
  #texts: string[] = [];
  /** Where the rows of the picture are. */
  #tops: readonly number[] = [];

  constructor(run: WatchedRun) {
    this.#run = run;
    this.#conversation = conversationOf(run.recording);
    this.element.className = `cell-watch watch watch-${run.side}`;
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-label", `The run of ${run.path}, step by step`);
    const tools = document.createElement("div");
    tools.className = "watch-tools";
    const back = addButton(tools, "Back", run.path);
    back.onclick = () => this.#go(this.#at - 1);
    this.#slider.type = "range";
    this.#slider.min = "0";
    // Without a value a slider begins in its middle.
    this.#slider.defaultValue = "0";
    this.#slider.setAttribute("aria-label", "Step");
    this.#slider.oninput = () => this.#show();
    tools.append(this.#slider);
    addButton(tools, "Next", run.path).onclick = () => this.#go(this.#at + 1);
    this.#fold = addButton(tools, "Show every call", run.path);
    this.#fold.setAttribute("aria-pressed", "false");
    this.#fold.onclick = () => this.#unfold();
    addButton(tools, "Close", run.path).onclick = () => {
      const cell = this.element.closest("[data-cell]");
      this.close();
      // The button that had the focus is gone; this one opens what it has closed.
      cell?.querySelector<HTMLElement>('[data-action="watch"]')?.focus();
    };
    this.#status.className = "watch-step";
    this.#status.setAttribute("role", "status");
    this.#line.className = "watch-line";
    this.#picture.className = "watch-scroll";
    this.#picture.tabIndex = 0;
    this.#picture.setAttribute("role", "region");
    this.#picture.setAttribute("aria-label", "Who calls whom");
    this.#output.setAttribute("aria-label", "Output so far");
    this.#output.tabIndex = 0;
    this.#output.setAttribute("role", "region");
    const steps = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = "All steps as a list";
    steps.append(summary, this.#list);
    const parts = [this.#picture, this.#objects, this.#values, this.#output, steps];
    this.element.append(tools, this.#status, this.#line, ...parts);
    this.element.onkeydown = (event) => this.#press(event);
    this.#layout = this.#lay(false);
    this.#fold.hidden = !this.#layout.repeats.length;
  }

  /** Draws the run below an element: a task of its own, so that the page has time before it. */
  showBelow(element: Element): void {
    this.#draw();
    this.#show();
    element.after(this.element);
  }

  close(): void {
    this.#run.mark(null);
    this.element.remove();
  }

  get #at(): number {
    return Number(this.#slider.value);
  }

  #lay(unfolded: boolean): Layout {
    this.#layout = layOut(this.#conversation, { unfolded });
    this.#texts = stepTexts(this.#layout);
    this.#slider.max = `${Math.max(0, this.#layout.rows.length - 1)}`;
    return this.#layout;
  }

  #draw(): void {
    this.#list.replaceChildren(
      ...this.#texts.map((text) => {
        const item = document.createElement("li");
        item.textContent = text;
        return item;
      }),
    );
    const { side } = this.#run;
    const label = "The picture of the steps that are listed below";
    const { svg, tops } = draw(this.#layout, { label, side });
    const picture = toDom({ ...svg, children: [] });
    picture.append(this.#chosen);
    addInParts(picture, svg.children);
    this.#chosen.setAttribute("width", `${Number(picture.getAttribute("width")) - 1}`);
    this.#picture.replaceChildren(picture);
    this.#tops = tops;
  }

  /** Draws all repetitions, or each once; the step stays where it is. */
  #unfold(): void {
    const index = this.#layout.rows[this.#at]?.index ?? 0;
    const unfolded = this.#fold.getAttribute("aria-pressed") !== "true";
    this.#fold.setAttribute("aria-pressed", `${unfolded}`);
    const { rowOf } = this.#lay(unfolded);
    this.#draw();
    this.#go(rowOf[index] ?? 0);
  }

  #press(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    // The slider has these keys already, and a long output scrolls by them.
    if (target === this.#slider || target === this.#output || ctrlKey || metaKey || altKey) return;
    const way = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
    const end = { Home: 0, End: this.#layout.rows.length - 1 }[key];
    if (way === undefined && end === undefined) return;
    event.preventDefault();
    this.#go(end ?? this.#at + (way ?? 0));
  }

  #go(step: number): void {
    this.#slider.value = `${step}`;
    this.#show();
  }

  #show(): void {
    const { rows } = this.#layout;
    const at = this.#at;
    const { recording, path, output } = this.#run;
    const row = rows[at];
    if (!row) {
      this.#status.textContent = `${path} makes no call that could be shown.`;
      return;
    }
    const cut = recording.cut ? " Only the beginning is recorded." : "";
    const said = `Step ${at + 1} of ${rows.length}: ${this.#texts[at] ?? ""}.`;
    this.#status.textContent = said + (at === rows.length - 1 ? cut : "");
    this.#slider.setAttribute("aria-valuetext", said);
    const objects = objectGraph(this.#conversation, rows, at);
    this.#objects.replaceChildren(...(objects ? [toDom(objects)] : []));
    const values = valuesAt(recording, row.index);
    this.#values.textContent = values.join("; ");
    this.#values.hidden = !values.length;
    // What one call prints is there once it has ended: at the next step's beginning.
    const shown = rows[at + 1]?.event.output ?? output.length;
    this.#output.textContent = output.slice(0, shown).replace(ESCAPES, "").slice(-OUTPUT);
    this.#output.hidden = shown === 0;
    this.#showLine(placeOf(this.#conversation, row, path));
    this.#reveal(at);
  }

  /** Marks the line of a step, and shows it here as well: its place may be out of view. */
  #showLine(place: Place): void {
    const text = clipped(lineAt(this.#run.files, place), LINE);
    const where = `${fileName(place.file)}, line ${place.line}`;
    this.#line.replaceChildren(toDom(h("span", {}, where)), " ", toDom(h("code", {}, text)));
    this.#line.hidden = !text;
    this.#run.mark(place);
  }

  /** Frames the chosen row, and scrolls the picture, and nothing else, to it. */
  #reveal(at: number): void {
    const [top = 0, bottom = top] = [this.#tops[at], this.#tops[at + 1]];
    this.#chosen.setAttribute("y", `${top - 1}`);
    this.#chosen.setAttribute("height", `${bottom - top}`);
    const chosen = this.#chosen.getBoundingClientRect();
    const box = this.#picture.getBoundingClientRect();
    if (chosen.top < box.top) this.#picture.scrollTop -= box.top - chosen.top + chosen.height;
    else if (chosen.bottom > box.bottom)
      this.#picture.scrollTop += chosen.bottom - box.bottom + chosen.height;
  }
}

/** Adds so many elements in each frame that the page has time for other things. */
function addInParts(picture: Element, children: readonly Child[], from = 0): void {
  for (const child of children.slice(from, from + PART))
    picture.append(typeof child === "string" ? child : toDom(child, "svg"));
  const next = from + PART;
  if (next < children.length) requestAnimationFrame(() => addInParts(picture, children, next));
}

/** What context variables each task has at a step: `handle 1: request_id = "req-1"`. */
function valuesAt({ events, tasks }: Recording, index: number): string[] {
  const values = new Map<number, Readonly<Record<string, string>>>();
  for (const { task, context } of events.slice(0, index + 1))
    if (context) values.set(task, context);
  return [...values].flatMap(([task, context]) =>
    Object.entries(context).map(([name, text]) =>
      clipped(`${tasks[task] ?? ""}: ${name} = ${text}`, 80),
    ),
  );
}

/** Shows how far the reader is on the learning path, and keeps it in this browser. */

import { addButton } from "../common/add_button.ts";
import { showPassed } from "../common/passed_mark.ts";
import { saveFile } from "../common/save_file.ts";
import { saidDone, sayDone } from "../storage/done_store.ts";
import { forgetPass, hasPassed, rememberPass } from "../storage/pass_store.ts";
import { type Progress, readProgress, writeProgress } from "./progress_file.ts";
import { addStatus } from "./select.ts";

const FILE = "learning-path.json";
const nameOf = (step: HTMLElement) => step.dataset.step ?? "";
const checkOf = (step: HTMLElement) => step.dataset.check ?? "";

/** A reader may be done with a page whose exercise has not passed, and the other way round. */
const isDone = (step: HTMLElement) => saidDone(nameOf(step)) ?? hasPassed(checkOf(step));

/** Adds a box to each step, and above them how many are done and what comes next. */
export function followPath(path: HTMLElement): void {
  const steps = Array.from(path.querySelectorAll<HTMLElement>("[data-step]"));
  const boxes = new Map(steps.map((step) => [step, addBox(step)]));
  const head = document.createElement("div");
  head.className = "path-progress";
  const bar = document.createElement("progress");
  bar.max = steps.length;
  bar.setAttribute("aria-label", "Pages done");
  head.append(bar);
  const status = addStatus(head);
  const tools = document.createElement("div");
  head.append(tools);
  const message = addStatus(head);
  path.prepend(head);

  const show = () => {
    const next = steps.find((step) => !isDone(step));
    for (const step of steps) {
      const box = boxes.get(step);
      if (box) box.checked = isDone(step);
      if (hasPassed(checkOf(step))) showPassed(step);
      else step.querySelector(".passed")?.remove();
      step.classList.toggle("is-done", isDone(step));
      if (step === next) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    }
    bar.value = steps.filter(isDone).length;
    const link = next?.querySelector("a")?.cloneNode(true);
    message.textContent = "";
    status.replaceChildren(
      `${bar.value} of ${steps.length} done.`,
      ...(link ? [" Next: ", link] : []),
    );
  };
  const progress = (): Progress => ({
    done: steps.filter(isDone).map(nameOf),
    passed: steps.map(checkOf).filter(hasPassed),
    notDone: steps.filter((step) => saidDone(nameOf(step)) === false).map(nameOf),
  });
  const take = ({ done, passed, notDone }: Progress) => {
    for (const step of steps) {
      // What is done in this browser stays so.
      if (notDone.includes(nameOf(step)) && !isDone(step)) sayDone(nameOf(step), false);
      if (done.includes(nameOf(step))) sayDone(nameOf(step), true);
      if (checkOf(step) && passed.includes(checkOf(step))) rememberPass(checkOf(step));
    }
    show();
  };
  for (const [step, box] of boxes) {
    box.onchange = () => {
      sayDone(nameOf(step), box.checked);
      show();
    };
  }
  addButton(tools, "Save as a file").onclick = () =>
    saveFile(FILE, writeProgress(progress()), "application/json");
  const file = addFileInput(tools);
  addButton(tools, "Load a file").onclick = () => file.click();
  file.onchange = async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    try {
      const loaded = readProgress(await chosen.text());
      take(loaded);
      const known = loaded.done.filter((name) => steps.some((step) => nameOf(step) === name));
      message.textContent = `Added what is done in ${chosen.name}: ${known.length} of ${steps.length} pages.`;
    } catch (error) {
      message.textContent = (error as Error).message;
    }
    // So that the same file can be chosen again.
    file.value = "";
  };
  const forget = addButton(tools, "Forget all");
  /** What there was before it was forgotten; a second press must not forget that, too. */
  let before = progress();
  forget.onclick = () => {
    const now = progress();
    if (Object.values(now).some((list: string[]) => list.length > 0)) before = now;
    for (const step of steps) {
      sayDone(nameOf(step), null);
      forgetPass(checkOf(step));
    }
    show();
    message.textContent = "Forgotten. ";
    addButton(message, "Undo").onclick = () => {
      take(before);
      message.textContent = "All is back.";
      // Undo is gone, and the focus goes to what it undid.
      forget.focus();
    };
  };
  show();
}

function addBox(step: HTMLElement): HTMLInputElement {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  const title = step.querySelector("a")?.textContent ?? "";
  box.setAttribute("aria-label", `Done with ${title}`);
  label.append(box, " Done");
  step.append(label);
  return box;
}

function addFileInput(tools: HTMLElement): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  input.hidden = true;
  tools.append(input);
  return input;
}

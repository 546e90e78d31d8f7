/** Reads from a page what a download contains: its code and the headings above it. */

import type { Origin } from "../cell/origin.ts";
import { fileName } from "../common/file_name.ts";
import { markOrigin } from "./linked_code.ts";
import type { Page } from "./page_controls.ts";
import { wellFormed } from "./well_formed.ts";

/** A cell's code, and where on the page it is. */
export interface CodeCell {
  path: string;
  text: string;
  /** Whose code it is: the page's, the reader's, or that of a link. */
  origin: Origin;
  /** The heading of the section that the cell is in. */
  section: string;
  /** The title of the tab or fold that the cell is in, or "". */
  label: string;
  /** Whether the cell is in a fold, as a solution is. */
  folded: boolean;
  /** The check of an exercise, `snippets/protocol/check.py`, or "". */
  check: string;
}

export interface PageCode {
  title: string;
  url: string;
  cells: CodeCell[];
  /** The paths of the cells that need libraries: the page shows what they have printed. */
  recorded: string[];
  /** Those libraries, as pip takes them: `tenacity==9.2.1`. */
  requirements: string[];
}

/** Returns the code of the page, as it is in view. */
export function readPage({ cells }: Page): PageCode {
  const url = location.origin + location.pathname;
  const files = document.querySelector<HTMLElement>("[data-files]");
  return {
    title: ownText(document.querySelector("h1")),
    url,
    cells: cells.map(({ element, path, code: { text, origin } }) => {
      const fold = element.closest("details");
      return {
        path,
        text: markOrigin(wellFormed(text), origin, url),
        origin,
        section: ownText(headingOf(element)),
        label: ownText(fold?.querySelector("summary") ?? tabOf(element)),
        folded: fold !== null,
        check: element.dataset.check ?? "",
      };
    }),
    recorded: Array.from(
      document.querySelectorAll(".cell:not([data-cell])"),
      (cell) => cell.ariaLabel ?? "",
    ).filter(isProgram),
    requirements: files?.dataset.requirements?.split(" ") ?? [],
  };
}

/** What a type checker refuses is shown, too, with the checker's words: it is not run. */
const isProgram = (path: string) => !fileName(path).startsWith("refused");

/** Returns the last heading before `element`. */
function headingOf(element: Element): Element | undefined {
  const headings = document.querySelectorAll(".md-content h2");
  return Array.from(headings).findLast(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}

function tabOf(element: Element): Element | null {
  const block = element.closest(".tabbed-block");
  if (!block) return null;
  const index = Array.from(block.parentElement?.children ?? []).indexOf(block);
  const labels = block.closest(".tabbed-set")?.querySelectorAll(".tabbed-labels > *");
  return labels?.[index] ?? null;
}

/** Returns the text of an element, without the permalink that a heading contains. */
function ownText(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelector(".headerlink")?.remove();
  return copy?.textContent.trim() ?? "";
}

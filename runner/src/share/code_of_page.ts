/** Reads off a page what a download says about its code. */

import type { Page } from "./page_controls.ts";

/** A cell, and where on the page it stands. */
export interface CodeCell {
  path: string;
  text: string;
  /** Whether `text` is not the page's. */
  edited: boolean;
  /** The heading of the section. */
  section: string;
  /** The title of the tab or fold. */
  label: string;
  /** Whether the page hides it in a fold, as it does a solution. */
  folded: boolean;
  /** The check of an exercise: `snippets/protocol/check.py`. */
  check: string;
}

export interface PageCode {
  title: string;
  url: string;
  cells: CodeCell[];
}

/** Returns what the page's downloads are made of. */
export function readPage({ cells }: Page): PageCode {
  return {
    title: ownText(document.querySelector("h1")),
    url: location.origin + location.pathname,
    cells: cells.map(({ element, path, text, original }) => {
      const fold = element.closest("details");
      return {
        path,
        text,
        edited: text !== original,
        section: ownText(headingOf(element)),
        label: ownText(fold?.querySelector("summary") ?? tabOf(element)),
        folded: fold !== null,
        check: element.dataset.check ?? "",
      };
    }),
  };
}

/** The last heading before `element`. */
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

/** The text of an element, the permalink in a heading aside. */
function ownText(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelector(".headerlink")?.remove();
  return copy?.textContent.trim() ?? "";
}

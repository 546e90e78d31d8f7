// Has the scripts of a built site's pages wait until the page is shown: text that is there is
// not held back by what makes it live. They stand in a template, in which nothing loads.
/* global document, Event, requestAnimationFrame, setTimeout */
import { rewritePages } from "./site_files.mjs";

/** The scripts at the end of a page that have files: the theme's, then ours. */
const SCRIPTS = /(?:<script src="[^"]*"[^>]*><\/script>\s*)+(?=<\/body>)/;

/** Runs in the page. */
function startLate() {
  const waiting = document.querySelector("template[data-scripts]");
  const scripts = [...waiting.content.children].map((written) => {
    const script = document.createElement("script");
    for (const { name, value } of written.attributes) script.setAttribute(name, value);
    // In their order.
    script.async = false;
    return script;
  });
  const afterwards = (script, act) => {
    for (const event of ["load", "error"]) script.addEventListener(event, () => setTimeout(act));
  };
  // The theme begins at this event, which is over by then. In a task of its own, so that a
  // press in between is heard.
  afterwards(scripts[0], () => document.dispatchEvent(new Event("DOMContentLoaded")));
  // A page whose template has lost its mark has run them all. One that does not load counts,
  // too. The template itself stays: without it the rest of the page would get its styles anew.
  afterwards(scripts.at(-1), () => waiting.removeAttribute("data-scripts"));
  // A reader may be faster than they are: a button that was pressed is pressed again.
  let pressed = null;
  const note = ({ target }) => (pressed = target.closest("button"));
  document.addEventListener("click", note);
  scripts.at(-1).addEventListener("load", () => {
    document.removeEventListener("click", note);
    pressed?.click();
  });
  let started = false;
  const start = () => {
    // Nothing is drawn of a template, so no style and no layout depends on what is in it.
    if (!started) waiting.append(...scripts);
    started = true;
  };
  // Once the first frame is drawn. To a tab that nobody sees none comes.
  requestAnimationFrame(() => setTimeout(start));
  setTimeout(start, document.hidden ? 0 : 1000);
}

/** Does nothing to a site that it was done to. */
export const startScriptsLate = (site) =>
  rewritePages(site, (html) =>
    html.replace(
      SCRIPTS,
      (scripts) => `<template data-scripts>${scripts}</template><script>(${startLate})();</script>`,
    ),
  );

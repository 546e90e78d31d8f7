/** Puts CodeMirror in place of a listing, with the same colors and sizes. */

import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
} from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import {
  Compartment,
  EditorState,
  Prec,
  StateEffect,
  type StateEffectType,
  StateField,
} from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  tooltips,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import type { ChangedLines } from "./changed_lines.ts";
import { fileIndentation, insertIndentedLine } from "./indentation.ts";
import { INVISIBLE, showInvisible } from "./invisible.ts";
import { attributesOf, type LineMark, type LineMarker } from "./listing.ts";
import { quotesAlone } from "./quotes.ts";

export interface Editor extends LineMarker {
  /** Replaces the text in one step, which the editor's own undo can take back. */
  replace(text: string): void;
  /** Shows another text, with an empty undo history. */
  show(text: string): void;
  /** Refuses what is typed, or takes it. */
  setReadOnly(readOnly: boolean): void;
  /**
   * Puts the cursor into it.
   *
   * @param point Where the reader has pressed the listing, in the window; else the cursor
   * goes to what is to be done, or to a line that is in view, unless it was moved before.
   */
  focus(point?: Point): void;
  /** Marks the lines that differ from the page's code; null removes these marks. */
  markChanges(lines: ChangedLines | null): void;
}

export interface Point {
  x: number;
  y: number;
}

interface Callbacks {
  run(): void;
  /** @param undone Whether undo or redo has brought the text back. */
  change(text: string, undone: boolean): void;
}

const setMark = StateEffect.define<{ line: number; look: LineMark } | null>();
const setChanges = StateEffect.define<ChangedLines | null>();

/** Marks of lines, which an effect sets and edits take along. */
const lineMarks = <Value>(
  kind: StateEffectType<Value>,
  looks: (value: Value) => readonly (readonly [line: number, look: string])[],
) =>
  StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(marks, { effects, state, changes }) {
      for (const effect of effects) {
        if (!effect.is(kind)) continue;
        const { doc } = state;
        const drawn = looks(effect.value)
          .filter(([line]) => line <= doc.lines)
          .map(([line, look]) => {
            const attributes = attributesOf(look);
            return Decoration.line({ attributes }).range(doc.line(line).from);
          });
        return Decoration.set(drawn, true);
      }
      return marks.map(changes);
    },
    provide: (field) => EditorView.decorations.from(field),
  });

const mark = lineMarks(setMark, (value) => (value ? [[value.line, value.look]] : []));
const changes = lineMarks(setChanges, (lines) => [
  ...(lines?.changed ?? []).map((line) => [line, "cell-changed"] as const),
  ...(lines?.gaps ?? []).map((line) => [line, "cell-gap"] as const),
]);

/** Whether typing is taken, which changes while a text is in view. */
const access = new Compartment();

/** How long after Escape a Tab leaves the editor. */
const LEAVING_MS = 2_000;

// The others would take keys that a browser has for something else.
const searchKeys = searchKeymap.filter(({ scope }) => scope !== undefined);

/** How much of the window the bars of the page cover: its header, and on a phone the jumps. */
function covered(): { top: number; bottom: number } {
  const header = document.querySelector("header")?.getBoundingClientRect();
  // On a phone on its side it scrolls away.
  const top = Math.max(0, header?.bottom ?? 0);
  const jumps = document.querySelector(".page-jumps")?.getBoundingClientRect();
  return { top, bottom: jumps?.height ? Math.max(0, innerHeight - jumps.top) : 0 };
}

/** Where a reader begins: after what is to be done, else at the first line that is in view. */
function startOfWork(view: EditorView): number {
  const { doc } = view.state;
  const todo = doc.toString().indexOf("TODO");
  if (todo >= 0) return doc.lineAt(todo).to;
  const { top, bottom } = view.contentDOM.getBoundingClientRect();
  const y = Math.min(Math.max(covered().top, top) + 1, bottom - 1);
  return doc.lineAt(view.posAtCoords({ x: 0, y }, false)).from;
}

/** Where a list of proposals may be: not below the bars of the page. */
function uncovered(): { top: number; left: number; bottom: number; right: number } {
  const { top, bottom } = covered();
  return { top, left: 0, bottom: innerHeight - bottom, right: innerWidth };
}

// Enter always ends a line: who types on does not want what happens to be proposed.
const completionKeys = completionKeymap.filter(({ key }) => key !== "Enter");

function extensions(label: string, callbacks: Callbacks) {
  const runKey = {
    key: "Mod-Enter",
    run: () => {
      callbacks.run();
      return true;
    },
  };
  // Also with a selection, which else would be all that Escape takes away.
  const leaveKey = {
    key: "Escape",
    run: (view: EditorView) => {
      view.setTabFocusMode(LEAVING_MS);
      return false;
    },
  };
  return [
    Prec.highest(keymap.of([runKey, leaveKey])),
    // The browser's search misses lines that are not drawn, so the editor's takes its key.
    keymap.of([...completionKeys, { key: "Tab", run: acceptCompletion }, ...closeBracketsKeymap]),
    keymap.of([{ key: "Enter", run: insertIndentedLine }, indentWithTab, ...searchKeys]),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    search({ top: true }),
    history(),
    lineNumbers(),
    quotesAlone,
    closeBrackets(),
    // Of the names of the file and of Python. Tab takes one, which nobody presses by mistake.
    autocompletion({ defaultKeymap: false, filterStrict: true, icons: false, interactionDelay: 0 }),
    tooltips({ tooltipSpace: uncovered }),
    EditorView.scrollMargins.of(covered),
    python(),
    fileIndentation,
    EditorState.tabSize.of(4),
    indentOnInput(),
    bracketMatching(),
    highlightSpecialChars({ addSpecialChars: INVISIBLE, render: showInvisible }),
    syntaxHighlighting(classHighlighter),
    mark,
    changes,
    access.of(EditorState.readOnly.of(false)),
    EditorView.contentAttributes.of({
      "aria-label": `${label}. Escape, then Tab leaves the editor.`,
    }),
    EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      const undone = transactions.some((one) => one.isUserEvent("undo") || one.isUserEvent("redo"));
      if (docChanged) callbacks.change(`${state.doc.toString()}\n`, undone);
    }),
  ];
}

/**
 * Puts an editor in the place of a listing.
 *
 * @param listing The highlighted block. Its `<pre>` is hidden, not removed.
 * @param text The text that the editor shows first.
 * @param label The path of the file. Screen readers use it as the name of the editor.
 * @param before A text that the editor's undo brings back: an edit that was reset.
 */
export function openEditor(
  listing: HTMLElement,
  text: string,
  label: string,
  callbacks: Callbacks,
  before: string | null,
): Editor {
  // A file ends with a newline. The editor would show an empty line after it.
  const lines = (file: string) => file.replace(/\n$/, "");
  const common = extensions(label, callbacks);
  const view = new EditorView({ doc: lines(before ?? text), extensions: common });
  const replace = (file: string) => {
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: lines(file) },
      // A step of its own, whatever is typed just before or after it.
      annotations: isolateHistory.of("full"),
    });
  };
  if (before !== null) replace(text);
  const pre = listing.querySelector("pre");
  if (pre) pre.hidden = true;
  listing.append(view.dom);
  return {
    replace,
    show(file) {
      view.setState(EditorState.create({ doc: lines(file), extensions: common }));
    },
    setReadOnly(readOnly) {
      if (view.state.readOnly === readOnly) return;
      view.dispatch({ effects: access.reconfigure(EditorState.readOnly.of(readOnly)) });
    },
    focus(point) {
      if (point) view.dispatch({ selection: { anchor: view.posAtCoords(point, false) } });
      else if (view.state.selection.main.head === 0)
        view.dispatch({ selection: { anchor: startOfWork(view) } });
      view.focus();
      // The end of a long line is out of view on a phone, and its start explains it.
      const { from } = view.state.doc.lineAt(view.state.selection.main.head);
      view.dispatch({ effects: EditorView.scrollIntoView(from) });
    },
    mark(line, look = "cell-error") {
      view.dispatch({ effects: setMark.of(line === null ? null : { line, look }) });
    },
    markChanges(lines) {
      view.dispatch({ effects: setChanges.of(lines) });
    },
  };
}

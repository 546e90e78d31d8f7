/** Puts CodeMirror in place of a listing, with the same colors and sizes. */

import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { EditorState, Prec, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  highlightSpecialChars,
  keymap,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

export interface Editor {
  /** Replaces the text in one step, which the editor's own undo can take back. */
  replace(text: string): void;
  /** Shows another text, with an empty undo history. */
  show(text: string, readOnly: boolean): void;
  focus(): void;
  /** Marks a line, counted from 1; null removes the mark. */
  mark(line: number | null): void;
}

interface Callbacks {
  run(): void;
  change(text: string): void;
}

const setMark = StateEffect.define<number | null>();
const markedLine = Decoration.line({ class: "cell-error" });

const mark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setMark)) continue;
      const { doc } = transaction.state;
      const line = effect.value;
      if (line === null || line > doc.lines) return Decoration.none;
      return Decoration.set(markedLine.range(doc.line(line).from));
    }
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function extensions(label: string, callbacks: Callbacks) {
  const runKey = {
    key: "Mod-Enter",
    run: () => {
      callbacks.run();
      return true;
    },
  };
  return [
    Prec.highest(keymap.of([runKey])),
    keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap]),
    history(),
    python(),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
    indentOnInput(),
    bracketMatching(),
    // With invisible characters, code from a link could look different from what it does.
    highlightSpecialChars(),
    syntaxHighlighting(classHighlighter),
    mark,
    EditorView.contentAttributes.of({
      "aria-label": `${label}. Escape, then Tab leaves the editor.`,
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) callbacks.change(`${update.state.doc.toString()}\n`);
    }),
  ];
}

/**
 * Puts an editor in the place of a listing.
 *
 * @param listing The highlighted block. Its `<pre>` is hidden, not removed.
 * @param text The text that the editor shows first.
 * @param label The path of the file. Screen readers use it as the name of the editor.
 */
export function openEditor(
  listing: HTMLElement,
  text: string,
  label: string,
  callbacks: Callbacks,
): Editor {
  // A file ends with a newline. The editor would show an empty line after it.
  const lines = (file: string) => file.replace(/\n$/, "");
  const common = extensions(label, callbacks);
  const view = new EditorView({ doc: lines(text), extensions: common });
  const pre = listing.querySelector("pre");
  if (pre) pre.hidden = true;
  listing.append(view.dom);
  return {
    replace(file) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: lines(file) } });
    },
    show(file, readOnly) {
      const own = [...common, EditorState.readOnly.of(readOnly)];
      view.setState(EditorState.create({ doc: lines(file), extensions: own }));
    },
    focus: () => view.focus(),
    mark: (line) => view.dispatch({ effects: setMark.of(line) }),
  };
}

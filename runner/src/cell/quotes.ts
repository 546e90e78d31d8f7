/** Quotation marks that are typed in front of others: before a docstring, for example. */

import { insertBracket } from "@codemirror/autocomplete";
import { Prec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/**
 * Inserts a quotation mark alone where one of its kind follows. The editor would add its
 * partner, too, and what follows would be a string that begins in its middle.
 */
export const quotesAlone = Prec.high(
  EditorView.inputHandler.of((view, from, to, text) => {
    const { state } = view;
    if (from !== to || view.composing || state.readOnly) return false;
    if (!/^["']$/.test(text) || state.sliceDoc(from, from + 1) !== text) return false;
    const grown = (insertBracket(state, text)?.newDoc.length ?? 0) - state.doc.length;
    // It moves over a mark that it has added itself.
    if (grown <= 1) return false;
    view.dispatch(state.update(state.replaceSelection(text), { userEvent: "input.type" }));
    return true;
  }),
);

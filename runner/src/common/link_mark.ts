/** How the fragment of a link starts that carries edits. No anchor of a heading does. */
export const LINK_MARK = "#edits=";

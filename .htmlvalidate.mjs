// What the HTML of the built site must be. Rules of style are off, because builders write
// HTML here and not people, and so is what only the theme does.
const STYLE = [
  "attr-quotes",
  "attribute-boolean-style",
  "attribute-empty-style",
  "doctype-style",
  "no-trailing-whitespace",
  "prefer-native-element",
  "void-style",
];
const THEME = [
  // autocomplete on the checkboxes that open its drawers and folds
  "input-attributes",
  "valid-autocomplete",
  // rel="edit" on a link, an empty tabindex
  "attribute-misuse",
  "attribute-allowed-values",
  // buttons of a page have a title and no text, the choice of a palette has no submit button
  "wcag/h30",
  "wcag/h32",
  // a list of the navigation for each section
  "unique-landmark",
];

export default {
  root: true,
  extends: ["html-validate:standard"],
  rules: {
    ...Object.fromEntries([...STYLE, ...THEME].map((rule) => [rule, "off"])),
    // Ids of the theme begin with underscores, which HTML allows.
    "valid-id": ["error", { relaxed: true }],
  },
};

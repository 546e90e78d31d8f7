/** Filters the catalog of patterns by family, tag and library, which may be combined. */

import { addButton } from "../common/add_button.ts";
import { choose, chosen } from "./address.ts";
import { addSelect, addStatus } from "./select.ts";

/** Each filter: the part of a card's data that it looks at, and its label. */
const FILTERS = { family: "Family", tag: "Tag", library: "Library" };

type Filter = keyof typeof FILTERS;

const NAMES = Object.keys(FILTERS) as Filter[];

const valuesOf = (card: HTMLElement, filter: Filter) =>
  (card.dataset[filter] ?? "").split(",").filter(Boolean);

/** Adds the filters above the cards, set to what the address says. */
export function filterCatalog(catalog: HTMLElement): void {
  const cards = Array.from(catalog.querySelectorAll<HTMLElement>(".card"));
  const form = document.createElement("form");
  form.className = "choices";
  form.setAttribute("aria-label", "Filter the patterns");
  const selects = new Map(
    NAMES.map((filter) => {
      const values = new Set(cards.flatMap((card) => valuesOf(card, filter)));
      const options = [...values].sort((one, other) => one.localeCompare(other));
      const all = ["", "all"] as [string, string];
      const select = addSelect(form, FILTERS[filter], [
        all,
        ...options.map((value) => [value, value] as [string, string]),
      ]);
      // An address with a value that no card has filters nothing.
      select.value = values.has(chosen(filter)) ? chosen(filter) : "";
      return [filter, select];
    }),
  );
  const clear = addButton(form, "Show all");
  const status = addStatus(form);
  catalog.prepend(form);

  /** Whether a card is shown, one of the filters aside. */
  const fits = (card: HTMLElement, aside?: Filter) =>
    NAMES.every((filter) => {
      const value = selects.get(filter)?.value;
      return filter === aside || !value || valuesOf(card, filter).includes(value);
    });

  const apply = () => {
    let shown = 0;
    for (const card of cards) {
      card.hidden = !fits(card);
      if (!card.hidden) shown += 1;
    }
    for (const section of catalog.querySelectorAll<HTMLElement>("section")) {
      section.hidden = !section.querySelector(".card:not([hidden])");
    }
    for (const [filter, select] of selects) {
      const others = cards.filter((card) => fits(card, filter));
      for (const option of select.options) {
        const count = others.filter((card) => valuesOf(card, filter).includes(option.value)).length;
        if (option.value) option.textContent = `${option.value} (${count})`;
        option.disabled = option.value !== "" && count === 0;
      }
    }
    clear.hidden = shown === cards.length;
    status.textContent =
      shown === cards.length ? `${shown} patterns` : `${shown} of ${cards.length} patterns`;
  };
  const change = () => {
    choose(Object.fromEntries([...selects].map(([filter, { value }]) => [filter, value])));
    apply();
  };
  form.onchange = change;
  form.onsubmit = (event) => event.preventDefault();
  clear.onclick = () => {
    for (const select of selects.values()) select.value = "";
    change();
    selects.get("family")?.focus();
  };
  apply();
}

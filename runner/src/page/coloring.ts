/**
 * Colors a listing when the reader comes near it: each colored token is an element, of which
 * a page would else have a thousand before anybody has read a line.
 */

/** So far from the window, in parts of its height, a listing is colored. */
const NEAR = "100% 0%";

const near = new IntersectionObserver(
  (seen) => {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      color(target as HTMLElement);
    }
  },
  { rootMargin: NEAR },
);

const waiting = () => document.querySelectorAll<HTMLElement>("code[data-tokens]");

/** Has the listings of a page colored in time. */
export function colorListings(): void {
  near.disconnect();
  for (const code of waiting()) near.observe(code);
}

// Paper has no window that comes near.
addEventListener("beforeprint", () => waiting().forEach(color));

/** Marks the tokens that tools/extensions/plain_tokens.py names: class, distance, length. */
function color(code: HTMLElement): void {
  const text = code.textContent;
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const [, name = "", gap, length] of (code.dataset.tokens ?? "").matchAll(
    /(\w+) (\d+) (\d+)/g,
  )) {
    const start = at + Number(gap);
    const token = document.createElement("span");
    token.className = name;
    parts.push(text.slice(at, start), token);
    at = start + Number(length);
    token.textContent = text.slice(start, at);
  }
  code.replaceChildren(...parts, text.slice(at));
  delete code.dataset.tokens;
}

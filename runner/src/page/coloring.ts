/**
 * Colors a listing when the reader comes near it: each colored token is an element, of which
 * a page would else have a thousand before anybody has read a line.
 */

import { colorListing } from "../common/color_listing.ts";

/** So far from the window, in parts of its height, a listing is colored. */
const NEAR = "100% 0%";

const near = new IntersectionObserver(
  (seen) => {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      colorListing(target as HTMLElement);
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
addEventListener("beforeprint", () => waiting().forEach(colorListing));

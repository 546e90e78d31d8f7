/** Addresses of the site, from wherever a page with the search is. */

/** The site's root; the bundle that has this is in `assets/runner/`. */
const SITE = new URL("../../", import.meta.url);

/**
 * Returns the address of a page.
 *
 * @param url From the site's root.
 * @param id Of a heading, or nothing for the page's beginning.
 */
export function addressOf(url: string, id = ""): string {
  const address = new URL(url, SITE);
  address.hash = id;
  return address.href;
}

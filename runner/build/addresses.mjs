// Stamps the addresses of the scripts and styles that a page loads with a digest of the file.
//
// A host may tell browsers to keep such files for long. After the next build the pages name
// other addresses, so that no page loads files of the build before.
import { digestOf, fileOf, rewritePages } from "./site_files.mjs";

/** A tag up to the end of an address in this site, and a stamp of an earlier build. */
const LOADED = /(<(?:script|link)\b[^>]*?\b(?:src|href)="([^":?#]+\.(?:js|css)))(?:\?\w*)?"/g;

export const stampAddresses = (site) =>
  rewritePages(site, (html, page) =>
    html.replace(LOADED, (tag, start, address) => {
      const file = fileOf(site, page, address);
      return file ? `${start}?${digestOf(file)}"` : tag;
    }),
  );

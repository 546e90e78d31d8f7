/** A checksum that finds damage: bytes that a disk, a browser or a crash has changed. */

/** The number of 32-bit numbers in a checksum. */
export const CHECKSUM_WORDS = 4;

/**
 * Computes the checksum of 32-bit words, whose number is a multiple of four.
 *
 * Whoever could change an image on purpose runs code on the site already, so it need not stand
 * up to an attacker. SHA-256 would: `crypto.subtle` first copies all bytes, and this takes
 * less time than that copy. One changed word is always found, and more of them but for one case
 * in 2³² or fewer. It needs nothing around it, so that a test can call it in a page.
 */
export function checksum(words: Int32Array): Int32Array {
  // Four variables and no array of them: the loop goes through some seven million words.
  let [a, b, c, d] = [words.length, 1, 2, 3];
  for (let at = 0; at + 3 < words.length; at += 4) {
    // The factors are odd, so that different values stay different.
    a = Math.imul(a ^ (words[at] ?? 0), 0x9e3779b1);
    b = Math.imul(b ^ (words[at + 1] ?? 0), 0x85ebca6b);
    c = Math.imul(c ^ (words[at + 2] ?? 0), 0xc2b2ae35);
    d = Math.imul(d ^ (words[at + 3] ?? 0), 0x27d4eb2f);
  }
  return Int32Array.of(a, b, c, d);
}

/**
 * Colors the code of a listing, if it is not colored yet: marks the tokens that
 * tools/extensions/plain_tokens.py names by their class, distance and length.
 */
export function colorListing(code: HTMLElement): void {
  const { tokens } = code.dataset;
  if (tokens === undefined) return;
  const text = code.textContent;
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const [, name = "", gap, length] of tokens.matchAll(/(\w+) (\d+) (\d+)/g)) {
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

/** Has the theme's button copy the code of an interactive session, which could be run. */

const PROMPT = /^(>>>|\.\.\.)( |$)/;

/** Returns the code of a session: its lines with a prompt, without it. */
export function codeOfSession(session: string): string {
  const lines = session.split("\n").filter((line) => PROMPT.test(line));
  return lines.map((line) => line.replace(PROMPT, "")).join("\n");
}

/** Leaves the code of each session on the page where the theme looks for it. */
export function copySessionsAsCode(): void {
  for (const code of document.querySelectorAll<HTMLElement>(".language-pycon code"))
    code.dataset.copy = codeOfSession(code.textContent);
}

/** How text looks to a reader: functions that are called in the page. */

/** Selects an element and returns what a reader would copy. */
export async function selectedText(element: Element): Promise<string> {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.selectAllChildren(element);
  // Text that is out of view gets its lines when it is selected, in the next frame.
  for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
  const text = selection?.toString() ?? "";
  selection?.removeAllRanges();
  return text;
}

/** Finds the text of an element that stands out least from its ground (WCAG's ratio). */
export function leastContrast(element: Element) {
  // A ground that is still on its way from another scheme is not what a reader looks at.
  for (const change of document.getAnimations())
    if (change instanceof CSSTransition) change.finish();
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  /** Paints colors one over the other and returns the result's luminance. */
  const luminance = (colors: string[]) => {
    for (const color of ["white", ...colors]) {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const found = { least: Infinity, where: "", stretches: 0, colors: 0 };
  const colors = new Set<string>();
  for (const text of element.querySelectorAll("[class]")) {
    const grounds: string[] = [];
    for (let box: Element | null = text; box; box = box.parentElement)
      grounds.unshift(getComputedStyle(box).backgroundColor);
    const { color } = getComputedStyle(text);
    colors.add(`${color} ${grounds.at(-1) ?? ""}`);
    const [one, other] = [luminance([...grounds, color]), luminance(grounds)];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    found.stretches += 1;
    if (ratio >= found.least) continue;
    found.least = ratio;
    found.where = text.className;
  }
  return { ...found, colors: colors.size };
}

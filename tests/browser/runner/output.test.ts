/** What a program prints is shown as in a terminal: all of it, in order, readable. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINE } from "../drivers/browser.ts";
import type { Tab } from "../drivers/tab.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { leastContrast, selectedText } from "../support/output_look.ts";
import { samples } from "../support/samples.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

const site = useSite(FIXTURE, { saveData: true });
const skip = ENGINE !== "chromium" && "no other engine can be told to print, or to force colors";

async function open(): Promise<{ tab: Tab; cell: CellDriver }> {
  const tab = await site.reopen(SAMPLE);
  return { tab, cell: new CellDriver(tab, "snippets/sample/before.py") };
}

async function runProgram(code: string): Promise<{ tab: Tab; cell: CellDriver }> {
  const { tab, cell } = await open();
  await cell.write(code);
  await cell.run();
  return { tab, cell };
}

for (const [what, code, seen] of samples([
  ["a percentage", `print("\\r 50%\\r100%")`, "100%\n"],
  [
    "a bar on stderr, in the style of tqdm",
    `import sys
for step in range(0, 101, 5):
    bar = "█" * (step // 10)
    sys.stderr.write(f"\\rtrain: {step:3d}%|{bar:<10}| {step}/100")
    sys.stderr.flush()
sys.stderr.write("\\n")
print("trained")`,
    "train: 100%|██████████| 100/100\ntrained\n",
  ],
  [
    "a bar that is gone when it is full",
    `import sys
for step in range(10):
    print(f"\\r{step + 1}/10 done", end="", flush=True)
print("\\r\\x1b[2Kloss 0.25")`,
    "loss 0.25\n",
  ],
  [
    "two bars, one below the other",
    `import sys
write = sys.stderr.write
for epoch in range(3):
    write(f"\\repoch {epoch + 1}/3")
    for batch in range(4):
        write(f"\\n\\rbatch {batch + 1}/4\\x1b[A")
write("\\n\\n")`,
    "epoch 3/3\nbatch 4/4\n",
  ],
  [
    "a sign that turns",
    `for sign in "|/-\\\\" * 9:\n    print(f"{sign}\\b", end="")\nprint("ok")`,
    "ok\n",
  ],
  [
    "a table with tabs and a network's line ends",
    `import csv, sys
csv.writer(sys.stdout, "excel-tab").writerows([("id", "loss"), (1, 0.5)])`,
    "id\tloss\n1\t0.5\n",
  ],
  [
    "a log with colors, a title and a link",
    `print("\\x1b]0;title\\x07\\x1b[1;32mINFO\\x1b[0m \\x1b]8;;http://x\\x1b\\\\run\\x1b]8;;\\x1b\\\\ \\x1b[?25l3")`,
    "INFO run 3\n",
  ],
  [
    "sequences that are written in halves",
    `import os
for part in [b"\\x1b", b"[3", b"1mred\\x1b[", b"0m \\xe2\\x9c", b"\\x93\\n"]:
    os.write(1, part)`,
    "red ✓\n",
  ],
] as const)) {
  test(`a program shows ${what}`, async () => {
    const { cell } = await runProgram(code);
    assert.equal(await cell.output(), seen);
    assert.equal(await cell.status(), "Done.");
  });
}

test("a bar of 9,000 steps reaches its end", async () => {
  const { cell } = await runProgram(`for step in range(9_001):
    print(f"\\rstep {step}/9000, loss {1 / (step + 1):.6f}", end="")
print()`);
  assert.equal(await cell.output(), "step 9000/9000, loss 0.000111\n");
  assert.equal(await cell.status(), "Done.");
});

test("6,000 short lines are shown, all of them", async () => {
  const { cell } = await runProgram("for n in range(6_000):\n    print(n)");
  const lines = Array.from({ length: 6_000 }, (_, n) => `${n}\n`);
  assert.equal(await cell.output(), lines.join(""));
  assert.equal(await cell.status(), "Done.");
});

test("20,000 different letters are shown, all of them", async () => {
  const { cell } = await runProgram("print(''.join(map(chr, range(0x4e00, 0x9c20))))");
  const letters = Array.from({ length: 20_000 }, (_, n) => String.fromCodePoint(0x4e00 + n));
  assert.equal(await cell.output(), `${letters.join("")}\n`);
  assert.equal(await cell.status(), "Done.");
});

test("two streams keep their order, however fast they are written to", async () => {
  const { cell } = await runProgram(`import sys
for n in range(6_000):
    print(n, end=" ", file=(sys.stdout, sys.stderr)[n % 2], flush=True)`);
  const numbers = Array.from({ length: 6_000 }, (_, n) => `${n} `);
  assert.equal(await cell.output(), numbers.join(""));
});

for (const [what, code] of [
  ["an endless loop", "while True:\n    pass"],
  ["an endless wait", "import time\ntime.sleep(100_000)"],
  ["an endless wait in asyncio", "import asyncio\nasyncio.run(asyncio.sleep(100_000))"],
] as const) {
  test(`all that was printed before ${what} is shown`, async () => {
    const { cell } = await open();
    await cell.write(`for n in range(6_000):\n    print(n)\nprint("last")\n${code}`);
    await cell.button("Run").click();
    await cell.prints("5999\nlast\n");
    await cell.button("Stop").click();
    await cell.state("stopped");
  });
}

test("output goes on in a page that a browser translates", async () => {
  const { tab, cell } = await open();
  await cell.write(
    "import itertools, time\nfor n in itertools.count():\n    print(n)\n    time.sleep(0.01)",
  );
  await cell.button("Run").click();
  for (const seen of [3, 20, 40]) {
    await cell.prints(`\n${seen}\n`);
    await cell.element.find("[data-output]").evaluate((output) => {
      const texts = document.createTreeWalker(output, NodeFilter.SHOW_TEXT);
      const found: Node[] = [];
      while (texts.nextNode()) found.push(texts.currentNode);
      for (const text of found) {
        // As browsers do, in spite of the element's age.
        const make = () => document.createElement("font" as "span");
        const [outer, inner] = [make(), make()];
        (text as Text).replaceWith(outer);
        outer.append(inner);
        inner.append(text);
      }
    });
  }
  await cell.prints("\n60\n");
  await cell.button("Stop").click();
  await cell.state("stopped");
  const lines = (await cell.output()).trimEnd().split("\n");
  assert.deepEqual(lines, [...lines.keys()].map(String));
  assert.deepEqual(tab.errors, []);
});

test("code and output are not to be translated", async () => {
  const { cell } = await open();
  await cell.edit();
  for (const part of ["[data-output]", ".highlight code", ".cm-content"])
    assert.equal(
      await cell.element.find(part).evaluate((element) => (element as HTMLElement).translate),
      false,
      part,
    );
});

test("what is copied is what is seen", async () => {
  const { cell } = await runProgram(`print("a\\tb\\n\\n  c")
print("x" * 5_000)
print("\\r 50%\\r100%")
for n in range(300):
    print(n, "\\x1b[31mred\\x1b[0m")
print("y" * 2_500)
print("end", end="")`);
  const expected = [
    ...["a\tb", "", "  c", "x".repeat(5_000), "100%"],
    ...Array.from({ length: 300 }, (_, n) => `${n} red`),
    ...["y".repeat(2_500), "end"],
  ].join("\n");
  assert.equal(await cell.output(), expected);
  assert.equal(
    (await cell.element.find("[data-output]").evaluate(selectedText)).trimEnd(),
    expected,
  );
});

test("a line without end is one line, and can be scrolled", async () => {
  const size = async (code: string) => {
    const { cell } = await runProgram(code);
    return cell.element.find("[data-output]").evaluate(({ scrollWidth, scrollHeight }) => ({
      width: scrollWidth,
      height: scrollHeight,
    }));
  };
  const long = await size("print('before\\n' + 'x' * 5_500 + '\\nafter')");
  const short = await size("print('before\\nx\\nafter')");
  assert.equal(long.height, short.height);
  assert.ok(long.width > 20_000, `${long.width} pixels`);
});

test("of a long output only what is in view is laid out", async () => {
  const { cell } = await runProgram(
    "import sys\nfor n in range(3_000):\n    print(n, file=sys.stderr)",
  );
  // A screen reader always has the first block.
  await cell.element.find("[data-output]").waitFor((output) => {
    const lines = output.querySelectorAll(".stderr");
    const laidOut = (line?: Element) => line?.checkVisibility({ contentVisibilityAuto: true });
    return laidOut(lines[0]) === true && laidOut(lines[lines.length - 1]) === false;
  });
});

const PALETTE = `import sys
grounds = ["49", *map(str, range(40, 48)), "48;5;208", "48;2;255;255;255"]
for ground in grounds:
    for color in ["39", *map(str, range(30, 38)), "90", "97", "2"]:
        for look in ["0", "7"]:
            for stream in (sys.stdout, sys.stderr):
                print(f"\\x1b[{look};{color};{ground}mText\\x1b[0m", end=" ", file=stream)
    print()`;

test("every color is readable on every ground, in both schemes", async () => {
  const { tab, cell } = await runProgram(PALETTE);
  const output = cell.element.find("[data-output]");
  for (const scheme of ["default", "slate"]) {
    await tab.evaluate((scheme) => (document.body.dataset.mdColorScheme = scheme), scheme);
    const { least, where, stretches, colors } = await output.evaluate(leastContrast);
    assert.ok(least >= 4.5, `${least} for ${where} in ${scheme}`);
    assert.ok(stretches > 300 && colors > 20, `${stretches} stretches, ${colors} colors`);
  }
});

test("where the reader's own colors rule, every color is readable", { skip }, async () => {
  const { tab, cell } = await runProgram(PALETTE);
  await tab.emulate({ forcedColors: true });
  const { least, where } = await cell.element.find("[data-output]").evaluate(leastContrast);
  await tab.emulate({});
  assert.ok(least >= 4.5, `${least} for ${where}`);
});

test("colors that change too often end, and the status says so", async () => {
  const { cell } = await runProgram(
    `for n in range(9_000):\n    print(f"\\x1b[{31 + n % 6}m.", end="")`,
  );
  assert.equal(await cell.output(), ".".repeat(9_000));
  await cell.says("Done. The color changed too often, so a part is shown without.");
});

test("all of an output is printed on paper", { skip }, async () => {
  const { tab, cell } = await runProgram(
    `print("start", "x" * 3_000)\nfor n in range(200):\n    print(n)\nprint("words " * 100)`,
  );
  await tab.emulate({ media: "print" });
  const hidden = await cell.element.find("[data-output]").evaluate((output) => {
    const { right } = document.documentElement.getBoundingClientRect();
    const beyond = [...output.querySelectorAll("*")].filter(
      (part) => part.getBoundingClientRect().right > right + 1,
    );
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = output;
    return [scrollHeight - clientHeight, scrollWidth - clientWidth, beyond.length];
  });
  await tab.emulate({});
  assert.deepEqual(hidden, [0, 0, 0]);
});

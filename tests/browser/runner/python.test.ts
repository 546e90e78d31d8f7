/** Programs print in the browser what they print in CPython, or what the site says instead. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ENGINE } from "../drivers/browser.ts";
import { CellDriver } from "../support/cell_driver.ts";
import { imageKept } from "../support/kept_image.ts";
import { FIXTURE, SAMPLE, useSite } from "../support/site.ts";

interface Ending {
  exit: number;
  output: string[];
}

/** A program in a time zone, as python/record.py writes it down. */
interface Recorded {
  program: string;
  shows: string;
  sha256: string;
  zone: string;
  browser: Ending;
}

const FOLDER = fileURLToPath(new URL("python/", import.meta.url));
const recorded = JSON.parse(readFileSync(join(FOLDER, "recorded.json"), "utf8")) as Recorded[];
/** Folders of programs in which an engine has no part: Python is the same WebAssembly everywhere. */
const PYTHON_ALONE = ["end/", "frames/", "reports/"];
/** One zone without summer time and one with it show how an engine names them. */
const ZONES = new Set(["UTC", "Asia/Kolkata", "America/New_York"]);
/** Chromium runs all programs, the others what an engine has a part in. */
const wanted = recorded.filter(
  ({ program, zone }) =>
    ENGINE === "chromium" ||
    (ZONES.has(zone) && !PYTHON_ALONE.some((folder) => program.startsWith(folder))),
);
const site = useSite(FIXTURE);

for (const zone of new Set(wanted.map(({ zone }) => zone))) {
  const programs = wanted.filter((of) => of.zone === zone);
  test(`in ${zone}`, { timeout: 900_000 }, async (t) => {
    const tab = await site.open(SAMPLE, { timeZone: zone });
    const cell = new CellDriver(tab, "snippets/sample/before.py");
    const compare = (of: string, { program, shows, sha256, browser }: Recorded) =>
      t.test(`${program}: ${shows}${of}`, async () => {
        const text = readFileSync(join(FOLDER, "programs", program), "utf8");
        assert.equal(
          createHash("sha256").update(text).digest("hex"),
          sha256,
          `${program} has changed since it was recorded: run record.py with Python 3.14`,
        );
        await cell.write(text);
        await cell.run();
        const printed = await cell.output();
        // As record.py does: no address is the same twice, no folder the same elsewhere.
        const output = printed.replace(/0x[0-9a-f]+/g, "0x…").replaceAll("/project/", "");
        assert.deepEqual(
          { output: output.split("\n"), status: withoutError(await cell.status()) },
          expected(browser),
        );
      });
    // What an image has frozen shows where Python is started from one, and there are two. The
    // shipped one starts first runs, in Chromium alone: the others have no JSPI.
    const frozen = programs.filter(
      ({ program }) => ENGINE === "chromium" && program.startsWith("state/"),
    );
    for (const program of frozen) await compare(" (first runs)", program);
    // After a run an image is kept.
    if (frozen.length === 0) await cell.run();
    await imageKept(tab);
    for (const program of programs) await compare("", program);
  });
}

/** The error is what the output ends with, so it is compared already. */
const withoutError = (status: string) => status.replace(/ Python raised \w+\.$/, "");

function expected({ exit, output }: Ending): { output: string[]; status: string } {
  return { output, status: exit === 0 ? "Done." : `Failed with exit code ${exit}.` };
}

// Time zones: what the C library calls the reader's, and the rules of all for `zoneinfo`.
import { Buffer } from "node:buffer";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fail } from "./project.mjs";

// The project's own: the Makefile puts it first.
const PYTHON = "python";
/** The last line of a zone's file: `EST5EDT,M3.2.0,M11.1.0` or `<+0545>-5:45`. */
const RULE = /^(<[^>]+>|[A-Za-z]+)([-+]?\d+(?::\d+)*)(?:(<[^>]+>|[A-Za-z]+)([-+]?\d[\d:]*)?,.*)?$/;
const ADVICE = / +import sys\n +if "tzdata" not in sys\.modules:\n.*?use zoneinfo\."\)\n/s;
/** The end of Emscripten's `_tzset_js`, which names a zone by its offset alone. */
const END = "stringToUTF8(summerName,std_name,17)}};__tzset_js.sig=";

/**
 * Makes Emscripten take the names of the zone from `Module.zoneNames`, if they are there,
 * and remember in `Module.zonePlaces` where the C library wants them.
 *
 * @param {string} glue The text of pyodide.asm.mjs.
 * @returns {string} The text with the change.
 */
export function nameZones(glue) {
  if (glue.split(END).length !== 2) throw new Error(`pyodide.asm.mjs: not one \`${END}\``);
  const added = `
    Module["zonePlaces"] = [timezone, daylight, std_name, dst_name];
    const names = Module["zoneNames"];
    if (names) {
      stringToUTF8(names[0], std_name, 17);
      stringToUTF8(names[1], dst_name, 17);
    }`;
  return glue.replace(END, END.replace("}};", `}${added}};`));
}

/** What Emscripten asks JavaScript for: the first day of a date's year, and a date by its parts. */
const FIRST_DAY = "Date.UTC(date.getUTCFullYear(),0,1,0,0,0,0)";
const BY_PARTS =
  /(_mktime_js=function\(tmPtr\)\{.*?var date=new Date\()(HEAP32\[tmPtr\+20>>>2>>>0\]\+1900)(,.*?,0\);)/;

/**
 * Makes Emscripten count the years 0 to 99, which JavaScript takes for 1901 to 1999.
 *
 * @param {string} glue The text of pyodide.asm.mjs.
 * @returns {string} The text with the changes.
 */
export function countEarlyYears(glue) {
  if (!BY_PARTS.test(glue) || !glue.includes(FIRST_DAY))
    throw new Error("pyodide.asm.mjs: _mktime_js or _gmtime_js has changed");
  // Leap years come again after 400.
  const isEarly = "($2)>=0&&($2)<100";
  return glue
    .replace(
      BY_PARTS,
      `$1($2)+(${isEarly}?400:0)$3if(${isEarly})date.setFullYear(date.getFullYear()-400);`,
    )
    .replaceAll(FIRST_DAY, "new Date(date).setUTCMonth(0,1)");
}

/** Returns the content of each zone's file: `Asia/Kolkata` → bytes. */
function zoneFiles() {
  const code = "import tzdata; print(tzdata.__path__[0])";
  const { stdout, status } = spawnSync(PYTHON, ["-c", code], { encoding: "utf8" });
  if (status !== 0) fail("the Python package tzdata is missing: run `make build`");
  const folder = join(stdout.trim(), "zoneinfo");
  const names = readFileSync(join(folder, "..", "zones"), "utf8")
    .trim()
    .split("\n")
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/**
 * Takes out of `zoneinfo` what Pyodide tells those who look for an unknown zone: to load a
 * package, which is not here, and is not needed.
 *
 * @param {Uint8Array} source The text of zoneinfo/_common.py.
 * @returns {Uint8Array} The text as CPython has it.
 */
export function withoutAdvice(source) {
  const parts = Buffer.from(source).toString().split(ADVICE);
  if (parts.length !== 2) throw new Error("zoneinfo/_common.py: Pyodide's advice has changed");
  return Buffer.from(parts.join(""));
}

/**
 * Returns two files for time_zones.py: the zones' files one after the other, each content
 * once, and which bytes are whose.
 */
export function packZones() {
  const contents = new Map();
  const places = {};
  let length = 0;
  for (const [zone, bytes] of zoneFiles()) {
    const text = bytes.toString("latin1");
    if (!contents.has(text)) {
      contents.set(text, [length, length + bytes.length]);
      length += bytes.length;
    }
    places[zone] = contents.get(text);
  }
  return {
    "zoneinfo.bin": Buffer.from([...contents.keys()].join(""), "latin1"),
    "zoneinfo.json": Buffer.from(JSON.stringify(places)),
  };
}

/**
 * Returns what a zone's standard and daylight saving time are called: name of the zone →
 * both, or one if there is no other. The standard time is the one further west, as the C
 * library has it.
 */
export function zoneNames() {
  const named = {};
  for (const [zone, bytes] of zoneFiles()) {
    const [rule] = bytes.toString("latin1").trimEnd().split("\n").slice(-1);
    const [, first, offset, second, other] = RULE.exec(rule) ?? fail(`${zone}: ${rule}`);
    const plain = (name) => name.replace(/[<>]/g, "");
    const names = [plain(first)];
    if (second) {
      // If its offset is not given, it is an hour further east.
      const east = other === undefined || hours(other) < hours(offset);
      names[east ? "push" : "unshift"](plain(second));
    }
    named[zone] = names.join(" ");
  }
  return named;
}

function hours(offset) {
  const [hour, minute = "0"] = offset.split(":");
  return Number(hour) + Math.sign(Number(hour) || 1) * (Number(minute) / 60);
}

// Removes from Pyodide what only packages that are compiled to WebAssembly need.
//
// Pyodide exports about 8,600 functions and variables, to which such packages are linked
// while it runs. There are no such packages here, and the exports would slow down every
// start: they take 370 kB of JavaScript, and each an object and an entry in a table.

import { ANSWERED, CLOSED, OPEN, REPLACED } from "../src/worker/imports.mjs";
import {
  readExport,
  readList,
  readSections,
  replaceSections,
  SECTION,
  writeList,
} from "./wasm_module.mjs";

const HEAD = "function assignWasmExports(wasmExports){";
const ASSIGNED = /^([\w$]+)=Module\["[\w$]+"\]=wasmExports\["[^"]+"\]/;
const DECLARED = /var ([\w$,]+);$/;
const WORD = /[A-Za-z_$][\w$]*/g;

/**
 * @param {string} glue The text of pyodide.asm.mjs.
 * @param {Uint8Array} wasm The content of pyodide.asm.wasm.
 * @param {string} others Other JavaScript that may use exports.
 * @returns {{ glue: string, wasm: Uint8Array }} Both, with only the exports that are used.
 * @throws {Error} If the glue does not have the expected form, or a function that nobody has
 *   judged is imported.
 */
export function trim(glue, wasm, others) {
  const [head, tail, more] = glue.split(HEAD);
  const names = DECLARED.exec(head)?.[1].split(",");
  if (!names || !tail || more)
    throw new Error(`pyodide.asm.mjs: not one \`${HEAD}\` after a \`var\``);
  const before = head.replace(DECLARED, "");
  const end = tail.indexOf("}");
  const after = tail.slice(end);
  const words = new Set(`${before} ${after} ${others}`.match(WORD));
  const dropped = new Set();
  const assignments = tail
    .slice(0, end)
    .split(";")
    .filter((text) => {
      const name = ASSIGNED.exec(text)?.[1];
      if (!name || words.has(name)) return true;
      dropped.add(name);
      return false;
    });
  const declared = names.filter((name) => !dropped.has(name));
  // Functions that are called through the table are looked up among the exports by the names
  // of the module's imports.
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(wasm));
  checkImports(imports);
  const linked = new Set(imports.map(({ name }) => name));
  const used = (name) => words.has(name) || words.has(`_${name}`) || linked.has(name);
  return {
    glue: `${before}var ${declared.join(",")};${HEAD}${assignments.join(";")}${after}`,
    wasm: keepExports(wasm, used),
  };
}

/**
 * @param {{ name: string, kind: string }[]} imports What WebAssembly imports.
 * @throws {Error} If they are not those that imports.mjs has.
 */
export function checkImports(imports) {
  const names = imports.filter(({ kind }) => kind === "function").map(({ name }) => name);
  const judged = [...OPEN, ...ANSWERED.keys(), ...REPLACED, ...CLOSED];
  const unknown = names.filter((name) => !judged.includes(name));
  const gone = judged.filter((name) => !names.includes(name));
  if (unknown.length > 0 || gone.length > 0)
    throw new Error(
      `runner/src/worker/imports.mjs: Pyodide now imports ${unknown.join(", ") || "no others"}, ` +
        `and no longer ${gone.join(", ") || "fewer"}: read what they do, then correct the lists`,
    );
}

/** Returns the module without the exports for which `used` is false. */
function keepExports(wasm, used) {
  const { content } = readSections(wasm).find(({ id }) => id === SECTION.exports);
  const kept = readList(content, readExport).filter(({ name }) => used(name));
  return replaceSections(wasm, { [SECTION.exports]: writeList(kept.map(({ bytes }) => bytes)) });
}

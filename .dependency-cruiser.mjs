// Imports run one way, so that a change in one room cannot break a room beside it:
// page → cell → interpreter → storage and common; a cell's output goes through terminal. `npm run lint` checks it.

/** For each room of runner/src: the rooms that it may import, and why no others. */
const ROOMS = {
  page: {
    may: ["storage", "common"],
    lazy: true,
    why: "It loads with every page, so it must be small. It imports only the types of other rooms, and loads their code with lazyModule.",
  },
  cell: {
    may: ["interpreter", "terminal", "storage", "common"],
    lazy: true,
    why: "A cell has to work without the page's buttons for sharing, which load later or never. Of the search it imports the types, and loads it for a failed run.",
  },
  watch: {
    may: ["common"],
    why: "It draws what a recording says, at build as in a browser, and knows no cells.",
  },
  share: {
    may: ["cell", "storage", "common"],
    why: "It reads and changes the code of cells. It has nothing to do with how that is run.",
  },
  browse: {
    may: ["storage", "common"],
    why: "It adds to lists of patterns, and knows of cells only which checks have passed.",
  },
  search: {
    may: ["common"],
    why: "It knows pages by their index, and neither cells nor Python.",
  },
  terminal: {
    may: ["common"],
    why: "It turns text into lines, and knows neither the page nor who prints.",
  },
  recorder: {
    may: [],
    why: "It is Python for the worker, which the page sends there. Only what lets readers watch a run imports it, lazily.",
  },
  interpreter: {
    may: ["storage", "common"],
    why: "It passes messages on, and does not know the cells that hear them. It knows the worker only by its messages: the worker's code must not be bundled with the page's.",
  },
  worker: {
    may: ["storage", "common"],
    why: "It runs in another thread, without the page and its elements.",
  },
  storage: {
    may: ["common"],
    why: "Page and worker both use it, so it cannot depend on what only one of them has.",
  },
  common: {
    may: [],
    why: "Every room imports it, so an import of another room would be circular.",
  },
};

const TYPES = ["type-only", "type-import"];

/** The files of the room watch that compare two runs. */
const COMPARISON =
  "align|difference|difference_text|failure_text|fates|figure|marks|retry_text|teller|watch_both";

const rooms = Object.entries(ROOMS).map(([room, { may, lazy = false, why }]) => ({
  name: `${room}-imports-only-${may.join("-") || "itself"}`,
  comment: why,
  severity: "error",
  from: { path: `^runner/src/${room}/` },
  to: {
    path: "^runner/src/",
    pathNot: `^runner/src/(${[room, ...may].join("|")})/`,
    ...(lazy ? { dependencyTypesNot: TYPES } : {}),
  },
}));

export default {
  forbidden: [
    ...rooms,
    {
      name: "every-file-has-a-room",
      comment: "A file outside of the rooms would be checked by no rule. Move it into one.",
      severity: "error",
      from: {},
      to: { path: "^runner/src/", pathNot: `^runner/src/(${Object.keys(ROOMS).join("|")})/` },
    },
    {
      name: "build-imports-only-the-harness",
      comment:
        "The build starts Python as the worker does, with gate.ts, load_harness.mjs and make_room.mjs, and checks the lists of imports.mjs. To record the pages it runs programs as the worker does, with run_module.ts, stack_limit.ts and pipes.ts, and it draws and compares the runs, as a page does. All else in runner/src is for browsers.",
      severity: "error",
      from: { path: "^runner/build/" },
      to: {
        path: "^runner/src/",
        pathNot:
          "^runner/src/(worker/(gate|imports|load_harness|make_room|pipes|run_module|stack_limit)\\.m?[jt]s|watch/(difference|difference_text|figure|element|mermaid)\\.ts)$",
      },
    },
    {
      name: "comparison-has-the-renderer-from-one-file",
      comment:
        "In a browser watch_both.js takes the renderer from watch.js. What it imports from elsewhere than renderer.ts it would have once more.",
      severity: "error",
      from: { path: `^runner/src/watch/(${COMPARISON})\\.ts$` },
      to: {
        path: "^runner/src/watch/",
        pathNot: `^runner/src/watch/(${COMPARISON}|renderer)\\.ts$`,
        dependencyTypesNot: TYPES,
      },
    },
    {
      name: "runner-imports-no-test",
      comment: "What readers load must not contain tests, nor depend on their helpers.",
      severity: "error",
      from: { path: "^runner/(src|build)/" },
      to: { path: "^(runner/test|tests)/" },
    },
    {
      name: "no-circular",
      comment:
        "Of two files that import each other neither can be read, tested or moved alone. Move what both need into a third file.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A file that imports nothing and that nothing imports is probably forgotten.",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          "\\.d\\.ts$",
          // Run by name: by make, by Python, or by a browser.
          "^tools/",
        ],
      },
      to: {},
    },
    {
      name: "no-unresolvable",
      comment: "The import names a file or package that is not there. Correct the name.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "runner/tsconfig.json" },
    // Sees imports of types, too, which TypeScript removes.
    tsPreCompilationDeps: true,
  },
};

// Reads a graph in the DOT language, writes where its boxes and lines are (format “plain”).
import { readFileSync } from "node:fs";
import { Graphviz } from "@hpcc-js/wasm-graphviz";

const graphviz = await Graphviz.load();
process.stdout.write(graphviz.layout(readFileSync(0, "utf8"), "plain", "neato"));

"use strict";
// The scripts that a page loads, in the order that bundle.py lists, run in this Node as a page would run them.

const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const ROOT = path.join(__dirname, "..", "..");
const SEARCH = path.join(ROOT, "plugins", "warraq", "search");

const source = fs.readFileSync(path.join(SEARCH, "bundle.py"), "utf8");
const listed = (from, to) => Array.from(source.split(from)[1].split(to)[0].matchAll(/"([a-z]+)"[,)]/g), ([, name]) => name);
const later = Array.from(source.split("LATER")[1].matchAll(/"([a-z]+)": \(/g), ([, name]) => name);
const names = listed("SCRIPTS = (", "\n)").concat(listed("LATER", "\n)"));
const files = [path.join(ROOT, "theme", "node_modules", "lunr", "lunr.min.js")].concat(
  names.map((name) => path.join(SEARCH, "browser", name + ".js")),
);

for (const file of files) {
  vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
}

/** Let `warraq.search` read an archive from a folder; returns the list of the files it asks for. */
function readFrom(folder) {
  const asked = [];
  globalThis.warraq.search.base = folder;
  globalThis.warraq.files.forget();
  globalThis.warraq.files.run = async function (address) {
    const file = path.relative(folder, address);
    asked.push(file);
    const part = later.find((one) => file === path.join("search", one + ".js")); // which this Node has run already
    if (part) return globalThis.warraq.search.put(part, "", true);
    vm.runInThisContext(fs.readFileSync(address.split("?")[0], "utf8"), { filename: address });
  };
  return asked;
}

/** The tables of this version of Warraq's analyzer, as Python gives them. */
function tables() {
  const script = "import json; from warraq.search.analyzer_tables import tables; print(json.dumps(tables()))";
  const env = { ...process.env, PYTHONPATH: path.join(ROOT, "plugins") };
  return JSON.parse(execFileSync("python3", ["-c", script], { env }).toString());
}

module.exports = { names, readFrom, search: SEARCH, tables, warraq: globalThis.warraq, lunr: globalThis.lunr };

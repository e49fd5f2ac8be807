"use strict";
const test = require("node:test");
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { names, search, warraq } = require("./scripts.js");

const folder = path.join(search, "browser");

test("every script of the folder is listed, and no other", () => {
  const there = fs.readdirSync(folder).map((file) => file.replace(/\.js$/, ""));
  assert.deepEqual(Array.from(new Set(names)).sort(), there.sort());
});

test("scripts are classic and strict, and ask for nothing but script tags", () => {
  for (const name of names) {
    const source = fs.readFileSync(path.join(folder, name + ".js"), "utf8");
    assert.match(source, /\(function \(\) \{\n {2}"use strict";/, name);
    assert.doesNotMatch(source, /\b(fetch|import|require|XMLHttpRequest|Worker|localStorage)\s*\(/, name);
    assert.doesNotMatch(source, /^\s*(import|export) /m, name);
  }
});

test("all of them share one name", () => {
  assert.equal(typeof warraq.search, "function");
  assert.equal(typeof warraq.search.put, "function");
});

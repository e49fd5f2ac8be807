"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

test("the last answers are given again, what was wanted longest ago is worked out anew", () => {
  const worked = [];
  const twice = warraq.remembering(2, (text) => worked.push(text) && text + text);
  assert.deepEqual(["a", "b", "a", "c", "a", "b"].map(twice), ["aa", "bb", "aa", "cc", "aa", "bb"]);
  assert.deepEqual(worked, ["a", "b", "c", "b"]);
});

"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

test("strings sort by code point, as Python sorts them", () => {
  const sorted = ["", "2023", "a", "ab", "b", "بيت", "بيتنا", "تين", "\ufefc", "😀", "😀😀", "😁"];
  const shuffled = sorted.slice().reverse();
  assert.deepEqual(shuffled.sort(warraq.compareCodePoints), sorted);
  assert.equal(warraq.compareCodePoints("بيت", "بيت"), 0);
});

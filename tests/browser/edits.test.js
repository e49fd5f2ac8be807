"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

const CASES = [
  ["موسكو", "موسكو", 0],
  ["موسكو", "موسكا", 1],
  ["موسكو", "موكسو", 1], // two letters change places
  ["موسكو", "موسك", 1],
  ["موسكو", "مووسكو", 1],
  ["بوتين", "بتن", 2],
  ["", "قم", 2],
];

for (const [one, other, distance] of CASES) {
  test(`${one} and ${other} are ${distance} apart, both ways`, () => {
    assert.equal(warraq.editDistance(one, other, 3), distance);
    assert.equal(warraq.editDistance(other, one, 3), distance);
  });
}

test("what is further away than asked is not worked out", () => {
  assert.ok(warraq.editDistance("موسكو", "دمشق", 1) > 1);
  assert.ok(warraq.editDistance("قم", "قسطنطينية", 2) > 2);
});

test("a change of letters that are taken for each other may cost less", () => {
  const half = (one, other) => ("ضظ".includes(one) && "ضظ".includes(other) ? 0.5 : 1);
  assert.equal(warraq.editDistance("ضابط", "ظابط", 2, half), 0.5);
});

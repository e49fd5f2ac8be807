"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

const NAMES = ["source", "person", "place"];
const light = (...weights) => {
  const values = Object.fromEntries(weights.map((weight, place) => [NAMES[place], { weight }]));
  return warraq.facetsOf({ values }).filter((one) => one.light).map(({ name }) => name);
};

test("facets that cost little are counted unasked, the lightest first, as many as cost little together", () => {
  assert.deepEqual(light(90, 10, 500), ["person", "place", "source"]);
  assert.deepEqual(light(7500, 100, 90000), ["person", "source"]);
  assert.deepEqual(light(7500, 6000, 900), ["person", "place"]);
  assert.deepEqual(light(90000, 80000), []);
});

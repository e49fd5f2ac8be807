"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

test("numbers are five bits a letter, the lowest first", () => {
  assert.deepEqual(warraq.readNumbers(""), []);
  assert.deepEqual(warraq.readNumbers("A"), [0]);
  assert.deepEqual(warraq.readNumbers("fgB"), [31, 32]);
  assert.deepEqual(warraq.readNumbers("ABgB_f"), [0, 1, 32, 1023]);
});

test("numbers beyond 32 bits are whole", () => {
  assert.deepEqual(warraq.readNumbers("ggggggggB"), [2 ** 40]);
});

test("digits of one place may stand together", () => {
  const read = (...places) => Array.from(warraq.readDigits(places));
  assert.deepEqual(read(""), []);
  assert.deepEqual(read("A_"), [0, 63]);
  assert.deepEqual(read("AB_", "ABC"), [0, 65, 63 + 2 * 64]);
});

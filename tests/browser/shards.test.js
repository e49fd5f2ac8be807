"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

test("words come back as they were written", () => {
  assert.deepEqual(warraq.readFrontCoded("Aأسلحة Dحة Aوزارة Fات"), ["أسلحة", "أسلحة".slice(0, 3) + "حة", "وزارة", "وزارةات"]);
  assert.deepEqual(warraq.readFrontCoded(""), []);
});

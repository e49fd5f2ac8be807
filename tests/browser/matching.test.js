"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

/** Postings with one field: {stem: {document: [places]}}. */
function postings(table) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef";
  return new Map(
    Object.entries(table).map(([stem, found]) => {
      const documents = Object.keys(found).map(Number);
      const places = documents.map((number) => found[number].map((place, order, all) => letters[place - (all[order - 1] || 0)]).join(""));
      return [stem, [{ documents, counts: documents.map((number) => found[number].length), places: places.join("") }]];
    }),
  );
}

const TABLE = postings({ روس: { 0: [0, 7], 1: [3], 2: [1] }, صين: { 0: [2, 8], 1: [5], 3: [0] }, والصين: { 1: [4] } });
const word = (offset, ...stems) => ({ stems, offset });
const clause = (presence, ...words) => ({ presence, words });
const numbers = (clauses) => Array.from(warraq.match(clauses, TABLE, 5).keys()).sort();

test("any optional word will do, and each that is there counts", () => {
  const counts = warraq.match([clause("optional", word(0, "روس")), clause("optional", word(0, "صين"))], TABLE, 5);
  assert.deepEqual(Object.fromEntries(counts), { 0: 2, 1: 2, 2: 1, 3: 1 });
});

test("required words are all there, prohibited ones are not", () => {
  assert.deepEqual(numbers([clause("required", word(0, "روس")), clause("required", word(0, "صين"))]), [0, 1]);
  assert.deepEqual(numbers([clause("required", word(0, "روس")), clause("optional", word(0, "صين"))]), [0, 1, 2]);
  assert.deepEqual(numbers([clause("optional", word(0, "روس")), clause("prohibited", word(0, "صين"))]), [2]);
  assert.deepEqual(numbers([clause("required", word(0, "غائب")), clause("optional", word(0, "روس"))]), []);
});

test("prohibition alone leaves all other documents", () => {
  assert.deepEqual(numbers([clause("prohibited", word(0, "روس"))]), [3, 4]);
  assert.deepEqual(numbers([]), []);
});

test("a phrase is its words at their offsets, under any of their stems", () => {
  assert.deepEqual(numbers([clause("optional", word(0, "روس"), word(1, "صين"))]), [0]);
  assert.deepEqual(numbers([clause("optional", word(0, "روس"), word(1, "صين", "والصين"))]), [0, 1]);
  assert.deepEqual(numbers([clause("optional", word(0, "روس"), word(2, "صين"))]), [0, 1]);
  assert.deepEqual(numbers([clause("optional", word(0, "صين"), word(1, "روس"))]), []);
  assert.deepEqual(numbers([clause("optional", word(0, "روس"), word(1, "غائب"))]), []);
});

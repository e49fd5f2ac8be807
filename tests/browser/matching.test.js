"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef";
const WHERE = { روس: { 0: [0, 7], 1: [3], 2: [1] }, صين: { 0: [2, 8], 1: [5], 3: [0] }, والصين: { 1: [4] } };
const gaps = (places) => places.map((place, order) => LETTERS[place - (places[order - 1] || 0)]).join("");
const each = (make) => new Map(Object.entries(WHERE).map(([stem, found]) => [stem, [make(found)]]));
const POSTINGS = each((found) => ({
  documents: Object.keys(found).map(Number),
  counts: Object.values(found).map((places) => places.length),
}));
const PLACES = each((found) => Object.values(found).map(gaps).join(""));
const word = (offset, ...stems) => ({ stems, offset });
const clause = (presence, ...words) => ({ presence, alternatives: [{ words, field: "" }] });
const match = (clauses) => warraq.match(clauses, POSTINGS, PLACES, 5);
const numbers = (clauses) => Array.from(match(clauses).has.keys()).filter((number) => match(clauses).has[number]);

test("any optional word will do, and each that is there counts", () => {
  const { has, counts } = match([clause("optional", word(0, "روس")), clause("optional", word(0, "صين"))]);
  assert.deepEqual(Array.from(counts), [2, 2, 1, 1, 0]);
  assert.deepEqual(Array.from(has), [1, 1, 1, 1, 0]);
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

test("either of a clause's alternatives will do", () => {
  const either = { presence: "required", alternatives: [{ words: [word(0, "والصين")], field: "" }, { words: [word(0, "صين")], field: "" }] };
  assert.deepEqual(numbers([either]), [0, 1, 3]);
  assert.deepEqual(numbers([either, clause("prohibited", word(0, "روس"))]), [3]);
});

test("a title that has all that a document has of the words is told", () => {
  const inFields = new Map([["روس", [[0, 1], [2]]], ["صين", [[0], [1, 3]]]]);
  const field = (documents) => ({ documents, counts: documents.map(() => 1) });
  const postings = new Map(Array.from(inFields, ([stem, fields]) => [stem, fields.map(field)]));
  const facet = { presence: "optional", alternatives: [{ words: [word(0, "بوت")], field: "person" }] };
  const { titled } = warraq.match([clause("optional", word(0, "روس")), clause("optional", word(0, "صين")), facet], postings, new Map(), 5);
  assert.deepEqual(Array.from(titled), [1, 0, 0, 0, 0]);
});

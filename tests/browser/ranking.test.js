"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { lunr, warraq } = require("./scripts.js");

const SIZE = 300;
const FIELDS = ["title", "body"];
const BOOSTS = [20, 1];
const STEMS = "وزار روس صين موسكو سلاح قم مدين نفط كتاب بحر 2023 covid".split(" ");

let state = 42;
function chance(below) {
  state = (state * 1103515245 + 12345) % 2147483648;
  return state % below;
}
const sentence = (length) => Array.from({ length }, () => STEMS[Math.min(chance(STEMS.length), chance(STEMS.length))]);
const corpus = Array.from({ length: SIZE }, () => ({ title: sentence(chance(6)), body: sentence(chance(60)) }));

const whole = lunr(function () {
  this.ref("id");
  this.pipeline.reset();
  this.searchPipeline.reset();
  FIELDS.forEach((field, order) => this.field(field, { boost: BOOSTS[order] }));
  corpus.forEach((document, id) => this.add({ id: String(id), ...document }));
});

const manifest = { documents: SIZE, fields: FIELDS, boosts: BOOSTS, k1: 1.2, b: 0.75 };
const lengths = FIELDS.map((field) => corpus.map((document) => document[field].length));
manifest.totals = lengths.map((field) => field.reduce((sum, length) => sum + length, 0));

function postingsOf(stems) {
  const postings = new Map();
  for (const stem of stems) {
    const fields = FIELDS.map((field) => {
      const counts = corpus.map((document) => document[field].filter((one) => one === stem).length);
      const documents = Array.from(counts.keys()).filter((number) => counts[number] > 0);
      return { documents, counts: documents.map((number) => counts[number]) };
    });
    if (fields.some((field) => field.documents.length > 0)) postings.set(stem, fields);
  }
  return postings;
}

/* Equal scores may stand in any order: sort by score, then by ref. */
function ordered(results) {
  return results
    .map(({ ref, score }) => ({ ref, score }))
    .sort((one, other) => (Math.abs(other.score - one.score) > 1e-9 ? other.score - one.score : one.ref - other.ref));
}

const { REQUIRED, PROHIBITED, OPTIONAL } = lunr.Query.presence;
const ALL = Array.from(corpus.keys());

for (let round = 0; round < 60; round += 1) {
  const clauses = Array.from({ length: 1 + chance(4) }, () => ({
    term: chance(12) === 0 ? "غائب" : STEMS[chance(STEMS.length)],
    boost: [1, 0.8, 0.3][chance(3)],
    presence: [OPTIONAL, OPTIONAL, REQUIRED, PROHIBITED][chance(4)],
    usePipeline: false,
  }));
  if (clauses.every((clause) => clause.presence === PROHIBITED)) clauses[0].presence = OPTIONAL;
  const name = clauses.map((clause) => ["?", "+", "-"][clause.presence - 1] + clause.term + "^" + clause.boost).join(" ");

  test("the partial index ranks as the whole one: " + name, () => {
    const ask = (index) => ordered(index.query((query) => clauses.forEach((clause) => query.clause({ ...clause }))));
    const postings = postingsOf(clauses.map((clause) => clause.term));
    const partial = ask(lunr.Index.load(warraq.partialIndex(manifest, lengths, postings, ALL)));
    const expected = ask(whole);
    assert.deepEqual(partial.map((result) => result.ref), expected.map((result) => result.ref));
    partial.forEach((result, place) => assert.ok(Math.abs(result.score - expected[place].score) < 1e-6));
  });
}

test("the estimate is what lunr makes of it", () => {
  const postings = postingsOf(STEMS);
  const weights = new Map(Array.from(postings.keys(), (stem, place) => [stem, 1 / (1 + place)]));
  const scores = warraq.rank(manifest, lengths, postings, weights, ALL);
  const estimates = warraq.estimate(manifest, lengths, postings, weights, new Uint8Array(SIZE).fill(1));
  assert.ok(weights.size > 3 && scores.size > SIZE / 2);
  estimates.forEach((estimate, number) => assert.ok(Math.abs(estimate - (scores.get(number) || 0)) < 1e-9));
});

test("documents that are not wanted change no score", () => {
  const postings = postingsOf(["روس", "صين"]);
  const weights = new Map([["روس", 1], ["صين", 0.8]]);
  const all = warraq.rank(manifest, lengths, postings, weights, ALL);
  const some = Array.from(all.keys()).filter((number) => number % 3 === 0);
  const few = warraq.rank(manifest, lengths, postings, weights, some);
  assert.deepEqual(new Set(few.keys()), new Set(some));
  few.forEach((score, number) => assert.equal(score, all.get(number)));
});

test("a rare reading never outweighs the word itself", () => {
  const field = (count) => ({ documents: Array.from({ length: count }, (_none, number) => number), counts: [] });
  const postings = new Map([["كبير", [field(0), field(200)]], ["بير", [field(0), field(2)]]]);
  const weights = warraq.weighStems([{ stems: ["كبير", "بير", "غائب"] }], 0.8, postings, 1000);
  const idf = (count) => Math.log(1 + (1000 - count + 0.5) / (count + 0.5));
  assert.equal(weights.get("كبير"), 1);
  assert.ok(weights.get("بير") * idf(2) <= idf(200));
  assert.ok(!weights.has("غائب"));
});

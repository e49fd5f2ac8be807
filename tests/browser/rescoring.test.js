"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { tables, warraq } = require("./scripts.js");

const analyzer = warraq.makeAnalyzer(tables());
const TEXTS = [
  ["وزير الدفاع يبحث الخارجية", "نص"],
  ["وزير الخارجية يصل", "نص"],
  ["خبر عن وزير", "قال إن الخارجية تدرس الأمر"],
  ["خبر آخر عن وزير", "زار وزير الخارجية المدينة"],
  ["وزيرة الخارجية تصل", "نص"],
  ["وزاري عن حقيبة الخارجية", "نص"],
];

/** What `warraq.find` gives for some words, with these texts in the place of the files. */
function foundBy(...words) {
  const clauses = words.map((word) => ({
    presence: "optional",
    alternatives: [{ words: [{ form: analyzer.form(word), stems: [analyzer.stem(word)], why: ["form"], offset: 0 }], field: "" }],
  }));
  const stems = words.map(analyzer.stem);
  const has = (text) => stems.filter((stem) => analyzer.terms(text).includes(stem)).length;
  return {
    analyzer,
    clauses,
    counts: TEXTS.map(([title, text]) => has(title + " " + text)),
    titled: TEXTS.map(([title]) => (has(title) === stems.length ? 1 : 0)),
  };
}

/** Rescore rows of documents and scores, with these texts in the place of the files. */
async function rescored(rows, ...words) {
  const loaded = warraq.loadDocument;
  warraq.loadDocument = async (_manifest, _analyzer, number) => ({ title: TEXTS[number][0], text: TEXTS[number][1] });
  const ranking = rows.map(([number, score]) => ({ number, score }));
  return warraq.rescore(ranking, foundBy(...words)).finally(() => (warraq.loadDocument = loaded));
}

const order = async (...asked) => (await rescored(...asked)).map(({ number }) => number);

test("words that stand beside each other in a title come before words that stand apart in one", async () => {
  assert.deepEqual(await order([[0, 10], [1, 9]], "وزير", "الخارجية"), [1, 0]);
});

test("a much better score is not overturned", async () => {
  assert.deepEqual(await order([[0, 20], [1, 9]], "وزير", "الخارجية"), [0, 1]);
});

test("where the title has not all words, a text that has them one after another comes first", async () => {
  assert.deepEqual(await order([[2, 10], [3, 1]], "وزير", "الخارجية"), [3, 2]);
});

test("a text that has the words as they were typed, together, comes before a title that has other forms of them", async () => {
  assert.deepEqual(await order([[5, 30], [3, 1]], "وزير", "الخارجية"), [3, 5]);
});

test("a word as it was typed comes before another form of it", async () => {
  assert.deepEqual(await order([[4, 10], [1, 9.5]], "وزير", "الخارجية"), [1, 4]);
  assert.deepEqual(await order([[1, 10], [4, 9.5]], "وزيرة"), [4, 1]);
});

test("only the first ten are looked at again, and scores stay", async () => {
  const rows = Array.from({ length: 12 }, (_, place) => [place === 11 ? 1 : 0, 12 - place]);
  const found = await rescored(rows, "وزير", "الخارجية");
  assert.deepEqual(found.map(({ number, score }) => [number, score]), rows);
});

test("what is asked of names alone is left as it is", async () => {
  assert.deepEqual(await warraq.rescore([{ number: 3, score: 0 }], { clauses: [] }), [{ number: 3, score: 0 }]);
});

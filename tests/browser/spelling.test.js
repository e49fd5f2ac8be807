"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { tables, warraq } = require("./scripts.js");

const analyzer = warraq.makeAnalyzer(tables());

const WORDS = { السلام: 40, بوتين: 30, بطن: 5, ضابط: 12, الذكاء: 9, مستشفى: 20, بلينكن: 8, ترامب: 50, أوباما: 7, خاشقجي: 6, موسكو: 25, ماكرون: 4, وزارة: 60, الفلسطينية: 70 };
const VOCABULARY = Object.entries(WORDS).map(([word, count]) => ({ word, count, form: analyzer.form(word), stem: analyzer.stem(word) }));
const suggested = (word) => warraq.suggestSpellings(word, VOCABULARY, analyzer, 3);

const CASES = [
  ["hgsghl", "السلام", "keyboard"],
  ["l,s;,", "موسكو", "keyboard"],
  ["Putin", "بوتين", "latin"],
  ["Blinken", "بلينكن", "latin"],
  ["trump", "ترامب", "latin"],
  ["Obama", "أوباما", "latin"],
  ["Khashoggi", "خاشقجي", "latin"],
  ["Macron", "ماكرون", "latin"],
  ["ظابط", "ضابط", "spelling"],
  ["الزكاء", "الذكاء", "spelling"],
  ["مستفشى", "مستشفى", "spelling"],
  ["موسكةو", "موسكو", "spelling"],
  ["وزاره", undefined, undefined],
  ["فلستين", "فلسطين", "spelling"],
  ["الفلصطينيين", "الفلسطينيين", "spelling"],
  ["x", undefined, undefined],
];

for (const [typed, meant, why] of CASES) {
  test(`${typed} is taken for ${meant}`, async () => {
    const [first] = await suggested(typed);
    assert.equal(first && first.word, meant);
    assert.equal(first && first.why, why);
  });
}

test("what has the sounds and the vowels comes before what has the sounds alone", async () => {
  assert.deepEqual((await suggested("putin")).map(({ word }) => word), ["بوتين", "بطن"]);
});

/** What `warraq.find` gives for some words: each found under its own stem in so many documents, or a reading of it. */
function found(words) {
  const one = { documents: [1], counts: [1] };
  const list = (count) => [{ ...one, documents: Array.from({ length: count }, (_none, place) => place) }];
  const read = words.map(([word, counts]) => ({ form: analyzer.form(word), stems: Object.keys(counts), why: Object.keys(counts).map(() => "form"), offset: 0 }));
  const postings = new Map(words.flatMap(([, counts]) => Object.entries(counts).filter(([, count]) => count > 0)).map(([stem, count]) => [stem, list(count)]));
  return { manifest: { documents: 1000 }, analyzer, clauses: read.map((word) => ({ presence: "optional", alternatives: [{ words: [word], field: "" }] })), postings };
}

const loadVocabulary = warraq.loadVocabulary;
const meant = async function (query, words) {
  warraq.loadVocabulary = async () => VOCABULARY;
  return warraq.otherQueries(query, found(words), 3).finally(() => (warraq.loadVocabulary = loadVocabulary));
};

test("a word that only a reading finds may be misspelt, whatever the others find", async () => {
  assert.deepEqual(await meant("وزارة بوطين", [["وزارة", { وزار: 60 }], ["بوطين", { بوط: 0, طين: 7 }]]), ["وزارة بوتين"]);
  assert.deepEqual(await meant("زلزال موسكةو", [["زلزال", { زلزال: 0 }], ["موسكةو", { موسكهو: 0 }]]), ["زلزال موسكو"]);
});

test("each word gets its likeliest spelling at once", async () => {
  assert.deepEqual((await meant("بوطين موسكةو", [["بوطين", { بوط: 0 }], ["موسكةو", { موسكهو: 0 }]]))[0], "بوتين موسكو");
});

test("a conjunction that is no conjunction does not hide a misspelt word", async () => {
  assert.deepEqual(await meant("وضارة", [["وضارة", { ضار: 8 }]]), ["وزارة"]);
  assert.deepEqual(await meant("وضارة", [["وضارة", { ضار: 30 }]]), [], "it is a word of its own in many articles");
});

test("a word that the archive has, or that is common as it may be read, is left alone", async () => {
  assert.deepEqual(await meant("بطن", [["بطن", { بطن: 1 }]]), []);
  assert.deepEqual(await meant("لموسكو", [["لموسكو", { لموسكو: 0, موسكو: 25 }]]), []);
});

test("a word takes its own ending with another stem", async () => {
  assert.equal((await warraq.suggestSpellings("المستسفيات", VOCABULARY, analyzer, 1))[0].word, "المستشفيات");
});

"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { tables, warraq } = require("./scripts.js");

const analyzer = warraq.makeAnalyzer(tables());

const WORDS = { السلام: 40, بوتين: 30, بطن: 5, ضابط: 12, الذكاء: 9, مستشفى: 20, بلينكن: 8, ترامب: 50, أوباما: 7, خاشقجي: 6, موسكو: 25, ماكرون: 4, وزارة: 60 };
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

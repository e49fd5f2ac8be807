"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

const FORMS = { zero: "لا مقالات", one: "مقالة واحدة", two: "مقالتان", few: "%(num)s مقالات", many: "%(num)s مقالة", other: "%(num)s مقالة" };
const MONTHS = ["كانون الثاني/يناير", "شباط/فبراير"];
const GIVEN = { months: MONTHS, nouns: { article: FORMS }, words: { or: " أو ", found: "%(results)s لـ«%(question)s»" } };

const western = warraq.makeWording({ ...GIVEN, locale: "ar-u-nu-latn" });
const eastern = warraq.makeWording({ ...GIVEN, locale: "ar-u-nu-arab" });
const english = warraq.makeWording({
  locale: "en-u-nu-latn", words: {}, months: ["January", "February"], nouns: { article: { one: "one article", other: "%(num)s articles" } },
});

for (const [total, words] of [[0, FORMS.zero], [1, FORMS.one], [2, FORMS.two], [3, "3 مقالات"], [11, "11 مقالة"], [1234, "1,234 مقالة"]]) {
  test(`${total} takes its Arabic form`, () => assert.equal(western.counted(total, "article"), words));
}

for (const [iso, words] of [["2023-02-01", "1 شباط/فبراير 2023"], ["2023-02", "شباط/فبراير 2023"], ["2023", "2023"], [null, ""], ["x", ""]]) {
  test(`${iso} is written «${words}»`, () => assert.equal(western.wordedDate(iso), words));
}

test("numbers take the digits of the interface, thousands apart in counts and not in years", () => {
  assert.equal(eastern.counted(1234, "article"), "١٬٢٣٤ مقالة");
  assert.equal(eastern.wordedDate("2023-02-21"), "٢١ شباط/فبراير ٢٠٢٣");
});

test("another language has its own forms and months", () => {
  assert.deepEqual([1, 2].map((total) => english.counted(total, "article")), ["one article", "2 articles"]);
  assert.equal(english.wordedDate("2023-02-21"), "21 February 2023");
});

test("values stand in their words, and what is no text stays what it is", () => {
  const question = { an: "element" };
  const pieces = western.phrase("found", { results: ["3", " نتائج"], question });
  assert.deepEqual(pieces.filter((piece) => piece !== ""), ["3", " نتائج", " لـ«", question, "»"]);
  assert.equal(western.say("found", { results: "3 نتائج", question: "سلام" }), "3 نتائج لـ«سلام»");
  assert.equal(western.say("or"), " أو ");
});

test("a page says whether it has words for something", () => {
  assert.deepEqual(["or", "nor", "toString"].map(western.told), [western.say("or"), "", ""]);
});

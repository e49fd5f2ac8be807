"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

const LONG = 1000; // milliseconds that no pause of a suggester is longer than; no clock waits for them
const settled = () => new Promise(setImmediate);

/** Put `answer` in the place of the archive's names; type texts with or without a pause after them; give what is shown. */
async function typed(t, answer, ...texts) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  t.mock.method(warraq, "suggest", answer);
  const shown = [];
  const suggester = warraq.makeSuggester((found) => shown.push(found));
  for (const [text, pause] of texts) {
    suggester.ask(text);
    t.mock.timers.tick(pause);
    await settled();
  }
  return shown;
}

const echo = async (text) => [text];

test("what is typed without a pause is asked for once", async (t) => {
  assert.deepEqual(await typed(t, echo, ["بو", 0], ["بوت", 0], ["بوتين", LONG]), [["بوتين"]]);
});

test("an answer that comes too late is not shown", async (t) => {
  const given = {};
  const slow = (text) => new Promise((resolve) => (given[text] = () => resolve([text])));
  const shown = await typed(t, slow, ["بوت", LONG], ["بوتين", LONG]);
  for (const text of ["بوتين", "بوت"]) {
    given[text]();
    await settled();
  }
  assert.deepEqual(shown, [["بوتين"]]);
});

test("a letter alone closes what was shown", async (t) => {
  assert.deepEqual(await typed(t, echo, ["ب ", LONG]), [[]]);
});

test("names that do not load close what was shown", async (t) => {
  const failing = () => Promise.reject(new Error("search/names-1.js"));
  assert.deepEqual(await typed(t, failing, ["بوتين", LONG]), [[]]);
});

"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

/** Put `answer` in the place of the archive's names, type some texts with pauses after them, and see what was shown. */
async function typed(answer, ...texts) {
  const [suggest, shown] = [warraq.suggest, []];
  warraq.suggest = answer;
  const suggester = warraq.makeSuggester((found) => shown.push(found));
  for (const [text, pause] of texts) {
    suggester.ask(text);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  suggester.stop();
  warraq.suggest = suggest;
  return shown;
}

const echo = async (text) => [text];
const LONG = 400;

test("what is typed without a pause is asked for once", async () => {
  assert.deepEqual(await typed(echo, ["بو", 0], ["بوت", 0], ["بوتين", LONG]), [["بوتين"]]);
});

test("an answer that comes too late is not shown", async () => {
  const slow = (text) => new Promise((resolve) => setTimeout(resolve, text === "بوت" ? 200 : 0, [text]));
  assert.deepEqual(await typed(slow, ["بوت", 160], ["بوتين", LONG]), [["بوتين"]]);
});

test("a letter alone, and names that do not load, close what was shown", async () => {
  const failing = () => Promise.reject(new Error("search/names-1.js"));
  assert.deepEqual(await typed(echo, ["ب ", LONG]), [[]]);
  assert.deepEqual(await typed(failing, ["بوتين", LONG]), [[]]);
});

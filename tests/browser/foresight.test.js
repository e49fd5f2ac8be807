"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

const OPTIONS = { level: "family" };

/** Put `answer` in the place of the archive; returns the questions that it is asked. */
function standIn(t, answer) {
  const asked = [];
  t.mock.method(warraq, "find", async function (query) {
    asked.push(query);
    return answer(query);
  });
  t.mock.method(warraq, "resultsOf", async (found) => ["the results of " + found]);
  return asked;
}

test("what is under way or has come of a question is not asked for again", async (t) => {
  const asked = standIn(t, (query) => query);
  const [first, second] = [warraq.ask("one", OPTIONS), warraq.ask("one", OPTIONS)];
  assert.deepEqual(await Promise.all([first, second].map((one) => one.results())), [["the results of one"], ["the results of one"]]);
  assert.deepEqual(asked, ["one"]);
  await warraq.ask("one", { level: "wide" }).found;
  assert.deepEqual(asked, ["one", "one"]);
});

test("a question that failed is asked anew", async (t) => {
  const asked = standIn(t, () => Promise.reject(new Error("search/terms-0.js")));
  for (const _time of [1, 2]) {
    await assert.rejects(warraq.ask("two", OPTIONS).results(), /terms-0/);
  }
  assert.deepEqual(asked, ["two", "two"]);
});

test("finished words are looked for once, the one that is typed is not", async (t) => {
  const asked = standIn(t, () => "nothing");
  for (const text of ["و", "وزا", "وزارة ", "وزارة ا", "وزارة ال", "وزارة الص"]) {
    await warraq.foresee(text, OPTIONS);
  }
  assert.deepEqual(asked, ["وزارة"]);
});

for (const [rest, wanted] of [["", ["terms-2"]], ["ة", ["terms-2"]]]) {
  test(`the letters of وزار${rest} tell the shard of its stem`, async (t) => {
    const loaded = [];
    const shards = { kind: "terms", keys: ["", "زار", "ش"], sums: ["", "", ""] };
    const analyzer = { words: (text) => [text], stem: (word) => word.slice(0, 4), shardKey: (stem) => stem.slice(1) };
    t.mock.method(warraq, "openIndex", async () => ({ manifest: { shards: { terms: shards } }, analyzer }));
    t.mock.method(warraq, "loadShard", async (_shards, number) => loaded.push("terms-" + (number + 1)));
    await warraq.foresee("وز", OPTIONS);
    await warraq.foresee("وزار" + rest, OPTIONS);
    assert.deepEqual(loaded, wanted);
  });
}

"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

/** Serve files from an object: address → [name, sum, payload], or an Error. Returns the addresses asked for. */
function serve(files) {
  const asked = [];
  warraq.files.forget();
  warraq.search.base = "site/";
  warraq.files.run = async function (address) {
    asked.push(address);
    const file = files[address] || new Error(address);
    if (file instanceof Error) throw file;
    warraq.search.put(...file);
  };
  return asked;
}

test("a file is fetched once, also when it is asked for twice at a time", async () => {
  const asked = serve({ "site/search/lengths.js": ["lengths", "s1", [1]] });
  const both = await Promise.all([warraq.files.load("lengths", "s1"), warraq.files.load("lengths", "s1")]);
  assert.deepEqual(both, [[1], [1]]);
  await warraq.files.load("lengths", "s1");
  assert.deepEqual(asked, ["site/search/lengths.js"]);
});

test("a base without its last slash is the same base", async () => {
  const asked = serve({ "site/search/lengths.js": ["lengths", "s1", [1]] });
  warraq.search.base = "site";
  await warraq.files.load("lengths", "s1");
  assert.deepEqual(asked, ["site/search/lengths.js"]);
});

test("a file that does not load is named, for a page to word it, and may be tried again", async () => {
  const files = {};
  const asked = serve(files);
  await assert.rejects(warraq.files.load("terms-ab", "s1"), { code: "missing", file: "search/terms-ab.js" });
  files["site/search/terms-ab.js"] = ["terms-ab", "s1", { a: 1 }];
  assert.deepEqual(await warraq.files.load("terms-ab", "s1"), { a: 1 });
  assert.equal(asked.length, 2);
});

test("a stale copy in the cache is passed by once", async () => {
  const asked = serve({
    "site/search/terms-ab.js": ["terms-ab", "old", "stale"],
    "site/search/terms-ab.js?new": ["terms-ab", "new", "fresh"],
  });
  assert.equal(await warraq.files.load("terms-ab", "new"), "fresh");
  assert.equal(asked.length, 2);
});

test("files of two builds are never mixed", async () => {
  const stale = ["terms-ab", "old", "stale"];
  serve({ "site/search/terms-ab.js": stale, "site/search/terms-ab.js?new": stale });
  await assert.rejects(warraq.files.load("terms-ab", "new"), { code: "mixed", file: "search/terms-ab.js" });
});

test("the parts that were wanted longest ago are let go, the whole files never", async () => {
  const files = { "site/search/lengths.js": ["lengths", "s", "all"] };
  for (let number = 0; number < 400; number += 1) {
    files[`site/search/terms-${number}.js`] = [`terms-${number}`, "s", number];
  }
  const asked = serve(files);
  await warraq.files.load("lengths", "s");
  for (let number = 0; number < 400; number += 1) {
    await warraq.files.load("terms-0", "s");
    await warraq.files.load(`terms-${number}`, "s");
  }
  assert.equal(asked.length, 401);
  await Promise.all(["lengths", "terms-0", "terms-399"].map((name) => warraq.files.load(name, "s")));
  assert.equal(asked.length, 401);
  assert.equal(await warraq.files.load("terms-1", "s"), 1);
  assert.equal(asked.length, 402);
});

test("a script that says nothing is cut short or no file of ours, and not of another build", async () => {
  serve({ "site/search/lengths.js": ["other", "s1", [1]] });
  await assert.rejects(warraq.files.load("lengths", "s1"), { code: "damaged", file: "search/lengths.js" });
});

test("a file of which no checksum is known is asked for once", async () => {
  const asked = serve({ "site/search/manifest.js": ["other", "s1", [1]] });
  await assert.rejects(warraq.files.load("manifest"), { code: "damaged", file: "search/manifest.js" });
  assert.deepEqual(asked, ["site/search/manifest.js"]);
});

test("a search whose manifest cannot be loaded is rejected, and works once it can", async () => {
  const files = {};
  serve(files);
  await assert.rejects(warraq.search("وزارة"), /search\/manifest\.js/);
  files["site/search/manifest.js"] = ["manifest", "m1", { format: 99 }];
  await assert.rejects(warraq.search("وزارة"), { code: "format", file: "search/manifest.js" });
});

"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

const RESULTS = [
  { ref: "a1", url: "articles/a1.html", title: 'قال: "لا"', date: "2018-02-21", source: "=وكالة, الصباح" },
  { ref: "a2", url: "articles/a2.html", title: "", date: null, source: null },
];

test("a table is CSV that spreadsheets read as it was written, and no cell is a formula", () => {
  const { filename, type, text } = warraq.fileOf.csv(RESULTS);
  assert.deepEqual([filename, type], ["results.csv", "text/csv"]);
  assert.equal(
    text,
    "\ufeffref,date,source,title,url\r\n" +
      'a1,2018-02-21,"\'=وكالة, الصباح","قال: ""لا""",articles/a1.html\r\n' +
      "a2,,,,articles/a2.html\r\n",
  );
});

test("references are RIS, without what is not known", () => {
  const { filename, text } = warraq.fileOf.ris(RESULTS);
  assert.equal(filename, "results.ris");
  assert.deepEqual(text.split("\r\n\r\n")[1].trim().split("\r\n"), ["TY  - NEWS", "ID  - a2", "LA  - ar", "ER  -"]);
  assert.match(text, /^TY {2}- NEWS\r\n[^]*DA {2}- 2018\/02\/21\r\nPY {2}- 2018\r\n/);
});

test("a list of names has a column for each year", () => {
  const { text } = warraq.fileOf.names({ columns: ["2018", "2019"], rows: [["بوتين", 3, 1, 2]] });
  assert.equal(text, "\ufeffname,articles,2018,2019\r\nبوتين,3,1,2\r\n");
});

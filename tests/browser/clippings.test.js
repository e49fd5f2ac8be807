"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

const { checked, read, write, merge, store, toHash, fromHash } = warraq.clippings;

const clip = (given) => checked({
  kind: "passage", archive: "ورّاق", address: "articles/71/bridge.html#p3", title: "انهيار جسر", words: "«سقط الجسر»", ...given,
});

/** What a browser keeps, as far as clippings need it. */
function storage(room = Infinity) {
  const held = new Map();
  return {
    getItem: (name) => held.get(name) ?? null,
    removeItem: (name) => held.delete(name),
    setItem(name, text) {
      if (text.length > room) throw new Error("full");
      held.set(name, text);
    },
  };
}

const forbidden = () => { throw new Error("forbidden"); };

test("a clipping has its fields and no others, and the name of its page where no other is given", () => {
  const one = clip({ onclick: "x", note: undefined });
  assert.deepEqual(Object.keys(one), ["kind", "archive", "ref", "address", "title", "author", "source", "date", "words", "speaker", "note"]);
  assert.equal(one.ref, "bridge");
  assert.equal(clip({ ref: "bridge-2021" }).ref, "bridge-2021");
  assert.equal(one.note, "");
});

test("what leads out of the archive, has no title, is no text or is too long is no clipping", () => {
  const addresses = ["javascript:alert(1)", "//x.org/a.html", "https://x.org/a.html", "../../etc/a.html", "a/../b.html", "/a.html",
    "a.html?x", "a.html#<img>", "data:text/html,a.html", "a\\b.html", "", "a.html\n"];
  assert.deepEqual(addresses.filter((address) => clip({ address })), []);
  assert.deepEqual([clip({ title: "" }), clip({ kind: "page" }), clip({ note: 5 }), clip({ words: ["x"] }), clip({ note: "ا".repeat(20001) })],
    Array(5).fill(null));
  assert.deepEqual([null, 1, "x", [], {}].map(checked), Array(5).fill(null));
});

test("a file is read as it was written", () => {
  const list = [clip({ note: "سطر\nوسطر" }), clip({ kind: "article", words: "", address: "articles/71/bridge.html" })];
  assert.deepEqual(read(write(list)), { list, refused: 0 });
});

test("of a file that somebody made, what is none is counted, and a file that is no such file is refused", () => {
  const file = JSON.parse(write([clip()]));
  file.clippings.push({ ...clip(), address: "javascript:alert(1)" }, null, { __proto__: null });
  assert.deepEqual(read(JSON.stringify(file)), { list: [clip()], refused: 3 });
  const polluted = '{"format":"warraq-clippings-1","clippings":[{"__proto__":{"kind":"article","title":"x","address":"a.html"}}]}';
  assert.deepEqual(read(polluted), { list: [], refused: 1 });
  assert.equal({}.title, undefined);
  for (const text of ["", "{", "null", "[]", "7", '{"format":"other","clippings":[]}', '{"format":"warraq-clippings-1"}', null]) {
    assert.equal(read(text), null);
  }
  assert.equal(read(write(Array(5001).fill(clip()))), null);
});

test("two collections are put together, and no note is lost", () => {
  const other = clip({ words: "«غيره»" });
  assert.deepEqual(merge([clip()], [other, clip()]), [clip(), other]);
  const note = (mine, its) => merge([clip({ note: mine })], [clip({ note: its })])[0].note;
  assert.deepEqual([note("أ", ""), note("", "ب"), note("أ", "أ"), note("أ ب", "ب"), note("أ", "ب")], ["أ", "ب", "أ", "أ ب", "أ\n\nب"]);
});

test("clippings are kept for their archive, and another tab's are not written over", () => {
  const shared = storage();
  const [mine, tab, strange] = ["ورّاق", "ورّاق", "آخر"].map((archive) => store(archive, [() => shared]));
  mine.add([clip()]);
  tab.add([clip({ words: "«غيره»" })]);
  mine.replace(clip(), clip({ note: "ملاحظة" }));
  assert.deepEqual(tab.load(), [clip({ note: "ملاحظة" }), clip({ words: "«غيره»" })]);
  assert.deepEqual(mine.replace(clip()), [clip({ words: "«غيره»" })]);
  assert.deepEqual(strange.load(), []);
  assert.equal(mine.lasts, "browser");
});

test("where a browser keeps nothing, the tab does, and where that may not either, the page", () => {
  const tab = store("ورّاق", [forbidden, () => storage()]);
  assert.equal(tab.lasts, "tab");
  const page = store("ورّاق", [forbidden, forbidden]);
  page.add([clip()]);
  assert.deepEqual([page.lasts, page.load()], ["page", [clip()]]);
});

test("what has no room any more is kept in the page, and says so", () => {
  const full = store("ورّاق", [() => storage(600)]);
  full.add([clip()]);
  assert.equal(full.lasts, "browser");
  full.add([clip({ note: "ا".repeat(600) })]);
  assert.deepEqual([full.lasts, full.load().length, full.load()[0].note.length], ["page", 1, 600]);
});

test("what another page of the disk left behind is no obstacle", () => {
  const shared = storage();
  shared.setItem("warraq-clippings-1:ورّاق", "<script>");
  const mine = store("ورّاق", [() => shared]);
  assert.deepEqual(mine.load(), []);
  assert.deepEqual(mine.add([clip()]), [clip()]);
});

test("an address takes clippings along, and takes nothing else for them", () => {
  assert.deepEqual(fromHash("#" + toHash([clip({ note: "50% & #1 + «ب»" })])), [clip({ note: "50% & #1 + «ب»" })]);
  assert.deepEqual(["", "#", "#main", "#add=%", "#add=[]"].map(fromHash), Array(5).fill([]));
});

test("a table has a row for each, references one for each article with what was clipped of it", () => {
  const list = [
    clip({ author: "سلمى", source: "صحيفة", date: "2021-03-02", note: "=راجع" }),
    clip({ kind: "quote", words: "«لن ننسى»", speaker: "الوزير", date: "2021-03-02" }),
    clip({ kind: "article", address: "articles/0a/other.html", title: "{أخرى} 50%", words: "" }),
  ];
  const { csv, ris, bib, json } = warraq.dossierAs;
  assert.equal(csv(list).text.split("\r\n").length, 5);
  assert.match(csv(list).text, /,'=راجع,articles\/71\/bridge\.html#p3,bridge,ورّاق\r\n/);
  assert.deepEqual(ris(list).text.split("\r\n\r\n")[0].split("\r\n"), [
    "TY  - NEWS", "ID  - bridge", "TI  - انهيار جسر", "AU  - سلمى", "T2  - صحيفة", "DA  - 2021/03/02", "PY  - 2021", "DB  - ورّاق", "LA  - ar",
    "N1  - «سقط الجسر» (articles/71/bridge.html#p3)", "N1  - =راجع", "N1  - الوزير: «لن ننسى» (articles/71/bridge.html#p3)", "ER  - ",
  ]);
  assert.equal(bib(list).text.match(/@article/g).length, 2);
  assert.match(bib(list).text, /title = \{\{\\\{أخرى\\\} 50\\%\}\}/);
  assert.deepEqual(read(json(list).text).list, list);
});

test("what has line ends or fields in it cannot begin a field", () => {
  const hostile = clip({ title: "أ\r\nER  - \r\nTY  - BOOK", author: "},\n url = {x", date: "2021-13}\n" });
  assert.equal(warraq.dossierAs.ris([hostile]).text.match(/^(TY|ER|DA)/gm).length, 2);
  assert.equal(warraq.dossierAs.bib([hostile]).text.match(/^ {2}url/gm), null);
  assert.doesNotMatch(warraq.dossierAs.bib([hostile]).text, /2021/);
});

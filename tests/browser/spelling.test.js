"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { tables, warraq } = require("./scripts.js");

const analyzer = warraq.makeAnalyzer(tables());

const WORDS = { السلام: 40, بوتين: 30, بطن: 5, ضابط: 12, الذكاء: 9, مستشفى: 20, بلينكن: 8, ترامب: 50, أوباما: 7, خاشقجي: 6, موسكو: 25, ماكرون: 4, وزارة: 60, الفلسطينية: 70 };
const VOCABULARY = Object.entries(WORDS).map(([word, count]) => ({ word, count, form: analyzer.form(word), stem: analyzer.stem(word) }));
const suggested = (word) => warraq.suggestSpellings(word, VOCABULARY, analyzer, 3);

const CASES = [
  ["ظابط", "ضابط"],
  ["الزكاء", "الذكاء"],
  ["مستفشى", "مستشفى"],
  ["موسكةو", "موسكو"],
  ["وزاره", undefined],
  ["فلستين", "فلسطين"],
  ["الفلصطينيين", "الفلسطينيين"],
];

for (const [typed, meant] of CASES) {
  test(`${typed} is taken for ${meant}`, async () => {
    const [first] = await suggested(typed);
    assert.equal(first && first.word, meant);
  });
}

/* A large vocabulary: what sounds like a name, is commoner or rarer, and is none; beside each the names that have it. */
const NAMED = {
  السلام: [40, []], بوتين: [30, ["putin"]], بوتن: [20, ["putin"]], بطن: [35, []], بلينكن: [8, ["blinken"]], ترامب: [50, ["trump"]], ترمب: [9, ["trump"]],
  أوباما: [7, ["obama"]], خاشقجي: [6, ["khashoggi"]], ماكرون: [4, ["macron"]], غزة: [30, ["gaza"]], أجزاء: [60, []], الغاز: [40, ["gas"]], جائزة: [25, ["prize"]],
  محمد: [300, null], محمود: [90, ["mahmoud"]], صلاح: [90, ["salah"]], صالح: [80, ["saleh"]], أسلحة: [99, []], السعودية: [200, ["saudi"]], العربية: [300, ["saudi"]],
  أوروبا: [400, ["europe"]], شديد: [80, ["shadid"]], يونايتد: [90, ["manchester"]], انتونيوس: [1, ["antonius"]], روسيا: [200, ["russia"]], رأس: [230, []], سوريا: [150, ["syria"]],
  صورة: [260, []], الدوحة: [30, ["doha"]], دعوة: [190, ["dawa"]], عودة: [300, []], موسكو: [25, ["moscow"]],
};
const MANY = Object.entries(NAMED).map(([word, [count]]) => ({ word, count, form: analyzer.form(word), stem: analyzer.stem(word) }));
const MARKS = Object.fromEntries(
  Object.entries(NAMED)
    .filter(([, [, names]]) => names === null || names.length > 0)
    .map(([word, [, names]]) => [analyzer.stem(word), names === null ? "" : names.map((name) => name.slice(0, 3)).join("")]),
);
const ARCHIVE = { documents: 1000, shards: { names: { keys: ["ا"] } } };

async function read(latin, counts) {
  const [vocabulary, terms] = [warraq.loadVocabulary, warraq.loadTerms];
  warraq.loadVocabulary = async () => MANY;
  warraq.loadTerms = async () => ({ names: MARKS });
  const forms = new Map(latin.split(" ").map((word) => [word.toLowerCase(), (counts || {})[word] || 0]));
  return warraq.meantInArabic(forms, ARCHIVE, analyzer).finally(() => {
    [warraq.loadVocabulary, warraq.loadTerms] = [vocabulary, terms];
  });
}

const NAMES = {
  Putin: "بوتين", Blinken: "بلينكن", Trump: "ترامب", Obama: "أوباما", Khashoggi: "خاشقجي", Macron: "ماكرون", Gaza: "غزة", "Mohamed Salah": "محمد صلاح",
  "Saudi Arabia": "السعودية العربية", Russia: "روسيا", Syria: "سوريا", Doha: "الدوحة", hgsghl: "السلام", "United Nations": "", Jerusalem: "", x: "",
};

for (const [latin, meant] of Object.entries(NAMES)) {
  test(`${latin} is read as ${meant || "nothing"}`, async () => {
    assert.equal(Array.from((await read(latin)).values(), ({ means }) => means).join(" "), meant);
  });
}

test("all spellings of a name are meant, and why they are is said", async () => {
  const { stems } = (await read("Trump")).get("trump");
  assert.ok(["ترامب", "ترمب"].every((word) => stems.some(({ stem, why }) => stem === analyzer.stem(word) && why === "latin")));
  assert.deepEqual((await read("hgsghl")).get("hgsghl").stems, [{ stem: "سلام", why: "keyboard" }]);
});

test("a word that the archive has in Latin letters means the Arabic name too, where that is commoner", async () => {
  assert.equal((await read("Trump", { Trump: 3 })).get("trump").means, "ترامب");
  assert.equal((await read("Macron", { Macron: 9 })).size, 0);
});

test("work for a word in Latin letters does not grow with the square of the vocabulary", async () => {
  let calls = 0;
  const counting = { ...analyzer, stem: (word) => ((calls += 1), analyzer.stem(word)) };
  const [vocabulary, terms] = [warraq.loadVocabulary, warraq.loadTerms];
  warraq.loadVocabulary = async () => Array.from({ length: 200 }, () => MANY).flat();
  warraq.loadTerms = async () => ({ names: MARKS });
  await warraq.meantInArabic(new Map([["putin", 0]]), ARCHIVE, counting).finally(() => {
    [warraq.loadVocabulary, warraq.loadTerms] = [vocabulary, terms];
  });
  assert.ok(calls < 10);
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

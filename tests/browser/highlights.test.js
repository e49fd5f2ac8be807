"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { tables, warraq } = require("./scripts.js");

const analyzer = warraq.makeAnalyzer(tables());

/** A clause of words, each under the stems that are given, or under its own. */
function clause(...words) {
  const read = words.map((one, offset) => {
    const [word, others = {}] = [].concat(one);
    const own = analyzer.stem(word);
    return {
      form: analyzer.form(word),
      stems: [own, ...Object.keys(others)],
      why: ["form", ...Object.values(others)],
      offset,
    };
  });
  return { presence: "optional", alternatives: [{ words: read, field: "" }] };
}

const found = (text, ...clauses) =>
  warraq.findHits(text, clauses, analyzer).map(({ start, end, clause: number, why }) => [text.slice(start, end), number, why]);

test("whole words are hit, with what makes them so", () => {
  const text = "زار الوزير وزارة الدفاع، وبالوزارة أسلحة وسلاح.";
  assert.deepEqual(found(text, clause("وزارة"), clause(["سلاح", { اسلح: "family" }])), [
    ["وزارة", 0, "same"],
    ["وبالوزارة", 0, "clitic"],
    ["أسلحة", 1, "family"],
    ["وسلاح", 1, "clitic"],
  ]);
  assert.deepEqual(found("سافر لموسكو", clause(["موسكو", { لموسكو: "clitic" }])), [["لموسكو", 0, "clitic"]]);
});

test("a phrase is hit where its words follow each other", () => {
  const text = "روسيا والصين، ثم الصين وروسيا، ثم روسيا والصين";
  const phrase = clause("روسيا", "والصين");
  assert.deepEqual(found(text, phrase).map(([word]) => word), ["روسيا", "والصين", "روسيا", "والصين"]);
});

test("what makes a word another form is told apart", () => {
  const text = "وطن والوطن ووطنية ووطنيون وأوطان، سيارات وسيارة، كتابة وكتاب";
  assert.deepEqual(found(text, clause("وطن")).map(([word, , why]) => word + " " + why), ["وطن same", "والوطن clitic", "ووطنية nisba", "ووطنيون nisba"]);
  assert.deepEqual(found(text, clause("سيارة")).map(([word, , why]) => word + " " + why), ["سيارات family", "وسيارة clitic"]);
  assert.deepEqual(found(text, clause("كتاب")).map(([word, , why]) => word + " " + why), ["كتابة form", "وكتاب clitic"]);
});

test("of a word that was not typed as it is searched for nothing is told but that it is another form", () => {
  const similar = clause("بوتين");
  similar.alternatives[0].words[0].form = "";
  assert.deepEqual(found("بوتين", similar), [["بوتين", 0, "form"]]);
});

test("what a text may not hold is not hit, nor what is asked of a topic", () => {
  const banned = { ...clause("الصين"), presence: "prohibited" };
  const named = { presence: "optional", alternatives: [{ ...clause("الصين").alternatives[0], field: "topic" }] };
  assert.deepEqual(found("الصين وروسيا", banned, named), []);
});

test("what is asked of a name is hit where all of the name stands, or its last word alone", () => {
  const named = { presence: "optional", alternatives: [{ ...clause("محمد", "صلاح").alternatives[0], field: "person" }] };
  const text = "سجّل محمد صلاح هدفا، ومحمد علي آخر. ثم خرج صلاح.";
  assert.deepEqual(found(text, named).map(([word, , why]) => [word, why]), [["محمد", "name"], ["صلاح", "name"], ["صلاح", "name"]]);
});

test("the pieces are the text again", () => {
  const text = "قال الوزير: سلاح! وزير";
  const hits = warraq.findHits(text, [clause("وزير")], analyzer);
  const pieces = warraq.cutAtHits(text, hits);
  assert.equal(pieces.map((piece) => piece.text).join(""), text);
  assert.deepEqual(pieces.filter((piece) => piece.hit).map((piece) => piece.text), ["الوزير", "وزير"]);
});

test("a snippet is the sentence that says most", () => {
  const text = "الوزير في دمشق. سلاح جديد؟ قال الوزير إن السلاح قديم.\nخبر آخر عن السلاح";
  const hits = warraq.findHits(text, [clause("وزير"), clause("سلاح")], analyzer);
  const { text: shown, hits: inside } = warraq.snippet(text, hits);
  assert.equal(shown, "قال الوزير إن السلاح قديم.");
  assert.deepEqual(inside.map(({ start, end }) => shown.slice(start, end)), ["الوزير", "السلاح"]);
  assert.equal(warraq.sentencesWithHits(text, hits).length, 4);
  assert.equal(warraq.snippet(text, []), null);
});

for (const stopped of ["نسبة 3.5 بالمئة", "قناة سي.إن.إن", "موقع example.org", "مهلا...مهلا", "أحقا؟!نعم"]) {
  test(`a stop inside «${stopped}» ends no sentence`, () => {
    const sentences = [`قال الوزير إن ${stopped} تكفي سلاحا.`, "خبر آخر..."];
    const text = sentences.join(" ");
    const { text: shown } = warraq.snippet(text, warraq.findHits(text, [clause("وزير"), clause("سلاح")], analyzer));
    assert.equal(shown, sentences[0]);
    const all = [{ start: 0, end: 3 }, { start: text.length - 6, end: text.length - 3 }];
    assert.deepEqual(warraq.sentencesWithHits(text, all).map((one) => one.text.trim()), sentences);
  });
}

test("a long sentence is cut between words, about its first hit", () => {
  const long = "كلمة ".repeat(60) + "سلاح " + "أخرى ".repeat(80);
  const { text: shown, hits } = warraq.snippet(long, warraq.findHits(long, [clause("سلاح")], analyzer));
  assert.ok(shown.length < 290);
  assert.ok(shown.startsWith("… كلمة") && shown.endsWith("أخرى …"));
  assert.equal(shown.slice(hits[0].start, hits[0].end), "سلاح");
});

test("a hit of a text in pieces begins in one and ends in another", () => {
  const places = warraq.hitsInPieces([{ start: 0, end: 2 }, { start: 1, end: 6 }, { start: 5, end: 7 }], ["ab", "cde", "fg"]);
  assert.deepEqual(places, [
    { first: 0, start: 0, last: 0, end: 2 },
    { first: 0, start: 1, last: 2, end: 1 },
    { first: 2, start: 0, last: 2, end: 2 },
  ]);
});

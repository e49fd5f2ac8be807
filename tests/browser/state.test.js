"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { warraq } = require("./scripts.js");

const { read, whyNothing, write, withFacet, narrowings, forArticle, asking } = warraq.state;
const asked = (hash) => read({ hash, search: "" });

const WHOLE = "#q=%D8%B3%D9%84%D8%A7%D9%85&from=2018&to=2019-02&level=wide&sort=newest&view=context&is.place=BBC%20%2B1&not.person=x";

test("an address that is read and written again is the same address", () => {
  assert.equal("#" + write(asked(WHOLE)), WHOLE);
});

test("what is as usual is left out, and what makes no sense is passed over", () => {
  assert.equal(write(asked("#q=a&level=family&sort=relevance&view=list")), "q=a");
  assert.equal(write(asked("#q=a&level=huge&from=yesterday&to=2099&x=y")), "q=a&to=2099");
  assert.equal(write(asked("")), "");
});

test("a form without script asks too, and the hash comes first", () => {
  assert.equal(read({ hash: "", search: "?q=+a+" }).q, "a");
  assert.equal(read({ hash: "#q=b", search: "?q=a" }).q, "b");
});

test("a value is kept, shut out or neither, never both", () => {
  const kept = withFacet(asked("#q=a"), "place", "بيروت", "facets");
  assert.deepEqual([kept.facets, kept.without], [{ place: ["بيروت"] }, {}]);
  const out = withFacet(kept, "place", "بيروت", "without");
  assert.deepEqual([out.facets, out.without], [{}, { place: ["بيروت"] }]);
  assert.deepEqual(withFacet(out, "place", "بيروت", ""), asked("#q=a"));
});

for (const name of ["constructor", "__proto__", "toString", "nothing"]) {
  test(`an address may name a facet that there is not: ${name}`, () => {
    const state = asked(`#q=a&is.${name}=1&not.${name}=2`);
    assert.equal(write(state), `q=a&is.${name}=1&not.${name}=2`);
    assert.deepEqual(narrowings(state).map(({ left }) => write(left)), [`q=a&not.${name}=2`, `q=a&is.${name}=1`]);
    assert.equal(write(withFacet(asked("#q=a"), name, "1", "facets")), `q=a&is.${name}=1`);
    assert.equal(write(asking(state, "b")), "q=b");
  });
}

test("each thing that narrows can be taken back alone", () => {
  const left = narrowings(asked("#q=a&from=2018&is.place=b&not.place=c")).map(({ left: state }) => write(state));
  assert.deepEqual(left, ["q=a&is.place=b&not.place=c", "q=a&from=2018&not.place=c", "q=a&from=2018&is.place=b"]);
  assert.deepEqual(narrowings(asked("#q=a&level=wide")), []);
});

test("a new question keeps how results are shown, and an article gets what it marks by", () => {
  assert.equal(write(asking(asked(WHOLE), "b")), "q=b&level=wide&sort=newest&view=context");
  assert.equal(forArticle(asked(WHOLE)), "q=%D8%B3%D9%84%D8%A7%D9%85&level=wide");
});

for (const [hash, hints, why] of [
  ["#q=في", ["common"], "word"],
  ["#q=في من", ["common"], "words"],
  ["#q=؟", ["empty"], "empty"],
  ["#q=a b", [], "several"],
  ["#q=من:2019 إلى:2018", ["order"], "order"],
  ["#q=a&from=2018", [], "narrowed"],
  ["#q=a", ["short"], "spelling"],
]) {
  test(`${hash} finds nothing, being a matter of: ${why}`, () => assert.equal(whyNothing(asked(hash), { hints }), why));
}

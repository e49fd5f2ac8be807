/**
 * The page on which a reader puts search to the test: one press asks every golden query, and for articles of this archive, and
 * shows what each had to find and whether it did.
 */
(function () {
  "use strict";

  const { handed, make, name, failure } = window.elements;
  const { warraq } = window;
  const OWN = 20; // articles of the reader's archive that are asked for
  const [button, said, place] = ["start", "said", "groups"].map((part) => document.getElementById("test-" + part));
  const { phrase, say, grouped } = warraq.makeWording(handed);

  function titles(list, given) {
    const listed = given.flatMap((title, order) => [order ? say("semicolon") : "", name(title)]);
    return given.length ? [make("p", "quiet", ...phrase(list, { titles: listed }))] : [];
  }

  function row(answer, built) {
    const outcome = !answer.lacking.length && !answer.intruding.length ? "passed" : built ? "failed" : "unbuilt";
    const lists = ["wanted", "unwanted", "lacking", "intruding"].flatMap((list) => titles(list, answer[list]));
    return make("li", outcome, make("p", "", make("b", "", name(answer.query)), " ", make("span", "outcome", say(outcome))), ...lists);
  }

  function group({ name: feature, built, passed, answers }) {
    const count = say("count", { number: grouped(passed), total: grouped(answers.length) });
    const made = make("details", "", make("summary", "", say("feature." + feature), " ", make("span", "count", count)),
      built ? "" : make("p", "quiet", say("why not", { reason: say("lack." + feature) })), make("ol", "", ...answers.map((one) => row(one, built))));
    made.open = built && passed < answers.length;
    return made;
  }

  async function run() {
    button.disabled = true;
    place.replaceChildren();
    try {
      await warraq.files.load("golden");
      const { groups, asked, passed, unbuilt, milliseconds } = await warraq.testSearch(OWN, (count) => (said.textContent = say("asked", { number: grouped(count) })));
      const figures = { passed: grouped(passed), asked: grouped(asked), seconds: grouped(Math.round(milliseconds / 100) / 10) };
      said.textContent = say(passed < asked ? "some" : "all", figures) + " " + say("rest", { number: grouped(unbuilt) });
      place.append(...groups.map(group));
    } catch (reason) {
      said.replaceChildren(failure(reason, run));
    }
    button.disabled = false;
  }

  button.onclick = run;
  button.disabled = false;
}());

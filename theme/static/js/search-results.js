/**
 * Results as elements: a list with the sentence that says most, or every sentence with a hit, one below the other.
 *
 * @typedef {{ref: string, url: string, title: string, date: ?string, source: ?string, summary: string, text: string}} Result
 */
(function () {
  "use strict";

  const { make, arabic, name, known, phrase, say, wordedDate, counted, address } = window.searchParts;
  const MOST_WHY = 4;

  /** @param {string} text @param {object[]} hits of the text @returns {(Node|string)[]} with the hits marked, whole words */
  function marked(text, hits) {
    return window.warraq.cutAtHits(text, hits).map(({ text: piece, hit }) => (hit ? make("mark", "", piece) : piece));
  }

  /** @returns {HTMLElement} where a result's words were found in another form than they were typed, and why */
  function reasons(text, hits) {
    const found = new Map(hits.filter(({ why }) => known("why." + why)).map((hit) => [text.slice(hit.start, hit.end), hit.why]));
    if (!found.size) return "";
    const listed = Array.from(found).slice(0, MOST_WHY).flatMap(([word, why], place) => [
      place ? say("comma") : "", name(word), " (" + say("why." + why) + ")",
    ]);
    return make("p", "why", ...phrase("why", { words: listed }));
  }

  function meta(result) {
    const about = make("p", "meta");
    if (result.date) {
      const time = make("time", "", wordedDate(result.date));
      time.dateTime = result.date;
      about.append(time);
    } else {
      about.append(make("span", "unknown", say("undated")));
    }
    if (result.source) about.append(make("span", "dot", "·"), name(result.source));
    return about;
  }

  function heading(result, hits, question) {
    const link = make("a", "", ...(result.title ? marked(result.title, hits) : [say("untitled")]));
    link.href = address(result.url);
    link.addEventListener("click", function () { // the article marks what was asked for
      if (question) link.hash = "q=" + encodeURIComponent(question);
    });
    const title = make("h2", "entry-title", link);
    return result.title ? arabic(title) : title;
  }

  function hitsOf(text, found) {
    return window.warraq.findHits(text, found.clauses, found.analyzer);
  }

  /**
   * @param {Result} result @param {object} found what `warraq.find` gave @param {string} question
   * @returns {HTMLLIElement} headline, day and source, the sentence that says most
   */
  function entry(result, found, question) {
    const [inTitle, inText] = [result.title, result.text].map((text) => hitsOf(text, found));
    const item = make("li", "", heading(result, inTitle, question), meta(result));
    const best = inText.length ? window.warraq.snippet(result.text, inText) : null;
    const shown = best ? marked(best.text, best.hits) : [result.summary || window.warraq.leadOf(result.text)];
    if (best || shown[0]) item.append(arabic(make("p", "entry-lead", ...shown)));
    const why = reasons(result.text, inText);
    if (why) item.append(why);
    return item;
  }

  /** @returns {HTMLLIElement} headline, day and source, and each sentence with a hit in a line of its own */
  function context(result, found, question) {
    const hits = hitsOf(result.text, found);
    const lines = window.warraq.sentencesWithHits(result.text, hits).map((sentence) =>
      arabic(make("li", "context", ...marked(sentence.text, sentence.hits))));
    const about = meta(result);
    about.append(make("span", "dot", "·"), counted(hits.length, "hit"));
    const list = make("ul", "contexts", ...lines);
    list.setAttribute("role", "list");
    return make("li", "", heading(result, hitsOf(result.title, found), question), about, list);
  }

  window.searchResults = { entry, context };
}());

/**
 * Results as elements: a list with the sentence that says most, or every sentence with a hit, one below the other.
 *
 * @typedef {{ref: string, url: string, title: string, date: ?string, source: ?string, summary: string, text: string}} Result
 */
(function () {
  "use strict";

  const { make, name, arabicDate, counted, address } = window.searchParts;
  const WHY = {
    form: "صيغة أخرى", clitic: "بما اتصل بها", family: "جمعها أو مفردها", similar: "إملاء قريب", pattern: "على النمط",
    keyboard: "حروفها على اللوحة العربية", latin: "اسمها بالعربية",
  };
  const MOST_WHY = 4;

  /** @param {string} text @param {object[]} hits of the text @returns {(Node|string)[]} with the hits marked, whole words */
  function marked(text, hits) {
    return window.warraq.cutAtHits(text, hits).map(({ text: piece, hit }) => (hit ? make("mark", "", piece) : piece));
  }

  /** @returns {HTMLElement} where a result's words were found in another form than they were typed, and why */
  function reasons(text, hits) {
    const found = new Map(hits.filter(({ why }) => WHY[why]).map((hit) => [text.slice(hit.start, hit.end), hit.why]));
    if (!found.size) return "";
    const listed = Array.from(found).slice(0, MOST_WHY).flatMap(([word, why], place) => [
      place ? "، " : "", name(word), " (" + WHY[why] + ")",
    ]);
    return make("p", "why", "وُجدت: ", ...listed);
  }

  function meta(result) {
    const about = make("p", "meta");
    if (result.date) {
      const time = make("time", "", arabicDate(result.date));
      time.dateTime = result.date;
      about.append(time);
    } else {
      about.append(make("span", "unknown", "تاريخ غير معروف"));
    }
    if (result.source) about.append(make("span", "dot", "·"), name(result.source));
    return about;
  }

  function heading(result, hits, question) {
    const title = name("");
    title.append(...(result.title ? marked(result.title, hits) : ["بلا عنوان"]));
    const link = make("a", "", title);
    link.href = address(result.url);
    link.addEventListener("click", function () { // the article marks what was asked for
      if (question) link.hash = "q=" + encodeURIComponent(question);
    });
    return make("h2", "entry-title", link);
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
    if (best || shown[0]) item.append(make("p", "entry-lead", ...shown));
    const why = reasons(result.text, inText);
    if (why) item.append(why);
    return item;
  }

  /** @returns {HTMLLIElement} headline, day and source, and each sentence with a hit in a line of its own */
  function context(result, found, question) {
    const hits = hitsOf(result.text, found);
    const lines = window.warraq.sentencesWithHits(result.text, hits).map((sentence) =>
      make("li", "context", ...marked(sentence.text, sentence.hits)));
    const about = meta(result);
    about.append(make("span", "dot", "·"), counted(hits.length, "hit"));
    const list = make("ul", "contexts", ...lines);
    list.setAttribute("role", "list");
    return make("li", "", heading(result, hitsOf(result.title, found), question), about, list);
  }

  window.searchResults = { entry, context };
}());

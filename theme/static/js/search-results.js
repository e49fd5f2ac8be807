/**
 * Results as elements: a list with the sentence that says most, or every sentence with a hit, one below the other.
 */
(function () {
  "use strict";

  const { arabic, make, name } = window.elements;
  const { phrase, say, told, wordedDate, counted, address } = window.searchParts;
  const { excerpt, concordance, state: { forArticle } } = window.warraq;

  /** @param {object[]} pieces of a text @returns {(Node|string)[]} with the hits marked, whole words */
  const marked = (pieces) => pieces.map(({ text, hit }) => (hit ? make("mark", "", text) : text));

  /** @returns {HTMLElement} where a result's words were found in another form than they were typed, and why */
  function reasons(why) {
    const listed = why.filter(([, reason]) => told("why." + reason)).flatMap(([word, reason], place) => [place ? say("comma") : "", name(word), " (" + say("why." + reason) + ")"]);
    return listed.length ? make("p", "why", ...phrase("why", { words: listed })) : "";
  }

  function meta({ date, source }, ...more) {
    const day = date ? make("time", { datetime: date }, wordedDate(date)) : make("span", "unknown", say("undated"));
    const others = [source && name(source), ...more].filter(Boolean);
    return make("p", "meta", day, ...others.flatMap((one) => [make("span", "dot", "·"), one]));
  }

  /** A headline that leads to its article, which marks what was asked for, as it was asked. */
  function heading({ url }, pieces, state) {
    const link = make("a", { href: address(url) }, ...(pieces.length ? marked(pieces) : [say("untitled")]));
    if (state.q) link.hash = forArticle(state);
    return make("h2", { class: "entry-title", ...(pieces.length ? arabic : {}) }, link);
  }

  /**
   * @param {object} result of `warraq.search` @param {object} found what `warraq.find` gave @param {State} state
   * @returns {HTMLLIElement} headline, day and source, the sentence that says most
   */
  function entry(result, found, state) {
    const { title, lead, why } = excerpt(result, found);
    const shown = lead.length ? make("p", { class: "entry-lead", ...arabic }, ...marked(lead)) : "";
    return make("li", "", heading(result, title, state), meta(result), shown, reasons(why));
  }

  /** @returns {HTMLLIElement} headline, day and source, and each sentence with a hit in a line of its own */
  function context(result, found, state) {
    const { title, lines, count } = concordance(result, found);
    const list = lines.map((pieces) => make("li", { class: "context", ...arabic }, ...marked(pieces)));
    return make("li", "", heading(result, title, state), meta(result, counted(count, "hit")),
      make("ul", { class: "contexts", role: "list" }, ...list));
  }

  window.searchResults = { entry, context };
}());

/**
 * What the parts of the search page share: what the interface says, and addresses.
 */
(function () {
  "use strict";

  const { handed, make, failure } = window.elements;
  const { warraq } = window;
  const LONGEST = 120; // characters of a question that are said again
  const base = new URL(handed.base, location.href).href;

  if (!warraq) { // nothing else here can work
    const file = "search/search.js";
    const missing = Object.assign(new Error("this search file could not be loaded: " + file), { code: "missing", file });
    document.getElementById("search-status").append(failure(missing, () => location.reload()));
    throw missing;
  }

  const wording = warraq.makeWording(handed);

  window.searchParts = {
    ...wording,

    /** @param {string} url relative to the site's root */
    address: (url) => new URL(url, base).href,

    /** @returns {(Node|string)[]} a question in «», unless it has quotation marks of its own; of a long one its beginning */
    quoted(text) {
      const question = make("bdi", "", text.length > LONGEST ? text.slice(0, LONGEST) + "…" : text);
      return /["\u201c-\u201f\u00ab\u00bb]/.test(text) ? [question] : wording.phrase("quoted", { question });
    },
  };
}());

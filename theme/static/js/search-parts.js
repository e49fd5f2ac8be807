/**
 * What the parts of the search page share: what the interface says, and addresses.
 */
(function () {
  "use strict";

  const { handed, make, failure } = window.elements;
  const { warraq } = window;
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

    /** @param {string} kind of a name @returns {string} what it is, where the interface has a word for it */
    kindOf: (kind) => (wording.known("kind." + kind) ? wording.say("kind." + kind) : ""),

    /** @param {string} url relative to the site's root */
    address: (url) => new URL(url, base).href,

    /** @returns {(Node|string)[]} a question in «», unless it has quotation marks of its own */
    quoted(text) {
      const question = make("bdi", "", text);
      return /["\u201c-\u201f\u00ab\u00bb]/.test(text) ? [question] : wording.phrase("quoted", { question });
    },
  };
}());

/* Which documents a query matches, before anything is ranked. A set of documents is a Set of their numbers. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});

  /**
   * Find the documents that satisfy some clauses.
   * @param {object[]} clauses what `warraq.parseQuery` returns
   * @param {Map} postings what `warraq.loadPostings` returns for their stems
   * @param {number} size how many documents there are
   * @returns {Map<number, number>} for each matching document, how many of the clauses it has. Required
   *   clauses are all there and prohibited ones are not; without a required one, one optional clause at least is
   *   there. Where all clauses prohibit, every other document matches.
   */
  warraq.match = function (clauses, postings, size) {
    const by = (presence) =>
      clauses.filter((clause) => clause.presence === presence).map((clause) => documentsOf(clause, postings));
    const [optional, required, prohibited] = ["optional", "required", "prohibited"].map(by);
    const counts = new Map();
    if (optional.length + required.length === 0) {
      for (let document = 0; clauses.length > 0 && document < size; document += 1) {
        counts.set(document, 0);
      }
    }
    for (const documents of required.concat(optional)) {
      documents.forEach((document) => counts.set(document, (counts.get(document) || 0) + 1));
    }
    const isOut = (document) =>
      required.some((documents) => !documents.has(document)) || prohibited.some((documents) => documents.has(document));
    return new Map(Array.from(counts).filter(([document]) => !isOut(document)));
  };

  /**
   * Find the documents that have any of some terms.
   * @param {string[]} terms
   * @param {Map} postings
   * @returns {Set<number>}
   */
  warraq.withAnyOf = function (terms, postings) {
    const documents = new Set();
    for (const term of terms) {
      for (const field of postings.get(term) || []) {
        field.documents.forEach((document) => documents.add(document));
      }
    }
    return documents;
  };

  function documentsOf(clause, postings) {
    const sets = clause.words.map((word) => warraq.withAnyOf(word.stems, postings));
    if (sets.length === 1) {
      return sets[0];
    }
    const candidates = new Set(Array.from(sets[0]).filter((document) => sets.every((set) => set.has(document))));
    return withPhrase(clause.words, candidates, postings);
  }

  function withPhrase(words, candidates, postings) {
    const fields = Math.max(0, ...Array.from(postings.values(), (found) => found.length));
    const documents = new Set();
    for (let field = 0; field < fields; field += 1) {
      const places = words.map((word) => placesOf(word, field, candidates, postings));
      candidates.forEach(function (document) {
        if (standsIn(words, places.map((found) => found.get(document)))) {
          documents.add(document);
        }
      });
    }
    return documents;
  }

  /* Where a word stands in a field of each candidate, whichever of its stems it is. */
  function placesOf(word, field, candidates, postings) {
    const all = new Map();
    for (const stem of word.stems) {
      if (postings.has(stem)) {
        warraq.readPlaces(postings.get(stem)[field], candidates).forEach(function (places, document) {
          const known = all.get(document) || new Set();
          places.forEach((place) => known.add(place));
          all.set(document, known);
        });
      }
    }
    return all;
  }

  function standsIn(words, places) {
    if (places.some((found) => found === undefined)) {
      return false;
    }
    return Array.from(places[0]).some((start) =>
      words.every((word, order) => places[order].has(start + word.offset)),
    );
  }
})();

/* Which documents a query matches, before anything is ranked. A set of documents is a Uint8Array with a place for each. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const TITLE = "title";

  /**
   * Find the documents that satisfy some clauses.
   * @param {object[]} clauses what `warraq.expand` returns
   * @param {Map} postings what `warraq.loadPostings` returns for their terms
   * @param {Map} places what `warraq.loadPlaces` returns for the terms of their phrases
   * @param {number} size how many documents there are
   * @returns {{has: Uint8Array, counts: Uint8Array, titled: Uint8Array}} which documents match, how many of the clauses
   *   each has, and whether its title alone has all that it has in its words. Required clauses are all there and
   *   prohibited ones are not; without a required one, one optional clause at least is there. Where all clauses prohibit,
   *   every other document matches.
   */
  warraq.match = function (clauses, postings, places, size) {
    const counts = new Uint8Array(size);
    const has = new Uint8Array(size).fill(clauses.length > 0 ? 1 : 0);
    const found = clauses.map((clause) => documentsOf(clause, postings, places, size));
    const wanting = clauses.map(({ presence }) => presence !== "prohibited");
    const required = clauses.some(({ presence }) => presence === "required");
    clauses.forEach(function ({ presence }, order) {
      if (presence !== "prohibited") {
        add(counts, found[order]);
      }
      if (presence !== "optional") {
        keep(has, found[order], presence === "required" ? 1 : 0);
      }
    });
    if (wanting.includes(true) && !required) {
      for (let document = 0; document < size; document += 1) {
        has[document] &= counts[document] > 0 ? 1 : 0;
      }
    }
    const titled = titledBy(clauses.filter((_clause, order) => wanting[order]), found.filter((_one, order) => wanting[order]), postings, places, size);
    return { has, counts, titled };
  };

  /**
   * Keep of some documents those that others have among them, or not.
   * @param {Uint8Array} documents
   * @param {Uint8Array} others
   * @param {number} wanted 1 for those that the others have, 0 for those that they have not
   */
  warraq.keep = keep;

  /**
   * Find the documents that have any of some terms.
   * @param {string[]} terms
   * @param {Map} postings
   * @param {number} size
   * @param {number} [fields] in how many fields they may stand, the title being the first
   * @returns {Uint8Array}
   */
  warraq.withAnyOf = function (terms, postings, size, fields) {
    const documents = new Uint8Array(size);
    for (const term of terms) {
      for (const field of (postings.get(term) || []).slice(0, fields)) {
        for (let place = 0; place < field.documents.length; place += 1) {
          documents[field.documents[place]] = 1;
        }
      }
    }
    return documents;
  };

  /* Of each clause, what it found anywhere is known; in the names of a facet nothing counts. */
  function titledBy(clauses, found, postings, places, size) {
    const titled = new Uint8Array(size);
    const elsewhere = new Uint8Array(size);
    clauses.forEach(function ({ alternatives }, order) {
      const texts = alternatives.filter(({ field }) => warraq.isText(field));
      if (texts.length > 0) {
        const inTitle = documentsOf({ alternatives: texts.map((one) => ({ ...one, field: TITLE })) }, postings, places, size);
        for (let document = 0; document < size; document += 1) {
          titled[document] |= inTitle[document];
          elsewhere[document] |= found[order][document] & (1 - inTitle[document]);
        }
      }
    });
    keep(titled, elsewhere, 0);
    return titled;
  }

  function documentsOf({ alternatives }, postings, places, size) {
    const [first, ...others] = alternatives.map((one) => documentsOfWords(one, postings, places, size));
    others.forEach((other) => unite(first, other));
    return first;
  }

  function documentsOfWords({ words, field }, postings, places, size) {
    const fields = field === TITLE ? 1 : undefined;
    const terms = words.map((word) => word.stems.map((stem) => warraq.termOf(stem, field)));
    const [all, ...others] = terms.map((one) => warraq.withAnyOf(one, postings, size, fields));
    others.forEach((other) => keep(all, other, 1));
    const placed = others.length > 0 && warraq.isText(field);
    return placed ? withPhrase(words, all, postings, places, fields) : all;
  }

  function keep(documents, others, wanted) {
    for (let document = 0; document < documents.length; document += 1) {
      documents[document] &= others[document] === wanted ? 1 : 0;
    }
  }

  function unite(documents, others) {
    for (let document = 0; document < documents.length; document += 1) {
      documents[document] |= others[document];
    }
  }

  function add(counts, documents) {
    for (let document = 0; document < counts.length; document += 1) {
      counts[document] += documents[document];
    }
  }

  function withPhrase(words, candidates, postings, places, fields) {
    const wanted = { has: (document) => candidates[document] === 1 };
    const documents = new Uint8Array(candidates.length);
    const most = Math.max(0, ...Array.from(postings.values(), (found) => found.length));
    for (let field = 0; field < Math.min(most, fields || most); field += 1) {
      const found = words.map((word) => placesOf(word, field, wanted, postings, places));
      for (const document of found[0].keys()) {
        if (standsIn(words, found.map((one) => one.get(document)))) {
          documents[document] = 1;
        }
      }
    }
    return documents;
  }

  /* Where a word stands in a field of each candidate, whichever of its stems it is. */
  function placesOf(word, field, wanted, postings, places) {
    const all = new Map();
    for (const stem of word.stems.filter((one) => postings.has(one) && places.has(one))) {
      warraq.readPlaces(postings.get(stem)[field], places.get(stem)[field], wanted).forEach(function (found, document) {
        const known = all.get(document) || new Set();
        found.forEach((place) => known.add(place));
        all.set(document, known);
      });
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

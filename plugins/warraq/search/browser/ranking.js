/* Ranking is lunr's: it is given a part of the index it would have built itself, and asked.

   lunr's score is the dot product of query and document over the length of the query alone, so that terms which
   the query does not name, and documents which it does not match, add nothing to anybody's score. lunr makes
   objects for every document that it ranks, thousands for a common word; so the same sum in plain arrays
   (`warraq.estimate`) first says which of them it has to look at. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const DIGITS = 1e9; // beyond the ninth, scores differ only by the order in which they were added up: that parts no equals

  /**
   * Work out every document's score as lunr would, but for the order of the additions.
   * @param {object} manifest
   * @param {number[][]} lengths for each field, how many terms each document has
   * @param {Map} postings what `warraq.loadPostings` returns
   * @param {Map<string, number>} weights the stems and what each weighs
   * @param {Uint8Array} wanted the documents to score
   * @returns {Float64Array} the score of each document
   */
  warraq.estimate = function (manifest, lengths, postings, weights, wanted) {
    const scores = new Float64Array(manifest.documents);
    let square = 0;
    weights.forEach(function (weight, stem) {
      const fields = postings.get(stem);
      const idf = inverseFrequency(manifest.documents, fields);
      square += weight * weight;
      fields.forEach(function ({ documents, counts }, order) {
        const entry = makeEntry(manifest, lengths, order, idf);
        for (let place = 0; place < documents.length; place += 1) {
          const document = documents[place];
          if (wanted[document] === 1) {
            scores[document] += weight * entry(document, counts[place]);
          }
        }
      });
    });
    const length = Math.sqrt(square);
    return length > 0 ? scores.map((score) => (score === 0 ? 0 : rounded(score / length))) : scores;
  };

  /**
   * Serialize the lunr index of some terms, as lunr's own Builder would have it from the whole archive.
   * @param {object} manifest
   * @param {number[][]} lengths for each field, how many terms each document has
   * @param {Map} postings what `warraq.loadPostings` returns
   * @param {number[]} wanted the documents to rank
   * @returns {object} for `lunr.Index.load`; a document's ref is its number
   */
  warraq.partialIndex = function (manifest, lengths, postings, wanted) {
    const vectors = new Map();
    const inverted = Array.from(postings.keys())
      .sort() // lunr wants its terms in JavaScript's order
      .map(function (term, index) {
        const fields = postings.get(term);
        const idf = inverseFrequency(manifest.documents, fields);
        const entry = { _index: index };
        fields.forEach(function (field, order) {
          const name = manifest.fields[order];
          const valueOf = makeEntry(manifest, lengths, order, idf);
          entry[name] = {};
          for (const document of wanted) {
            const place = placeOf(field.documents, document);
            if (place >= 0) {
              entry[name][document] = {};
              vectorOf(vectors, name + "/" + document).push(index, valueOf(document, field.counts[place]));
            }
          }
        });
        return [term, entry];
      });
    return {
      version: lunr.version,
      fields: manifest.fields,
      fieldVectors: Array.from(vectors),
      invertedIndex: inverted,
      pipeline: [],
    };
  };

  /**
   * Rank documents for some stems.
   * @param {object} manifest
   * @param {number[][]} lengths
   * @param {Map} postings
   * @param {Map<string, number>} weights the stems and what each weighs
   * @param {number[]} wanted the documents to rank
   * @returns {Map<number, number>} each document's score
   */
  warraq.rank = function (manifest, lengths, postings, weights, wanted) {
    const known = new Map(Array.from(weights.keys(), (stem) => [stem, postings.get(stem)]).filter(([, found]) => found));
    if (known.size === 0) {
      return new Map();
    }
    const index = lunr.Index.load(warraq.partialIndex(manifest, lengths, known, wanted));
    const results = index.query(function (query) {
      known.forEach((_found, stem) => query.term(stem, { boost: weights.get(stem), usePipeline: false }));
    });
    return new Map(results.map((result) => [Number(result.ref), rounded(result.score)]));
  };

  /**
   * Weigh the stems of a query's words: a word's own stem weighs 1, its other readings less, and never so much that a
   * rare reading (كبير as «ك» before بير) would outweigh the word itself.
   * @param {{stems: string[]}[]} words
   * @param {number} readingWeight
   * @param {Map} postings
   * @param {number} size how many documents there are
   * @returns {Map<string, number>}
   */
  warraq.weighStems = function (words, readingWeight, postings, size) {
    const weights = new Map();
    for (const { stems } of words) {
      const own = postings.has(stems[0]) ? inverseFrequency(size, postings.get(stems[0])) : Infinity;
      for (const stem of stems.filter((one) => postings.has(one))) {
        const cap = own / inverseFrequency(size, postings.get(stem));
        const weight = stem === stems[0] ? 1 : readingWeight * Math.min(1, cap);
        weights.set(stem, (weights.get(stem) || 0) + weight);
      }
    }
    return weights;
  };

  function rounded(score) {
    return Math.round(score * DIGITS) / DIGITS;
  }

  /* lunr counts a document once for each field that holds the term. */
  function inverseFrequency(size, fields) {
    const count = fields.reduce((sum, field) => sum + field.documents.length, 0);
    return Math.log(1 + Math.abs((size - count + 0.5) / (count + 0.5)));
  }

  /* What a term adds to the vector of a document's field: BM25, times the field's boost, as lunr rounds it. */
  function makeEntry(manifest, lengths, order, idf) {
    const { k1, b, documents, totals, boosts } = manifest;
    const [boost, average] = [boosts[order], totals[order] / documents];
    return function (document, count) {
      const relativeLength = lengths[order][document] / average;
      const score = ((idf * ((k1 + 1) * count)) / (k1 * (1 - b + b * relativeLength) + count)) * boost;
      return Math.round(score * 1000) / 1000;
    };
  }

  /* Where a document stands in a list that rises, or -1. */
  function placeOf(documents, document) {
    let [low, high] = [0, documents.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (documents[middle] === document) {
        return middle;
      }
      [low, high] = documents[middle] < document ? [middle + 1, high] : [low, middle - 1];
    }
    return -1;
  }

  function vectorOf(vectors, name) {
    if (!vectors.has(name)) {
      vectors.set(name, []);
    }
    return vectors.get(name);
  }
})();

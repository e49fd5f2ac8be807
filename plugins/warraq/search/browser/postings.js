/* Which documents hold a term: finds its shard, fetches it, and opens its codes. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const NONE = Object.freeze([]);

  /**
   * Find the shard in which a key stands.
   * @param {string[][]} shards rows of the manifest: the key at which a shard begins, its name and its checksum
   * @param {string} key
   * @returns {number} the last shard whose boundary does not come after the key; -1 in an empty archive
   */
  warraq.shardOf = function (shards, key) {
    let [low, high] = [-1, shards.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (warraq.compareCodePoints(shards[middle][0], key) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  };

  /**
   * Fetch a shard of terms.
   * @param {object} manifest
   * @param {number} number its place among them
   * @returns {Promise<{terms: Object<string, string>, families: Object<string, string>}>}
   */
  warraq.loadTerms = function (manifest, number) {
    const row = manifest.terms[number];
    return row ? warraq.files.load("terms-" + row[1], row[2]) : Promise.resolve({ terms: {}, families: {} });
  };

  /**
   * Fetch the shards of some terms and open their postings.
   * @param {object} manifest
   * @param {object} analyzer what `warraq.makeAnalyzer` returns
   * @param {Iterable<string>} terms stems or facets
   * @returns {Promise<Map<string, {documents: number[], counts: number[]}[]>>} for each term that the index has, for
   *   each field: the documents' numbers, rising, and how often the term stands in each
   */
  warraq.loadPostings = async function (manifest, analyzer, terms) {
    const found = await Promise.all(
      Array.from(new Set(terms), async function (term) {
        const shard = await warraq.loadTerms(manifest, warraq.shardOf(manifest.terms, analyzer.shardKey(term)));
        return [term, Object.hasOwn(shard.terms, term) ? shard.terms[term].split(".").map(openField) : undefined];
      }),
    );
    return new Map(found.filter(([, fields]) => fields !== undefined));
  };

  /**
   * Fetch where some terms stand.
   * @param {object} manifest
   * @param {object} analyzer
   * @param {Iterable<string>} terms stems
   * @returns {Promise<Map<string, string[]>>} for each field the letters of a term's places, for `warraq.readPlaces`
   */
  warraq.loadPlaces = async function (manifest, analyzer, terms) {
    const found = await Promise.all(
      Array.from(new Set(terms), async function (term) {
        const row = manifest.places[warraq.shardOf(manifest.places, analyzer.shardKey(term))];
        const shard = row ? await warraq.files.load("pos-" + row[1], row[2]) : {};
        return [term, Object.hasOwn(shard, term) ? shard[term].split(".") : undefined];
      }),
    );
    return new Map(found.filter(([, letters]) => letters !== undefined));
  };

  /**
   * Open the places of a term in the documents that are wanted.
   * @param {{documents: number[], counts: number[]}} field
   * @param {string} letters
   * @param {{has: function(number): boolean}} wanted numbers of documents
   * @returns {Map<number, number[]>} the places in each of those documents, rising
   */
  warraq.readPlaces = function (field, letters, wanted) {
    const gaps = warraq.readNumbers(letters);
    const places = new Map();
    let next = 0;
    field.documents.forEach(function (document, order) {
      const end = next + field.counts[order];
      if (wanted.has(document)) {
        let place = 0;
        places.set(
          document,
          gaps.slice(next, end).map((gap) => (place += gap)),
        );
      }
      next = end;
    });
    return places;
  };

  /* Each document is twice the gap to the one before, plus one if a count (less two) follows. */
  function openField(letters) {
    if (letters === "") {
      return { documents: NONE, counts: NONE };
    }
    const numbers = warraq.readNumbers(letters);
    const documents = [];
    const counts = [];
    let document = -1;
    for (let next = 0; next < numbers.length; next += 1) {
      document += Math.floor(numbers[next] / 2) + 1;
      documents.push(document);
      if (numbers[next] % 2 === 1) {
        next += 1;
        counts.push(numbers[next] + 2);
      } else {
        counts.push(1);
      }
    }
    return { documents, counts };
  }
})();

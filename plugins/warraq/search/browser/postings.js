/* Which documents hold a term: finds its shard, fetches it, and opens its codes. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});

  /**
   * Fetch the shards of some terms and open their postings.
   * @param {object} manifest
   * @param {object} analyzer what `warraq.makeAnalyzer` returns
   * @param {string[]} terms stems or facets
   * @param {Set<string>} [placed] the terms whose places are wanted too
   * @returns {Promise<Map<string, {documents: number[], counts: number[], places: string}[]>>} for each
   *   term that the index has, for each field: the documents' numbers, rising, how often the term stands in each,
   *   and the letters of its places for `warraq.readPlaces`
   */
  warraq.loadPostings = async function (manifest, analyzer, terms, placed) {
    const found = await Promise.all(
      Array.from(new Set(terms), async function (term) {
        const shard = manifest.shards[shardOf(manifest, analyzer.shardKey(term))];
        if (shard === undefined) {
          return [term, undefined];
        }
        const [, name, sum, placesSum] = shard;
        const wanted = placed !== undefined && placed.has(term);
        const [codes, places] = await Promise.all([
          warraq.files.load("terms-" + name, sum),
          wanted ? warraq.files.load("pos-" + name, placesSum) : undefined,
        ]);
        return [term, Object.hasOwn(codes, term) ? openFields(codes[term], places && places[term]) : undefined];
      }),
    );
    return new Map(found.filter(([, fields]) => fields !== undefined));
  };

  /**
   * Open the places of a term in the documents that are wanted.
   * @param {{documents: number[], counts: number[], places: string}} field
   * @param {Set<number>} wanted numbers of documents
   * @returns {Map<number, number[]>} the places in each of those documents, rising
   */
  warraq.readPlaces = function (field, wanted) {
    const gaps = warraq.readNumbers(field.places);
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

  /* The last shard whose boundary does not come after the key; -1 in an empty archive. */
  function shardOf(manifest, key) {
    let [low, high] = [-1, manifest.shards.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (warraq.compareCodePoints(manifest.shards[middle][0], key) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  function openFields(codes, places) {
    const placesByField = places === undefined ? [] : places.split(".");
    return codes.split(".").map((letters, field) => openField(letters, placesByField[field] || ""));
  }

  /* Each document is twice the gap to the one before, plus one if a count (less two) follows. */
  function openField(letters, places) {
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
    return { documents, counts, places };
  }
})();

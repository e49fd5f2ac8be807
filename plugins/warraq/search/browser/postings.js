/* Which documents hold a term: finds its shard, fetches it, and opens its codes. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const NONE = Object.freeze({ documents: [], counts: [] });
  const LETTER = 6; // bits
  const MOST_TERMS = 60; // of a question, for its levels, and of the one before
  const openFields = warraq.remembering(MOST_TERMS, (codes) => codes.split(".").map((letters) => (letters === "" ? NONE : openField(letters))));

  /**
   * Fetch the shard of terms in which a stem stands.
   * @param {object} manifest
   * @param {object} analyzer
   * @param {string} stem
   * @returns {Promise<{terms: Object<string, string>, families: Object<string, string>, names: Object<string, string>}>}
   */
  warraq.loadTerms = async function (manifest, analyzer, stem) {
    const number = warraq.shardOf(manifest.shards.terms, analyzer.shardKey(stem));
    return number < 0 ? { terms: {}, families: {}, names: {} } : warraq.loadShard(manifest.shards.terms, number);
  };

  /**
   * Fetch the shards of some terms and open their postings.
   * @param {object} manifest
   * @param {object} analyzer what `warraq.makeAnalyzer` returns
   * @param {Iterable<string>} terms stems or facets
   * @returns {Promise<Map<string, {documents: Uint32Array, counts: Uint32Array}[]>>} for each term that the index has, for
   *   each field: the documents' numbers, rising, and how often the term stands in each
   */
  warraq.loadPostings = async function (manifest, analyzer, terms) {
    const found = await Promise.all(
      Array.from(new Set(terms), async function (term) {
        const codes = warraq.isFacet(term)
          ? await shardWith(term, manifest.shards.facets, analyzer)
          : (await warraq.loadTerms(manifest, analyzer, term)).terms;
        return [term, Object.hasOwn(codes, term) ? openFields(codes[term]) : undefined];
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
        const letters = await shardWith(term, manifest.shards.pos, analyzer);
        return [term, Object.hasOwn(letters, term) ? letters[term].split(".") : undefined];
      }),
    );
    return new Map(found.filter(([, letters]) => letters !== undefined));
  };

  /**
   * Open the places of a term in the documents that are wanted.
   * @param {{documents: Uint32Array, counts: Uint32Array}} field
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

  /* What the shard of a term's key holds; nothing in an archive without any. */
  async function shardWith(term, shards, analyzer) {
    const number = warraq.shardOf(shards, warraq.keyOf(term, analyzer));
    return number < 0 ? {} : warraq.loadShard(shards, number);
  }

  /* What `rice.py` wrote: after the letter of k each gap is so many zeros and a one, and k bits; a count is as many zeros
     as it has binary digits behind the first, and these. */
  function openField(letters) {
    const [documents, counts] = [[], []];
    const bits = makeBits(letters);
    const low = bits.take(LETTER);
    let document = -1;
    for (let high = bits.zeros(); high >= 0; high = bits.zeros()) {
      document += high * 2 ** low + bits.take(low) + 1;
      documents.push(document);
      const digits = bits.zeros();
      counts.push(2 ** digits + bits.take(digits));
    }
    return { documents: Uint32Array.from(documents), counts: Uint32Array.from(counts) };
  }

  /* Reads bits: zeros up to the next one, -1 where there is none; or a number of so many bits. */
  function makeBits(letters) {
    let [place, rest, left] = [0, 0, 0]; // `left` bits of the last letter were not read yet: the number `rest`

    function fill() {
      rest = warraq.readDigit(letters, place);
      place += 1;
      left = LETTER;
    }

    function zeros() {
      let count = 0;
      while (rest === 0) {
        count += left;
        if (place === letters.length) {
          return -1;
        }
        fill();
      }
      const before = Math.clz32(rest) - (32 - left);
      left -= before + 1;
      rest &= (1 << left) - 1;
      return count + before;
    }

    function take(size) {
      let number = 0;
      for (let wanted = size; wanted > 0; ) {
        if (left === 0) {
          fill();
        }
        const taken = Math.min(wanted, left);
        left -= taken;
        wanted -= taken;
        number = number * 2 ** taken + (rest >> left);
        rest &= (1 << left) - 1;
      }
      return number;
    }

    return { zeros, take };
  }
})();

/* `warraq.search`: a query in, ranked documents out, loading only what the query needs. No DOM here. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const FORMAT = 4; // of the files; `shards.py` has the same
  const FACET_MARK = "#";
  const VALUE_MARK = ":";
  const LONE_FAULTS = ["missing", "damaged"]; // of a file, which say nothing of the others
  const LEVELS = ["exact", "family", "wide"];
  const analyzers = new Map(); // checksum of the tables → analyzer
  const opened = new WeakMap(); // what the manifest's file holds → manifest

  /**
   * Search the archive.
   * @param {string} query what `query.py` says can be typed; nothing is an error
   * @param {object} [options]
   * @param {number} [options.limit=20] how many results to return
   * @param {number} [options.offset=0] how many to pass over
   * @param {string} [options.from] first day, month or year of publication; undated documents then stay out
   * @param {string} [options.to] last day, month or year
   * @param {Object<string, string|string[]>} [options.facets] for each facet (person, organization, place, topic,
   *   source …) the values of which a document must have one; without a query they alone decide
   * @param {Object<string, string|string[]>} [options.without] for each facet the values that no document may have
   * @param {string} [options.level="family"] "exact" looks a word up as it stands, "family" also without its
   *   conjunction, preposition and article, with a preposition, and in its plural, "wide" in every kin
   * @param {string} [options.sort="relevance"] or "newest", "oldest"
   * @returns {Promise<{total: number, hints: string[], results: {ref: string, url: string, title: string, date: ?string,
   *   score: number, source: ?string, summary: string, text: string}[]}>} documents with more of the query's words
   *   first, then those with all of these in the title, then by lunr's score, then the newest, the first ten as
   *   `warraq.rescore` has them; rejected with an Error that `files.fault` makes if a file cannot be
   *   loaded
   */
  warraq.search = async function (query, options) {
    const found = await warraq.find(query, options);
    return { total: found.total, hints: found.hints, results: await warraq.resultsOf(found, options) };
  };

  /**
   * Rank what was found, and fetch what is shown of it.
   * @param {object} found what `warraq.find` gave
   * @param {object} [options] those of `warraq.search`; here `limit`, `offset` and `sort` count, and `partly`: of the texts
   *   that do not come, as long as one does, each then leaves its Error as `fault` in its place
   * @returns {Promise<object[]>} the results of `warraq.search`
   */
  warraq.resultsOf = async function (found, options) {
    const { limit = 20, offset = 0, sort = "relevance", partly = false } = options || {};
    const page = await sorted(found, sort, offset, limit);
    const loads = await Promise.allSettled(
      page.map(({ number }) => warraq.loadDocument(found.manifest, found.analyzer, number)),
    );
    const faults = loads.filter(({ status }) => status === "rejected").map(({ reason }) => reason);
    const bearable = partly && faults.length < loads.length && faults.every(({ code }) => LONE_FAULTS.includes(code));
    if (faults.length > 0 && !bearable) {
      throw faults[0];
    }
    return loads.map(({ value, reason }, place) => ({ ...(value || { fault: reason }), score: page[place].score }));
  };

  /**
   * Fetch the best headlines that have all the words of a query.
   * @param {object} found what `warraq.find` gave
   * @param {number} most
   * @returns {Promise<{title: string, url: string}[]>}
   */
  warraq.headlinesOf = async function (found, most) {
    const { manifest, analyzer, clauses, counts, titled } = found;
    const wanted = clauses.filter(({ presence }) => presence !== "prohibited").length;
    const has = found.has.map((one, number) => (counts[number] === wanted ? one & titled[number] : 0));
    const best = await ranked({ ...found, has }, most);
    return Promise.all(best.map(({ number }) => warraq.loadDocument(manifest, analyzer, number)));
  };

  /**
   * Find the documents that a query matches, and rank none.
   * @param {string} query
   * @param {object} [options] those of `warraq.search`
   * @returns {Promise<{manifest: object, analyzer: object, clauses: object[], postings: Map, has: Uint8Array,
   *   counts: Uint8Array, titled: Uint8Array, total: number, hints: string[], read: string}>} which documents match, how
   *   many of the clauses each has, and whether its title has them all; `read` is the query, in Arabic what was read so
   */
  warraq.find = async function (query, options) {
    const { from, to, facets = {}, without = {}, level = "family" } = options || {};
    const { manifest, analyzer } = await warraq.openIndex();
    const { text, forms } = await warraq.retyped(String(query), manifest, analyzer);
    const asked = warraq.parseQuery(text, analyzer, level);
    const [groups, banned] = [facets, without].map(facetGroups);
    const [clauses, [first, end], [low, high]] = await Promise.all([
      warraq.expand(asked.clauses, manifest, analyzer, level, forms),
      warraq.numbersBetween(manifest, from, to),
      warraq.numbersBetween(manifest, asked.first, asked.last),
    ]);
    const [postings, places] = await Promise.all([
      warraq.loadPostings(manifest, analyzer, termsOf(clauses).concat(groups.flat(), banned.flat())),
      warraq.loadPlaces(manifest, analyzer, termsOfPhrases(clauses)),
    ]);
    const size = manifest.documents;
    const { has, counts, titled } = warraq.match(clauses, postings, places, size);
    if (clauses.length === 0 && (groups.length > 0 || banned.length > 0 || from || to || asked.first || asked.last)) {
      has.fill(1);
    }
    has.fill(0, 0, Math.max(first, low));
    has.fill(0, Math.max(0, Math.min(end, high)));
    narrow(has, groups, postings, 1);
    narrow(has, banned, postings, 0);
    const total = sumOf(has);
    const read = wordsOf(clauses).reduce((now, { word }) => (word.means ? now.replace(new RegExp(word.form, "i"), word.means) : now), text);
    return { manifest, analyzer, clauses, postings, has, counts, titled, total, hints: asked.hints, read };
  };

  /**
   * Count how many documents each level would find.
   * @param {string} query
   * @param {object} options those of `warraq.search`
   * @param {number} total what its own level found
   * @returns {Promise<Object<string, number>>} by level
   */
  warraq.countLevels = async function (query, options, total) {
    const counts = await Promise.all(
      LEVELS.map(async (level) =>
        level === options.level ? total : (await warraq.find(query, { ...options, level })).total,
      ),
    );
    return Object.fromEntries(LEVELS.map((level, place) => [level, counts[place]]));
  };

  /**
   * Weigh the stems that documents are ranked by: those of words that are asked for in the text.
   * @param {object} found what `warraq.find` gave
   * @returns {Map<string, number>}
   */
  warraq.weightsOf = function ({ manifest, analyzer, clauses, postings }) {
    const asking = clauses.filter(({ presence }) => presence !== "prohibited");
    const words = wordsOf(asking).filter(({ field }) => warraq.isText(field)).map(({ word }) => word);
    return warraq.weighStems(words, analyzer.query.readingWeight, postings, manifest.documents);
  };

  /**
   * Fetch what every search needs first.
   * @returns {Promise<{manifest: object, analyzer: object}>}
   */
  warraq.openIndex = async function () {
    const tables = warraq.files.load("analyzer").catch(() => {}); // whether they are the manifest's is seen below
    const file = await warraq.files.load("manifest");
    if (file.format !== FORMAT) {
      warraq.files.forget();
      throw warraq.files.fault("format", "manifest", "the search files have another format: reload the page");
    }
    const manifest = opened.get(file) || openManifest(file);
    opened.set(file, manifest);
    const sum = manifest.sums.analyzer;
    if (!analyzers.has(sum)) {
      await tables;
      analyzers.set(sum, warraq.makeAnalyzer(await warraq.files.load("analyzer", sum)));
    }
    return { manifest, analyzer: analyzers.get(sum) };
  };

  /** Fetch what every question needs while the reader has not asked yet; what does not come is asked for again then. */
  warraq.prepare = async function () {
    await warraq.openIndex().then(({ manifest }) => warraq.loadLengths(manifest)).catch(() => {});
  };

  warraq.search.put = warraq.files.put;

  /** Address of the site's root, below which search/ stands; known by itself where search.js has its usual place. */
  Object.defineProperty(warraq.search, "base", {
    get: () => warraq.files.base,
    set: (base) => {
      warraq.files.base = base;
    },
  });

  /* Shards and checksums, which stand in the file as letters. */
  function openManifest(file) {
    const shards = Object.entries(file.shards).map(([kind, listed]) => [kind, warraq.openShards(kind, listed)]);
    const values = Object.entries(file.values).map(([name, { weight, blocks, labels }]) => [
      name,
      { weight, blocks: warraq.readSums(blocks), labels: warraq.readSums(labels) },
    ]);
    const lengths = file.lengths.map(warraq.readSums);
    return { ...file, lengths, shards: Object.fromEntries(shards), values: Object.fromEntries(values) };
  }

  function facetGroups(facets) {
    return Object.entries(facets)
      .map(([name, values]) => [].concat(values).map((value) => FACET_MARK + name + VALUE_MARK + value.normalize("NFC")))
      .filter((terms) => terms.length > 0);
  }

  /* Keep the documents that have one of each group's terms, or (`wanted` 0) none. */
  function narrow(has, groups, postings, wanted) {
    groups.forEach((terms) => warraq.keep(has, warraq.withAnyOf(terms, postings, has.length), wanted));
  }

  function termsOf(clauses) {
    return wordsOf(clauses).flatMap(({ word, field }) => word.stems.map((stem) => warraq.termOf(stem, field)));
  }

  function termsOfPhrases(clauses) {
    return wordsOf(clauses)
      .filter(({ alone, field }) => !alone && warraq.isText(field))
      .flatMap(({ word }) => word.stems);
  }

  function wordsOf(clauses) {
    return clauses.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ words, field }) => words.map((word) => ({ word, field, alone: words.length === 1 }))),
    );
  }

  /* The documents in their order, as many as are asked for. */
  async function sorted(found, sort, offset, limit) {
    if (sort !== "relevance") {
      const numbers = numbersOf(found.has);
      const order = sort === "newest" ? numbers.reverse() : numbers;
      return order.slice(offset, offset + limit).map((number) => ({ number, score: 0 }));
    }
    const inWindow = offset < warraq.WINDOW;
    const leading = await ranked(found, inWindow ? Math.max(offset + limit, warraq.WINDOW) : offset + limit);
    const order = inWindow ? await warraq.rescore(leading, found) : leading;
    return order.slice(offset, offset + limit);
  }

  /* The first of the documents that were found, by what is known of all of them. */
  async function ranked({ manifest, analyzer, clauses, postings, has, counts, titled }, size) {
    const weights = warraq.weightsOf({ manifest, analyzer, clauses, postings });
    const better = (scoreOf) => (one, other) =>
      counts[other] - counts[one] || titled[other] - titled[one] || scoreOf(other) - scoreOf(one) || other - one;
    const foremost = foremostOf(has, counts, titled, size);
    const numbers = numbersOf(foremost);
    if (weights.size === 0 || numbers.length === 0) {
      return numbers.sort(better(() => 0)).slice(0, size).map((number) => ({ number, score: 0 }));
    }
    const lengths = await warraq.loadLengths(manifest);
    const estimates = warraq.estimate(manifest, lengths, postings, weights, foremost);
    const leading = numbers.sort(better((number) => estimates[number])).slice(0, size);
    const scores = warraq.rank(manifest, lengths, postings, weights, leading);
    const scoreOf = (number) => scores.get(number) || 0;
    return leading.sort(better(scoreOf)).map((number) => ({ number, score: scoreOf(number) }));
  }

  /* Those of the documents that may be among the first so many: with fewer of the query's words one comes later. */
  function foremostOf(has, counts, titled, size) {
    const classOf = (document) => 2 * counts[document] + titled[document];
    const sizes = [];
    for (let document = 0; document < has.length; document += 1) {
      if (has[document] === 1) {
        sizes[classOf(document)] = (sizes[classOf(document)] || 0) + 1;
      }
    }
    let least = sizes.length;
    for (let room = size; room > 0 && least > 0; room -= sizes[least] || 0) {
      least -= 1;
    }
    return has.map((one, document) => (one === 1 && classOf(document) >= least ? 1 : 0));
  }

  function numbersOf(has) {
    const numbers = [];
    for (let document = 0; document < has.length; document += 1) {
      if (has[document] === 1) {
        numbers.push(document);
      }
    }
    return numbers;
  }

  function sumOf(has) {
    let sum = 0;
    for (let document = 0; document < has.length; document += 1) {
      sum += has[document];
    }
    return sum;
  }
})();

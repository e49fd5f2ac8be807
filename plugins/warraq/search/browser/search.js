/* `warraq.search`: a query in, ranked documents out, loading only what the query needs. No DOM here. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const FORMAT = 1; // of the files; `shards.py` has the same
  const FACET_MARK = "#";
  const analyzers = new Map(); // checksum of the tables → analyzer

  /**
   * Search the archive.
   * @param {string} query words, "phrases" in any quotation marks, +required and -prohibited ones; nothing is an error
   * @param {object} [options]
   * @param {number} [options.limit=20] how many results to return
   * @param {number} [options.offset=0] how many to pass over
   * @param {string} [options.from] first day, month or year of publication; undated documents then stay out
   * @param {string} [options.to] last day, month or year
   * @param {Object<string, string|string[]>} [options.facets] for each facet (person, organization, place, topic,
   *   source …) the values of which a document must have one; without a query they alone decide
   * @param {string} [options.level="readings"] "readings" looks a word up without its conjunction, preposition and
   *   article too, and with a preposition, "stem" as it stands
   * @returns {Promise<{total: number, results: {ref: string, url: string, title: string, date: ?string,
   *   score: number, source: ?string, summary: string}[]}>} documents with more of the query's words first, then
   *   by lunr's score, then the newest; rejected with an Error in Arabic and English if a file cannot be loaded
   */
  warraq.search = async function (query, options) {
    const { limit = 20, offset = 0, from, to, facets = {}, level = "readings" } = options || {};
    const manifest = await loadManifest();
    const analyzer = await loadAnalyzer(manifest);
    const clauses = warraq.parseQuery(String(query), analyzer, level !== "stem");
    const groups = facetGroups(facets);
    const [postings, [first, end]] = await Promise.all([
      loadTerms(manifest, analyzer, clauses, groups),
      warraq.numbersBetween(manifest, from, to),
    ]);

    const counts =
      clauses.length > 0 ? warraq.match(clauses, postings, manifest.documents) : all(manifest, groups, from || to);
    const allowed = groups.map((terms) => warraq.withAnyOf(terms, postings));
    const wanted = new Map(
      Array.from(counts).filter(
        ([number]) => number >= first && number < end && allowed.every((numbers) => numbers.has(number)),
      ),
    );

    const candidates = leading(wanted, offset + limit);
    const scores = await score(manifest, analyzer, clauses, postings, candidates);
    const scoreOf = (number) => scores.get(number) || 0;
    const order = Array.from(candidates.keys()).sort(
      (one, other) => wanted.get(other) - wanted.get(one) || scoreOf(other) - scoreOf(one) || other - one,
    );
    const page = order.slice(offset, offset + limit);
    const shown = await Promise.all(page.map((number) => warraq.loadDocument(manifest, number)));
    return {
      total: wanted.size,
      results: shown.map((document, place) => ({ ...document, score: scoreOf(page[place]) })),
    };
  };

  warraq.search.put = warraq.files.put;

  /** Address of the site's root, below which search/ stands; known by itself where search.js has its usual place. */
  Object.defineProperty(warraq.search, "base", {
    get: () => warraq.files.base,
    set: (base) => {
      warraq.files.base = base;
    },
  });

  async function loadManifest() {
    const manifest = await warraq.files.load("manifest");
    if (manifest.format !== FORMAT) {
      warraq.files.forget();
      throw new Error("ملفات البحث بصيغة أخرى، فأعد تحميل الصفحة — the search files have another format: reload the page");
    }
    return manifest;
  }

  async function loadAnalyzer(manifest) {
    if (!analyzers.has(manifest.analyzer)) {
      analyzers.set(manifest.analyzer, warraq.makeAnalyzer(await warraq.files.load("analyzer", manifest.analyzer)));
    }
    return analyzers.get(manifest.analyzer);
  }

  function facetGroups(facets) {
    return Object.entries(facets)
      .map(([name, values]) => [].concat(values).map((value) => FACET_MARK + name + ":" + value.normalize("NFC")))
      .filter((terms) => terms.length > 0);
  }

  function loadTerms(manifest, analyzer, clauses, groups) {
    const stems = clauses.flatMap((clause) => clause.words.flatMap((word) => word.stems));
    const phrases = clauses.filter((clause) => clause.words.length > 1);
    const placed = new Set(phrases.flatMap((clause) => clause.words.flatMap((word) => word.stems)));
    return warraq.loadPostings(manifest, analyzer, stems.concat(groups.flat()), placed);
  }

  /* A query without words finds nothing, unless facets or dates ask for documents. */
  function all(manifest, groups, dated) {
    const asked = groups.length > 0 || Boolean(dated);
    return new Map(Array.from({ length: asked ? manifest.documents : 0 }, (_none, number) => [number, 0]));
  }

  /* Documents with more of the words come first, so those with too few need no score: the fewest whole ranks, from
     the top, that hold as many documents as are asked for. */
  function leading(wanted, size) {
    const sizes = [];
    wanted.forEach((count) => (sizes[count] = (sizes[count] || 0) + 1));
    let least = sizes.length - 1;
    for (let found = sizes[least] || 0; found < size && least > 0; found += sizes[least] || 0) {
      least -= 1;
    }
    return new Map(Array.from(wanted).filter(([, count]) => count >= least));
  }

  async function score(manifest, analyzer, clauses, postings, wanted) {
    const words = clauses.filter((clause) => clause.presence !== "prohibited").flatMap((clause) => clause.words);
    if (words.length === 0 || wanted.size === 0) {
      return new Map();
    }
    const lengths = (await warraq.files.load("lengths", manifest.lengths)).map(warraq.readNumbers);
    const weights = warraq.weighStems(words, analyzer.query.readingWeight, postings, manifest.documents);
    return warraq.rank(manifest, lengths, postings, weights, wanted);
  }
})();

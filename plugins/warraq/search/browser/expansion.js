/* From what a query says to the stems that are looked up: the twin of `expansion.py`, and more, for words in Latin
   letters. Patterns, similar words and families need the archive. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const FACET_MARK = "#";
  const WORD_MARK = "/";
  const RARE = 100; // what fewer than one document of so many have is rare
  const LATIN = /^[a-z[\]\\;',./`]{2,30}$/i;

  /**
   * Find the stems of a query's clauses.
   * @param {object[]} clauses what `warraq.parseQuery` returns
   * @param {object} manifest
   * @param {object} analyzer
   * @param {string} level "exact", "family" or "wide"
   * @param {Set<string>} retyped forms that `warraq.retyped` read from a keyboard left on Latin
   * @returns {Promise<{presence: string, alternatives: {words: {form: string, stems: string[], why: string[],
   *   offset: number}[], field: string}[]}[]>} the same clauses, of words alone; a word's own stem comes first. A
   *   pattern's word may have no stem at all. `why` says of each stem what makes it one: "form" for the word's own,
   *   "clitic", "family", "pattern", "similar", "keyboard" or "latin"; a word in Latin letters `means` an Arabic one
   */
  warraq.expand = async function (clauses, manifest, analyzer, level, retyped) {
    const latin = clauses
      .flatMap(({ alternatives }) => alternatives.flatMap(({ words = [], field }) => words.map((word) => ({ ...word, field }))))
      .filter(({ form }) => level !== "exact" && warraq.isLatin(form));
    await (latin.length > 0 && warraq.files.load("spelling"));
    const arabic = latin.length > 0 ? await warraq.inArabic(latin, manifest, analyzer) : new Map();

    async function expandOne(alternative) {
      const { field } = alternative;
      if (alternative.words) {
        const words = await Promise.all(alternative.words.map((word) => widened(word, field, manifest, analyzer, level)));
        words.forEach(function (word) {
          const { stems, means } = arabic.get(word.form) || { stems: [] };
          const others = stems.filter(({ stem }) => !word.stems.includes(stem));
          word.stems = word.stems.concat(others.map(({ stem }) => stem));
          word.why = word.why.map((why) => (retyped.has(word.form) ? "keyboard" : why)).concat(others.map(({ why }) => why));
          word.form = retyped.has(word.form) ? "" : word.form;
          word.means = means;
        });
        return { words, field };
      }
      const vocabulary = await openVocabulary(manifest, analyzer);
      const most = analyzer.query.mostStems;
      if (alternative.pattern !== undefined) {
        const stems = (await warraq.stemsLike(vocabulary, alternative.pattern, analyzer)).slice(0, most);
        return { words: [{ form: "", stems, why: stems.map(() => "pattern"), offset: 0 }], field };
      }
      const own = analyzer.termOfForm(alternative.form);
      const stems = [own].concat((await warraq.stemsNear(vocabulary, alternative, own, analyzer)).slice(0, most - 1));
      return { words: [{ form: "", stems, why: stems.map((stem) => (stem === own ? "form" : "similar")), offset: 0 }], field };
    }

    /* What is asked of a name by another spelling of it is asked by its label too, which stands in the index. */
    async function withLabels(alternative) {
      const { words, field } = alternative;
      const labels = words && level !== "exact" && warraq.isName(field) ? await warraq.labelsSpelt(words.map(({ form }) => form), field, manifest, analyzer) : [];
      const others = labels.map((label) => ({
        field,
        words: analyzer.tokens(label).filter(({ stem }) => stem !== "").map(({ form, stem, position }) => ({ form, stems: [stem], why: ["form"], offset: position })),
      }));
      return [await expandOne(alternative)].concat(others);
    }

    return Promise.all(
      clauses.map(async ({ presence, alternatives }) => ({
        presence,
        alternatives: (await Promise.all(alternatives.map(withLabels))).flat(),
      })),
    );
  };

  /**
   * Name the term that a stem is in one field.
   * @param {string} stem
   * @param {string} field empty for the whole text, title for titles, else a facet
   * @returns {string}
   */
  warraq.termOf = function (stem, field) {
    return warraq.isText(field) ? stem : FACET_MARK + field + WORD_MARK + stem;
  };

  /**
   * Find the words of a query that may be misspelt: the archive does not have their own stem, or has it only without a
   * conjunction that they may begin with, and the other readings are rare.
   * @param {{manifest: object, analyzer: object, clauses: object[], postings: Map}} found what `warraq.find` gave
   * @returns {{form: string, stems: string[], field: string, count: number}[]} each with how many documents have any
   */
  warraq.doubtfulWords = function ({ manifest, analyzer, clauses, postings }) {
    const words = clauses
      .filter(({ presence }) => presence !== "prohibited")
      .flatMap(({ alternatives }) => alternatives.flatMap(({ words: some, field }) => some.map((word) => ({ ...word, field }))));
    const counts = ({ stems, field }) => stems.map((stem) => warraq.countOf(postings.get(warraq.termOf(stem, field))));
    return words
      .filter(({ form, why }) => form !== "" && !why.some((one) => one === "latin" || one === "keyboard"))
      .map((word) => ({ ...word, own: counts(word)[0], count: Math.max(...counts(word)) }))
      .filter(({ form, own, count }) => (own === 0 || analyzer.hasConjunction(form)) && count <= manifest.documents / RARE);
  };

  /**
   * Count the documents that a term has in one of its fields, at most.
   * @param {object[]} [fields] what `warraq.loadPostings` gave for it, if anything
   * @returns {number}
   */
  warraq.countOf = (fields) => Math.max(0, ...(fields || []).map(({ documents }) => documents.length));

  /**
   * Whether a field is of an article's own words, in the order that it has them; else it is a facet.
   * @param {string} field
   * @returns {boolean}
   */
  warraq.isText = (field) => field === "" || field === "title";

  /**
   * Read what a keyboard left on Latin made of Arabic words of which letters stand on keys that part words: f,jdk is بوتين.
   * @param {string} query
   * @param {object} manifest
   * @param {object} analyzer
   * @returns {Promise<{text: string, forms: Set<string>}>} the query, with such words in Arabic, and these, folded
   */
  warraq.retyped = async function (query, manifest, analyzer) {
    const pieces = query.split(/\s+/).filter((piece) => warraq.isLatin(piece) && /[a-z]/i.test(piece) && /[^a-z]/i.test(piece));
    if (pieces.length === 0) {
      return { text: query, forms: new Set() };
    }
    await warraq.files.load("spelling");
    return warraq.onArabicKeys(query, pieces.slice(0, analyzer.query.mostWords), manifest, analyzer);
  };

  /**
   * Whether a field is of names that a text has words of.
   * @param {string} field
   * @returns {boolean}
   */
  warraq.isName = (field) => ["person", "organization", "place", "event"].includes(field);

  /**
   * Whether a word is of Latin letters, or of the keys on which Arabic ones stand.
   * @param {string} word
   * @returns {boolean}
   */
  warraq.isLatin = (word) => LATIN.test(word);

  /* The archive's words, and the script that reads them: few questions need either. */
  async function openVocabulary(manifest, analyzer) {
    await warraq.files.load("spelling");
    return warraq.loadVocabulary(manifest, analyzer);
  }

  async function widened(word, field, manifest, analyzer, level) {
    if (level === "exact") {
      return { ...word, why: ["form"] };
    }
    const stems = level === "wide" ? word.stems : await likely(word, field, manifest, analyzer);
    const why = stems.map((_stem, place) => (place === 0 ? "form" : "clitic"));
    const found = await Promise.all(
      stems.map(async function (stem) {
        const shard = await warraq.loadTerms(manifest, analyzer, stem);
        if (!Object.hasOwn(shard.families, stem)) {
          return [];
        }
        const [sure, wide] = shard.families[stem].split("|");
        return (level === "wide" ? [sure, wide] : [sure]).flatMap((list) => (list || "").split(" ")).filter(Boolean);
      }),
    );
    const family = Array.from(new Set(found.flat())).filter((stem) => !stems.includes(stem));
    return {
      ...word,
      stems: stems.concat(family),
      why: why.concat(family.map(() => "family")),
    };
  }

  /* Of a word's stems those that are likely in this archive. */
  async function likely({ form, stems }, field, manifest, analyzer) {
    const postings = await warraq.loadPostings(manifest, analyzer, stems.map((stem) => warraq.termOf(stem, field)));
    return analyzer.likelyStems(form, (stem) => warraq.countOf(postings.get(warraq.termOf(stem, field))));
  }
})();

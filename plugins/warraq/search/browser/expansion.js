/* From what a query says to the stems that are looked up: the twin of `expansion.py`, and more, for words in Latin
   letters. Patterns, similar words and families need the archive. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const ANY = "*";
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
   * @returns {Promise<{presence: string, alternatives: {words: {form: string, stems: string[], why: string[],
   *   offset: number}[], field: string}[]}[]>} the same clauses, of words alone; a word's own stem comes first. A
   *   pattern's word may have no stem at all. `why` says of each stem what makes it one: "form" for the word's own,
   *   "clitic", "family", "pattern", "similar", "keyboard" or "latin"
   */
  warraq.expand = function (clauses, manifest, analyzer, level) {
    async function expandOne(alternative) {
      const { field } = alternative;
      if (alternative.words) {
        const words = await Promise.all(alternative.words.map((word) => widened(word, field, manifest, analyzer, level)));
        return { words, field };
      }
      const vocabulary = await openVocabulary(manifest, analyzer);
      const most = analyzer.query.mostStems;
      if (alternative.pattern !== undefined) {
        const stems = (await matching(vocabulary, alternative.pattern, analyzer)).slice(0, most);
        return { words: [{ form: "", stems, why: stems.map(() => "pattern"), offset: 0 }], field };
      }
      const own = analyzer.termOfForm(alternative.form);
      const stems = (await similar(vocabulary, own, alternative.edits)).slice(0, most);
      return { words: [{ form: "", stems, why: stems.map((stem) => (stem === own ? "form" : "similar")), offset: 0 }], field };
    }

    return Promise.all(
      clauses.map(async ({ presence, alternatives }) => ({
        presence,
        alternatives: await Promise.all(alternatives.map(expandOne)),
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
    const counts = ({ stems, field }) => stems.map((stem) => countOf(postings.get(warraq.termOf(stem, field))));
    return words
      .filter(({ form, why }) => form !== "" && !why.some((one) => one === "latin" || one === "keyboard"))
      .map((word) => ({ ...word, own: counts(word)[0], count: Math.max(...counts(word)) }))
      .filter(({ form, own, count }) => (own === 0 || analyzer.hasConjunction(form)) && count <= manifest.documents / RARE);
  };

  /**
   * Whether a field is of an article's own words, in the order that it has them; else it is a facet.
   * @param {string} field
   * @returns {boolean}
   */
  warraq.isText = (field) => field === "" || field === "title";

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
    const others = await inArabic(word, manifest, analyzer);
    const family = Array.from(new Set(found.flat())).filter((stem) => !stems.includes(stem));
    return {
      ...word,
      stems: stems.concat(family, others.map(({ stem }) => stem)),
      why: why.concat(family.map(() => "family"), others.map((other) => other.why)),
    };
  }

  /* Of a word's stems those that are likely in this archive. */
  async function likely({ form, stems }, field, manifest, analyzer) {
    const postings = await warraq.loadPostings(manifest, analyzer, stems.map((stem) => warraq.termOf(stem, field)));
    return analyzer.likelyStems(form, (stem) => countOf(postings.get(warraq.termOf(stem, field))));
  }

  /* How many documents a term has in one of its fields, at most. */
  const countOf = (fields) => Math.max(0, ...(fields || []).map(({ documents }) => documents.length));

  /* What a word in Latin letters that the archive does not have means there: what the same keys are in Arabic, or the
     names that sound so, the likeliest. */
  async function inArabic({ form, stems }, manifest, analyzer) {
    if (!warraq.isLatin(form)) {
      return [];
    }
    const known = await warraq.loadPostings(manifest, analyzer, stems);
    if (known.size > 0) {
      return [];
    }
    const vocabulary = await openVocabulary(manifest, analyzer);
    const found = await warraq.suggestSpellings(form, vocabulary, analyzer, 1);
    return found.map(({ word, why }) => ({ stem: analyzer.stem(word), why }));
  }

  /* Stems of words that look like a pattern, or of which the stem does, those of most documents first. */
  async function matching(vocabulary, pattern, analyzer) {
    const expression = new RegExp("^" + pattern.split(ANY).join(".*") + "$", "s");
    const fits = ({ stem, form }) => expression.test(stem) || expression.test(analyzer.withoutArticle(form));
    const found = await warraq.inTurns(vocabulary, (word) => (fits(word) ? [word] : []));
    return byCount(found.flat());
  }

  /* Stems within some edits of one, that one first. */
  async function similar(vocabulary, own, edits) {
    const isNear = ({ stem }) => stem !== own && warraq.editDistance(own, stem, edits) <= edits;
    const near = await warraq.inTurns(vocabulary, (word) => (isNear(word) ? [word] : []));
    return [own].concat(byCount(near.flat()));
  }

  function byCount(words) {
    return words
      .slice()
      .sort((one, other) => other.count - one.count || warraq.compareCodePoints(one.stem, other.stem))
      .map(({ stem }) => stem);
  }
})();

/* From what a query says to the stems that are looked up: patterns, similar words and families need the archive. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const ANY = "*";
  const FACET_MARK = "#";
  const WORD_MARK = "/";

  /**
   * Find the stems of a query's clauses.
   * @param {object[]} clauses what `warraq.parseQuery` returns
   * @param {object} manifest
   * @param {object} analyzer
   * @param {string} level "exact", "family" or "wide"
   * @returns {Promise<{presence: string, alternatives: {words: {stems: string[], offset: number}[], field: string}[]}[]>}
   *   the same clauses, of words alone; a word's own stem comes first. A pattern's word may have no stem at all.
   */
  warraq.expand = function (clauses, manifest, analyzer, level) {
    const families = level === "exact" ? async (stems) => stems : (stems) => withFamilies(stems, manifest, analyzer, level);

    async function expandOne(alternative) {
      const { field } = alternative;
      if (alternative.words) {
        const words = await Promise.all(
          alternative.words.map(async ({ stems, offset }) => ({ stems: await families(stems), offset })),
        );
        return { words, field };
      }
      const vocabulary = await warraq.loadVocabulary(manifest, analyzer);
      const stems =
        alternative.pattern !== undefined
          ? matching(vocabulary, alternative.pattern)
          : similar(vocabulary, analyzer.stemOfForm(alternative.form), alternative.edits);
      return { words: [{ stems: stems.slice(0, analyzer.query.mostStems), offset: 0 }], field };
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
   * Whether a field is of an article's own words, in the order that it has them; else it is a facet.
   * @param {string} field
   * @returns {boolean}
   */
  warraq.isText = (field) => field === "" || field === "title";

  async function withFamilies(stems, manifest, analyzer, level) {
    const found = await Promise.all(
      stems.map(async function (stem) {
        const shard = await warraq.loadTerms(manifest, warraq.shardOf(manifest.terms, analyzer.shardKey(stem)));
        if (!Object.hasOwn(shard.families, stem)) {
          return [];
        }
        const [sure, wide] = shard.families[stem].split("|");
        return (level === "wide" ? [sure, wide] : [sure]).flatMap((list) => (list || "").split(" ")).filter(Boolean);
      }),
    );
    return Array.from(new Set(stems.concat(found.flat())));
  }

  /* Stems of a pattern, those of most documents first. */
  function matching(vocabulary, pattern) {
    const expression = new RegExp("^" + pattern.split(ANY).join(".*") + "$", "s");
    return byCount(vocabulary.filter(({ stem }) => expression.test(stem)));
  }

  /* Stems within some edits of one, that one first. */
  function similar(vocabulary, own, edits) {
    const near = vocabulary.filter(({ stem }) => stem !== own && warraq.editDistance(own, stem, edits) <= edits);
    return [own].concat(byCount(near));
  }

  function byCount(words) {
    return words
      .slice()
      .sort((one, other) => other.count - one.count || warraq.compareCodePoints(one.stem, other.stem))
      .map(({ stem }) => stem);
  }
})();

/* The archive's words: the commonest spelling of each stem, and those that look like another. Loaded only for patterns,
   and for words that are misspelt or spelt in another script. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const ANY = "*";
  const read = new WeakMap(); // what a file holds → a promise of the words in it

  /**
   * Fetch the words.
   * @param {object} manifest
   * @param {object} analyzer
   * @returns {Promise<{word: string, form: string, stem: string, count: number}[]>} as they are written, folded and
   *   stemmed, each with the number of documents that have it in one field
   */
  warraq.loadVocabulary = async function (manifest, analyzer) {
    const file = await warraq.files.load("words", manifest.sums.words);
    if (!read.has(file)) {
      const counts = warraq.readNumbers(file[1]);
      const open = (word, place) => ({
        word,
        form: analyzer.form(word),
        stem: analyzer.stem(word),
        count: counts[place],
      });
      read.set(file, warraq.inTurns(warraq.readFrontCoded(file[0]), open));
    }
    return read.get(file);
  };

  /**
   * Find the words that look like a pattern, or of which the stem does.
   * @param {object[]} vocabulary what `warraq.loadVocabulary` returns
   * @param {string} pattern
   * @param {object} analyzer
   * @returns {Promise<string[]>} their stems, those of most documents first
   */
  warraq.stemsLike = async function (vocabulary, pattern, analyzer) {
    const expression = new RegExp("^" + pattern.split(ANY).join(".*") + "$", "s");
    const fits = ({ stem, form }) => expression.test(stem) || expression.test(analyzer.withoutArticle(form));
    const found = await warraq.inTurns(vocabulary, (word) => (fits(word) ? [word] : []));
    return byCount(found.flat());
  };

  /**
   * Find the words within some edits of one: of a letter for each three that it has, at most.
   * @param {object[]} vocabulary
   * @param {{form: string, edits: number}} word
   * @param {string} own its stem
   * @param {object} analyzer
   * @returns {Promise<string[]>} the stems of the others, those of most documents first
   */
  warraq.stemsNear = async function (vocabulary, { form, edits }, own, analyzer) {
    const bare = analyzer.withoutArticle(form);
    const most = Math.min(edits, Math.max(1, Math.floor(bare.length / analyzer.query.lettersForAnEdit)));
    const near = (one, other) => warraq.editDistance(one, other, most) <= most;
    const telling = own.length > analyzer.query.cliticLeaves;
    const isNear = ({ stem, form: other }) =>
      stem !== own && (near(bare, analyzer.withoutArticle(other)) || (telling && near(own, stem)));
    const found = await warraq.inTurns(vocabulary, (word) => (isNear(word) ? [word] : []));
    return byCount(found.flat());
  };

  function byCount(words) {
    return words
      .slice()
      .sort((one, other) => other.count - one.count || warraq.compareCodePoints(one.stem, other.stem))
      .map(({ stem }) => stem);
  }
})();

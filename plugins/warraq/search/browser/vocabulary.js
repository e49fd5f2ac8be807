/* The archive's words: the commonest spelling of each stem. Loaded only for patterns, and for words that are misspelt or
   spelt in another script. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
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
})();

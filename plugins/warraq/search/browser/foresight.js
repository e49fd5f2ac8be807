/* What a question needs, fetched while it is typed: whoever presses Enter then waits for little or nothing. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const LEAST = 4; // letters of a word that say which shard it is in: of three, four in five are wrong
  const NONE = { key: "" };
  let last = NONE; // the question that was asked last
  let finished = ""; // the words before the one that is being typed, as they were foreseen last

  /**
   * Ask a question, or give what is under way or has come of it where it was the last that was asked.
   * @param {string} query
   * @param {object} options those of `warraq.search`
   * @returns {{found: Promise<object>, results: function(): Promise<object[]>}} what `warraq.find` gives, and, when they are
   *   wanted, what `warraq.resultsOf` gives
   */
  warraq.ask = function (query, options) {
    const key = JSON.stringify([query, options]);
    if (last.key !== key) {
      last = makeQuestion(key, query, options);
    }
    return last;
  };

  /**
   * Fetch what the words that a reader has typed so far certainly need: the finished ones all of it, the one that is being
   * typed the shard of its own stem, once its letters tell which that is. What does not come is asked for again later.
   * @param {string} text
   * @param {object} options those of `warraq.search`
   * @returns {Promise<void>}
   */
  warraq.foresee = async function (text, options) {
    const begun = text.search(/\S*$/);
    const [before, word] = [text.slice(0, begun).trim(), text.slice(begun)];
    const known = before === finished;
    finished = before;
    await Promise.all([known || before === "" ? null : warraq.find(before, options), foreseeWord(word)]).catch(() => {});
  };

  async function foreseeWord(word) {
    if (word.length < LEAST) {
      return;
    }
    const { manifest, analyzer } = await warraq.openIndex();
    const { terms } = manifest.shards;
    const keys = analyzer.words(word).map((one) => analyzer.shardKey(analyzer.stem(one)));
    const decided = keys.map((key) => [key, key + "\uffff"].map((one) => warraq.shardOf(terms, one)));
    const sure = decided.filter(([first, end]) => first >= 0 && first === end);
    await Promise.all(sure.map(([number]) => warraq.loadShard(terms, number)));
  }

  function makeQuestion(key, query, options) {
    const found = warraq.find(query, options);
    let results = null;
    const question = { key, found, results: () => (results ||= forgetting(found.then((one) => warraq.resultsOf(one, options)))) };

    /* A question that failed, or a result of which did not come, is asked anew the next time. */
    function forgetting(promise) {
      const forget = () => (last = last === question ? NONE : last);
      promise.then((given) => [].concat(given).some(({ fault }) => fault) && forget(), forget);
      return promise;
    }

    forgetting(found);
    return question;
  }
})();

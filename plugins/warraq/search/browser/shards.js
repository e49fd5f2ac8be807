/* Shards: the files that terms are cut into by their keys. What `shards.py` lists of them is where each begins, and its
   checksum; its name follows from where it begins. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const FACET_MARK = "#";
  const SUM = 4; // letters of a checksum

  /**
   * Read what `front_coding.py` wrote.
   * @param {string} text
   * @returns {string[]}
   */
  warraq.readFrontCoded = function (text) {
    let before = "";
    return text === ""
      ? []
      : text.split(" ").map(function (part) {
          before = before.slice(0, warraq.readDigit(part)) + part.slice(1);
          return before;
        });
  };

  /**
   * Cut checksums that stand together.
   * @param {string} letters
   * @returns {string[]}
   */
  warraq.readSums = (letters) => Array.from({ length: letters.length / SUM }, (_none, order) => letters.slice(order * SUM, (order + 1) * SUM));

  /**
   * Open the shards of one kind.
   * @param {string} kind "terms", "facets", "pos" or "names"
   * @param {{keys: string, sums: string}} listed what the manifest has of them
   * @returns {{kind: string, keys: string[], sums: string[]}} the key at which each begins, and its checksum
   */
  warraq.openShards = (kind, { keys, sums }) => ({ kind, keys: warraq.readFrontCoded(keys), sums: warraq.readSums(sums) });

  /**
   * Find the shard in which a key stands.
   * @param {{keys: string[]}} shards
   * @param {string} key
   * @returns {number} the last shard whose boundary does not come after the key; -1 in an empty archive
   */
  warraq.shardOf = function ({ keys }, key) {
    let [low, high] = [-1, keys.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (warraq.compareCodePoints(keys[middle], key) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  };

  /**
   * Fetch a shard.
   * @param {{kind: string, keys: string[], sums: string[]}} shards
   * @param {number} number its place among them
   * @returns {Promise<object>} what it holds, by term
   */
  warraq.loadShard = ({ kind, keys, sums }, number) => warraq.files.load(kind + "-" + nameOf(keys[number]), sums[number]);

  /**
   * Say under which name a term is sorted into shards.
   * @param {string} term
   * @param {object} analyzer
   * @returns {string} a word's key, or a facet's up to its value's first space
   */
  warraq.keyOf = (term, analyzer) => (warraq.isFacet(term) ? term.split(" ", 1)[0] : analyzer.shardKey(term));

  /**
   * Whether a term is hidden: a facet's value, or a stem of one.
   * @param {string} term
   * @returns {boolean}
   */
  warraq.isFacet = (term) => term[0] === FACET_MARK;

  /* Four hexadecimal digits for each letter; the first shard of all begins with none. */
  function nameOf(key) {
    return key === "" ? "0" : Array.from({ length: key.length }, (_none, place) => key.charCodeAt(place).toString(16).padStart(4, "0")).join("");
  }
})();

/* How far one word is from another, in letters. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});

  /**
   * Count the letters that are put in, left out, changed, or change places with their neighbour: the distance of
   * optimal string alignment (Damerau 1964), each pair of letters changing places once.
   * @param {string} one
   * @param {string} other
   * @param {number} most give up beyond this
   * @param {function(string, string): number} [cost] what changing one letter into another costs, 1 unless told
   * @returns {number} the distance, or something above `most`
   */
  warraq.editDistance = function (one, other, most, cost) {
    if (Math.abs(one.length - other.length) > most) {
      return most + 1;
    }
    const change = cost || (() => 1);
    let [before, row] = [[], Array.from({ length: other.length + 1 }, (_none, place) => place)];
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1];
        next[j] = Math.min(
          row[j] + 1,
          next[j - 1] + 1,
          row[j - 1] + (same ? 0 : change(one[i - 1], other[j - 1])),
        );
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      if (Math.min(...next) > most) {
        return most + 1;
      }
      [before, row] = [row, next];
    }
    return row[other.length];
  };
})();

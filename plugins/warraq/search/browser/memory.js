/* The last few answers of a function, kept for when it is asked the same again. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});

  /**
   * Let a pure function of one text remember.
   * @param {number} most how many answers are kept; the one that was wanted longest ago goes first
   * @param {function(string): *} work
   * @returns {function(string): *} the same function; nobody may change what it gives
   */
  warraq.remembering = function (most, work) {
    const known = new Map();
    return function (text) {
      const answer = known.has(text) ? known.get(text) : work(text);
      known.delete(text);
      known.set(text, answer);
      if (known.size > most) {
        known.delete(known.keys().next().value);
      }
      return answer;
    };
  };
})();

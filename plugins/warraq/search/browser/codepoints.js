/* The order of strings that Python's sort gives: by code point. JavaScript's own is by UTF-16 unit, where
   characters beyond the first plane come before U+E000. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});

  /**
   * Compare two strings by code point.
   * @param {string} one
   * @param {string} other
   * @returns {number} below zero if `one` comes first, above if `other` does, zero if they are equal
   */
  warraq.compareCodePoints = function (one, other) {
    const length = Math.min(one.length, other.length);
    for (let place = 0; place < length; place += 1) {
      if (one[place] !== other[place]) {
        return inOrder(one.charCodeAt(place)) - inOrder(other.charCodeAt(place));
      }
    }
    return one.length - other.length;
  };

  /* Surrogates stand for code points above every single unit. */
  function inOrder(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
  }
})();

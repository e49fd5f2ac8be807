/* Whole numbers as letters, what `vlq.py` wrote. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUES = new Uint8Array(128);
  Array.from(ALPHABET).forEach(function (letter, value) {
    VALUES[letter.charCodeAt(0)] = value;
  });

  /**
   * Read one letter as a number below 64.
   * @param {string} letter
   * @returns {number}
   */
  warraq.readDigit = (letter) => VALUES[letter.charCodeAt(0)];

  /**
   * Read numbers of which the digits stand apart.
   * @param {string[]} places the lowest digits of all of them, the next …
   * @returns {number[]}
   */
  warraq.readDigits = (places) =>
    Array.from(places[0], (_letter, order) =>
      places.reduceRight((number, digits) => number * ALPHABET.length + warraq.readDigit(digits[order]), 0),
    );

  /**
   * Read all the numbers of a string.
   * @param {string} letters
   * @returns {number[]}
   */
  warraq.readNumbers = function (letters) {
    const numbers = [];
    let number = 0;
    let unit = 1;
    for (let place = 0; place < letters.length; place += 1) {
      const value = VALUES[letters.charCodeAt(place)];
      number += (value & 31) * unit;
      if (value & 32) {
        unit *= 32;
      } else {
        numbers.push(number);
        number = 0;
        unit = 1;
      }
    }
    return numbers;
  };
})();

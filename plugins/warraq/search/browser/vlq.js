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
   * @param {string} letters
   * @param {number} [place]
   * @returns {number}
   */
  warraq.readDigit = (letters, place = 0) => VALUES[letters.charCodeAt(place)];

  /**
   * Read numbers of which the digits stand apart.
   * @param {string[]} places the lowest digits of all of them, the next …
   * @returns {Uint32Array}
   */
  warraq.readDigits = function (places) {
    const numbers = new Uint32Array(places[0].length);
    for (const digits of places.slice().reverse()) {
      for (let order = 0; order < numbers.length; order += 1) {
        numbers[order] = numbers[order] * ALPHABET.length + VALUES[digits.charCodeAt(order)];
      }
    }
    return numbers;
  };

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

/* What the interface says, in the words that a page hands over: with values in them, and numbers, dates and counted nouns as
   its language has them. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const VALUE = /%\((\w+)\)s/;
  const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

  /**
   * Make the functions that say what a page hands over.
   * @param {{locale: string, words: Object<string, string>, months: string[], nouns: Object<string, Object<string, string>>}}
   *   given the language and its digits for `Intl`; words by their keys, the names of months, and the forms of each noun by
   *   CLDR's categories; %(name)s stands for a value
   * @returns {{told: function, phrase: function, say: function, counted: function, grouped: function, wordedDate: function}}
   */
  warraq.makeWording = function ({ locale, words, months, nouns }) {
    const plural = new Intl.PluralRules(locale);
    const [whole, plain] = [true, false].map((useGrouping) => new Intl.NumberFormat(locale, { useGrouping }));

    const wording = {
      /** @param {string} key @returns {string} the words, or nothing where the page handed over none */
      told: (key) => (Object.hasOwn(words, key) ? words[key] : ""),

      /**
       * Put values into words; whatever stands for them, such as an element, is left as it is.
       * @param {string} key
       * @param {Object<string, *>} [values] a list is put in piece by piece
       * @returns {*[]}
       */
      phrase: (key, values) => words[key].split(VALUE).flatMap((piece, place) => (place % 2 === 1 ? values[piece] : piece)),

      /** @param {string} key @param {Object<string, string>} [values] @returns {string} */
      say: (key, values) => wording.phrase(key, values).join(""),

      /** @param {number} total @param {string} noun @returns {string} «3 نتائج», in the right form */
      counted: (total, noun) => nouns[noun][plural.select(total)].replace(VALUE, wording.grouped(total)),

      /** @param {number} number @returns {string} thousands apart */
      grouped: (number) => whole.format(number),

      /** @param {?string} iso a day, month or year @returns {string} «21 شباط/فبراير 2023»; nothing for what is no date */
      wordedDate(iso) {
        const [, year, month, day] = ISO.exec(iso || "") || [];
        const number = (part) => part && plain.format(part);
        return [number(day), month && months[month - 1], number(year)].filter(Boolean).join(" ");
      },
    };
    return wording;
  };
})();

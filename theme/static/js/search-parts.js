/**
 * What the parts of the search page share: elements, and words, numbers and dates in the interface's language, which the
 * page hands over. Everything that comes from the archive goes in as text, never as markup.
 */
(function () {
  "use strict";

  const page = document.querySelector(".search");
  const base = new URL(page.dataset.base, location.href).href;
  const { locale, words, months, nouns } = JSON.parse(document.getElementById("interface").textContent);
  const plural = new Intl.PluralRules(locale);
  const [whole, plain] = [true, false].map((useGrouping) => new Intl.NumberFormat(locale, { useGrouping }));
  const VALUE = /%\((\w+)\)s/;
  const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

  const parts = (window.searchParts = {
    page,

    /** @param {string} key @returns {boolean} whether the page handed over such words */
    known: (key) => key in words,

    /** @param {string} key @param {Object<string, Node|string|(Node|string)[]>} values @returns {(Node|string)[]} words about them */
    phrase: (key, values) => words[key].split(VALUE).flatMap((piece, place) => (place % 2 ? values[piece] : piece)),

    /** @param {string} key @param {Object<string, string>} [values] @returns {string} */
    say: (key, values) => parts.phrase(key, values).join(""),

    /** @param {number} total @param {string} noun @returns {string} «3 نتائج», in the right form */
    counted: (total, noun) => nouns[noun][plural.select(total)].replace(VALUE, parts.grouped(total)),

    /** @param {number} number @returns {string} thousands apart */
    grouped: (number) => whole.format(number),

    /** @param {?string} iso a day, month or year @returns {string} «21 شباط/فبراير 2023», as the site writes its dates */
    wordedDate(iso) {
      const found = ISO.exec(iso || "");
      if (!found) return "";
      const [, year, month, day] = found;
      return [day && plain.format(day), month && months[month - 1], plain.format(year)].filter(Boolean).join(" ");
    },

    /** @param {string} name @param {string} [className] @param {...(Node|string)} children */
    make(name, className, ...children) {
      const element = document.createElement(name);
      if (className) element.className = className;
      element.append(...children);
      return element;
    },

    /** Mark an element's words as the archive's: Arabic, even where they begin in Latin (BBC عربي). */
    arabic: (element) => Object.assign(element, { lang: "ar", dir: "rtl" }),

    /** An isolate for words of the archive. */
    name: (text) => parts.arabic(parts.make("bdi", "", text)),

    /** @param {string} url relative to the site's root */
    address: (url) => new URL(url, base).href,

    /** @param {string} text @param {function(): void} action @param {string} [className] */
    button(text, action, className) {
      const element = parts.make("button", className || "button", text);
      element.type = "button";
      element.addEventListener("click", action);
      return element;
    },

    /** @returns {(Node|string)[]} a question in «», unless it has quotation marks of its own */
    quoted(text) {
      const question = parts.make("bdi", "", text);
      return /["\u201c-\u201f\u00ab\u00bb]/.test(text) ? [question] : parts.phrase("quoted", { question });
    },
  });
}());

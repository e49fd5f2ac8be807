/**
 * What the parts of the search page share: elements, numbers and dates as Arabic writes them. Everything that comes from
 * the archive goes in as text, never as markup.
 */
(function () {
  "use strict";

  const page = document.querySelector(".search");
  const base = new URL(page.dataset.base, location.href).href;
  const months = page.dataset.months.split("|");
  const plural = new Intl.PluralRules("ar");
  const FORMS = {
    result: ["لا نتائج", "نتيجة واحدة", "نتيجتان", "{} نتائج", "{} نتيجة", "{} نتيجة"],
    article: ["لا مقالات", "مقالة واحدة", "مقالتان", "{} مقالات", "{} مقالة", "{} مقالة"],
    name: ["لا أسماء", "اسم واحد", "اسمين", "{} أسماء", "{} اسمًا", "{} اسم"],
    hit: ["لا مواضع", "موضع واحد", "موضعان", "{} مواضع", "{} موضعًا", "{} موضع"],
  };
  const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];
  const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

  const parts = (window.searchParts = {
    page,

    /** @param {number} total @param {string} noun @returns {string} «3 نتائج», in the right one of the six forms */
    counted(total, noun) {
      return FORMS[noun][CATEGORIES.indexOf(plural.select(total))].replace("{}", parts.grouped(total));
    },

    /** @param {number} number @returns {string} thousands apart */
    grouped: (number) => number.toLocaleString("en"),

    /** @param {?string} iso a day, month or year @returns {string} «21 شباط/فبراير 2023», as the site writes its dates */
    arabicDate(iso) {
      const found = ISO.exec(iso || "");
      if (!found) return "";
      const [, year, month, day] = found;
      return [day && Number(day), month && months[Number(month) - 1], Number(year)].filter(Boolean).join(" ");
    },

    /** @param {string} name @param {string} [className] @param {...(Node|string)} children */
    make(name, className, ...children) {
      const element = document.createElement(name);
      if (className) element.className = className;
      element.append(...children);
      return element;
    },

    /** An isolate for words of the archive: Arabic, even where they begin in Latin (BBC عربي). */
    name(text) {
      const isolate = parts.make("bdi", "", text);
      isolate.dir = "rtl";
      return isolate;
    },

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
    quoted(question) {
      const text = parts.make("bdi", "", question);
      return /["\u201c-\u201f\u00ab\u00bb]/.test(question) ? [text] : ["«", text, "»"];
    },
  });
}());

/**
 * Elements for the scripts that search, and what the page hands over to them. Whatever comes from the archive goes in as
 * text, never as markup.
 */
(function () {
  "use strict";

  const FILE = "%(file)s";

  const elements = (window.elements = {
    /** What the page hands over: words, and how the interface writes numbers. */
    handed: JSON.parse(document.getElementById("interface")?.textContent || "{}"),

    /** Attributes of the archive's words: Arabic, even where they begin in Latin (BBC عربي). */
    arabic: { lang: "ar", dir: "rtl" },

    /** @param {string} name @param {string|Object<string, string>} [given] class or attributes @param {...(Node|string)} children */
    make(name, given, ...children) {
      const element = document.createElement(name);
      elements.set(element, typeof given === "string" ? { class: given } : given);
      element.append(...children);
      return element;
    },

    /** @param {Element} element @param {Object<string, string>} [attributes] empty ones are left out */
    set(element, attributes = {}) {
      for (const [key, value] of Object.entries(attributes)) if (value) element.setAttribute(key, value);
    },

    /** An isolate for words of the archive. */
    name: (text) => elements.make("bdi", elements.arabic, text),

    /** @param {string} text @param {function(Event): void} action @param {string} [className] */
    button(text, action, className = "button") {
      const element = elements.make("button", { class: className, type: "button" }, text);
      element.onclick = action;
      return element;
    },

    /** Give a file that was made in the page. @param {{filename: string, type: string, text: string}} file */
    give({ filename, type, text }) {
      const href = URL.createObjectURL(new Blob([text], { type }));
      elements.make("a", { href, download: filename }).click();
      setTimeout(() => URL.revokeObjectURL(href), 10000);
    },

    /**
     * What stands in the place of something that did not come: why, where the page has words for it, and a way to ask again.
     * @param {Error} reason with the `code` and `file` of `warraq.files.fault` @param {function(): void} again
     */
    failure(reason, again) {
      console.error(reason);
      const { words } = elements.handed;
      const said = reason.code ? words["fault." + reason.code] || "" : reason.message;
      const pieces = said.split(FILE).flatMap((piece, place) => (place ? [elements.make("bdi", { dir: "ltr" }, reason.file), piece] : piece));
      return elements.make("span", "failure unknown", ...pieces, " ", elements.button(words.again, again));
    },
  });
}());

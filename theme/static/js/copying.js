/**
 * Buttons that do something with a text of the page, and say on themselves for a while whether that went well: what
 * articles and quotations share.
 */
(function () {
  "use strict";

  const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g; // marks of direction, places for a break

  /** What the page hands over; null where it hands over nothing. */
  const handed = (window.handed = JSON.parse(document.getElementById("interface")?.textContent || null));

  /** @param {string} text @returns {string} it on one line, without marks that nobody sees */
  window.plainText = (text) => text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();

  /** @param {HTMLButtonElement} button @param {function(): Promise<string>} act what is done, and which word says so */
  window.actOnPress = function (button, act) {
    const label = button.textContent;
    button.hidden = false;
    button.ariaLive = "polite";
    button.onclick = async function () {
      button.textContent = handed.words[await act()];
      setTimeout(() => { button.textContent = label; }, 2000);
    };
  };

  /** Copy a text. @param {HTMLButtonElement} button @param {function(): string} text */
  window.copyOnPress = (button, text) => window.actOnPress(button, async function () {
    try {
      await navigator.clipboard.writeText(text());
      return "copied";
    } catch {
      return "not copied"; // a browser that forbids it, or a page from a server without TLS
    }
  });
}());

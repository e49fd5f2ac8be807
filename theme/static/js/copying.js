/**
 * Copy a text when a button is pressed, and say on the button for a while whether that went well.
 * @param {HTMLButtonElement} button @param {function(): string} text @param {Object<string, string>} words of the interface
 */
window.copyOnPress = function (button, text, words) {
  "use strict";

  const label = button.textContent;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async function () {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = words.copied;
    } catch {
      button.textContent = words["not copied"]; // a browser that forbids it, or a page from a server without TLS
    }
    setTimeout(() => { button.textContent = label; }, 2000);
  });
};

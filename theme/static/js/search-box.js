/**
 * What every page has: `/` goes to its search field, `?` tells the keys where the site has the words for it (`data-keys`),
 * and a question is asked in the address's hash, which works from a disk as it does from a server. Without this script
 * the form still leads to the search page.
 */
(function () {
  "use strict";

  const here = document.currentScript.src;
  const { keys } = document.currentScript.dataset;

  /** Run scripts beside this one, one after the other. @param {string[]} addresses */
  window.loadScripts = (addresses) => addresses.forEach(function (address) {
    const script = document.createElement("script");
    script.src = new URL(address, here).href;
    script.async = false;
    document.head.append(script);
  });

  /** What a key writes or, where letters are Arabic, its place. @param {KeyboardEvent} event */
  window.pressedKey = ({ key, code }) => (key > "~" ? code : key);

  function toField() {
    const field = document.querySelector(".search-box input");
    field?.focus();
    field?.select();
  }

  function tellKeys() {
    const dialog = document.getElementById("keys-dialog");
    if (dialog) dialog.showModal();
    else if (keys) window.loadScripts([new URL(keys, document.baseURI).href, "elements.js", "keys.js"]);
  }

  document.addEventListener("keydown", function (event) {
    const does = { "/": toField, Slash: event.shiftKey ? tellKeys : toField, "?": tellKeys }[window.pressedKey(event)];
    const busy = document.activeElement.matches("input, textarea, select, [contenteditable]") || document.querySelector("dialog[open]");
    if (!does || busy || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    does();
  });

  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (!form.matches(".search-box") || document.getElementById("results")) return;
    event.preventDefault();
    const words = form.elements.q.value.trim();
    location.href = form.action + (words ? "#q=" + encodeURIComponent(words) : "");
  });
}());

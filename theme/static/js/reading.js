/**
 * How a reader likes to read: colours, size of text, width of lines. Runs before anything is drawn, so that nothing
 * flashes; what is chosen is kept where the browser allows it, and holds for the page alone where not. The page is
 * shown when its faces are there and the other scripts have run, so that nothing moves under a reader's eyes; a page
 * opened from a disk may not ask for them earlier (`preload`).
 */
(function () {
  "use strict";

  const KEY = "warraq-reading";
  const PATIENCE = 600; // ms: who has waited for a slow disk reads in another face
  const root = document.documentElement;
  root.dataset.scripted = ""; // only now is the menu of use

  /** What was chosen before. */
  function kept() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch {
      return {};
    }
  }

  function keep(chosen) {
    try {
      localStorage.setItem(KEY, JSON.stringify(chosen));
    } catch {
      // A page from a disk may not be allowed to.
    }
  }

  function show(chosen) {
    ["theme", "size", "width"].forEach(function (name) {
      if (chosen[name]) root.dataset[name] = chosen[name];
      else delete root.dataset[name];
    });
  }

  const reveal = () => delete root.dataset.awaits;

  show(kept());
  root.dataset.awaits = "faces";
  setTimeout(reveal, PATIENCE);

  document.addEventListener("DOMContentLoaded", function () {
    void document.body.offsetHeight; // laid out, the page knows which faces it needs
    document.fonts.ready.then(reveal);

    const menu = document.querySelector(".reading");
    if (!menu) return; // a page of somebody's own
    menu.querySelectorAll("input").forEach(function (input) {
      input.checked = input.value === (root.dataset[input.name] || "");
    });
    menu.onchange = function () {
      const chosen = Object.fromEntries(Array.from(menu.querySelectorAll(":checked"), (one) => [one.name, one.value]));
      show(chosen);
      keep(chosen);
    };
    document.addEventListener("click", function (event) {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.onkeydown = function (event) {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.firstElementChild.focus();
    };
    menu.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  });
}());

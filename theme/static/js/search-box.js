/**
 * The search field of every page: `/` goes to it, and a question is asked in the address's hash, which works from a
 * disk as it does from a server. Without this script the form still leads to the search page.
 */
(function () {
  "use strict";

  /** Is the reader typing somewhere already? */
  function typing(element) {
    return Boolean(element) && (element.isContentEditable || /^(?:input|textarea|select)$/i.test(element.tagName));
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(document.activeElement)) return;
    const field = document.querySelector(".search-box input");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (!form.matches(".search-box") || document.getElementById("results")) return;
    event.preventDefault();
    const words = form.elements.q.value.trim();
    location.href = form.action + (words ? "#q=" + encodeURIComponent(words) : "");
  });
}());

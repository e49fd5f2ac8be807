/**
 * Beside the link to each quotation of the register, a button that copies it as one line to cite: the words, who said
 * them, the article, where and when it appeared (all that has the class `cite`), the address.
 */
(function () {
  "use strict";

  const given = document.getElementById("interface");
  if (!given) return;
  const { words } = JSON.parse(given.textContent);

  document.querySelectorAll(".permalink").forEach(function (link) {
    const button = document.createElement("button");
    button.className = "copy";
    button.textContent = words.cite;
    window.copyOnPress(button, function () {
      const parts = [...link.closest(".quote").querySelectorAll(".cite")].map((part) => part.textContent.trim());
      return [...parts, link.href].join(words.comma);
    }, words);
    link.after(button);
  });
}());

/**
 * Beside the link to each quotation of the register, a button that copies it as one line to cite: the words, who said
 * them, the article, where and when it appeared (all that has the class `cite`), the address; and one that clips it.
 */
(function () {
  "use strict";

  const { handed, plainText, copyOnPress, clipOnPress } = window;
  if (!handed) return;

  document.querySelectorAll(".permalink").forEach(function (link) {
    const cited = Array.from(link.closest(".quote").querySelectorAll(".cite"));
    const told = (part) => plainText(part?.textContent || "");

    function add(word) {
      const button = Object.assign(document.createElement("button"), { className: "copy", textContent: handed.words[word] });
      link.parentNode.append(button);
      return button;
    }

    copyOnPress(add("cite"), () => [...cited.map(told), link.href].join(handed.words.comma));
    if (!handed.clippings) return;
    clipOnPress(add("clip"), function () {
      const fields = cited.map((part) => [part.dataset.field, told(part)]);
      const date = cited.at(-1).firstChild.dateTime;
      return { ...Object.fromEntries(fields), date, kind: "quote", address: link.href };
    });
  });
}());

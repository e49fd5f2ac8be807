/**
 * Words that a reader selects in an article, with the mouse, a finger or the keys, are copied with their source, or clipped,
 * by buttons in a row below their paragraph, where they cover nothing and the Tab key comes next. Esc, or a click
 * elsewhere, puts the row away. The article itself is clipped by a button beside its citation.
 */
(function () {
  "use strict";

  const { handed, plainText, copyOnPress, clipOnPress } = window;
  const row = document.getElementById("passage");
  if (!handed || !row) return;
  const text = row.previousElementSibling;
  const [copy, clip] = row.children;
  const here = location.href.replace(/[?#].*/, "");
  let passage, waiting;

  row.style.userSelect = row.style.webkitUserSelect = "none"; // a selection that grows beyond it does not take it in

  function offer() {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.containsNode(text, true) || row.contains(document.activeElement)) return;
    row.remove();
    const range = selection.getRangeAt(0).cloneRange();
    if (!text.contains(range.startContainer)) range.setStart(text, 0);
    if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
    const words = plainText(String(range));
    const blocks = Array.from(text.children).filter((block) => range.intersectsNode(block));
    if (!words) return;
    passage = { kind: "passage", address: here + "#" + blocks[0].id, words: /^«[^«»]*»$/.test(words) ? words : `«${words}»` };
    (blocks.at(range.endOffset ? -1 : -2) || blocks[0]).after(row); // a paragraph that is selected whole ends where the next begins
    row.hidden = false;
  }

  document.onselectionchange = function () {
    clearTimeout(waiting);
    waiting = setTimeout(offer, 300); // so long without a change: the selection is made
  };
  window.onclick = ({ target }) => { row.hidden ||= getSelection().isCollapsed && !row.contains(target); };
  window.onkeydown = function (event) {
    row.hidden ||= event.key === "Escape";
    if (event.key !== "Tab" || row.hidden || !document.activeElement.matches("body, main")) return;
    event.preventDefault(); // a browser would begin at the top of the page
    copy.focus();
  };
  row.onmousedown = (event) => event.preventDefault(); // what is selected stays so

  const cited = document.getElementById("citation-text");
  copyOnPress(copy, () => [passage.words, plainText(cited.textContent), passage.address].join(" "));
  if (!handed.clippings) return;
  clipOnPress(clip, () => ({ ...handed.article, ...passage }));
  clipOnPress(document.getElementById("clip-article"), () => ({ ...handed.article, kind: "article", address: here }));
}());

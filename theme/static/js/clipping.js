/**
 * A button that puts something among the reader's clippings, and leads to them. A browser may keep the things of each
 * page of a disk apart: there the link takes along what was clipped with this button.
 * @param {HTMLButtonElement} button @param {function(): object} clip a clipping but for the archive, its address whole
 */
window.clipOnPress = function (button, clip) {
  "use strict";

  const { handed: { archive, clippings: page, words }, warraq: { clippings } } = window;
  const target = new URL(page, location.href);
  const root = new URL(".", target).href;
  const store = clippings.store(archive);
  const link = document.createElement("a");
  const taken = [];
  link.textContent = words.clippings;
  window.actOnPress(button, async function () {
    const { address, ...rest } = clip();
    const one = clippings.checked({ ...rest, archive, address: address.slice(root.length) });
    if (!one) return "not clipped";
    store.add([one]);
    taken.push(one);
    if (location.protocol === "file:" || store.lasts === "page") target.hash = clippings.toHash(taken);
    link.href = target;
    button.after(" ", link);
    return "clipped";
  });
};

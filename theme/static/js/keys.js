/** The keys that work, in a dialog: loaded after its words when a reader first presses «?». */
(function () {
  "use strict";

  const { keys, title, close } = window.keyWords;
  const { make, button } = window.elements;

  const rows = keys.map(([pressed, does]) => make("div", "",
    make("dt", "", ...pressed.map((key) => make("kbd", { dir: "ltr" }, key))), make("dd", "", does)));
  const dialog = make("dialog", { id: "keys-dialog", "aria-labelledby": "keys-title" },
    make("h2", { class: "label", id: "keys-title" }, title), make("dl", "keys", ...rows), button(close, () => dialog.close()));
  document.body.append(dialog);
  dialog.showModal();
}());

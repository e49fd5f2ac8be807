/**
 * The page of a reader's clippings: each with its source and a note to write, saved as a file, read from one again, and
 * given to other programs. Files are made in the page; nothing is sent. Whatever a file says goes in as text.
 */
(function () {
  "use strict";

  const { elements: { handed, arabic, make, name, button, give }, warraq } = window;
  const { say, counted, wordedDate } = warraq.makeWording(handed);
  const { read, store, fromHash } = warraq.clippings;
  const [page, list, kept, said, file, tools] = ["", "-list", "-kept", "-said", "-file", "-tools"].map((part) => document.getElementById("clippings" + part));
  const held = store(handed.archive);

  function figure(one) {
    const { words, title, speaker, source, date, note, address, archive } = one;
    const about = archive === handed.archive ? make("a", { href: address, ...arabic }, title) : name(title);
    const facts = [speaker && name(speaker), about, source && name(source), date && wordedDate(date)].filter(Boolean);
    const paper = make("p", "on-paper", note);
    const field = make("textarea", { "aria-label": say("note of", { title }), placeholder: say("note") }, note);
    const made = make("figure", "quote", make("blockquote", arabic, words), make("figcaption", "",
      ...facts.flatMap((fact) => [" · ", fact]).slice(1), make("bdi", { class: "code on-paper", dir: "ltr" }, address), paper,
      make("p", "note on-screen", field, button(say("remove"), remove, "action"))));

    field.oninput = () => tell(held.replace(one, { ...one, note: (paper.textContent = field.value) }));
    function remove() {
      tell(held.replace(one));
      const undo = button(say("undo"), () => show(held.add([{ ...one, note: field.value }])), "action");
      made.replaceChildren(undo);
      undo.focus();
    }
    return made;
  }

  function show(mine, told) {
    list.replaceChildren(...mine.map(figure));
    tell(mine, told);
  }

  function tell(mine, told = "") {
    tools.hidden = !mine.length;
    kept.textContent = say(mine.length ? held.lasts : "none");
    said.textContent = told;
  }

  async function take(files) {
    for (const one of files) {
      const { list: others, refused: bad } = (one.size <= 5e6 && read(await one.text())) || {}; // 5 MB
      const before = held.load().length;
      const mine = held.add(others || []);
      const [added, refused] = [mine.length - before, bad].map((count) => counted(count, "clipping"));
      show(mine, say(others ? "taken" : "not ours", { added, refused }));
    }
    file.value = "";
  }

  tools.onclick = function ({ target: { value } }) {
    if (value === "print") print();
    else if (value) give(warraq.dossierAs[value](held.load()));
  };
  file.onchange = () => take(file.files);
  ondragover = (event) => event.preventDefault();
  ondrop = function (event) {
    event.preventDefault();
    take(event.dataTransfer.files);
  };

  show(held.add(fromHash(location.hash))); // brought from a page whose things the browser keeps apart
  if (location.hash) history.replaceState(null, "", location.pathname);
  page.hidden = false;
}());

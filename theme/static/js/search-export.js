/**
 * Results to take along: a table (CSV) and references (RIS), and a table of how often each name of a list
 * is found. Files are made in the page; nothing is sent.
 */
(function () {
  "use strict";

  const { make, name, button, failure, give } = window.elements;
  const { say, counted, grouped, wordedDate } = window.searchParts;
  const { warraq } = window;
  const MOST = 5000; // articles in one file
  const place = document.getElementById("search-export");
  let offered;

  /** Give the file that `write` makes, whenever a button is pressed. @param {HTMLButtonElement} pressed */
  function gives(pressed, write) {
    pressed.onclick = async function () {
      pressed.disabled = true;
      try {
        await warraq.files.load("exports");
        give(await write(warraq.fileOf));
      } catch (reason) {
        const note = failure(reason, () => note.remove() || pressed.click());
        pressed.after(note);
      }
      pressed.disabled = false;
    };
    return pressed;
  }

  window.copyOnPress(document.getElementById("search-link"), () => location.href);
  place.querySelectorAll("button").forEach((one) => gives(one, async (fileOf) =>
    fileOf[one.value](await warraq.resultsOf(offered.found, { ...offered.options, limit: MOST }))));

  /** @param {object} found what `warraq.find` gave @param {object} options of `warraq.search` */
  function offer(found, options) {
    offered = { found, options };
    place.hidden = !found.total;
    place.firstElementChild.textContent = found.total > MOST ? say("take first", { results: counted(MOST, "result") }) : say("take");
  }

  /**
   * Look for each line of a list, and show how many articles have it, by year.
   * @param {string} names @param {function(string): string} link
   * @returns {Promise<Node|string>}
   */
  async function matrix(names, link) {
    await warraq.files.load("exports");
    const table = await warraq.countLines(names);
    if (!table.rows.length) return say("no names");
    const head = [say("name"), say("articles"), ...table.columns.map(wordedDate)].map((text) => make("th", { scope: "col" }, text));
    const body = table.rows.map(([one, ...counts]) => make("tr", "",
      make("th", { scope: "row" }, make("a", { href: link(one) }, name(one)), table.common.includes(one) ? make("p", "quiet", say("common")) : ""),
      ...counts.map((count) => make("td", "figure", grouped(count)))));
    return make("div", "figures",
      make("table", "", make("caption", "", counted(table.rows.length, "found of names")), make("thead", "", make("tr", "", ...head)), make("tbody", "", ...body)),
      make("p", "", gives(button(say("csv"), null, "action"), (fileOf) => fileOf.names(table))));
  }

  window.searchExport = { offer, matrix };
}());

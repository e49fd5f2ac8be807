/**
 * The tools of an index of names: a filter that folds as search does, by the table that the page hands over, and other
 * orders. Without this script the names stand by letter, and by number on a page of their own.
 */
(function () {
  "use strict";

  const tools = document.getElementById("names-tools");
  const groups = Array.from(document.querySelectorAll(".letter-group"));
  const given = document.getElementById("interface");
  if (!tools || !given) return;
  const { locale, words, folds } = JSON.parse(given.textContent);
  const [field, order, status] = ["filter", "order", "status"].map((name) => document.getElementById("names-" + name));
  const folded = new Map(Object.entries(folds).flatMap(([to, all]) => Array.from(all, (one) => [one, to])));
  const fold = (text) => Array.from(text.normalize("NFC").toLowerCase(), (one) => folded.get(one) ?? one).join("");
  const rows = Array.from(document.querySelectorAll(".names > li"), (row) => {
    const [count, first, last] = row.dataset.key.split(" ");
    return { row, home: row.parentNode, name: fold(row.querySelector("a").textContent), count, first, last };
  });
  const numbers = new Intl.NumberFormat(locale);
  const all = groups[0].cloneNode(false);
  const list = all.appendChild(rows[0].home.cloneNode(false));
  all.removeAttribute("aria-labelledby");
  groups[0].before(all);

  /* Undated names come last, whatever the order. */
  const orders = {
    count: (one, other) => other.count - one.count,
    first: (one, other) => (one.first || "9").localeCompare(other.first || "9", "en"),
    last: (one, other) => other.last.localeCompare(one.last, "en"),
  };

  function show() {
    const wanted = fold(field.value).split(/\s+/).filter(Boolean);
    const by = orders[order.value];
    let found = 0;
    for (const { row, home, name } of by ? rows.slice().sort(by) : rows) {
      row.hidden = !wanted.every((word) => name.includes(word));
      found += !row.hidden;
      (by ? list : home).append(row);
    }
    for (const group of [all, ...groups]) group.hidden = !group.querySelector("li:not([hidden])");
    const values = { number: numbers.format(found), total: numbers.format(rows.length) };
    status.textContent = words.found.replace(/%\((\w+)\)s/g, (_whole, name) => values[name]);
  }

  field.oninput = show;
  order.onchange = show;
  tools.hidden = false;
  show();
}());

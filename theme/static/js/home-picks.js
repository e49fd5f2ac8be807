/**
 * What on the home page hangs on the day or on chance: the day of the year, and an article drawn among some. Without
 * this script the links lead to the archive's last day and to one of the articles.
 */
(function () {
  "use strict";

  const [given, chance, day, note] = ["picks", "chance", "same-day", "same-day-note"].map((id) => document.getElementById(id));
  if (!given) return;
  const picks = JSON.parse(given.textContent);

  if (chance) chance.href = picks.base + picks.articles[Math.floor(Math.random() * picks.articles.length)];

  if (day) {
    const two = (number) => String(number).padStart(2, "0");
    const now = new Date();
    const today = two(now.getMonth() + 1) + "-" + two(now.getDate());
    const keys = Object.keys(picks.days).sort();
    const key = keys.filter((one) => one <= today).pop() || keys.pop(); // before January's first: the last of December
    const [month, date] = key.split("-").map(Number);
    day.href = picks.base + picks.days[key];
    day.textContent = new Intl.NumberFormat(picks.locale).format(date) + " " + picks.months[month - 1];
    note.textContent = key === today ? picks.today : picks.near;
  }
}());

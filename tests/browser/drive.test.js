"use strict";
// What search and clippings promise, in Chromium and in Firefox, on a page opened by double click and on one that is served.
const { after, before, describe, test } = require("node:test");
const assert = require("node:assert");
const { BROWSERS, PLACES, build, launch, visit } = require("./drive.js");

const SEED = "articles/71/000_7ecc73c29e594e37.html";
const FOUND = ["وزارة", "الوزارات", "بالأسلحة", "بوتين", "«روسيا والصين»", "٢٠٢٣"];
const ABSENT = ["البرازيل", "زلازل", "بركان"];

const output = build();

for (const name of Object.keys(BROWSERS)) {
  describe(name, function () {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser.close());
    for (const [place, open] of Object.entries(PLACES)) {
      describe("from " + place, () => promises(() => browser, () => open(output)));
    }
  });
}

function promises(browserOf, open) {
  let site, page, asked, complaints;
  before(async function () {
    site = await open();
    ({ page, asked, complaints } = await visit(browserOf()));
    await page.goto(site.root + "search.html");
  });
  after(async function () {
    await page.close();
    site.close();
  });

  const texts = (selector) => page.$$eval(selector, (found) => found.map((one) => one.textContent));

  /** Type a question and wait for its answer. */
  async function ask(question) {
    await page.$eval("#search", (field) => (field.value = ""));
    await page.type("#search", question);
    await page.keyboard.press("Enter");
    await page.waitForFunction((said) => document.getElementById("search-status").textContent.includes(said), {}, question);
  }

  for (const question of FOUND) {
    test(`«${question}» finds the article, and its sentence is marked`, async () => {
      await ask(question);
      const found = await page.$$eval("#results .entry-title a", (links) => links.map((link) => link.href.split("#")[0]));
      assert.ok(found.includes(site.root + SEED), found.join());
      assert.ok((await texts("#results mark")).length > 0);
    });
  }

  for (const question of ABSENT) {
    test(`«${question}» finds nothing, and that is said`, async () => {
      await ask(question);
      assert.match((await texts("#search-status"))[0], /^لا نتائج/);
      assert.deepEqual(await texts("#results li"), []);
    });
  }

  test("names are suggested while one types, and the arrows choose", async () => {
    await page.goto(site.root + "search.html");
    await page.type("#search", "فلاد");
    await page.waitForSelector("[role=option]");
    assert.match((await texts("[role=option]"))[0], /فلاديمير بوتين/);
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.$eval("[aria-selected=true]", (option) => option.id), "search-suggestions-0");
    await page.keyboard.press("Escape");
    assert.equal(await page.$eval("#search", (field) => field.getAttribute("aria-expanded")), "false");
  });

  test("a value narrows the results, and a page that is loaded again shows the same", async () => {
    await ask("وزارة");
    const rarest = await page.waitForSelector(".facet li:last-child .facet-keep");
    const whole = (await texts("#results > li")).length;
    await rarest.click();
    await page.waitForSelector(".chip");
    await page.waitForSelector("#results > li");
    const narrowed = await texts("#results > li");
    assert.ok(narrowed.length < whole);
    const address = page.url();
    await page.reload();
    await page.waitForSelector("#results > li");
    assert.equal(page.url(), address);
    assert.deepEqual(await texts("#results > li"), narrowed);
    assert.equal(await page.$eval("#search", (field) => field.value), "وزارة");
  });

  test("an article marks the words that led there, and n goes from one to the next", async () => {
    await page.goto(site.root + "search.html#q=" + encodeURIComponent("بوتين"));
    await page.waitForSelector("#results a");
    // Not by the mouse: what comes above the results moves them, and a click at their old place leads nowhere.
    await Promise.all([page.waitForNavigation(), page.$eval("#results .entry-title a", (link) => link.click())]);
    await page.waitForSelector(".hits");
    assert.ok((await page.evaluate(() => CSS.highlights.get("found").size)) > 1);
    const [before] = await texts(".hits [role=status]");
    await page.keyboard.press("n");
    assert.notEqual((await texts(".hits [role=status]"))[0], before);
    await page.keyboard.press("p");
    assert.equal((await texts(".hits [role=status]"))[0], before);
  });

  test("search that is put to the test in this browser passes, from files that it fetched itself", async () => {
    await page.goto(site.root + "search-test.html");
    await page.click("#test-start");
    await page.waitForSelector("#test-groups details");
    assert.match((await texts("#test-said"))[0], /^نجحت الأسئلة كلها: (\d+) من \1،/);
  });

  test("the keys are told in a dialog", async () => {
    await page.keyboard.press("?");
    await page.waitForSelector("dialog[open] kbd");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog[open]"));
  });

  test("what is clipped on two pages stands on that of the clippings, with its note when that is opened again", async () => {
    for (const [address, button] of [[SEED, "#clip-article"], ["quotes.html", ".copy ~ .copy"]]) {
      await page.goto(site.root + address);
      await page.$eval(button, (one) => one.click());
      await page.waitForSelector(button + " + a");
      await Promise.all([page.waitForNavigation(), page.$eval(button + " + a", (link) => link.click())]);
      await page.waitForSelector("#clippings-list figure");
    }
    assert.equal((await texts("#clippings-list figure")).length, 2);
    await page.type("textarea", "مهمّ");
    await page.reload();
    assert.equal(await page.$eval("textarea", (field) => field.value), "مهمّ");
  });

  test("nothing was asked for outside the archive, and nothing was complained about", () => {
    assert.deepEqual(asked.filter((address) => !address.startsWith(site.root) && !address.startsWith("data:")), []);
    assert.ok(asked.length > 0);
    assert.deepEqual(complaints, []);
  });
}

"use strict";
// A small archive, opened in Chromium and in Firefox, from a disk and over http; both are driven over WebDriver BiDi.

const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const http = require("node:http");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const puppeteer = require("puppeteer-core");

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };
const CHROMIUM_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const FIREFOX_PREFERENCES = { "app.normandy.enabled": false, "network.captive-portal-service.enabled": false };
const BROWSERS = {
  Chromium: { browser: "chrome", args: CHROMIUM_FLAGS, protocol: "webDriverBiDi" },
  Firefox: { browser: "firefox", extraPrefsFirefox: FIREFOX_PREFERENCES },
};

const python = (script, ...given) => execFileSync("python3", [path.join(__dirname, script), ...given]).toString().trim().split("\n").pop();

/** Build the archive in a folder that is removed with the process. @returns {string} its output */
function build() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "warraq-"));
  process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  return python("small_archive.py", folder);
}

/** @param {string} name a key of `BROWSERS` */
const launch = (name) => puppeteer.launch({ ...BROWSERS[name], executablePath: python(name.toLowerCase() + ".py"), headless: true, defaultViewport: { width: 1280, height: 900 } });

/** @returns {Promise<{root: string, close: function(): void}>} where a folder opens, over http */
async function serve(folder) {
  const server = http.createServer(function (request, response) {
    const file = path.join(folder, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const found = file.startsWith(folder) && fs.existsSync(file) && fs.statSync(file).isFile();
    response.writeHead(found ? 200 : 404, { "content-type": (TYPES[path.extname(file)] || "text/plain") + "; charset=utf-8" });
    response.end(found ? fs.readFileSync(file) : "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { root: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** @returns {{root: string, close: function(): void}} where a folder opens by double click */
const onDisk = (folder) => ({ root: pathToFileURL(folder) + "/", close() {} });

/** A new tab, with every address it asks for and every complaint it makes. */
async function visit(browser) {
  const page = await browser.newPage();
  const [asked, complaints] = [[], []];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
  return { page, asked, complaints };
}

module.exports = { BROWSERS, PLACES: { "a disk": onDisk, http: serve }, build, launch, visit };

"use strict";
// node lunr.build.js ARTICLES FOLDER [ar]: one lunr index of all articles, as a script that calls `lunrIndex`.

const fs = require("node:fs");
const path = require("node:path");
const lunr = require("lunr");

const WORDS = /[^\p{L}\p{M}\p{N}]/u;
const TITLE = 20; // what Warraq gives a title

const [articles, folder, language] = process.argv.slice(2);
if (language === "ar") {
  require("lunr-languages/lunr.stemmer.support.js")(lunr);
  require("lunr-languages/lunr.ar.js")(lunr);
} else {
  lunr.tokenizer.separator = WORDS; // lunr's own parts words at white space and hyphens alone
}

const builder = new lunr.Builder();
if (language === "ar") {
  builder.use(lunr.ar);
}
builder.ref("ref");
builder.field("title", { boost: TITLE });
builder.field("body");
for (const line of fs.readFileSync(articles, "utf8").split("\n").filter(Boolean)) {
  builder.add(JSON.parse(line));
}
fs.writeFileSync(path.join(folder, "index.js"), `lunrIndex(${JSON.stringify(builder.build())});\n`);

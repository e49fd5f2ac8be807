/* One index in one script, as MkDocs has it for pages opened from a disk; loaded with the first question. */
(function () {
  "use strict";

  const SIGNS = /[:~^+*-]/g; // of lunr's query language: a question is words
  let index = null;

  /** The refs of a question's first ten articles. */
  window.ask = async function (query) {
    index = index || load();
    const results = (await index).search(query.replace(SIGNS, " "));
    return results.slice(0, 10).map(({ ref }) => ref);
  };

  function load() {
    return new Promise(function (resolve, reject) {
      const script = document.createElement("script");
      script.src = "index.js";
      script.onerror = () => reject(new Error(script.src));
      window.lunrIndex = (serialized) => resolve(lunr.Index.load(serialized));
      document.head.append(script);
    });
  }
})();

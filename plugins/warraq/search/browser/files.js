/* The files of the index, each fetched once with a script tag: all that a page opened by double click may do. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const here = typeof document === "undefined" || !document.currentScript ? "" : document.currentScript.src;

  const MOST = 300; // files of parts (with a hyphen or a slash in their name) that are kept: some ten megabytes
  const PART = /[-/]/;
  const arrived = new Map(); // name → {sum, payload}, the one that was wanted last at the end
  const underWay = new Map(); // name → Promise

  warraq.files = {
    /** Address of the site's root, with or without its last slash; at first, where this script came from. */
    base: here.replace(/search\/[^/]*$/, ""),

    /** Whether they are on a disk, and not fetched over a network. */
    onDisk: () => warraq.files.base.startsWith("file:"),

    /**
     * Run the script at an address; tests put their own in its place.
     * @param {string} address
     * @returns {Promise<void>} rejected if the script cannot be loaded
     */
    run: runScript,

    /**
     * Take what a file of the index holds; every one of them calls this, as `warraq.search.put`.
     * @param {string} name its path below search/ without .js
     * @param {string} sum its checksum
     * @param {*} payload
     */
    put(name, sum, payload) {
      arrived.set(name, { sum, payload });
      if (arrived.size > MOST) {
        const parts = Array.from(arrived.keys()).filter((one) => PART.test(one));
        parts.slice(0, Math.max(0, parts.length - MOST)).forEach((one) => arrived.delete(one));
      }
    },

    /**
     * Give what a file holds, fetching it unless it is here. A file that fails is asked for again by the next
     * call; one with another checksum than the manifest names is asked for once more, past the cache.
     * @param {string} name its path below search/ without .js
     * @param {string} [sum] the checksum it must have
     * @returns {Promise<*>} rejected with an Error that names the file
     */
    load(name, sum) {
      if (isHere(name, sum)) {
        const file = arrived.get(name);
        arrived.delete(name);
        arrived.set(name, file);
        return Promise.resolve(file.payload);
      }
      if (!underWay.has(name)) {
        const done = () => underWay.delete(name);
        const loading = fetchChecked(name, sum);
        underWay.set(name, loading);
        loading.then(done, done);
      }
      return underWay.get(name);
    },

    /**
     * Forget every file, since one is of another build than the rest.
     * @param {string} name
     * @returns {Error} to be thrown
     */
    mixed(name) {
      warraq.files.forget();
      return warraq.files.fault("mixed", name, "the search files are of two builds: reload the page");
    },

    /**
     * Make the error of a file: its `code` (missing, damaged, mixed or format) and `file` let a page word it in its own language.
     * @param {string} code
     * @param {string} name
     * @param {string} message
     * @param {*} [cause]
     * @returns {Error}
     */
    fault(code, name, message, cause) {
      const file = pathOf(name);
      return Object.assign(new Error(message + ": " + file, { cause }), { code, file });
    },

    /** Forget every file, so that the next search reads the archive anew. */
    forget() {
      arrived.clear();
    },
  };

  async function fetchChecked(name, sum) {
    await fetchFile(name, "");
    if (sum !== undefined && !isHere(name, sum)) {
      await fetchFile(name, "?" + sum);
    }
    if (!isHere(name, sum)) {
      throw warraq.files.mixed(name);
    }
    return arrived.get(name).payload;
  }

  async function fetchFile(name, suffix) {
    arrived.delete(name);
    try {
      await warraq.files.run(addressOf(name) + suffix);
    } catch (cause) {
      throw warraq.files.fault("missing", name, "this search file could not be loaded", cause);
    }
    if (!arrived.has(name)) { // cut short, or something else under its name
      throw warraq.files.fault("damaged", name, "this search file is damaged");
    }
  }

  function isHere(name, sum) {
    return arrived.has(name) && (sum === undefined || arrived.get(name).sum === sum);
  }

  function pathOf(name) {
    return "search/" + name + ".js";
  }

  function addressOf(name) {
    const base = warraq.files.base;
    return (base === "" || base.endsWith("/") ? base : base + "/") + pathOf(name);
  }

  function runScript(address) {
    return new Promise(function (resolve, reject) {
      const script = document.createElement("script");
      script.src = address;
      script.onload = function () {
        script.remove();
        resolve();
      };
      script.onerror = function () {
        script.remove();
        reject(new Error(address));
      };
      document.head.append(script);
    });
  }
})();

/*
 * A reader's clippings: articles, passages and quotations with notes of their own. All are kept where the browser allows,
 * for this archive, and written as one file that can be read again. What is read is checked: a file may be anybody's.
 */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const FORMAT = "warraq-clippings-1";
  const FIELDS = ["kind", "archive", "ref", "address", "title", "author", "source", "date", "words", "speaker", "note"];
  const KINDS = ["article", "passage", "quote"];
  const ADDRESS = /^(?:[\w-][\w.-]*\/)*([\w-][\w.-]*)\.html(?:#[\w-]*)?$/; // of a page in an archive, and nowhere else
  const MOST = 5000; // clippings
  const LONGEST = 20000; // letters of one field

  const key = ({ kind, archive, address, words }) => [kind, archive, address, words].join("\n");

  const clippings = (warraq.clippings = {
    /**
     * @param {*} given
     * @returns {?Object<string, string>} a clipping with its fields and no others, all text, or null for what is none:
     *   `kind` is article, passage or quote, `address` that of its place from the archive's root, `ref` the name of its
     *   page where none is given
     */
    checked(given) {
      const made = Object.fromEntries(FIELDS.map((field) => [field, given?.[field] ?? ""]));
      const sound = Object.values(made).every((value) => typeof value === "string" && value.length <= LONGEST);
      const [, ref] = (sound && made.address.match(ADDRESS)) || [];
      return ref && made.title && KINDS.includes(made.kind) ? { ...made, ref: made.ref || ref } : null;
    },

    /** @param {object[]} list @returns {string} the file */
    write: (list) => JSON.stringify({ format: FORMAT, clippings: list }, null, 1),

    /**
     * @param {string} text a file
     * @returns {?{list: object[], refused: number}} its clippings and how many more are none; null where it is no such file
     */
    read(text) {
      let file;
      try {
        file = JSON.parse(text);
      } catch {
        return null;
      }
      if (file?.format !== FORMAT || !Array.isArray(file.clippings) || file.clippings.length > MOST) return null;
      const list = file.clippings.map(clippings.checked).filter(Boolean);
      return { list, refused: file.clippings.length - list.length };
    },

    /** Put two lists together, in their order; where both have a clipping, it has the notes of both. */
    merge(mine, others) {
      const all = new Map(mine.map((one) => [key(one), one]));
      for (const other of others) {
        const { note } = all.get(key(other)) || other;
        const notes = note.includes(other.note) ? note : other.note.includes(note) ? other.note : note + "\n\n" + other.note;
        all.set(key(other), { ...other, note: notes });
      }
      return Array.from(all.values());
    },

    /**
     * Where the clippings of an archive are kept: beyond this tab, in it, or, where the browser allows neither, in this page.
     * Each function but `load` changes what other tabs may have changed meanwhile, and returns the whole list.
     * @param {string} archive its name
     * @param {(function(): Storage)[]} [offered] the first that can be written to is taken
     */
    store(archive, offered = [() => localStorage, () => sessionStorage]) {
      const name = FORMAT + ":" + archive;
      let memory = [];
      let place = offered.findIndex(writable);
      const store = {
        /** `browser`, or `tab` and `page`, which lose them when they are closed. */
        get lasts() {
          return { 0: "browser", 1: "tab" }[place] || "page";
        },
        load: () => (place < 0 ? memory : clippings.read(offered[place]().getItem(name))?.list || []),
        add: (list) => keep(clippings.merge(store.load(), list)),
        /** Put others, or none, in the place of one. */
        replace: (one, ...others) => keep(store.load().flatMap((old) => (key(old) === key(one) ? others : [old]))),
      };

      function keep(list) {
        memory = list;
        try {
          offered[place]?.().setItem(name, clippings.write(list));
        } catch {
          place = -1; // full
        }
        return list;
      }
      return store;
    },

    /** @param {object[]} list @returns {string} what stands behind `#` in an address that takes them along */
    toHash: (list) => String(new URLSearchParams({ add: clippings.write(list) })),

    /** @param {string} hash with its `#` @returns {object[]} what it takes along */
    fromHash: (hash) => clippings.read(new URLSearchParams(hash.slice(1)).get("add"))?.list || [],
  });

  function writable(storage) {
    try {
      storage().setItem(FORMAT, "");
      storage().removeItem(FORMAT);
      return true;
    } catch {
      return false;
    }
  }
})();

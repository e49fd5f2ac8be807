"""``make bench-search``: Warraq's search beside whole-word lunr, lunr with lunr-languages' Arabic, and Pagefind."""

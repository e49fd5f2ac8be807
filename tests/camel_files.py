"""A small folder of camel-tools' data in its real layout, for tests: the catalogue and a database of morphology."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

NAMES, MORPHOLOGY = "ner/arabert", "morphology_db/calima-msa-r13"
PACKAGES = {"ner-arabert": NAMES, "morphology-db-msa-r13": MORPHOLOGY}
COMPONENTS = {"NamedEntityRecognition": ("arabert", NAMES), "MorphologyDB": ("calima-msa-r13", MORPHOLOGY)}


def write_catalogue(root: Path, *, listed: bool = True, address: str = "") -> None:
    """Write the catalogue of what lies below ``root``, with the size and SHA-256 of each file where ``listed``.

    Packages can be downloaded at ``address`` as NAME.zip.
    """
    packages = {}
    for name, path in PACKAGES.items():
        files = [each for each in sorted((root / "data" / path).rglob("*")) if each.is_file()] if listed else []
        packages[name] = {
            "name": name,
            "description": "",
            "package_type": "http",
            "private": False,
            "dependencies": [],
            "destination": path,
            "files": [
                {
                    "path": each.relative_to(root / "data" / path).as_posix(),
                    "sha256": hashlib.sha256(each.read_bytes()).hexdigest(),
                    "size": each.stat().st_size,
                }
                for each in files
            ],
            "license": "MIT",
            "url": f"{address}/{name}.zip",
            "version": "1.1.0",
        }
    components = {
        name: {"default": default, "datasets": {default: {"path": path}}}
        for name, (default, path) in COMPONENTS.items()
    }
    catalogue = {"version": "1.6.0", "packages": packages, "components": components}
    root.mkdir(parents=True, exist_ok=True)
    (root / "catalogue.json").write_text(json.dumps(catalogue), encoding="utf-8")
    (root / "versions.json").write_text(json.dumps(dict.fromkeys(PACKAGES, "1.1.0")), encoding="utf-8")


def write_names(root: Path) -> None:
    """Write files that have the shape of a model of names and no use: what looks at them need not have torch."""
    folder = root / "data" / NAMES
    folder.mkdir(parents=True)
    (folder / "config.json").write_text("{}", encoding="utf-8")
    (folder / "vocab.txt").write_text("[UNK]\n", encoding="utf-8")
    header = json.dumps({"weight": {"dtype": "U8", "shape": [4], "data_offsets": [0, 4]}}).encode()
    (folder / "model.safetensors").write_bytes(len(header).to_bytes(8, "little") + header + b"1234")


# stem as camel-tools looks it up, its category, diacritized form, lemma, part of speech, logarithm of its frequency
STEMS = (
    ("سلاح", "N", "سِلاح", "سِلاح_1", "noun", "-3.9"),
    ("اسلح", "Nap", "أَسْلِح", "سِلاح_1", "noun", "-3.9"),
    ("وزير", "N", "وَزِير", "وَزِير_1", "noun", "-2.9"),
    ("وزراء", "N", "وُزَراء", "وَزِير_1", "noun", "-2.9"),
    ("رئيس", "N", "رَئِيس", "رَئِيس_1", "noun", "-2.7"),
    ("رؤساء", "N", "رُؤَساء", "رَئِيس_1", "noun", "-2.7"),
    ("كتاب", "N", "كِتاب", "كِتاب_1", "noun", "-3.5"),
    ("كتب", "N", "كُتُب", "كِتاب_1", "noun", "-3.5"),
    ("كتب", "V", "كَتَب", "كَتَب_1", "verb", "-4.1"),
    ("كاتب", "N", "كاتِب", "كاتِب_1", "noun", "-4.4"),
    ("علم", "N", "عِلْم", "عِلْم_1", "noun", "-3.7"),
    ("علوم", "N", "عُلُوم", "عِلْم_1", "noun", "-3.7"),
    ("علم", "N", "عَلَم", "عَلَم_1", "noun", "-3.7"),
    ("ان", "N", "ان", "آن_1", "noun", "-6.0"),
    ("ان", "N", "أَنَّ", "أَنَّ_1", "conj", "-1.2"),
)
PREFIXES = (("", "Pref-0", ""), ("ال", "Al", "ال"), ("و", "Wa", "وَ"), ("وال", "Al", "وَال"))
SUFFIXES = (("", "Suff-0", ""), ("ه", "ap", "َة"))
PREFIX_STEM = (
    ("Pref-0", "N"),
    ("Pref-0", "Nap"),
    ("Pref-0", "V"),
    ("Wa", "N"),
    ("Wa", "Nap"),
    ("Al", "N"),
    ("Al", "Nap"),
)
STEM_SUFFIX = (("N", "Suff-0"), ("Nap", "ap"), ("V", "Suff-0"))
PREFIX_SUFFIX = tuple((prefix, suffix) for prefix in ("Pref-0", "Wa", "Al") for suffix in ("Suff-0", "ap"))


def morphology() -> str:
    """Return an ALMOR database of a few stems: sections, separators and feature names are those of calima-msa-r13."""
    features = ("diac", "lex", "bw", "gloss", "stemgloss", "pos", "pos_logprob", "lex_logprob", "pos_lex_logprob")
    kinds = ("noun", "verb", "conj", "digit", "punc", "latin")
    lines = ["###DEFINES###"]
    lines += [f"DEFINE {name} {name}:*open*" for name in features if name != "pos"]
    lines += ["DEFINE pos " + " ".join(f"pos:{kind}" for kind in kinds), "###DEFAULTS###"]
    lines += [f"DEFAULT pos:{kind}" + " gloss:*" for kind in kinds]
    lines += ["###ORDER###", "ORDER " + " ".join(features), "###TOKENIZATIONS###", "TOKENIZATION diac"]
    lines += ["###STEMBACKOFF###", "STEMBACKOFF NOAN N Nap", "###PREFIXES###"]
    lines += [f"{form}\t{category}\tdiac:{marked} bw:" for form, category, marked in PREFIXES]
    lines += ["###SUFFIXES###"]
    lines += [f"{form}\t{category}\tdiac:{marked} bw:" for form, category, marked in SUFFIXES]
    lines += ["###STEMS###"]
    for form, category, marked, lemma, kind, chance in STEMS:
        chances = f"pos_logprob:-0.4 lex_logprob:{chance} pos_lex_logprob:{chance}"
        lines.append(f"{form}\t{category}\tdiac:{marked} lex:{lemma} bw:{marked} gloss:{form} pos:{kind} {chances}")
    for name, table in (("AB", PREFIX_STEM), ("BC", STEM_SUFFIX), ("AC", PREFIX_SUFFIX)):
        lines += [f"###TABLE {name}###", *(" ".join(pair) for pair in table)]
    return "\n".join(lines) + "\n"


def write_morphology(root: Path) -> None:
    """Write that database where the catalogue says."""
    folder = root / "data" / MORPHOLOGY
    folder.mkdir(parents=True)
    (folder / "morphology.db").write_text(morphology(), encoding="utf-8")

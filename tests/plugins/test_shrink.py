"""A page loads one stylesheet, and no comments: the sources keep both their parts and their reasons."""

from __future__ import annotations

from pathlib import Path

import pytest

from warraq_build import shrink

PARTS = {
    "base/fonts.css": '@font-face { src: url("../../naskh.woff2"); } /* why */',
    "blocks/quote.css": "blockquote { margin-inline: calc(1rem + 2px); }",
}


def theme(folder: Path, main: str, parts: dict[str, str] = PARTS) -> Path:
    for name, text in {"main.css": main, **parts}.items():
        (folder / "css" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "css" / name).write_text(text, encoding="utf-8")
    return folder / "css/main.css"


def test_a_stylesheet_takes_in_its_parts(tmp_path: Path):
    """Each part stands in its layer where it was imported; addresses are seen from the stylesheet; comments go."""
    imports = '@import url("base/fonts.css") layer(a); /* first */\n@import url("blocks/quote.css");'
    main = f"@layer a, b;\n{imports}\np {{ color: red; }}"
    text, parts = shrink.stylesheet(theme(tmp_path, main))
    assert parts == tuple(PARTS)
    assert text == (
        '@layer a,b;@layer a{@font-face{src:url("../naskh.woff2")}}'
        "blockquote{margin-inline:calc(1rem + 2px)}p{color:red}"
    )


def test_what_stands_inside_stays_inside(tmp_path: Path):
    """``a :is(b)`` is a ``b`` inside of ``a``: it never becomes ``a:is(b)``, and ``a:hover`` stays as it is."""
    text, _ = shrink.stylesheet(theme(tmp_path, 'a[dir="ltr"] :is(b, c) { color: red; }\na:hover { margin: 0; }', {}))
    assert text == 'a[dir="ltr"] *:is(b,c){color:red}a:hover{margin:0}'


@pytest.mark.parametrize(
    "main",
    [
        '@import url("blocks/quote.css") screen;\np{color:red}',  # a condition that would be lost
        '@import url("blocks/none.css");',  # no such file
        '@import url("../outside.css");',
        '@import url("chain.css");\np{color:red}',  # imports more
        '@import url("blocks/quote.css");@import "base/fonts.css";',
    ],
)
def test_what_cannot_be_taken_in_whole_is_left_to_the_browser(tmp_path: Path, main: str):
    text, parts = shrink.stylesheet(
        theme(tmp_path, main, {**PARTS, "chain.css": '@import url("blocks/quote.css");', "../outside.css": "p{}"})
    )
    assert parts == ()
    assert text.count("@import") == main.count("@import")


def test_what_is_inside_something_stays_inside(tmp_path: Path):
    """The blank before a pseudo-class is what says «anywhere in», so it is no needless one."""
    main = theme(tmp_path, ".figures :is(th, td) { margin: 0 }", {})
    assert shrink.stylesheet(main)[0] == ".figures *:is(th,td){margin:0}"


def test_a_script_loses_its_comments_only(tmp_path: Path):
    """Strings, templates and patterns that look like comments stay."""
    source = tmp_path / "a.js"
    source.write_text("// why\nconst a = '// no', b = `/* ${1} */`, c = /\\/\\*/; /* why */\n", encoding="utf-8")
    text = shrink.script(source)
    assert "why" not in text
    assert all(kept in text for kept in ("'// no'", "`/* ${1} */`", r"/\/\*/"))

"""The text of a page: it shows what the seed says, whatever Markdown might make of it."""

from __future__ import annotations

from hypothesis import example, given, settings

from rendering import BODIES, plain, show
from warraq.escaping import displayed
from warraq.page import is_edited, page_path, read
from warraq.text.layout import blocks


@settings(max_examples=600, deadline=None)
@given(BODIES)
@example("#برنامج_تطوير ينطلق")
@example("2018. عام الأزمات")
@example(": قال الوزير")
@example("[x]: http://example.org")
@example("قال\n=====\nثم مضى\n-----")
@example("    أربع مسافات")
@example("AT&T و R&D; و &copy; و &#38 x")
def test_every_block_shows_the_seeds_own_text(body: str):
    """Each paragraph and subhead of a page shows its text in the seed, character for character."""
    _, expected_subheads = blocks(body)
    shown, meta = show(plain(body))
    paragraphs, _ = blocks(body)
    wanted = {f"p{number}": displayed(block.text) for number, block in enumerate(paragraphs, 1)}
    wanted |= {f"s{number}": displayed(block.text) for number, block in enumerate(expected_subheads, 1)}
    assert shown.blocks == wanted
    assert shown.tags <= {"p", "h2"}
    assert meta["slug"] == ["000_test"]


@settings(max_examples=300, deadline=None)
@given(BODIES)
@example(
    "قال الوزير إن الطريق مفتوح أمام الناس منذ صباح اليوم.\nالطريق\tرقم #1\n"
    "وأضاف الوزير أن العمل يستمر شهرين آخرين حتى يكتمل الطريق كله إلى الساحل."
)
def test_a_page_reads_back(body: str):
    """``read`` gives the blocks that a browser shows, and no fresh page looks edited."""
    page = plain(body)
    shown, _ = show(page)
    assert {block.id: block.text for block in read(page).blocks} == shown.blocks
    assert not is_edited(page)


def test_only_what_markdown_would_obey_is_escaped():
    """Real text stays readable in the file."""
    body = "#برنامج_تطوير: (خاص) قال: «نعم!» - 5 * 3، AT&T في 2018.\nزاد 3 > 2 و a < b و50%"
    assert plain(body).split("\n\n", 1)[1] == "\\" + body.replace("\n", "\n\n") + "\n"


def test_pages_stand_in_folders_by_hash():
    assert page_path("000_7ecc73c29e594e37") == "articles/71/000_7ecc73c29e594e37.md"

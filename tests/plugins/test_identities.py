"""Who has a page: two things never share one, and what people and the ledger say of a name wins."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sites

from warraq.authority import Authority, entity_id
from warraq.errors import AuthorityError
from warraq.records import Kind
from warraq_index.identities import AddressError, Identities
from warraq_index.settings import DEFAULTS


def test_two_labels_never_share_a_page():
    """عمّان and عُمان have two pages; the same label always has the same one."""
    identities = Identities(Authority.empty(), DEFAULTS["ENTITY_URL"])
    amman, oman = identities.entity("places", "عمّان"), identities.entity("places", "عُمان")
    assert amman is not oman
    assert amman.url != oman.url
    assert identities.entity("places", "عمّان") is amman


def test_kinds_do_not_share_a_page():
    """A name that is a person here and a place there has two pages."""
    identities = Identities(Authority.empty(), DEFAULTS["ENTITY_URL"])
    assert identities.entity("people", "سعيدة").url != identities.entity("places", "سعيدة").url


def write_authority(folder: Path, name: str, rows: str) -> Authority:
    """Write one CSV file of an authority folder and read the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(rows, encoding="utf-8")
    return Authority.load(folder)


def test_a_shared_id_is_an_error_with_both_names(tmp_path):
    """A ledger that gives one label's id to another stops the build and names both."""
    taken = entity_id(Kind.PERS, "سامي")
    authority = write_authority(tmp_path, "ledger.csv", f"id,kind,label,name,merged_into\n{taken},PERS,هند,hind,\n")
    with pytest.raises(AddressError, match=r"سامي.*هند"):
        Identities(authority, DEFAULTS["ENTITY_URL"]).entity("people", "سامي")


def test_a_merged_label_leads_to_its_target(tmp_path):
    """An old label, still on a page that somebody edited, stands for the entity it was merged into."""
    old, new = entity_id(Kind.PERS, "بوتين"), entity_id(Kind.PERS, "فلاديمير بوتين")
    rows = f"id,kind,label,name,merged_into\n{old},PERS,بوتين,butin,{new}\n{new},PERS,فلاديمير بوتين,fladimir-butin,\n"
    identities = Identities(write_authority(tmp_path, "ledger.csv", rows), DEFAULTS["ENTITY_URL"])
    page = identities.entity("people", "بوتين")
    assert page is identities.entity("people", "فلاديمير بوتين")
    assert page.url == f"people/fladimir-butin-{new}.html"


def test_a_published_address_leads_to_where_its_entity_went(tmp_path):
    """A merge moves no address: the old one stays, and leads to the new one."""
    old, new = entity_id(Kind.PERS, "بوتين"), entity_id(Kind.PERS, "فلاديمير بوتين")
    rows = f"id,kind,label,name,merged_into\n{old},PERS,بوتين,butin,{new}\n{new},PERS,فلاديمير بوتين,vladimir-putin,\n"
    output = sites.build(tmp_path, {"summit.md": sites.SUMMIT, "authority/ledger.csv": rows})
    moved = (output / f"people/butin-{old}.html").read_text(encoding="utf-8")
    assert f'content="0; url=../people/vladimir-putin-{new}.html"' in moved
    assert (output / f"people/vladimir-putin-{new}.html").exists()


def test_an_ignored_name_has_no_page(tmp_path):
    """A person's ``ignore`` wins over the machine."""
    authority = write_authority(tmp_path, "people.csv", "label,status\nسيدي,ignore\n")
    assert Identities(authority, DEFAULTS["ENTITY_URL"]).entity("people", "سيدي") is None


def test_a_persons_row_names_the_page(tmp_path):
    """Aliases and a description that somebody wrote stand on the page."""
    authority = write_authority(tmp_path, "people.csv", "label,aliases,description\nهند,أم سعد|هنود,شاعرة\n")
    page = Identities(authority, DEFAULTS["ENTITY_URL"]).entity("people", "هند")
    assert (page.aliases, page.description) == (("أم سعد", "هنود"), "شاعرة")


def test_a_place_lies_where_the_ledger_says_unless_a_person_says_otherwise(tmp_path):
    """Coordinates come up from the ledger; a row of the authority wins."""
    identifier = entity_id(Kind.LOC, "بكين")
    ledger = f"id,kind,label,name,merged_into,latitude,longitude\n{identifier},LOC,بكين,beijing,,39.9,116.4\n"
    authority = write_authority(tmp_path, "ledger.csv", ledger)
    page = Identities(authority, DEFAULTS["ENTITY_URL"]).entity("places", "بكين")
    assert (page.latitude, page.longitude) == (39.9, 116.4)
    authority = write_authority(tmp_path, "places.csv", "label,latitude,longitude\nبكين,40,116\n")
    page = Identities(authority, DEFAULTS["ENTITY_URL"]).entity("places", "بكين")
    assert (page.latitude, page.longitude) == (40, 116)


def test_namesakes_know_each_other_and_the_bare_name_leads_to_both(tmp_path):
    """The published page of a name that two people bear now lists them."""
    bare = entity_id(Kind.PERS, "زيد")
    both = ("زيد (رياضة)", "زيد (سياسة)")
    pages_ = {
        f"{number}.md": sites.page(f"n{number}", f"قال [[{label}|زيد]].", Date="2023-02-21", People=label)
        for number, label in enumerate(both)
    }
    ledger = {"authority/ledger.csv": f"id,kind,label,name,merged_into\n{bare},PERS,زيد,zayd,\n"}
    output = sites.build(tmp_path, {**pages_, **ledger})
    assert both[1] in sites.page_of(output, "people", re.escape(both[0]).replace("\\", ""))
    listing = sites.page_of(output, "people", "زيد")
    assert all(label in listing for label in both)


def test_a_broken_authority_stops_the_build_by_name(tmp_path):
    """A row that contradicts another is an error with its file and line."""
    sites.write_pages(tmp_path, {"authority/people.csv": "label,status\nهند,keep\nهند,ignore\n"})
    with pytest.raises(AuthorityError, match=r"people\.csv:3"):
        sites.build(tmp_path)

"""Bytes become text exactly, or are refused."""

from __future__ import annotations

import random

import pytest

from warraq.text.charsets import UndecodableError, decode

SHORT = "وصل الوزير إلى بغداد اليوم."
LONG = (
    "قالت وزارة النقل إن القطار الجديد سيبدأ رحلاته بين المدينتين في الربيع المقبل، وإن ثمن التذكرة لن يتجاوز "
    "عشرين ديناراً.\r\nوأضافت أن المحطة الأخيرة (قرب الميناء) ما زالت قيد البناء؛ فهل يتأخر الموعد؟\r\n"
)


@pytest.mark.parametrize("text", [SHORT, LONG])
@pytest.mark.parametrize(
    ("codec", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1256", "cp1256"),
        ("iso8859_6", "iso8859_6"),
    ],
)
def test_each_encoding_is_found(text: str, codec: str, found: str):
    """The text comes back whole, with its line ends and without its byte order mark."""
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert decoded.encoding == found
    assert bool(decoded.notices) == (codec in {"utf-16-le", "utf-16-be", "cp1256", "iso8859_6"})


def test_latin_words_among_arabic_in_windows_1256():
    """A name in Latin letters, even an accented one, does not make the text suspect."""
    text = f"{LONG} وحضر العرض مدير شركة Société Générale، وقال: «لا بأس…»"
    assert decode(text.encode("cp1256")).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (LONG.encode()[:101] + b"\xff" + LONG.encode()[101:], "broken UTF-8 at byte"),
        (LONG.encode()[:-3] + b"\xd9", "broken UTF-8 at byte"),
        (SHORT.encode("utf-16") + b"\xd8", "broken UTF-16 at byte"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "no text"),
        (random.Random(1).randbytes(600).translate(None, bytes(range(32))), "unknown encoding"),
        ("Привет, это обычная новость о погоде в Москве. ".encode("cp1251") * 5, "unknown encoding"),
        ("Le président a été réélu à Genève, où il était né.".encode("latin-1"), "unknown encoding"),
        (SHORT.encode("mac_arabic"), "unknown encoding"),
    ],
)
def test_what_is_refused(data: bytes, reason: str):
    """Bytes that fit no encoding are refused with a reason, and never read as windows-1256 for want of better."""
    with pytest.raises(UndecodableError) as refusal:
        decode(data)
    assert reason in refusal.value.english
    assert refusal.value.arabic


def test_a_broken_byte_is_placed():
    """The reason says where to look."""
    with pytest.raises(UndecodableError, match=r"byte 5 \(line 2\)"):
        decode("نص\n".encode() + b"\xff" + LONG.encode())

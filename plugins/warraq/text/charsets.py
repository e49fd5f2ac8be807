"""Decode a file's bytes, or refuse them: nothing is replaced, dropped or repaired on the way."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from warraq.errors import WarraqError

# The longer mark first: that of UTF-32 LE begins with that of UTF-16 LE.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LEGACY = ("cp1256", "iso8859_6")
UTF8_PAIR = re.compile(rb"[\xd8-\xdb][\x80-\xbf]")  # an Arabic letter in UTF-8
NOT_ARABIC_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
ARABIC = re.compile("[\u0621-\u064a]")
LETTER = re.compile(r"[^\W\d_]")
# The letters of al-, and of most particles: four in ten letters of any Arabic prose.
COMMON = re.compile("[\u0627\u0644\u064a\u0645\u0648\u0646]")  # alef, lam, yeh, meem, waw, noon
COMMON_SHARE = 0.3
ARABIC_SHARE = 0.5
# No Arabic spelling has a teh marbuta inside a word, nor an accented Latin letter beside an Arabic one.
IMPOSSIBLE = re.compile(
    "\u0629\\B|[\xc0-\xff\u0152\u0153](?=[\u0621-\u064a])|(?<=[\u0621-\u064a])[\xc0-\xff\u0152\u0153]"
)
ODD_SHARE = 0.01


class UndecodableError(WarraqError):
    """Bytes that are no Arabic text in any encoding that we read; ``arabic`` and ``english`` say why."""

    def __init__(self, arabic: str, english: str) -> None:
        self.arabic = arabic
        self.english = english
        super().__init__(f"{arabic} — {english}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the codec that gave it (Python's name), and what a person should know of the choice."""

    text: str
    encoding: str
    notices: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Decode UTF-8, UTF-16 and UTF-32 (with a byte order mark, or UTF-16 without), windows-1256 or ISO-8859-6.

    Strict throughout: bytes that do not fit raise UndecodableError. UTF-8 with a few broken bytes is refused, and not
    read as windows-1256, which would accept anything.
    """
    for mark, codec in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data, codec), codec)
    if utf16 := _unmarked_utf16(data):
        return Decoded(_strict(data, utf16), utf16, (_detected(utf16),))
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as fault:
        if len(UTF8_PAIR.findall(data)) * 4 > len(data):  # half of its bytes are Arabic letters in UTF-8
            raise _broken("UTF-8", fault) from fault
    return _legacy(data)


def _strict(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as fault:
        raise _broken(codec.removesuffix("-sig").upper(), fault) from fault


def _broken(encoding: str, fault: UnicodeDecodeError) -> UndecodableError:
    line = fault.object[: fault.start].count(b"\n") + 1
    return UndecodableError(
        f"ترميز {encoding} معطوب عند البايت {fault.start} (السطر {line})",
        f"broken {encoding} at byte {fault.start} (line {line})",
    )


def _unmarked_utf16(data: bytes) -> str | None:
    """Return the UTF-16 whose high bytes are those of Arabic (06) and of ASCII (00), or None."""
    if not data or len(data) % 2:
        return None
    for codec, high in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if high.count(0x06) and (high.count(0x06) + high.count(0x00)) * 10 > len(high) * 9:
            return codec
    return None


def _legacy(data: bytes) -> Decoded:
    """Decode with the one-byte Arabic encoding that charset-normalizer finds more like Arabic."""
    if NOT_ARABIC_TEXT.search(data):
        raise UndecodableError("ليست هذه البايتات نصًا", "these bytes are no text")
    found = from_bytes(data, cp_isolation=list(LEGACY))
    ranked = [match.encoding for match in found if match.encoding in LEGACY]
    # charset-normalizer may give up on a short text, or on one with much Latin in it: each is then tried in turn.
    for codec in [*ranked, *(codec for codec in LEGACY if codec not in ranked)]:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if _reads_as_arabic(text):
            return Decoded(text, codec, (_detected(codec),))
    raise UndecodableError(
        "ترميز غير معروف: ليس UTF-8 ولا UTF-16 ولا windows-1256 ولا ISO-8859-6",
        "unknown encoding: neither UTF-8, UTF-16, windows-1256 nor ISO-8859-6",
    )


def _reads_as_arabic(text: str) -> bool:
    """Tell Arabic from noise that happens to decode: by its commonest letters and by what no Arabic word has."""
    arabic = len(ARABIC.findall(text))
    return (
        arabic > len(LETTER.findall(text)) * ARABIC_SHARE
        and len(COMMON.findall(text)) > arabic * COMMON_SHARE
        and len(IMPOSSIBLE.findall(text)) < max(1, arabic * ODD_SHARE)
    )


def _detected(codec: str) -> str:
    return f"استُدل على الترميز {codec} من البايتات — encoding {codec} detected from the bytes"

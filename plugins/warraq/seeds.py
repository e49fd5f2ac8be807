"""Read a seed: bytes → Article. The body is the file's own text, whatever is wrong with it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from warraq.errors import SeedError, brief
from warraq.records import Article, Provenance
from warraq.text.calendars import parse_date
from warraq.text.charsets import UndecodableError, decode
from warraq.text.faults import faults
from warraq.text.layout import ARABIC_LETTER, blocks
from warraq.text.normalize import fold

MAX_BYTES = 2_000_000  # a long book chapter; ten thousand times the length of a news item is no news item
LONGEST_LINE = 200_000  # characters: no paragraph is as long, and Markdown takes minutes over one that is

FIELDS = {
    "title": "title",
    "date": "published",
    "source": "source",
    "author": "byline",
    "url": "url",
    "section": "section",
    "language": "language",
    "العنوان": "title",
    "التاريخ": "published",
    "المصدر": "source",
    "الكاتب": "byline",
    "الرابط": "url",
    "القسم": "section",
    "اللغة": "language",
}
KEYS = {fold(key): field for key, field in FIELDS.items()}
LANGUAGES = {fold(name): "ar" for name in ("ar", "ara", "arabic", "عربي", "عربية", "العربية", "اللغة العربية")}

LONGEST_KEY = 40  # characters
LONGEST_VALUE = 500  # characters: a longer one is a text that lost its line ends
LONGEST_ADDRESS = 2000  # characters: Arabic takes six of them for a letter
BLANK_LINE = re.compile(r"^[^\S\n]*(?:\n|\Z)", re.MULTILINE)
ADDRESS_ID = re.compile(r"[a-z0-9_-]{1,80}")
# Windows opens no file of these names, whatever follows the dot; archives travel on USB sticks.
DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\]+", re.IGNORECASE)
# No letter carries so many marks, and putting them in order takes hours where there are a million.
STACKED = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u20d0-\u20ff]{500}"
)
LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")


def seed_id(path: str) -> str:
    """Return the ID of the seed at ``path`` (under ``seeds/``, POSIX): it names the article's address for ever.

    The stem, lower-cased, when it is ASCII, safe and at most 80 characters; else ``x-`` and 16 hex digits of the
    path's SHA-256, in NFC, so that it does not depend on how a file system writes accents.
    """
    stem = PurePosixPath(path).stem.lower()
    if ADDRESS_ID.fullmatch(stem) and not DEVICE.fullmatch(stem):
        return stem
    return f"x-{hashlib.sha256(unicodedata.normalize('NFC', path).encode()).hexdigest()[:16]}"


def parse(data: bytes, path: str) -> Article:
    """Read the bytes of the seed at ``path`` (under ``seeds/``, POSIX).

    SeedError for what cannot be an article: nothing in it, no Arabic letter, more than 2,000,000 bytes, bytes in no
    encoding that we read, hundreds of marks on one letter, a line without end. What is merely odd is kept as it is and
    noted in ``provenance.notices``.
    """
    if len(data) > MAX_BYTES:
        raise SeedError(
            path,
            f"كبير جدًا: أكثر من {MAX_BYTES:,} بايت",
            f"too large: more than {MAX_BYTES:,} bytes",
        )
    try:
        decoded = decode(data)
    except UndecodableError as fault:
        raise SeedError(path, fault.arabic, fault.english) from fault
    text = decoded.text.replace("\r\n", "\n")
    if STACKED.search(text):
        raise SeedError(path, "مئات العلامات على حرف واحد: ليس نصًا", "hundreds of marks on one letter: no text")
    header, header_notices, body = _split_header(text)
    if not body.strip():
        reason = ("ترويسة بلا نص", "a header and no text") if header else ("الملف فارغ", "the file is empty")
        raise SeedError(path, *reason)
    if ARABIC_LETTER.search(body) is None:
        raise SeedError(path, "لا نص عربيًا فيه", "no Arabic text in it")
    paragraphs, subheads = blocks(body)
    if any(len(paragraph.text) > LONGEST_LINE for paragraph in paragraphs):
        raise SeedError(
            path,
            f"سطر من أكثر من {LONGEST_LINE:,} محرف: افصل فقراته",
            f"a line of more than {LONGEST_LINE:,} characters: part its paragraphs",
        )
    identifier = seed_id(path)
    notices = (*_name_notices(identifier, path), *decoded.notices, *header_notices, *faults(text))
    return Article(
        id=identifier,
        body=body,
        paragraphs=paragraphs,
        subheads=subheads,
        provenance=Provenance(path, hashlib.sha256(data).hexdigest(), decoded.encoding, notices),
        **header,
    )


def _name_notices(identifier: str, path: str) -> tuple[str, ...]:
    if not identifier.startswith("x-") or PurePosixPath(path).stem.lower() == identifier:
        return ()
    return (f"اسم الملف لا يصلح رابطًا، فالمعرّف {identifier} — name unfit for an address, the ID is {identifier}",)


def _split_header(text: str) -> tuple[dict[str, str], tuple[str, ...], str]:
    """Return the fields of the header block, what is odd about them, and the text below the block.

    A block is a header only if every line of it is a listed key, a colon and a value. One that has such lines and
    others of that shape is text all the same, and what is not a listed key is named.
    """
    end = BLANK_LINE.search(text)
    lines = (text[: end.start()] if end else text).splitlines()
    pairs = [pair for line in lines if (pair := _pair(line))]
    if len(pairs) < len(lines) or not pairs:
        unknown = [line for line in lines if not _pair(line)]
        alike = pairs and all(0 < line.find(":") <= LONGEST_KEY for line in unknown)
        return {}, tuple(map(_unknown_key, unknown)) if alike else (), text
    fields: dict[str, str] = {}
    notices = []
    for field, value in pairs:
        quoted = brief(value)
        if len(value) > (LONGEST_ADDRESS if field == "url" else LONGEST_VALUE):
            notices.append(f"قيمة طويلة جدًا في الترويسة: {quoted} — header value too long: {quoted}")
            continue
        read = READERS.get(field, str)(value) if value else None
        if value and read is None:
            notices.append(f"قيمة لم تُفهم في الترويسة: {quoted} — header value not understood: {quoted}")
        elif read and field in fields:
            notices.append(f"مفتاح مكرر في الترويسة: {quoted} — repeated header key ignored: {quoted}")
        elif read:
            fields[field] = read
    return fields, tuple(notices), text[end.end() :] if end else ""


def _unknown_key(line: str) -> str:
    key = brief(line.partition(":")[0])
    return f"«{key}» ليس من مفاتيح الترويسة فعُدّت نصًّا — no key of a header, which is read as text: {key}"


def _pair(line: str) -> tuple[str, str] | None:
    key, colon, value = line.partition(":")
    field = KEYS.get(fold(key.strip())) if colon and len(key) <= LONGEST_KEY else None
    return (field, value.strip()) if field else None


def _web_address(value: str) -> str | None:
    """Return an address that a browser may follow; ``javascript:`` and the like are none."""
    return value if WEB_ADDRESS.fullmatch(value) else None


def _language(value: str) -> str | None:
    """Return a language's tag (ar, en-gb): by its tag, or Arabic by name."""
    tag = LANGUAGES.get(fold(value), value.lower())
    return tag if LANGUAGE_TAG.fullmatch(tag) else None


READERS: Mapping[str, Callable[[str], str | None]] = {
    "published": parse_date,
    "url": _web_address,
    "language": _language,
}

"""Words of the interface: numbers with their nouns, dates, months, lists and the week, in Arabic and in English."""

from __future__ import annotations

import pytest
from babel.dates import format_date
from jinja2 import DictLoader, Environment

from warraq.errors import WarraqError
from warraq.text.calendars import full_day
from warraq_index.interface import Interface
from warraq_index.interface.addresses import readable_address
from warraq_index.interface.catalogue import CATEGORIES
from warraq_index.interface.nouns import NOUNS
from warraq_index.settings import DEFAULTS


def interface(**settings: object) -> Interface:
    """Return the interface that a site with these settings has."""
    return Interface.of({**DEFAULTS, **settings})


def rendered(
    source: str, settings: dict[str, object] | None = None, *, autoescape: bool = True, **values: object
) -> str:
    """Render a template as a site with these settings does."""
    environment = Environment(loader=DictLoader({"page": source}), autoescape=autoescape)  # noqa: S701 both are tried
    interface(**settings or {}).install(environment)
    return environment.get_template("page").render(values)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "لا مقالات"),
        (1, "مقالة واحدة"),
        (2, "مقالتان"),
        (3, "3 مقالات"),
        (10, "10 مقالات"),
        (11, "11 مقالة"),
        (99, "99 مقالة"),
        (100, "100 مقالة"),
        (102, "102 مقالة"),
        (103, "103 مقالات"),
        (12345, "12,345 مقالة"),
    ],
)
def test_counted_nouns_take_their_six_forms(number, text):
    """A number and its noun agree as Arabic wants it."""
    assert interface().counted(number, "article") == text


@pytest.mark.parametrize(("number", "text"), [(0, "0 people"), (1, "1 person"), (1200, "1,200 people")])
def test_english_nouns_take_two(number, text):
    assert interface(INTERFACE="en").counted(number, "person") == text


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_has_six_forms(noun):
    """No noun lacks a form, and only the forms with a number show one."""
    forms = interface().forms(noun)
    assert tuple(forms) == CATEGORIES
    assert ["%(num)s" in form for form in forms.values()] == [False, False, False, True, True, True]


@pytest.mark.parametrize(
    ("value", "text", "english"),
    [
        ("2023-02-21", "21 شباط/فبراير 2023", "21 February 2023"),
        ("2023-02", "شباط/فبراير 2023", "February 2023"),
        ("2023", "2023", "2023"),
        ("2023-02?", "شباط/فبراير 2023؟", "February 2023?"),
        ("1999~", "نحو 1999", "about 1999"),
        ("1999%", "نحو 1999؟", "about 1999?"),
        ("2023-06-01/2023-06-05", "1 حزيران/يونيو 2023 – 5 حزيران/يونيو 2023", "1 June 2023 – 5 June 2023"),
        ("../2001", "؟ – 2001", "? – 2001"),
        ("", "", ""),
        ("2023-21", "2023-21", "2023-21"),  # EDTF's spring: shown as it is
        ("قبل الحرب", "قبل الحرب", "قبل الحرب"),
    ],
)
def test_dates_read_as_each_language_writes_them(value, text, english):
    """ISO and EDTF dates read as a newspaper writes them; what is neither stays as it is."""
    assert interface().dates.worded_date(value) == text
    assert interface(INTERFACE="en").dates.worded_date(value) == english


@pytest.mark.parametrize(
    ("first", "last", "text", "english"),
    [
        ("2023-02-11", "2023-02-21", "11", "11"),
        ("2023-02-11", "2023-04-01", "11 شباط/فبراير", "11 February"),
        ("2022-02-11", "2023-02-11", "11 شباط/فبراير 2022", "11 February 2022"),
        ("2023-02", "2023-04-01", "شباط/فبراير 2023", "February 2023"),
        ("2023-02-11", "2023-04?", "11 شباط/فبراير 2023", "11 February 2023"),
    ],
)
def test_a_stretch_says_its_month_and_its_year_once(first, last, text, english):
    """«من 11 إلى 21 شباط/فبراير 2023»: what both ends have stands with the last; a vaguer date is worded whole."""
    assert interface().dates.worded_start(first, last) == text
    assert interface(INTERFACE="en").dates.worded_start(first, last) == english


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("https://example.org/%D8%AE%D8%A8%D8%B1-1", "https://example.org/خبر-1"),
        ("https://example.org/a%2Fb%20c?q=%25", "https://example.org/a%2Fb%20c?q=%25"),
        ("https://example.org/%D8", "https://example.org/%D8"),
        ("https://example.org/%E2%80%AE1", "https://example.org/%E2%80%AE1"),
    ],
)
def test_an_address_is_shown_with_its_letters(address, text):
    """What is escaped for a reason, is no UTF-8 or turns the reading about stays escaped."""
    assert readable_address(address) == text


@pytest.mark.parametrize("settings", [{"MONTH_NAMES": "ar_SY"}, {"MONTH_NAMES": "ar_DZ"}, {"INTERFACE": "en"}])
def test_the_order_of_day_month_and_year_is_that_of_cldr(settings):
    """Our dates and Babel's are the same, where it knows one name of a month."""
    own = interface(**settings)
    for month in range(1, 13):
        day = f"2023-{month:02d}-21"
        assert own.dates.worded_date(day) == format_date(full_day(day), "long", locale=own.locale)


def test_months_follow_a_tradition():
    """A site may choose the Levant's names, Egypt's or Algeria's."""
    assert [interface(MONTH_NAMES=name).months[0] for name in ("both", "ar", "ar_SY", "ar_DZ")] == [
        "كانون الثاني/يناير",
        "يناير",
        "كانون الثاني",
        "جانفي",
    ]


@pytest.mark.parametrize(
    ("value", "text", "english"),
    [
        ("2023-02-21", "1 شعبان 1444 هـ", "1 Shaʻban 1444 AH"),
        ("1924-08-01", "1 محرم 1343 هـ", "1 Muharram 1343 AH"),
        ("2077-11-16", "30 ذو الحجة 1500 هـ", "30 Dhuʻl-Hijjah 1500 AH"),
        ("1924-07-31", "", ""),
        ("2077-11-17", "", ""),
        ("2023-02", "", ""),
        ("", "", ""),
    ],
)
def test_a_day_has_its_hijri_day_where_the_calendar_is_known(value, text, english):
    """Umm al-Qura's tables have a first and a last day; outside them, and for less than a day, nothing is shown."""
    assert interface().dates.hijri_date(value) == text
    assert interface(INTERFACE="en").dates.hijri_date(value) == english
    assert interface(HIJRI=False).dates.hijri_date(value) == ""


def test_digits_are_those_of_the_site():
    """Counts, dates, pages and shares take the digits that a site chose, with their separators."""
    source = (
        '{{ 12345|counted("article") }}, {{ "2023-02-21"|worded_date }}, {{ "2023-02-21"|hijri_date }}, '
        '{{ 1234|grouped }}, {{ "95.2%"|digits }}'
    )
    assert rendered(source, settings={"DIGITS": "arab"}) == (
        "١٢٬٣٤٥ مقالة, ٢١ شباط/فبراير ٢٠٢٣, ١ شعبان ١٤٤٤ هـ, ١٬٢٣٤, ٩٥٫٢٪"
    )


def test_numbers_in_a_sentence_take_them_too():
    """A number that a template puts into a message needs no filter; a year or a name is put in as it is given."""
    source = '{{ _("%(number)s من %(total)s", number=3, total=1200) }} {{ _("سنة %(year)s", year="2023") }}'
    assert rendered(source) == "3 من 1,200 سنة 2023"
    assert rendered(source, settings={"DIGITS": "arab"}) == "٣ من ١٬٢٠٠ سنة 2023"
    assert rendered(source, settings={"INTERFACE": "en"}) == "3 of 1,200 Year 2023"


@pytest.mark.parametrize("autoescape", [True, False])
def test_values_are_escaped_and_messages_are_not(autoescape):
    """What a message says itself may be markup; what is put into it is text, on a site that sets autoescape or none."""
    source = '{% trans name=name|e %}عن <b>{{ name }}</b>{% endtrans %} {{ names|map("isolate")|separated }}'
    assert rendered(source, autoescape=autoescape, name="<i>", names=["<i>", "ب"]) == (
        'عن <b>&lt;i&gt;</b> <bdi lang="ar" dir="rtl">&lt;i&gt;</bdi>، <bdi lang="ar" dir="rtl">ب</bdi>'
    )


@pytest.mark.parametrize(("language", "text"), [("ar", "القاهرة وبيروت ودمشق"), ("en", "القاهرة, بيروت and دمشق")])
def test_lists_are_joined_as_the_language_joins_them(language, text):
    """In Arabic each item after the first takes the conjunction."""
    source = '{{ ["القاهرة", "بيروت", "دمشق"]|listed }}'
    assert rendered(source, settings={"INTERFACE": language}) == text


@pytest.mark.parametrize(
    ("settings", "first"),
    [
        ({}, "السبت"),
        ({"MONTH_NAMES": "ar_SY"}, "السبت"),
        ({"MONTH_NAMES": "ar_SA"}, "الأحد"),
        ({"MONTH_NAMES": "ar_MA"}, "الاثنين"),
        ({"MONTH_NAMES": "ar_SY", "WEEK_START": "sunday"}, "الأحد"),
        ({"INTERFACE": "en"}, "Monday"),
        ({"INTERFACE": "en", "WEEK_START": "saturday"}, "Saturday"),
    ],
)
def test_a_week_begins_where_the_territory_begins_it(settings, first):
    """CLDR knows on which day; a site may say otherwise."""
    week = interface(**settings).weekdays
    assert week[0] == first
    assert len(set(week)) == 7


@pytest.mark.parametrize(
    ("key", "value"),
    [("INTERFACE", "fr"), ("DIGITS", "roman"), ("MONTH_NAMES", "en"), ("MONTH_NAMES", "xx_YY"), ("WEEK_START", "no")],
)
def test_a_value_that_there_is_none_of_is_named(key, value):
    """A misspelt setting stops the build in a line, and guesses nothing."""
    with pytest.raises(WarraqError, match=rf"{key}.*{value}"):
        interface(**{key: value})

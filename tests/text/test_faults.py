"""What is odd in a text is said."""

from __future__ import annotations

import pytest

from warraq.text.faults import faults


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال <script>alert(1)</script>", "HTML in the text, shown as text: <script>"),
        ("سطر<br/>سطر", "<br/>"),
        ("قال &quot;نعم&quot;", "&quot;"),
        ("نص\x00 و\x07نص", "control characters (2)"),
        ("ضاع ح\ufffdف", "lost before the file came here (1)"),
        ("سطر سليم\nÙ‚Ø§Ù„ Ø§Ù„ÙˆØ²ÙŠØ±", "mojibake in line 2"),
    ],
)
def test_each_fault_has_a_notice(text: str, words: str):
    """One notice, Arabic with English beside it."""
    (notice,) = faults(text)
    assert words in notice
    assert " — " in notice


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير: «نعم»، ثم مضى.\r\n\tوعاد في 21 شباط/فبراير 2023…",
        "السعر < 5 و > 3، وشركة AT&T؛ 50% \u200f",
        "نَصٌّ مُشَكَّل وتطويـــل وﻻم ألف",
    ],
)
def test_plain_text_has_no_fault(text: str):
    assert faults(text) == ()

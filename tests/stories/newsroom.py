"""An archive that nobody published: stories of a few pieces each, told over some days, among unrelated articles."""

from __future__ import annotations

import random
from datetime import date, timedelta

from warraq.stories.records import Paragraph, StoryDocument

COMMON = tuple(f"شائع{number}" for number in range(60))  # words that every article has some of
FIRST_DAY = date(2020, 1, 1)


def story(number: int, pieces: int, choose: random.Random, first_day: int | None = None) -> list[StoryDocument]:
    """Return the pieces of one story: each shares the story's words, person and place, and has words of its own."""
    own = [f"قصة{number}كلمة{word}" for word in range(30)]
    start = choose.randrange(300) if first_day is None else first_day
    return [
        StoryDocument(
            ref=f"story{number:03}-{piece}",
            title=tuple(choose.sample(own, 4)),
            paragraphs=(
                Paragraph(tuple(choose.choices(COMMON, k=20) + choose.sample(own, 9))),
                Paragraph(tuple(choose.choices(COMMON, k=20) + choose.sample(own, 9))),
            ),
            entities=(("people", f"شخص {number}"), ("places", f"بلدة {number}"), ("places", f"بلد {number % 4}")),
            topics=("1000",),
            date=(FIRST_DAY + timedelta(days=start + 2 * piece)).isoformat(),
        )
        for piece in range(pieces)
    ]


def archive(stories: int = 40) -> list[StoryDocument]:
    """Return stories of one to five pieces, and one article in eight without a date."""
    choose = random.Random(1449)
    found = [piece for number in range(stories) for piece in story(number, 1 + number % 5, choose)]
    bodies = [tuple(choose.choices(COMMON, k=60)) for _ in range(len(found) // 8)]
    return found + [StoryDocument(f"undated{number:03}", (), (Paragraph(body),)) for number, body in enumerate(bodies)]

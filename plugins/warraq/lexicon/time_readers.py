"""Which reader says what each shape of time expression means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from warraq.lexicon.time_places import (
    read_century,
    read_feast,
    read_night,
    read_nth_day,
    read_nth_weekday,
    read_numeric_month,
    read_share,
    read_weekday_date,
    read_weekday_of_week,
)
from warraq.lexicon.time_values import (
    Reading,
    Setting,
    read_after,
    read_ago,
    read_day,
    read_decade,
    read_hijri,
    read_hijri_year,
    read_month,
    read_numeric,
    read_period,
    read_range,
    read_stage,
    read_this,
    read_today,
    read_vague,
    read_weekday,
    read_within,
    read_year,
)

Reader = Callable[[Mapping[str, str | None], Setting], Reading | None]
READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "range": read_range,
        "day": read_day,
        "numeric": read_numeric,
        "month": read_month,
        "hijri": read_hijri,
        "hijri_year": read_hijri_year,
        "year": read_year,
        "weekday": read_weekday,
        "today": read_today,
        "ago": read_ago,
        "period": read_period,
        "plural": read_vague,
        "this": read_this,
        "stage": read_stage,
        "within": read_within,
        "vague": read_vague,
        "after": read_after,
        "since": read_vague,
        "decade": read_decade,
        "nth_weekday": read_nth_weekday,
        "weekday_nth": read_nth_weekday,
        "nth_day": read_nth_day,
        "day_nth": read_nth_day,
        "day_of_month": read_nth_day,
        "day_of_this": read_nth_day,
        "weekday_date": read_weekday_date,
        "weekday_of_week": read_weekday_of_week,
        "night": read_night,
        "numeric_month": read_numeric_month,
        "share": read_share,
        "century": read_century,
        "feast": read_feast,
    }
)

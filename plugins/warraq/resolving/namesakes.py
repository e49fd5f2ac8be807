"""Keep two people of one name apart: a footballer and a minister, when their titles say so."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from warraq.resolving.context import Context, closeness
from warraq.resolving.joins import TOGETHER

FEW = 0.1  # the share of articles below which a field is a slip: somebody else's title
CLEARLY = 2  # how many times closer an article without a title must be to one than to the other


def senses(group: int, context: Context) -> Mapping[int, str]:
    """Map the articles that name a group of spellings to the field of the person meant, or to an empty string.

    Empty when it is one person, as nearly always. It is two when some articles give titles of one field only (sport),
    others titles of another only (politics), none both, and the names beside them differ. An article without a
    title is given to the one whose companions it names, and to nobody (an empty string) where that does not decide.
    """
    articles = context.articles[group]
    told = {place: fields for place in articles if (fields := context.fields(group, (place,)))}
    if len({field for fields in told.values() for field in fields}) <= 1 or any(
        len(each) > 1 for each in told.values()
    ):
        return {}
    counts = Counter(field for fields in told.values() for field in fields)
    sure = {field for field, count in counts.items() if count >= FEW * counts.total()}
    members: dict[str, list[int]] = defaultdict(list)
    for place, fields in told.items():
        members["".join(fields & sure)].append(place)
    company = {field: context.companions(group, members[field]) for field in sorted(sure)}
    if len(sure) <= 1 or any(
        closeness(company[one], company[other]) >= TOGETHER for one in company for other in company if one < other
    ):
        return {}
    decided = {place: field for field in company for place in members[field]}
    return {place: decided.get(place) or _closest(context, group, place, company) for place in articles}


def _closest(context: Context, group: int, place: int, company: Mapping[str, Mapping[int, float]]) -> str:
    """Return the field whose people an article names, or an empty string."""
    own = context.companions(group, (place,))
    ranked = sorted(((closeness(own, others), field) for field, others in company.items()), reverse=True)
    (best, field), (second, _) = ranked[:2]
    return field if best >= TOGETHER and best >= CLEARLY * second else ""

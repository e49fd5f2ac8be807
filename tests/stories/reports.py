"""Short reports that nobody published, for the tests of what belongs together."""

from __future__ import annotations

from warraq.search.analyzer import default_analyzer
from warraq.stories.records import Entity, Paragraph, StoryDocument

# A report of an agency, and what a newspaper made of it: words and marks changed here and there.
WIRE = (
    "انهار جسر قديم فوق وادي السمار صباح الثلاثاء بعد أمطار غزيرة هطلت طوال الليل على القرى الجبلية المجاورة. "
    "وقالت إدارة الدفاع المدني إن فرق الإنقاذ انتشلت سبعة مصابين ونقلتهم إلى مستشفى البلدة.\n"
    "وأوضح رئيس البلدية أن الجسر بُني قبل ستين عاما ولم يخضع لأي ترميم منذ عشرين سنة، مضيفا أن مهندسين حذروا "
    "مرتين من تشقق أعمدته.\nوتوقفت حركة السير بين القرى ومركز المحافظة حتى إشعار آخر."
)
EDITED = (
    "انهار جسر قديم فوق وادي السمار صباح أمس الثلاثاء بعد أمطار غزيرة هطلت طوال الليل على القرى الجبلية المجاورة. "
    "وأعلنت إدارة الدفاع المدني أن فرق الإنقاذ انتشلت سبعة مصابين ونقلتهم إلى مستشفى البلدة.\n"
    "وأوضح رئيس البلدية، أن الجسر بُني قبل ستين عاما ولم يخضع لأي ترميم منذ عشرين سنة، مضيفا أن مهندسين حذروا "
    "مرتين من تشقق أعمدته."
)
# A later report: news of its own, and the earlier one's text for background.
LATER = (
    "أقال وزير الأشغال مدير الطرق في المحافظة وأحال ثلاثة من موظفيه إلى التحقيق بعدما أظهر تقرير اللجنة الفنية "
    "إهمالا جسيما، وتعهد ببناء معبر مؤقت خلال أسبوعين على أن تبدأ أعمال الجسر الجديد في الربيع.\n" + WIRE
)
OTHER = (
    "افتتحت وزارة الثقافة معرض المخطوطات في دار الكتب بحضور باحثين من تسعة بلدان. ويضم المعرض مئتي مخطوط نادر في "
    "الطب والفلك والرياضيات، رُمم أكثرها في السنوات الخمس الماضية.\nوقالت مديرة الدار إن المخطوطات ستُعرض شهرين ثم "
    "تُنقل صورها إلى مكتبة رقمية يدخلها القراء بلا مقابل."
)


def document(
    ref: str, body: str, title: str = "", date: str | None = "2020-03-01", entities: tuple[Entity, ...] = ()
) -> StoryDocument:
    """Return what is compared of a report."""
    terms = default_analyzer().terms
    paragraphs = tuple(Paragraph(terms(line)) for line in body.split("\n"))
    return StoryDocument(ref, terms(title), paragraphs, entities, (), date)

"""A small written corpus for tests: sixty articles, each a few sentences that nobody published.

The same articles every time. They share their words the way news does (the same ministries, cities and
verbs again and again), so that ranking, indexes and shards have something to do.
"""

from __future__ import annotations

import random
from pathlib import Path

SEED = Path(__file__).resolve().parent.parent / "seeds" / "000_7ecc73c29e594e37.txt"

SPEAKERS = (
    ("وزير الصحة اللبناني", "سامر حداد"),
    ("رئيسة الوزراء التونسية", "ليلى بن صالح"),
    ("وزيرة التعليم المغربية", "نادية العلوي"),
    ("المتحدث باسم وزارة الداخلية العراقية", "كريم الجبوري"),
    ("رئيس اتحاد الكرة الأردني", "عمر الخطيب"),
    ("الرئيس الفرنسي", "إيمانويل ماكرون"),
    ("وزير المالية المصري", "حسام منصور"),
    ("مدير مستشفى دمشق", "ياسين الحموي"),
)
CITIES = ("بيروت", "تونس", "الرباط", "بغداد", "عمّان", "باريس", "القاهرة", "دمشق", "الخرطوم", "مسقط")
SUBJECTS = (
    ("خطة جديدة لتأهيل المستشفيات الحكومية", "نقص الأدوية في المراكز الصحية"),
    ("اتفاقا لتصدير الغاز إلى الأسواق الأوروبية", "ارتفاع أسعار الوقود"),
    ("برنامجا لترميم المدارس في القرى البعيدة", "رواتب المعلمين المتأخرة"),
    ("قانون الانتخابات بعد أشهر من النقاش", "اعتراض أحزاب المعارضة"),
    ("موازنة العام المقبل بلا ضرائب جديدة", "عجز الميزانية"),
    ("مشروع محطة للطاقة الشمسية في الصحراء", "انقطاع الكهرباء المتكرر"),
    ("هدنة لإيصال المساعدات إلى المدنيين", "إغلاق المعابر أمام القوافل"),
    ("معرضا للكتاب يستمر عشرة أيام", "كلفة الطباعة والورق"),
)
VERBS = ("أعلن", "أكد", "أوضح", "قال")
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
MONTHS = ("يناير/كانون الثاني", "مارس/آذار", "مايو/أيار", "سبتمبر/أيلول", "نوفمبر/تشرين الثاني")


# A story in four seeds: three pieces of four days, and the first of them as another paper printed it.
STORY = {
    "story_1": (
        "Title: انهيار جسر وادي السمار\nDate: 2021-03-02\nSource: وكالة الجبل\n\n"
        "انهار جسر وادي السمار صباح الثلاثاء بعد أمطار غزيرة هطلت طوال الليل على القرى الجبلية المجاورة.\n"
        "وقالت فرق الإنقاذ إنها انتشلت سبعة مصابين ونقلتهم إلى مستشفى البلدة، وإن أعمدة الجسر كانت متشققة منذ سنوات.\n"
    ),
    "story_2": (
        "Title: سبعة مصابين في وادي السمار\nDate: 2021-03-02\nSource: صحيفة السهل\n\n"
        "انهار جسر وادي السمار صباح الثلاثاء بعد أمطار غزيرة هطلت طوال الليل على القرى الجبلية المجاورة.\n"
        "وذكرت فرق الإنقاذ أنها انتشلت سبعة مصابين ونقلتهم إلى مستشفى البلدة، وأن أعمدة الجسر كانت متشققة منذ سنوات.\n"
    ),
    "story_3": (
        "Title: تحقيق في انهيار جسر وادي السمار\nDate: 2021-03-04\nSource: وكالة الجبل\n\n"
        "أحال وزير الأشغال سالم الحداد ثلاثة من موظفي الطرق إلى التحقيق بعد انهيار جسر وادي السمار.\n"
        "وأظهر تقرير المهندسين أن أعمدة الجسر متشققة منذ سنوات، وأن أمطارا غزيرة هطلت على القرى الجبلية فانهار الجسر.\n"
    ),
    "story_4": (
        "Title: معبر مؤقت في وادي السمار\nDate: 2021-03-05\nSource: وكالة الجبل\n\n"
        "تعهد وزير الأشغال سالم الحداد ببناء معبر مؤقت في وادي السمار ريثما يُبنى الجسر الجديد.\n"
        "وقال المهندسون إن أعمدة الجسر المتشققة ستُهدم بعد أن ينتهي التحقيق مع موظفي الطرق، وإن القرى الجبلية المجاورة "
        "ومستشفى البلدة أولى بالعبور.\n"
    ),
}


def write_story(folder: Path) -> Path:
    """Write the story into a folder of seeds, and return it."""
    for stem, text in STORY.items():
        (folder / f"{stem}.txt").write_text(text, encoding="utf-8")
    return folder


def articles(count: int = 60) -> dict[str, str]:
    """Return ``count`` articles by file stem; a larger count contains the smaller one."""
    choose = random.Random(1447)
    return {f"test_{number:04}": _article(choose) for number in range(count)}


def word_list(count: int = 12_000) -> str:
    """Return ``count`` words that nobody says, ten a line: a vocabulary as wide as a real archive's."""
    choose = random.Random(1448)
    lines = (" ".join("".join(choose.choices(LETTERS, k=5)) for _ in range(10)) for _ in range(count // 10))
    return "قائمة كلمات جمعها قارئ من دفاتره.\n" + "\n".join(f"{line}." for line in lines) + "\n"


def write(folder: Path, count: int = 60) -> Path:
    """Write the project's own seed and ``count`` articles into ``folder``, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SEED.name).write_bytes(SEED.read_bytes())
    for stem, text in articles(count).items():
        (folder / f"{stem}.txt").write_text(text, encoding="utf-8")
    return folder


def _article(choose: random.Random) -> str:
    """Return one article: a lead with a date in three of four, a quotation, and two sentences of background."""
    title, name = choose.choice(SPEAKERS)
    city, other_city = choose.sample(CITIES, 2)
    plan, trouble = choose.choice(SUBJECTS)
    day, month, year = choose.randint(1, 28), choose.choice(MONTHS), choose.randint(2014, 2022)
    date = f"، اليوم {day} {month} {year}" if choose.random() < 0.75 else ""
    family = name.split(" ", 1)[1]
    return (
        f"{choose.choice(VERBS)} {title} {name}{date}، في مدينة {city}، أن الحكومة أقرت {plan}.\n"
        f'وقال {family} للصحفيين: "لن نتأخر في تنفيذ ما وعدنا به الناس، والعمل يبدأ من {other_city}".\n'
        f"وتأتي الخطوة بعد شكاوى من {trouble} في {city} وفي {other_city}، بحسب وكالة رويترز.\n"
        f"وكانت لجنة من وزارة التخطيط زارت {other_city} قبل أسبوعين، واستمعت إلى سكانها.\n"
    )

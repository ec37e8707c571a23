"""Lines as people of seven languages type them behind `/digest on`, and what each of them means.

A line is compared with days, a time and a zone; "?" stands for a question with choices to press,
"!" for an answer that says what is possible instead; "+1" begins tomorrow. None of them may set
something in silence.
"""

from __future__ import annotations

import pytest

from bot.core.base.normalize import plain_signs
from bot.core.base.people import Person, Place
from bot.core.chat.commands.digest.parser import read_wishes
from bot.core.chat.commands.digest.wishes import Misread, UnclearCode, UnsupportedDays, Wishes
from bot.core.chat.context import Context
from bot.core.chat.ports import ChosenLanguages
from bot.core.chat.request import Request
from bot.core.digests.schedule import Rhythm
from bot.core.digests.time_zones import ZoneFinder
from bot.wiring.app import App
from tests.core.chat.digest.scene import NOON

_ENGLISH = {
    "half past eight": "08:30",
    "half past 8 pm": "20:30",
    "quarter to nine": "08:45",
    "quarter past eight Dakar": "08:15 Africa/Dakar",
    "eight o'clock": "08:00",
    "eight am": "08:00",
    "8 o’clock sharp": "08:00",
    "lunchtime Paris": "12:00 Europe/Paris",
    "weekday mornings": "workdays 08:00",
    "end of the day": "18:00",
    "after lunch": "-",
    "nine in the morning": "09:00",
    "12 noon": "12:00",
    "midday": "12:00",
    "12 at night": "00:00",
    "3 at night": "03:00",
    "9 at night": "21:00",
    "12 in the morning": "!",
    "09.00": "09:00",
    "9:00:00": "09:00",
    "21:00h": "21:00",
    "2100": "21:00",
    "0900 hrs": "09:00",
    "900": "!",
    "8am and 5pm": "!",
    "9-30": "!",
    "around 9": "09:00",
    "9am my time": "09:00",
    "weekends": "5,6",
    "every weekend at 10am Tokyo": "5,6 10:00 Asia/Tokyo",
    "weekend mornings": "5,6 08:00",
    "every day but sunday": "0,1,2,3,4,5",
    "daily except weekends": "workdays",
    "not on weekends": "workdays",
    "every weekday": "workdays",
    "business days 8:30": "workdays 08:30",
    "M-F": "0,1,2,3,4",
    "Tue/Fri 9:00": "1,4 09:00",
    "Tuesdays and Fridays": "1,4",
    "monday to thursday 7am": "0,1,2,3 07:00",
    "once a week on friday": "4",
    "7 days a week": "daily",
    "every other monday": "!",
    "every second tuesday": "!",
    "first monday of the month": "!",
    "every three days": "!",
    "twice a month": "!",
    "except": "!",
    "daily except": "!",
    "every day except every day": "!",
    "send it to me daily at 9": "daily 09:00",
    "send me at 9": "09:00",
    "we want it at 8": "08:00",
    "on mon 9:00": "0 09:00",
    "every mon": "0",
    "every we": "2",
    "on we at 9": "2 09:00",
    "me at 9": "09:00",
    "please send me the digest every day at 9": "daily 09:00",
    "we 8:00": "2 08:00",
    "in French": "in:fr",
    "digest in French": "in:fr",
    "daily in english at 9": "daily 09:00 in:en",
    "9am EST": "09:00 America/New_York",
    "9am CET": "09:00 Europe/Brussels",
    "9am IST": "09:00 ?",
    "9am CST": "09:00 ?",
    "9am BST": "09:00 ?",
    "9am AST": "09:00 ?",
    "9am HKT": "09:00 Asia/Hong_Kong",
    "9 am Central European Time": "09:00 Europe/Brussels",
    "UTC+3": "Etc/GMT-3",
    "9:00 UTC + 3": "09:00 Etc/GMT-3",
    "9:00 GMT-5": "09:00 Etc/GMT+5",
    "8:00 Dar es Salaam": "08:00 Africa/Dar_es_Salaam",
    "08:30 Côte d'Ivoire": "08:30 Africa/Abidjan",
    "8:00 us": "08:00 ?",
    "8:00 la": "08:00 ?",
    "9am L.A.": "09:00 ?",
    "9am U.K.": "09:00 Europe/London",
    "8:00 et": "08:00 America/New_York",
    "NYC": "America/New_York",
    "8:00 TX": "08:00 ?",
    "8:00 OR": "08:00 America/Los_Angeles",
    "8:00 GA": "08:00 ?",
    "8:00 DE": "08:00 ?",
    "8:00 CO": "08:00 ?",
    "8:00 NY": "08:00 America/New_York",
    "8:00 BR": "08:00 ?",
    "8:00 CH": "08:00 Europe/Zurich",
    "ME 8:00": "?",
    "MA 8:00": "?",
    "MO 8:00": "0 08:00",
    "TH 8:00 Paris": "3 08:00 Europe/Paris",
    "8:00 Austin TX": "08:00 America/Chicago",
    "8:00 Denver, Colorado": "08:00 America/Denver",
    "8:00 London Ontario": "08:00 ?",
    "8:00 Narnia": "08:00 -",
    "8:00 Wakanda": "08:00 -",
    "8:00 Atlantis": "08:00 -",
    "8:00 Nairobbi": "08:00 ?",
    "8:00 Addis": "08:00 ?",
    "8:00 Portland": "08:00 ?",
    "8:00 KSA": "08:00 Asia/Riyadh",
    "8:00 Viet Nam": "08:00 Asia/Ho_Chi_Minh",
    "8:00 Paris, Texas": "08:00 ?",
    "8:00 Goma": "08:00 Africa/Lubumbashi",
    "8:00 Kumasi": "08:00 Africa/Accra",
}
_FRENCH = {
    "8h30": "08:30",
    "8 heures 30": "08:30",
    "à huit heures et demie": "08:30",
    "neuf heures moins le quart": "08:45",
    "huit heures du matin": "08:00",
    "8 heures du soir": "20:00",
    "8h Genève": "08:00 Europe/Zurich",
    "à 9h heure de Paris": "09:00 Europe/Paris",
    "tous les jours à 8h sauf le dimanche": "0,1,2,3,4,5 08:00",
    "le week-end à 10h": "5,6 10:00",
    "les mardis et vendredis à 9h": "1,4 09:00",
    "un lundi sur deux": "!",
    "toutes les deux semaines": "!",
    "je veux le résumé à 9h": "09:00",
    "à mon heure 9h": "09:00",
    "chaque me": "2",
    "les me et ve": "2,4",
    "mon 9:00": "0 09:00",
    "en français à 9h": "09:00 in:fr",
    "du lundi au jeudi 8h": "0,1,2,3 08:00",
    "ME 8:00": "2 08:00",
    "MA 8:00": "1 08:00",
    "TH 8:00": "?",
    "midi": "12:00",
    "jours ouvrables 8h": "workdays 08:00",
}
_SPANISH = {
    "todos los días a las 8": "daily 08:00",
    "a las ocho y media": "08:30",
    "a las nueve de la noche": "21:00",
    "a las 12 de la noche": "00:00",
    "a las doce de la mañana": "!",
    "8 de la mañana Bogotá": "08:00 America/Bogota",
    "cada dos semanas": "!",
    "fines de semana a las 10": "5,6 10:00",
    "a las once": "11:00",
    "todos los días menos el domingo": "0,1,2,3,4,5",
    "en español": "in:es",
    "9:30 p. m.": "21:30",
    "Ciudad de México 8:00": "08:00 America/Mexico_City",
    "lunes y miércoles a las 9": "0,2 09:00",
    "quiero el resumen a las 7": "07:00",
    "8:00 Santiago": "08:00 ?",
    "8:00 Valencia": "08:00 ?",
    "8:00 Granada": "08:00 ?",
    "8:00 San José": "08:00 ?",
    "8:00 Guadalajara": "08:00 ?",
}
_PORTUGUESE = {
    "todos os dias às 8h": "daily 08:00",
    "às oito e meia": "08:30",
    "às 9 da noite": "21:00",
    "às segundas e quintas 8h30": "0,3 08:30",
    "fim de semana 10h": "5,6 10:00",
    "quinzenal": "!",
    "todos os dias exceto ao domingo": "0,1,2,3,4,5",
    "em português às 8": "08:00 in:pt",
    "8h Luanda": "08:00 Africa/Luanda",
    "São Paulo 8h": "08:00 America/Sao_Paulo",
    "meio-dia": "12:00",
}
_RUSSIAN = {
    "каждый день в 9 утра": "daily 09:00",
    "каждое утро": "08:00",
    "в 9 вечера": "21:00",
    "в 2 часа дня": "14:00",
    "в 12 ночи": "00:00",
    "в 1 час ночи": "01:00",
    "в девять утра": "09:00",
    "без четверти девять": "08:45",
    "в 8:30 по Москве": "08:30 Europe/Moscow",
    "8:30 московское время": "08:30 Europe/Moscow",
    "по вторникам и пятницам в 9": "1,4 09:00",
    "по выходным в 10": "5,6 10:00",
    "каждый день кроме воскресенья": "daily 0,1,2,3,4,5",
    "каждые две недели": "!",
    "каждый второй понедельник": "!",
    "8:00 Пекин": "08:00 Asia/Shanghai",
    "с понедельника по четверг 8:00": "0,1,2,3 08:00",
    "на русском в 9": "09:00 in:ru",
}
_ARABIC = {
    "كل يوم الساعة 9 صباحا": "daily 09:00",
    "٨:٣٠ صباحًا": "08:30",
    "الساعة الثامنة والنصف": "08:30",
    "الساعة التاسعة مساء": "21:00",
    "الثلاثاء والجمعة الساعة 9": "1,4 09:00",
    "9 م": "21:00",
    "كل يوم ما عدا الجمعة": "0,1,2,3,5,6",
    "بالعربية": "in:ar",
    "كل أسبوعين": "!",
    "8:00 الرياض": "08:00 Asia/Riyadh",
    "8:00 عمان": "08:00 ?",
    "من الأحد إلى الخميس 8:00": "0,1,2,3,6 08:00",
}
_CHINESE = {
    "每天上午9点": "daily 09:00",
    "每周一三五9点": "0,2,4 09:00",
    "星期二四 9点": "1,3 09:00",
    "周一五点": "0 05:00",
    "每天早上8点半": "daily 08:30",
    "上午八点半": "08:30",
    "下午三点": "15:00",
    "晚上9点": "21:00",
    "晚上12点": "00:00",
    "凌晨3点": "03:00",
    "中午12点": "12:00",
    "每周一和周五上午9点": "0,4 09:00",
    "周末10点": "5,6 10:00",
    "工作日8点30分": "workdays 08:30",
    "每天除了周日 8点": "0,1,2,3,4,5 08:00",
    "北京时间8点": "08:00 Asia/Shanghai",
    "每两周": "!",
    "工作日上午8点 北京": "workdays 08:00 Asia/Shanghai",
    "用中文": "in:zh",
    "周一到周四 9:00": "0,1,2,3 09:00",
}
_BEGINNINGS = {
    "en": {
        **dict.fromkeys(("tomorrow 8:00", "starting tomorrow 8am", "tmrw morning"), "+1 08:00"),
        **dict.fromkeys(("today 8:00", "8:00 please, thanks", "this morning"), "08:00"),
        **dict.fromkeys(
            ("tonight 9", "tonight", "9pm tonight please", "today 9 at night"), "21:00"
        ),
        "the day after tomorrow 15:00 Paris": "+2 15:00 Europe/Paris",
        **dict.fromkeys(
            ("in two days 9:00", "in 2 days at 9", "two days from now 9am"), "+2 09:00"
        ),
        **dict.fromkeys(("in a week 9:00", "in one week 9:00"), "+7 09:00"),
        "in ten days 9:00 Paris": "+10 09:00 Europe/Paris",
        **dict.fromkeys(("in 3 hours", "in 2 years 9:00", "in 90 weeks"), "!"),
        **dict.fromkeys(("every morning", "each morning"), "daily 08:00"),
        "every evening at 7": "daily 19:00",
        "every morning except sunday": "0,1,2,3,4,5 08:00",
        "every monday morning": "0 08:00",
        "this evening": "18:00",
        "weekly friday from tomorrow": "+1 4",
        "tomorrow evening at 7": "+1 19:00",
        **dict.fromkeys(("monthly", "1st of the month", "on the 15th", "next monday 9:00"), "!"),
        **dict.fromkeys(("from 1 January 9:00", "end of the month", "once a month"), "!"),
        "8:00 Las Vegas": "08:00 America/Los_Angeles",
        "8:00 in La Paz": "08:00 America/La_Paz",
    },
    "fr": {
        **dict.fromkeys(("demain 8h", "à partir de demain 8h", "dès demain matin"), "+1 08:00"),
        **dict.fromkeys(("aujourd’hui 8h", "8h s’il vous plaît", "8h merci", "ce matin"), "08:00"),
        **dict.fromkeys(("ce soir", "cet après-midi à 6h"), "18:00"),
        "après-demain 15h": "+2 15:00",
        **dict.fromkeys(("dans deux jours 9:00", "dans 2 jours à 9h"), "+2 09:00"),
        "dans une semaine 9h": "+7 09:00",
        **dict.fromkeys(("chaque matin", "tous les matins"), "daily 08:00"),
        "tous les soirs à 7h": "daily 19:00",
        **dict.fromkeys(("le 1er du mois", "le 1er de chaque mois à 8h", "lundi prochain 9h"), "!"),
        "une fois par mois": "!",
        "8h Le Havre": "08:00 Europe/Paris",
    },
    "es": {
        **dict.fromkeys(("mañana 8:00", "desde mañana 8:00", "mañana por la mañana"), "+1 08:00"),
        **dict.fromkeys(("hoy 8:00", "8:00 por favor", "8:00 gracias", "por la mañana"), "08:00"),
        **dict.fromkeys(("esta noche", "esta noche a las 9"), "21:00"),
        "esta tarde": "14:00",
        **dict.fromkeys(("dentro de dos días 9:00", "en 2 días a las 9"), "+2 09:00"),
        **dict.fromkeys(("cada mañana", "todas las mañanas"), "daily 08:00"),
        "todas las noches": "daily 21:00",
        "pasado mañana 15:00": "+2 15:00",
        **dict.fromkeys(("el 1 de cada mes", "una vez al mes", "mensual"), "!"),
    },
    "pt": {
        **dict.fromkeys(("amanhã 8h", "a partir de amanhã 8h", "amanhã de manhã"), "+1 08:00"),
        **dict.fromkeys(("hoje 8h", "8h por favor", "8h obrigado", "esta manhã"), "08:00"),
        **dict.fromkeys(("esta noite", "hoje à noite às 9"), "21:00"),
        "depois de amanhã 15h": "+2 15:00",
        **dict.fromkeys(("daqui a dois dias 9h", "em 2 dias às 9h"), "+2 09:00"),
        "todas as manhãs": "daily 08:00",
        **dict.fromkeys(("dia 1 de cada mês", "todo dia 1", "uma vez por mês"), "!"),
    },
    "ru": {
        **dict.fromkeys(("завтра 8:00", "с завтрашнего дня 8:00", "завтра утром"), "+1 08:00"),
        **dict.fromkeys(("сегодня 8:00", "8:00 пожалуйста", "8:00 спасибо"), "08:00"),
        **dict.fromkeys(("сегодня вечером", "этим вечером в 6"), "18:00"),
        "послезавтра 15:00": "+2 15:00",
        "через два дня 9:00": "+2 09:00",
        "через неделю 9:00": "+7 09:00",
        "через день 9:00": "!",
        "каждое утро": "daily 08:00",
        "каждый вечер": "daily 18:00",
        **dict.fromkeys(("1-го числа", "каждое 1-е число", "раз в месяц"), "!"),
    },
    "ar": {
        **dict.fromkeys(("غدا 8:00", "من الغد 8:00", "غدا صباحا"), "+1 08:00"),
        **dict.fromkeys(("اليوم 8:00", "8:00 من فضلك", "8:00 شكرا", "هذا الصباح"), "08:00"),
        **dict.fromkeys(("الليلة", "الليلة الساعة 9"), "21:00"),
        "هذا المساء": "18:00",
        "بعد غد 15:00": "+2 15:00",
        "بعد يومين 9:00": "+2 09:00",
        "بعد أسبوع 9:00": "+7 09:00",
        **dict.fromkeys(("كل يوم اثنين الساعة 9", "كل يوم الاثنين 9:00"), "0 09:00"),
        "كل صباح": "daily 08:00",
        "كل ليلة": "daily 21:00",
        **dict.fromkeys(("أول كل شهر", "شهريا", "مرة في الشهر"), "!"),
    },
    "zh": {
        **dict.fromkeys(("明天8点", "明早8点", "从明天开始早上8点", "明早"), "+1 08:00"),
        **dict.fromkeys(("今天8点", "8点 谢谢", "今早"), "08:00"),
        **dict.fromkeys(("今晚", "今晚9点", "今天晚上"), "21:00"),
        "明晚9点": "+1 21:00",
        "后天15点": "+2 15:00",
        "两天后 9:00": "+2 09:00",
        "一周后 9点": "+7 09:00",
        "每晚": "daily 21:00",
        **dict.fromkeys(("每月1号", "每个月", "每月一次"), "!"),
    },
}
"""When it begins, what comes once a month, and courtesy."""
_LINES = {
    "en": _ENGLISH | _BEGINNINGS["en"],
    "fr": _FRENCH | _BEGINNINGS["fr"],
    "es": _SPANISH | _BEGINNINGS["es"],
    "pt": _PORTUGUESE | _BEGINNINGS["pt"],
    "ru": _RUSSIAN | _BEGINNINGS["ru"],
    "ar": _ARABIC | _BEGINNINGS["ar"],
    "zh": _CHINESE | _BEGINNINGS["zh"],
}


@pytest.mark.parametrize("language", _LINES)
def test_lines_of_a_language_mean_what_people_mean(shared_app: App, language: str) -> None:
    """Times, days, languages and places; what may be two things is asked."""
    read = {line: _meaning(line, language, shared_app) for line in _LINES[language]}
    expected = {line: _usual(meaning) for line, meaning in _LINES[language].items()}
    assert read == expected


def _usual(meaning: str) -> str:
    """Return a meaning without its rhythm where days say it better."""
    return meaning.removeprefix("daily ") if "," in meaning else meaning


def _meaning(line: str, language: str, app: App) -> str:
    request = Request(Place("test:1", direct=True), Person("test:1"), line)
    translate = app.services.translations.choose([language])
    nothing = ChosenLanguages(None, None)
    words = plain_signs(line)  # as `/digest` does before it reads a line
    read = read_wishes(Context(request, words, translate, nothing, app.services, ()))
    match read:
        case UnclearCode():
            return "?"
        case UnsupportedDays() | Misread():
            return "!"
        case Wishes():
            begins = f"+{read.begins_in}" if read.begins_in else ""
            said = (
                begins,
                _days(read),
                f"{read.at:%H:%M}" if read.at else "",
                _zone(read.place, app),
            )
            language = f"in:{read.language}" if read.language else ""
            return " ".join(part for part in (*said, language) if part)
        case _:
            raise AssertionError(read)


def _days(wishes: Wishes) -> str:
    if wishes.rhythm is None:
        return ""
    if wishes.rhythm is Rhythm.WEEKLY:
        return ",".join(map(str, wishes.weekdays)) or "weekly"
    return str(wishes.rhythm.value)


def _zone(place: str, app: App) -> str:
    if not place:
        return ""
    services = app.services
    match = ZoneFinder(services.translations.languages, services.zones, NOON).find(place)
    if match.sure and len(match.zones) == 1:
        return match.zones[0]
    return "?" if match.zones else "-"

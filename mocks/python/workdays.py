"""Norwegian working days, and the day on which a question must have been answered."""

from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

OSLO = ZoneInfo('Europe/Oslo')
DAYS_TO_ANSWER = 5


def easter_sunday(year: int) -> date:
    """Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher)."""
    golden = year % 19
    century, year_of_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_drift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_drift + 15) % 30
    leaps, leap_rest = divmod(year_of_century, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leaps - epact - leap_rest) % 7
    correction = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


@cache
def holidays(year: int) -> frozenset[date]:
    """The public holidays of a year; 24 and 31 December are none, and none is moved."""
    fixed = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)]
    # Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday
    from_easter = [-3, -2, 0, 1, 39, 49, 50]
    easter = easter_sunday(year)
    return frozenset(
        [date(year, month, day) for month, day in fixed] + [easter + timedelta(days) for days in from_easter]
    )


def is_working_day(day: date) -> bool:
    """Monday to Friday, and no public holiday."""
    return day.weekday() < 5 and day not in holidays(day.year)


def due_on(received: date) -> date:
    """The last day still in time: the fifth working day after the day of receipt."""
    day, counted = received, 0
    while counted < DAYS_TO_ANSWER:
        day += timedelta(1)
        counted += is_working_day(day)
    return day


def oslo_date(instant: str) -> date:
    """The date in Norway at an instant, whatever offset it is written with."""
    return datetime.fromisoformat(instant).astimezone(OSLO).date()

"""Thai numerals, dates, times and periods (ตัวเลข วันที่ เวลา ระยะเวลา): text goes in, typed values with places come out.

Usable on its own; it needs the standard library only, and of ours :mod:`thaicirc.spans`. ``dateparser`` (English forms
beyond the usual) and ``holidays`` (working days) serve where they are installed. A tour:

>>> from datetime import date
>>> parse_number("๑,๒๓๔.๕๐"), words_to_number("ยี่สิบเอ็ด"), number_to_words(2565)
(Decimal('1234.50'), 21, 'สองพันห้าร้อยหกสิบห้า')

Dates carry their era; what is doubtful is said, not repaired:

>>> parse_date("วันพุธที่ ๕ ตุลาคม ๒๕๖๕").start
datetime.date(2022, 10, 5)
>>> parse_date("๓๑ เมษายน ๒๕๖๒").issues
(<Issue.IMPOSSIBLE_DATE: 'impossible_date'>,)
>>> parse_date("๑๕ มีนาคม", reference=date(2022, 2, 1)).issues
(<Issue.YEAR_INFERRED: 'year_inferred'>,)

A text is searched for each kind of expression; numbers that are no dates stay numbers:

>>> text = "ด่วนที่สุด ที่ มท ๐๒๑๘/ว ๑๒๘ ลงวันที่ ๑๔ก.ค.๖๓ ประชุมระหว่างวันที่ ๒ - ๔ ส.ค. ๖๓ เวลา ๑๓.๓๐ น."
>>> [found.text for found in find_dates(text)], [found.text for found in find_times(text)]
(['๑๔ก.ค.๖๓', '๒ - ๔ ส.ค. ๖๓'], ['๑๓.๓๐ น.'])

Terms and fiscal years:

>>> resolve(find_periods("ภายใน ๑๕ วัน นับแต่วันที่ ๑ ตุลาคม ๒๕๖๕")[0].value)
datetime.date(2022, 10, 16)
>>> [found.value for found in find_fiscal_years("ปีงบประมาณ พ.ศ. 2563-2565")], fiscal_year(2563)[0]
([2563, 2564, 2565], datetime.date(2019, 10, 1))
"""

from thaicirc.numerals.dates import find_dates, format_date, parse_date
from thaicirc.numerals.digits import find_numbers, parse_number, to_arabic, to_thai
from thaicirc.numerals.eras import Era, Issue, be_to_ce, ce_to_be
from thaicirc.numerals.expressions import DateExpression, Precision, Printed
from thaicirc.numerals.fiscal import find_fiscal_years, fiscal_quarter, fiscal_year, fiscal_year_of
from thaicirc.numerals.foreign import parse_foreign
from thaicirc.numerals.months import month_number, weekday_number
from thaicirc.numerals.periods import Period, Unit, find_periods, resolve
from thaicirc.numerals.times import TimeExpression, find_times, parse_time
from thaicirc.numerals.words import number_to_words, words_to_number
from thaicirc.numerals.workdays import add_working_days, is_working_day, public_holidays

__all__ = [
    "DateExpression",
    "Era",
    "Issue",
    "Period",
    "Precision",
    "Printed",
    "TimeExpression",
    "Unit",
    "add_working_days",
    "be_to_ce",
    "ce_to_be",
    "find_dates",
    "find_fiscal_years",
    "find_numbers",
    "find_periods",
    "find_times",
    "fiscal_quarter",
    "fiscal_year",
    "fiscal_year_of",
    "format_date",
    "is_working_day",
    "month_number",
    "number_to_words",
    "parse_date",
    "parse_foreign",
    "parse_number",
    "parse_time",
    "public_holidays",
    "resolve",
    "to_arabic",
    "to_thai",
    "weekday_number",
    "words_to_number",
]

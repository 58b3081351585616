"""Thai numerals, dates, times and periods (ตัวเลข วันที่ เวลา ระยะเวลา), usable on its own."""

from thaicirc.numerals.dates import find_dates, format_date, parse_date
from thaicirc.numerals.digits import find_numbers, parse_number, to_arabic, to_thai
from thaicirc.numerals.eras import Era, Issue, be_to_ce, ce_to_be
from thaicirc.numerals.expressions import DateExpression, Precision, Printed
from thaicirc.numerals.times import TimeExpression, find_times, parse_time

__all__ = [
    "DateExpression", "Era", "Issue", "Precision", "Printed", "TimeExpression", "be_to_ce", "ce_to_be", "find_dates",
    "find_numbers", "find_times", "format_date", "parse_date", "parse_number", "parse_time", "to_arabic", "to_thai",
]

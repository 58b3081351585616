"""Names, codes and words of Thai official documents, as data, with look-ups that forgive OCR damage.

Nothing is read at import; each table is read once, when it is first asked for. Where the facts
come from is written in ``data/SOURCES.md``.
"""

from thaicirc.lexicon.abbreviations import expand_abbreviation, meanings_of
from thaicirc.lexicon.agencies import Agency, agencies, agency_named, all_agencies, departments, ministries
from thaicirc.lexicon.codes import agency_of_code, correct_code, is_known_code, known_codes
from thaicirc.lexicon.corrections import CorrectedText, Correction
from thaicirc.lexicon.keywords import keyword_variants, keywords
from thaicirc.lexicon.names import correct_name, correct_names_in, is_known_name
from thaicirc.lexicon.platforms import platform_in
from thaicirc.lexicon.provinces import (
    District,
    Province,
    districts,
    districts_named,
    province_named,
    province_of_code,
    provinces,
)
from thaicirc.lexicon.seats import seat_to_agency
from thaicirc.lexicon.words import (
    acting_pattern,
    agency_levels,
    agency_prefix_pattern,
    meeting_pattern,
    meeting_words,
    position_pattern,
    title_pattern,
    unit_pattern,
    venue_pattern,
    venue_words,
)

__all__ = [
    "Agency",
    "CorrectedText",
    "Correction",
    "District",
    "Province",
    "acting_pattern",
    "agencies",
    "agency_levels",
    "agency_named",
    "agency_of_code",
    "agency_prefix_pattern",
    "all_agencies",
    "correct_code",
    "correct_name",
    "correct_names_in",
    "departments",
    "districts",
    "districts_named",
    "expand_abbreviation",
    "is_known_code",
    "is_known_name",
    "keyword_variants",
    "keywords",
    "known_codes",
    "meanings_of",
    "meeting_pattern",
    "meeting_words",
    "ministries",
    "platform_in",
    "position_pattern",
    "province_named",
    "province_of_code",
    "provinces",
    "seat_to_agency",
    "title_pattern",
    "unit_pattern",
    "venue_pattern",
    "venue_words",
]

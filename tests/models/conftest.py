"""A printer of lines in the system's Thai fonts, with a little running text of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.ocr.batches import Sources
from models.ocr.fonts import TLWG

TEXT = """ในการประชุมครั้งนี้ที่ประชุมได้รับทราบรายงานความก้าวหน้าของโครงการและมอบให้ฝ่ายเลขานุการสรุปผลเสนอผู้บริหาร
ทุกส่วนงานโปรดจัดส่งข้อมูลภายในกำหนด หากมีข้อสงสัยสอบถามเจ้าหน้าที่ได้ทุกวันทำการ เวลา 08.30 - 16.30 น.
The annual report is published on the website of the office. ขอเชิญผู้สนใจเข้าร่วมกิจกรรมปลูกป่าชายเลนเนื่องในวันสำคัญ
"""


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    """Where the printer's texts, lexicon and fonts lie; skipped where there are no Thai fonts."""
    pytest.importorskip("freetype")
    pytest.importorskip("uharfbuzz")
    if not (TLWG / "Laksaman.ttf").exists():
        pytest.skip("fonts-thai-tlwg is not installed")
    folder = tmp_path_factory.mktemp("printer")
    corpus = folder / "text.txt"
    corpus.write_text(TEXT * 3, "utf-8")
    lexicon = Path(__file__).parents[2] / "thaicirc" / "lexicon" / "data"
    return Sources(corpus, lexicon, folder)

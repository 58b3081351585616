"""Messages: what they say, what is attached, and how far one in another is opened."""

from __future__ import annotations

from email.message import EmailMessage, Message
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from tests.parsers.word.files import docx, p
from thaicirc.document import Document
from thaicirc.errors import BrokenFile, EmptyFile, Encrypted, ThaicircError, TooLarge, UnsupportedKind
from thaicirc.parsers import mail, parse_all_bytes, parse_bytes
from thaicirc.parsers.limits import Limits

NOTE = "ขอส่งหนังสือเชิญประชุมมาเพื่อโปรดทราบ"
LETTER = docx(p("ที่ ทท ๐๑/ว ๕") + p("เรื่อง  ขอเชิญประชุม"))
WORD = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


def message(text: str = NOTE, *, subject: str = "ขอเชิญประชุม", html: str | None = None) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "ธุรการ <office@example.go.th>"
    made["To"] = "plan@example.go.th"
    made["Subject"] = subject
    made["Date"] = "Fri, 09 Feb 2024 20:30:00 +0000"
    made.set_content(text)
    if html is not None:
        made.add_alternative(html, subtype="html")
    return made


def attached(made: EmailMessage, *files: tuple[str, bytes]) -> EmailMessage:
    for name, data in files:
        made.add_attachment(data, maintype=WORD[0], subtype=WORD[1], filename=name)
    return made


def outcomes(made: Message, path: str = "a.eml") -> list[tuple[str | None, str]]:
    """The path of each document with the last line of its text, or the name of the error."""
    found = []
    for each in parse_all_bytes(made.as_bytes(), path=path):
        if isinstance(each, Document):
            found.append((each.source.path, each.text.strip().split("\n")[-1]))
        else:
            found.append((each.path, type(each).__name__))
    return found


def test_a_message_alone_is_the_document() -> None:
    document = parse_bytes(message().as_bytes(), path="a.eml")
    assert document.text.split("\n") == ["วันที่  10 กุมภาพันธ์ 2567", "", "เรื่อง  ขอเชิญประชุม", "", NOTE, ""]
    assert (document.source.path, document.source.media_type) == ("a.eml", "text/plain")


def test_a_letter_that_was_copied_into_a_message_keeps_its_own_head() -> None:
    assert parse_bytes(message("ที่ ทท ๐๑/๒\nเรื่อง  อื่น\n").as_bytes()).text == "ที่ ทท ๐๑/๒\nเรื่อง  อื่น\n"


def test_an_attached_letter_is_the_document() -> None:
    made = attached(message(), ("หนังสือ.docx", LETTER))
    document = parse_bytes(made.as_bytes(), path="a.eml")
    assert document.source.path == "a.eml#หนังสือ.docx"
    assert document.text.startswith("ที่ ทท ๐๑/ว ๕")
    assert outcomes(made) == [("a.eml", NOTE), ("a.eml#หนังสือ.docx", "เรื่อง  ขอเชิญประชุม")]


def test_the_first_letter_that_can_be_read() -> None:
    made = attached(message(), ("broken.docx", LETTER[:300]), ("good.docx", LETTER))
    assert parse_bytes(made.as_bytes(), path="a.eml").source.path == "a.eml#good.docx"
    assert outcomes(made)[1] == ("a.eml#broken.docx", "BrokenFile")


def test_where_no_letter_can_be_read_the_first_says_why() -> None:
    with pytest.raises(BrokenFile) as raised:
        parse_bytes(attached(message(), ("broken.docx", LETTER[:300])).as_bytes(), path="a.eml")
    assert raised.value.path == "a.eml#broken.docx"


def test_only_a_page_and_no_text() -> None:
    made = EmailMessage()
    made["From"] = "a@example.go.th"
    made.set_content("<p>เรียน ทุกท่าน</p><p>ขอเชิญประชุม</p>", subtype="html")
    assert parse_bytes(made.as_bytes()).text == "เรียน ทุกท่าน\n\nขอเชิญประชุม"


def test_text_goes_before_the_same_as_a_page() -> None:
    made = message(html="<p>อย่างสวย</p>")
    assert outcomes(made) == [("a.eml", NOTE)]
    assert outcomes(message("  \n", html="<p>อย่างสวย</p>")) == [("a.eml", "อย่างสวย")]


def test_logos_and_invitations_of_calendars_are_no_documents() -> None:
    made = message(html="<p>x</p>")
    page = made.get_payload(1)
    assert isinstance(page, EmailMessage)
    page.add_related(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", cid="<logo>")
    made.add_attachment("BEGIN:VCALENDAR", subtype="calendar", filename="invite.ics")
    assert outcomes(made) == [("a.eml", NOTE)]


def test_pictures_and_archives_that_are_attached_are_named() -> None:
    made = message()
    made.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="scan.png")
    made.add_attachment(b"PK\x05\x06" + bytes(18), maintype="application", subtype="zip", filename="all.zip")
    assert outcomes(made)[1:] == [("a.eml#scan.png", "BrokenFile"), ("a.eml#all.zip", "UnsupportedKind")]


def test_a_message_in_a_message() -> None:
    outer = message("ส่งต่อ")
    outer.add_attachment(attached(message(), ("x.docx", LETTER)))
    assert [path for path, _ in outcomes(outer)] == ["a.eml", "a.eml#1", "a.eml#1#x.docx"]
    assert parse_bytes(outer.as_bytes(), path="a.eml").source.path == "a.eml#1#x.docx"


def test_a_message_that_was_attached_as_a_file() -> None:
    outer = message("ส่งต่อ")
    outer.add_attachment(message().as_bytes(), maintype="application", subtype="octet-stream", filename="old.eml")
    assert outcomes(outer) == [("a.eml", "ส่งต่อ"), ("a.eml#old.eml", NOTE)]


def test_messages_are_opened_only_so_deep() -> None:
    made = message()
    for _ in range(mail.DEPTH + 2):
        outer = message("ส่งต่อ")
        outer.add_attachment(made)
        made = outer
    found = outcomes(made)
    assert len(found) == mail.DEPTH + 2
    assert found[-1][1] == "UnsupportedKind"


def test_parts_are_counted() -> None:
    made = attached(message(), *[(f"{i}.docx", b"PK\x03\x04word/") for i in range(mail.PARTS + 1)])
    with pytest.raises(TooLarge):
        mail.parts(made.as_bytes())
    with pytest.raises(TooLarge):
        mail.parts(attached(message(), ("x.docx", LETTER)).as_bytes(), limits=Limits(expanded=500))


@pytest.mark.parametrize("charset", ["tis-620", "windows-874", "utf-8", "x-unknown", "us-ascii"])
def test_encodings(charset: str) -> None:
    codec = "cp874" if charset in ("tis-620", "windows-874") else "utf-8"
    raw = f"From: a\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n{NOTE}"
    assert parse_bytes(raw.encode(codec)).text == NOTE


def test_an_encoding_whose_name_is_no_ascii() -> None:
    raw = b"From: a\nMIME-Version: 1.0\nContent-Type: text/plain; charset=\xe3tf-8\n\n" + NOTE.encode() + b"\xe0"
    assert parse_bytes(raw).text.startswith(NOTE)


@pytest.mark.parametrize("codec", ["utf-8", "tis-620"])
def test_names_and_subjects_that_are_not_encoded(codec: str) -> None:
    raw = "From: a\nMIME-Version: 1.0\nSubject: ขอเชิญประชุม\n\nสวัสดี"
    assert parse_bytes(raw.encode(codec)).text == "เรื่อง  ขอเชิญประชุม\n\nสวัสดี"


def test_names_of_files_lead_nowhere() -> None:
    part = MIMEBase("application", "pdf")
    part.add_header("Content-Disposition", "attachment", filename="..\\../x\n/บันทึก\r\n.pdf")
    part.set_payload(b"%PDF-1.7")
    made = MIMEMultipart()
    made["From"] = "a"
    made.attach(part)
    assert [each.path for each in mail.parts(made.as_bytes(), path="a")] == ["a#บันทึก .pdf"]


def test_lines_that_flow() -> None:
    made = MIMEText("ขอเชิญ \nประชุม\n-- \nธุรการ", "plain", "utf-8")
    made.set_param("format", "flowed")
    made["From"] = "a"
    assert parse_bytes(made.as_bytes()).text == "ขอเชิญ ประชุม\n-- \nธุรการ"


def test_a_page_saved_as_a_message() -> None:
    made = MIMEMultipart("related")
    made["From"] = "<Saved by Blink>"
    made["Snapshot-Content-Location"] = "https://www.example.go.th/news"
    made.attach(MIMEText("<html><body><p>ขอเชิญประชุมวันที่ ๕</p></body></html>", "html", "utf-8"))
    made.attach(MIMEText("p {color: red}", "css"))
    document = parse_bytes(made.as_bytes(), path="page.mhtml")
    assert (document.text, document.source.media_type) == ("ขอเชิญประชุมวันที่ ๕", "text/html")


def test_sealed() -> None:
    with pytest.raises(Encrypted):
        parse_bytes(
            b"From: a\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nxx"
        )


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        (b"From: a\nMIME-Version: 1.0\n\n", EmptyFile),
        (b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n", EmptyFile),
        (b"From: a\nMIME-Version: 1.0\nContent-Type: application/zip\n\nPK\x05\x06", UnsupportedKind),
    ],
)
def test_nothing_to_read(raw: bytes, error: type[ThaicircError]) -> None:
    with pytest.raises(error):
        parse_bytes(raw)


def test_a_header_that_breaks_every_rule() -> None:
    raw = (
        b"From: =?utf-8?B?!!!?= <\nDate: 99 Foo\nMIME-Version: 1.0\nSubject: =?x-none?Q?=E0?=\nContent-Type: ;;\n\n"
        + NOTE.encode()
    )
    assert NOTE in parse_bytes(raw).text

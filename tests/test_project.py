"""The project agrees with itself: versions, names, messages, documentation, and nothing of anybody's machine in it."""

from __future__ import annotations

import argparse
import configparser
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import thaicirc
from tests.conftest import ROOT, SAMPLES
from thaicirc import cli, errors
from thaicirc.messages import LANGUAGES, catalogue

CLI_PAGE = (ROOT / "docs" / "cli.md").read_text("utf-8")


def all_errors(root: type[errors.ThaicircError] = errors.ThaicircError) -> Iterator[type[errors.ThaicircError]]:
    for each in root.__subclasses__():
        if not each.__name__.startswith("_"):
            yield each
        yield from all_errors(each)


def commands() -> dict[str, argparse.ArgumentParser]:
    parser = cli._parser("en")
    found = {"thaicirc": parser}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            found |= {f"thaicirc {name}": each for name, each in action.choices.items()}
    return found


def text_files() -> Iterator[Path]:
    """What belongs to the project, as git sees it; where there is no git, what lies in its folders."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True
    )
    names = [name for name in listed.stdout.decode().split("\0") if name]
    paths = [ROOT / name for name in names] or list(ROOT.glob("[!.]*/**/*"))
    return (path for path in paths if path.is_file() and path.stat().st_size < 2_000_000)


def test_one_version() -> None:
    settings = configparser.ConfigParser(interpolation=None)
    settings.read(ROOT / "setup.cfg", "utf-8")
    assert settings["metadata"]["version"] == "attr: thaicirc.__version__"
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert "## [Unreleased]" in changelog or f"## [{thaicirc.__version__}]" in changelog


def test_public_names_are_there() -> None:
    assert sorted(thaicirc.__all__) == thaicirc.__all__
    for name in thaicirc.__all__:
        assert getattr(thaicirc, name) is not None
        assert name in dir(thaicirc)
    with pytest.raises(AttributeError):
        thaicirc.no_such_name  # noqa: B018


def test_public_functions_stay_functions_whatever_was_imported_before() -> None:
    code = "import thaicirc; thaicirc.read({!r}); import thaicirc.pipeline; print(thaicirc.extract('ที่').kind)"
    command = [sys.executable, "-c", code.format(str(SAMPLES / "memo-workshop.txt"))]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_importing_loads_nothing_heavy() -> None:
    code = "import sys, thaicirc; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pydantic", "rich", "pythainlp", "dateparser", "holidays"} & set(loaded)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_catalogues_hold_the_same_messages(lang: str) -> None:
    other = catalogue("en")
    assert list(catalogue(lang)) == list(other)
    for key, sentence in catalogue(lang).items():
        fields = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (sentence, other[key])]
        assert fields[0] == fields[1], key


@pytest.mark.parametrize("error", list(all_errors()), ids=lambda error: error.__name__)
def test_errors_are_documented_and_speak_both_languages(error: type[errors.ThaicircError]) -> None:
    assert errors.__doc__ is not None
    assert re.search(rf"{error.__name__} +{error.exit_status}\b", errors.__doc__)
    assert re.search(rf"\| {error.exit_status} \|.*`{error.code}`", CLI_PAGE)
    shown = [error("a.txt").line(lang) for lang in LANGUAGES]
    assert all(line.startswith("a.txt: ") and "\n" not in line for line in shown)
    assert len(set(shown)) == len(LANGUAGES)
    assert error("a.txt").advice


def test_statuses_and_codes_are_unique() -> None:
    found = list(all_errors())
    assert len({each.exit_status for each in found}) == len({each.code for each in found}) == len(found)


@pytest.mark.parametrize("reason", ["missing", "permission", "folder", "other"])
@pytest.mark.parametrize("error", [errors.UnreadableFile, errors.UnwritableOutput])
def test_every_reason_has_its_words(error: type[errors.UnreadableFile | errors.UnwritableOutput], reason: str) -> None:
    assert len({error("a", reason=reason, said="said").line(lang) for lang in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command_has_help(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    for name in commands():
        with pytest.raises(SystemExit) as left:
            cli.main([*name.split()[1:], "--lang", lang, "--help"])
        assert left.value.code == 0
        assert capsys.readouterr().out.startswith(f"usage: {name}")


@pytest.mark.parametrize("command", commands())
def test_every_option_is_explained_and_documented(command: str) -> None:
    assert f"## {command}" in CLI_PAGE or command == "thaicirc"
    for action in commands()[command]._actions:
        assert action.help or isinstance(action, argparse._SubParsersAction), action
        for option in action.option_strings:
            assert option in CLI_PAGE, option


def test_every_status_is_in_help_and_documentation() -> None:
    statuses = {0, cli.USAGE, cli.SOME_FAILED, cli.STOPPED, cli.PIPE_CLOSED} | {
        each.exit_status for each in all_errors()
    }
    for lang in LANGUAGES:
        assert {
            int(number) for number in re.findall(r"^  (\d+)", catalogue(lang)["cli.exit"], re.MULTILINE)
        } == statuses
    assert {int(number) for number in re.findall(r"^\| (\d+) \|", CLI_PAGE, re.MULTILINE)} == statuses


def test_links_between_pages_lead_somewhere() -> None:
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("*/README.md")]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_no_paths_of_one_machine() -> None:
    machine = re.compile(r"(?<![\w.<])/(?:" + "|".join(["work", "farm", "root", r"home/\w+", r"Users/\w+"]) + r")/\w")
    for path in text_files():
        found = machine.search(path.read_text("utf-8", "replace"))
        assert found is None, f"{path.relative_to(ROOT)}: {found[0]}"

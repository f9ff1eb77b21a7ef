"""Bad input: one clear sentence on stderr, exit 2, nothing written."""

from __future__ import annotations

import json
import os
import stat
import struct
import zlib
from collections.abc import Callable

import pytest
from places import SHORT, Place


def png(width: int, height: int) -> bytes:
    """A PNG that says it is that large, with hardly any data."""
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))  # noqa: E731
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 4096)) + chunk(b"IEND", b"")


def script(content: str | bytes) -> Callable[[Place], list[str]]:
    def prepare(place: Place) -> list[str]:
        place.write("s.md", content)
        return ["s.md"]

    return prepare


def options(*argv: str, **files: str | bytes) -> Callable[[Place], list[str]]:
    def prepare(place: Place) -> list[str]:
        place.write("s.md", SHORT)
        for name, content in files.items():
            place.write(name.replace("__", "."), content)
        return ["s.md", *argv]

    return prepare


def kit(**fields: object) -> str:
    return json.dumps({"primary_color": "#104488", **fields})


LONG = "The river runs through the old town and nobody ever asks it why. " * 230  # about 13 minutes
BOMB = "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>"

CASES: dict[str, tuple[Callable[[Place], list[str]], str]] = {
    "no such script": (lambda place: ["missing.md"], "missing.md"),
    "a folder": (lambda place: ["."], "script"),
    "empty": (script(""), "empty"),
    "blank": (script(" \n\t\n"), "empty"),
    "binary": (script(bytes(range(256)) * 20), "not a text file"),
    "an executable": (script(b"\x7fELF\x02\x01\x01" + b"\0" * 500), "not a text file"),
    "latin-1": (script("El a\xf1o que viene.".encode("latin-1")), "UTF-8"),
    "utf-16": (script("A river.".encode("utf-16")), "UTF-8"),
    "over 200 kB": (script("Water runs. " * 17_500), "limit of 200 kB"),
    "over ten minutes": (script(LONG), "minutes"),
    "nothing spoken": (script("# Only a title\n\n((pause))\n"), "spoken"),
    "only directions": (script("[HOOK]\n\n(pause)\n"), "spoken"),
    "front matter not closed": (script("---\ntitle: x\n\nWater runs.\n"), "front matter"),
    "front matter not YAML": (script("---\ntitle: [a\n---\nWater runs.\n"), "front matter"),
    "brand missing": (options("--brand", "none.json"), "none.json"),
    "brand not JSON": (options("--brand", "b.json", b__json="{'primary': 1"), "not valid JSON"),
    "brand a list": (options("--brand", "b.json", b__json="[1]"), "JSON object"),
    "brand with a bad colour": (options("--brand", "b.json", b__json=kit(accent_color="reddish")), "'reddish' is not a colour"),
    "brand with a bad second colour": (options("--brand", "b.json", b__json=kit(secondary_colors=["#12345"])), "'#12345' is not a colour"),
    "brand with an unknown font": (options("--brand", "b.json", b__json=kit(fonts=["Robotto"])), "did you mean Roboto"),
    "brand with an unknown field": (options("--brand", "b.json", b__json=kit(primari="#111111")), "primari"),
    "brand without its logo": (options("--brand", "b.json", b__json=kit(logo="none.svg")), "none.svg"),
    "brand with a text as logo": (options("--brand", "b.json", b__json=kit(logo="l.txt"), l__txt="hello"), "SVG, PNG or JPEG"),
    "brand with a broken SVG": (options("--brand", "b.json", b__json=kit(logo="l.svg"), l__svg="<svg><g></svg>"), "well-formed SVG"),
    "brand with an SVG of entities": (options("--brand", "b.json", b__json=kit(logo="l.svg"), l__svg=BOMB), "entities"),
    "brand with a broken PNG": (options("--brand", "b.json", b__json=kit(logo="l.png"), l__png=b"\x89PNG\r\n\x1a\nnothing"), "l.png"),
    "brand with an SVG of broken paths": (
        options("--brand", "b.json", b__json=kit(logo="l.svg"), l__svg="<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0L1'/></svg>"),
        "l.svg",
    ),
    "reference missing": (options("--reference", "none.png"), "none.png"),
    "reference at an address": (options("--reference", "https://example.com/a.png"), "addresses are not fetched"),
    "reference that is no picture": (options("--reference", "a.png", a__png="hello"), "not a picture"),
    "reference cut short": (options("--reference", "a.png", a__png=png(64, 64)[:60]), "a.png"),
    "reference that is huge": (options("--reference", "a.png", a__png=png(60_000, 60_000)), "megapixels"),
    "out is a file": (options("--out", "f.txt", f__txt="x"), "is a file"),
    "unknown aspect": (options("--aspect", "16x9"), "16:9"),
    "no aspect": (options("--aspect", ","), "aspect"),
    "unknown look": (options("--look", "hearht"), "'hearth'"),
    "unknown voice": (options("--voice", "flite:slt2"), "flite:slt"),
    "unknown captions": (options("--captions", "blok"), "'block'"),
    "unknown mood": (options("--music", "clam"), "'calm'"),
    "unknown format": (options("--format", "webn"), "'webm'"),
    "unknown resolution": (options("--resolution", "1081"), "1080"),
    "unknown renderer": (options("--renderer", "nativ"), "native"),
    "fps": (options("--fps", "31"), "30"),
    "negative length": (options("--length", "-5"), "--length"),
    "zero length": (options("--length", "0"), "--length"),
    "length in words": (options("--length", "long"), "--length takes a number"),
    "infinite length": (options("--length", "inf"), "--length"),
    "length over the limit": (options("--length", "601"), "length"),
    "negative limit": (options("--max-duration", "-1"), "--max-duration"),
    "limit that is no number": (options("--max-duration", "nan"), "--max-duration"),
    "negative budget": (options("--budget", "-0.01"), "--budget"),
    "negative seed": (options("--seed", "-1"), "--seed"),
    "seed of letters": (options("--seed", "lucky"), "--seed takes a number"),
    "too short a limit": (options("--max-duration", "1"), "--max-duration"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_one_sentence_and_nothing_written(place: Place, name: str):
    prepare, expected = CASES[name]
    argv = prepare(place)
    out = [] if "--out" in argv else ["--out", "film"]
    before = {p.name for p in place.folder.rglob("*")}
    result = place("make", *argv, *out, "--json")
    assert result.code == 2, (result.code, result.err)
    assert expected in result.complaint, result.complaint
    assert "\n" not in result.complaint and "Traceback" not in result.err and result.complaint.endswith((".", "?"))
    assert result.json["status"] == "FAILED" and result.json["error"]["message"] == result.complaint
    written = {str(p.relative_to(place.folder)) for p in place.folder.rglob("*") if p.is_file() and p.name not in before}
    assert written == set()


def test_an_out_folder_that_cannot_be_written(place: Place):
    """As root every folder can be written, so a file stands where a parent folder should be."""
    place.write("s.md", SHORT)
    place.write("file", "x")
    result = place("make", "s.md", "--out", "file/deeper/film")
    assert result.code == 2 and "Traceback" not in result.err
    locked = place.folder / "locked"
    locked.mkdir()
    locked.chmod(stat.S_IRUSR | stat.S_IXUSR)
    if os.geteuid() != 0:
        result = place("make", "s.md", "--out", "locked/film")
        assert result.code == 2 and "cannot be written" in result.complaint
    assert not place.home.exists()


def test_a_film_longer_than_its_limit_is_refused_before_work(place: Place):
    place.write("s.md", "The river runs through the old town and nobody ever asks it why. " * 6)
    result = place("make", "s.md", "--out", "film", "--max-duration", "12", *("--resolution", "480"))
    assert result.code == 2
    assert any(c.isdigit() for c in result.complaint.replace("12", "")), result.complaint  # names the length it needs
    assert not (place.folder / "film").exists() and not list(place.home.rglob("*.wav"))


def test_over_budget_is_four_and_nothing_is_made(place: Place):
    place.write("s.md", SHORT)
    priced = {"VECTOREEL_COMPUTE__USD_PER_HOUR": "1000"}
    result = place("make", "s.md", "--out", "film", "--budget", "0.01", "--json", env=priced)
    assert result.code == 4 and result.json["error"]["code"] == "budget.exceeded"
    assert "$0.01" in result.complaint and "compute" in result.complaint
    assert not (place.folder / "film").exists()
    assert not (place.home / "cache" / "artifacts").exists()
    assert place("estimate", "s.md", "--budget", "0.01", env=priced).code == 0
    free = place("make", "s.md", "--out", "film", "--budget", "0", "--resolution", "480", "--draft")
    assert free.code == 0, free.err


@pytest.mark.parametrize("name", ["markup", "bidi", "templates", "controls"])
def test_strange_text_is_text(place: Place, name: str):
    """Markup, templates, control and bidi characters are shown literally or dropped, never interpreted."""
    text = {
        "markup": "Write <script>alert(1)</script> & <b>bold</b> &amp; nothing runs.\n",
        "bidi": "A name \u202egnirts\u202c turns around\u2066 here\u2069.\n",
        "templates": "Values like {{7*7}}, ${HOME}, %s and `rm -rf /` stay.\n",
        "controls": "One\x07 bell\x1b[31m and a \x0b tab.\n",
    }[name]
    place.write("s.md", text)
    result = place("make", "s.md", "--out", "film", "--resolution", "480", "--draft", "--json")
    assert result.code == 0, result.err
    transcript = (place.folder / "film" / "transcript.txt").read_text("utf-8")
    report = (place.folder / "film" / "report.html").read_text("utf-8")
    assert "<script>alert" not in report and "49" not in transcript
    assert not any((ord(c) < 32 and c not in "\n\t") or 0x202A <= ord(c) <= 0x202E or 0x2066 <= ord(c) <= 0x2069 for c in transcript)
    if name == "templates":
        assert "{{7*7}}" in transcript and "${HOME}" in transcript
    svg = "".join(p.read_text("utf-8") for p in (place.folder / "film").rglob("*.svg"))
    assert "<script" not in svg

"""The door for job bodies, byte ranges and loopback, without a server."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.cli.options import choice, number
from api.intake import brief_of, data_url
from api.routes.jobs import ranged
from api.serve import serve
from film.errors import BadInput
from graph.settings import Settings

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


def url(data: bytes, kind: str = "image/png") -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def test_a_reference_is_stored_under_a_name_of_ours(tmp_path):
    brief = brief_of({"script": "Hello there.", "references": [{"path": url(PIXEL), "note": "../../x"}]}, tmp_path / "up")
    assert [p.name for p in (tmp_path / "up").iterdir()] == ["00.png"] and brief.references[0].path == str(tmp_path / "up" / "00.png")


@pytest.mark.parametrize(
    "value",
    [
        "/etc/passwd",
        "file:///etc/passwd",
        "http://127.0.0.1/a.png",
        "data:text/html;base64,PGI+",
        "data:image/png,abc",
        "data:image/png;base64,@@",
        None,
        5,
        ["data:"],
    ],
)
def test_what_is_no_data_url_is_refused(value):
    with pytest.raises(BadInput):
        data_url(value, "logo")


def test_a_logo_over_five_megabytes_is_refused():
    with pytest.raises(BadInput, match="limit"):
        data_url(url(bytes(5_000_001)), "logo")


@given(st.text(max_size=30))
def test_any_range_header_is_answered(tmp_path_factory, header):
    path = tmp_path_factory.getbasetemp() / "ranged.bin"
    path.write_bytes(bytes(100))
    assert ranged(path, f"bytes={header}").status_code in (200, 206, 416)


@pytest.mark.parametrize(
    ("header", "status", "length"),
    [
        ("", 200, 100),
        ("bytes=0-9", 206, 10),
        ("bytes=90-", 206, 10),
        ("bytes=-10", 206, 10),
        ("bytes=-500", 206, 100),
        ("bytes=0-0", 206, 1),
        ("bytes=100-", 416, None),
        ("bytes=9-3", 416, None),
        ("items=0-1", 200, 100),
    ],
)
def test_ranges(tmp_path, header, status, length):
    (tmp_path / "f.bin").write_bytes(bytes(100))
    answer = ranged(tmp_path / "f.bin", header)
    assert answer.status_code == status
    if length is not None:
        assert answer.headers["Content-Length"] == str(length)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.1", "example.com", ""])
def test_only_loopback_is_served(host, tmp_path):
    with pytest.raises(BadInput):
        serve(Settings(home=tmp_path, cache_dir=tmp_path), host, 1)


@pytest.mark.parametrize("value", ["-1", "0", "nan", "inf", "-inf", "x", ""])
def test_numbers_of_options(value):
    with pytest.raises(BadInput, match="--length"):
        number("length", value)


def test_choices_name_the_nearest():
    assert choice("look", "tide", ["hearth", "tide"]) == "tide" and number("length", None) is None and number("length", "5") == 5
    with pytest.raises(BadInput, match="Did you mean 'tide'"):
        choice("look", "tied", ["hearth", "tide"])

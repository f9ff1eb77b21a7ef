"""Brand files and reference pictures: read, or refused in one sentence."""

import json

import pytest
from PIL import Image

from film.brief import Reference
from film.errors import BadInput
from tools.brand_reader import read_brand
from tools.references_reader import read_references

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'


def write(folder, data, **files):
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_bytes(content if isinstance(content, bytes) else content.encode())
    path = folder / "brand.json"
    path.write_text(data if isinstance(data, str) else json.dumps(data))
    return path


def test_reads_a_kit_and_finds_its_logo(tmp_path):
    kit = read_brand(write(tmp_path, {"primary_color": "#0b5fff", "fonts": ["inter"], "logo": "logo.svg"}, logo_svg=SVG))
    assert (kit.primary_color, kit.fonts, kit.logo) == ("#0B5FFF", ["Inter"], str(tmp_path / "logo.svg"))


@pytest.mark.parametrize(
    ("data", "files", "code"),
    [
        ("{", {}, "brand.not_json"),
        ("[]", {}, "brand.not_json"),
        ({"primary_color": "blue"}, {}, "brand.colour"),
        ({"secondary_colors": ["#12"]}, {}, "brand.colour"),
        ({"fonts": ["Intr"]}, {}, "brand.font"),
        ({"colour": "x"}, {}, "brand.invalid"),
        ({"logo": "no.svg"}, {}, "logo.missing"),
        ({"logo": "logo.gif"}, {"logo_gif": b"GIF89a"}, "logo.format"),
        ({"logo": "logo.svg"}, {"logo_svg": "<svg"}, "logo.malformed"),
        ({"logo": "logo.svg"}, {"logo_svg": "<html/>"}, "logo.malformed"),
        ({"logo": "logo.svg"}, {"logo_svg": '<!DOCTYPE s [<!ENTITY a "b">]>' + SVG}, "logo.malformed"),
        ({"logo": "logo.png"}, {"logo_png": b"\x89PNG\r\n\x1a\n broken"}, "logo.format"),
        ({"logo": "logo.svg"}, {"logo_svg": SVG + " " * 5_000_001}, "logo.too_big"),
    ],
)
def test_bad_brands(tmp_path, data, files, code):
    with pytest.raises(BadInput) as error:
        read_brand(write(tmp_path, data, **files))
    assert error.value.code == code


def test_the_nearest_font_is_named(tmp_path):
    with pytest.raises(BadInput, match="did you mean Inter"):
        read_brand(write(tmp_path, {"fonts": ["Intr"]}))


def test_reads_pictures_and_refuses_addresses(tmp_path):
    Image.new("RGB", (4, 3)).save(tmp_path / "a.png")
    picture = read_references([Reference(path="a.png", note="a map")], tmp_path)[0]
    assert (picture.width, picture.height, picture.note) == (4, 3, "a map")
    for path, code in [("https://a.example/b.png", "reference.address"), ("no.png", "reference.missing")]:
        with pytest.raises(BadInput) as error:
            read_references([Reference(path=path)], tmp_path)
        assert error.value.code == code

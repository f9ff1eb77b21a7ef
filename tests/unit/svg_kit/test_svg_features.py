"""What is read is written again: every feature of the table, painted, equals its own serialisation read and painted."""

from __future__ import annotations

import base64

import pytest
from lxml import etree
from svg_features import FEATURES, HEIGHT, MASKS_AND_FILTERS, WIDTH, drawing
from svg_pairs import likeness, painted

from svg_kit.animated_svg import AnimatedWriter
from svg_kit.elements import Group, Scene
from svg_kit.geometry import Canvas
from svg_kit.svg.source import cleaned
from svg_kit.svg_reader import SvgImage, read_svg
from svg_kit.svg_writer import write_svg

ALL = FEATURES | MASKS_AND_FILTERS


def scene_of(image: SvgImage) -> Scene:
    return Scene(Canvas(WIDTH, HEIGHT), 1.0, (Group(image.nodes, "drawing"),), ground="#FFFFFF")


def addresses(image: SvgImage) -> dict[str, str]:
    return {key: "data:image/png;base64," + base64.b64encode(data).decode() for key, data in image.pictures.items()}


@pytest.mark.parametrize("name", ALL)
def test_written_and_read_again_it_is_the_same_picture(name: str):
    image = read_svg(drawing(ALL[name]))
    ours = painted(image, WIDTH, HEIGHT)
    text = write_svg(scene_of(image), href=addresses(image))
    assert text == write_svg(scene_of(read_svg(drawing(ALL[name]))), href=addresses(image))
    again = read_svg(text)
    assert again.exact and likeness(ours, painted(again, WIDTH, HEIGHT)).equal
    moving = AnimatedWriter(scene_of(image), "p-", addresses(image))
    page = read_svg(drawing(moving.body() + "".join(moving.defs)))
    assert page.exact and likeness(ours, painted(page, WIDTH, HEIGHT)).equal


def test_texts_keep_their_words():
    root = etree.fromstring(write_svg(scene_of(read_svg(drawing(FEATURES["text.tspans"])))).encode())
    assert root.xpath("//*[@role='text']/@aria-label") == ["One strong wordon the next lineslanted"]


def test_a_document_for_another_program_holds_nothing_active():
    text = cleaned(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="x()"><script>x()</script><g ONCLICK="x()"><image href="http://127.0.0.1/a.png"/>'
        '<use xlink:href="file:///etc/passwd#a"/><image href="data:image/png;base64,AAAA"/><use href="#kept"/><a href="javascript:x()"/></g><iframe src="http://127.0.0.1"/></svg>'
    )
    assert text.count("href=") == 2 and "#kept" in text and "data:image/png" in text
    assert not any(word in text.lower() for word in ("script", "onload", "onclick", "127.0.0.1", "passwd", "iframe"))

"""SVG in: an allow-list, nothing fetched or run. SVG out: the same bytes for the same scene, with the words kept."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kit_frames import every, scene, spec
from lxml import etree

from svg_kit.compose import compose
from svg_kit.elements import Counter, Group, Linear, Radial, Shape, Text
from svg_kit.errors import SvgError
from svg_kit.svg_reader import MAX_BYTES, MAX_NODES, absolute, multiply, read_svg, solid, transform
from svg_kit.svg_writer import settled, write_svg

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50"'


def svg(body: str) -> str:
    return f"<svg {NS}>{body}</svg>"


def test_shapes_groups_and_paints():
    image = read_svg(svg(
        '<rect width="10" height="5" fill="#f00"/><g fill="rgb(0,128,255)" transform="translate(5 6)" opacity=".5"><circle r="3"/><path d="m1 1h4v4z" style="fill:none;stroke:#00ff00"/></g>'
        '<polygon points="0,0 5,5 0,5" fill-rule="evenodd"/><line x1="1" y1="2" x2="3" y2="4" stroke="currentColor"/><ellipse cx="1" cy="2" rx="3" ry="4"/>'
    ), "#123456")  # fmt: skip
    assert (image.box.w, image.box.h) == (100, 50) and len(image.nodes) == 5 and image.exact
    assert image.colours()[:3] == ["#FF0000", "#0080FF", "#00FF00"] and "#123456" in image.colours()
    group = image.nodes[1]
    assert isinstance(group, Group) and group.matrix == (1, 0, 0, 1, 5, 6) and group.opacity == 0.5
    assert isinstance(group.children[1], Shape) and group.children[1].fill is None and group.children[1].d == "M1 1L5 1L5 5L1 1Z"
    assert isinstance(image.nodes[2], Shape) and image.nodes[2].even_odd


def test_gradients():
    image = read_svg(svg(
        '<defs><linearGradient id="a" gradientUnits="userSpaceOnUse" x2="9"><stop stop-color="#fff"/><stop offset="50%" stop-color="#000" stop-opacity=".5"/></linearGradient>'
        '<radialGradient id="b" gradientUnits="userSpaceOnUse" cx="1" cy="2" r="3"><stop/></radialGradient></defs><rect fill="url(#a)" width="1" height="1"/><rect fill="url(#b)" width="1" height="1"/>'
    ))  # fmt: skip
    first, second = image.nodes
    assert isinstance(first, Shape) and first.fill == Linear(0, 0, 9, 0, ((0, "#FFFFFF", 1), (0.5, "#000000", 0.5)))
    assert isinstance(second, Shape) and isinstance(second.fill, Radial) and second.fill.r == 3


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("<script>alert(1)</script>", ["svg.script"]), ('<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">x</div></foreignObject>', ["svg.foreignObject"]),
        ('<image href="http://127.0.0.1/x.png" width="5" height="5"/>', ["svg.external"]), ('<use xlink:href="http://127.0.0.1/x.svg#a"/>', ["svg.external"]),
        ('<use href="file:///etc/passwd#a"/>', ["svg.external"]), ('<g onclick="x()"/>', ["svg.event_handler"]), ('<rect width="9" height="9" fill="url(http://127.0.0.1/a#b)"/>', ["svg.external"]),
        ("<style>@import url(http://127.0.0.1/a.css); g{fill:red}</style>", ["svg.external"]), ('<animate attributeName="x"/>', ["svg.animate"]),
        ("<style>@font-face{font-family:x;src:url(http://127.0.0.1/a.woff2)}</style>", ["svg.font"]), ('<iframe src="http://127.0.0.1"/>', ["svg.iframe"]),
        ('<linearGradient id="a" href="http://127.0.0.1/#a"/>', ["svg.external"]), ('<image href="data:image/svg+xml,%3Csvg/%3E" width="5" height="5"/>', ["svg.image"]),
        ("<style>@font-face{font-family:x;src:url(data:font/woff2;base64,d09GMgABAAAAA)}</style>", ["svg.font"]),
    ],
)  # fmt: skip
def test_what_is_not_allowed_is_named_and_left_out(body, codes):
    image = read_svg(svg(body + '<rect id="kept" width="1" height="1"/>'))
    assert [u.code for u in image.unsupported] == codes
    assert all(u.element and u.effect.endswith(".") and "\n" not in u.effect for u in image.unsupported)
    assert len(image.nodes) == 1 and isinstance(image.nodes[0], Shape)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<rect width="9" height="9" filter="url(#f)"/><filter id="f"><feTurbulence/></filter>', "svg.filter"), ('<rect width="9" height="9" style="mix-blend-mode:multiply"/>', "svg.blend"),
        ('<path d="M0 0H9" stroke="red" marker-end="url(#m)"/>', "svg.marker"), ('<text y="9" text-decoration="underline">a</text>', "svg.text"), ('<text y="9"><textPath>a</textPath>b</text>', "svg.text"),
        ('<style>rect:hover{fill:red}</style><rect width="9" height="9"/>', "svg.css"), ('<text y="9" font-family="Comic Sans MS">a</text>', "svg.font"), ('<rect width="9" height="9" fill="var(--x)"/>', "svg.colour"),
    ],
)  # fmt: skip
def test_what_is_drawn_otherwise_is_named(body, code):
    image = read_svg(svg(body + '<rect width="1" height="1"/>'))
    assert [u.code for u in image.unsupported] == [code] and not image.exact


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("<!DOCTYPE svg [<!ENTITY a 'x'>]><svg/>", "svg.entities"), ("<!DOCTYPE svg [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]><svg/>", "svg.entities"),
        ("<!DOCTYPE svg [ <!ELEMENT svg ANY> ]><svg/>", "svg.entities"), ("<svg><g></svg>", "svg.malformed"), ("", "svg.malformed"), ("hello", "svg.malformed"), ("<html/>", "svg.not_svg"),
        ("<svg>" + " " * MAX_BYTES + "</svg>", "svg.too_large"), (svg("<g/>" * (MAX_NODES + 1)), "svg.too_many_nodes"), (svg('<path d="M0 0L1"/>'), "svg.path"), (svg('<path d="nonsense"/>'), "svg.path"),
        (svg("<g>" * 300 + "</g>" * 300), "svg.malformed"), (svg("<g>" * 150 + "</g>" * 150), "svg.too_deep"),
        (svg("".join(f'<g id="a{i}"><use href="#a{i + 1}"/></g>' for i in range(200))), "svg.too_deep"), (svg('<g mask="url(#m)"><rect width="1" height="1"/></g><mask id="m"><rect width="1" height="1" mask="url(#m)"/></mask>'), "svg.loop"),
        (svg(f'<path id="a" d="{"M0 0L9 9" * 20000}"/>' + '<use href="#a"/>' * 100), "svg.too_heavy"), (svg("<text>" + "many words " * 3000 + "</text>"), "svg.too_many_letters"),
        (svg("<style>" + "a{fill:red}" * 2000 + "</style>"), "svg.too_many_rules"),
        (svg('<rect width="1" height="1" fill="url(#p)"/><pattern id="p" width="1" height="1"><rect width="1" height="1" fill="url(#p)"/></pattern>'), "svg.loop"),
    ],
)  # fmt: skip
def test_what_is_refused(source, code):
    with pytest.raises(SvgError) as caught:
        read_svg(source)
    assert caught.value.code == code and str(caught.value).count("\n") == 0


@pytest.mark.parametrize(
    "body",
    [
        '<g id="a"><use href="#a"/></g>', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        "".join(f'<g id="g{i}">' + f'<use href="#g{i + 1}"/>' * 10 + "</g>" for i in range(12)) + '<rect id="g12" width="1" height="1"/>',
    ],
)  # fmt: skip
def test_things_that_use_themselves_end(body):
    """Loops and billions of uses are cut off by the number of elements."""
    with pytest.raises(SvgError):
        read_svg(svg(body))


@given(st.text("MmLlHhVvCcSsQqTtAaZz0123456789.,- e", max_size=40))
def test_any_path_data_is_read_or_refused(d):
    try:
        found = absolute(d)
    except SvgError:
        return
    assert set(found) <= set("MLCZ0123456789.- ")
    assert "nan" not in found


@pytest.mark.parametrize(
    ("text", "point"),
    [("translate(3)", (4, 1)), ("translate(3,4)", (4, 5)), ("scale(2)", (2, 2)), ("scale(2 3)", (2, 3)), ("rotate(90)", (-1, 1)), ("rotate(90 1 1)", (1, 1)), ("matrix(1 0 0 1 5 6)", (6, 7)),
     ("translate(10) scale(2)", (12, 2)), ("skewX(45)", (2, 1)), ("skewY(45)", (1, 2)), ("nonsense(1)", (1, 1)), ("", (1, 1))],
)  # fmt: skip
def test_transforms(text, point):
    a, b, c, d, e, f = transform(text)
    assert (a + c + e, b + d + f) == pytest.approx(point, abs=1e-9)


def test_transforms_join_in_svg_order():
    assert multiply(transform("translate(5 6)"), transform("scale(2)")) == transform("translate(5 6) scale(2)")


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("#abc", "#AABBCC"),
        ("#AABBCCDD", "#AABBCC"),
        ("rgb(1, 2,3)", "#010203"),
        ("rgb(100%,0%,20%)", "#FF0033"),
        ("rgb(300,-5,0)", "#FF0000"),
        ("teal", "#008080"),
        ("chartreusish", None),
    ],
)
def test_css_colours(css, expected):
    assert solid(css) == expected


@pytest.mark.parametrize(("template_id", "look"), list(every()))
def test_a_scene_is_written_the_same_each_time_with_its_words(template_id, look):
    made = scene(template_id, look, size="longest")
    text = write_svg(made, settled(made), {"photo": 'a"b<c>.png'})
    assert text == write_svg(scene(template_id, look, size="longest"), settled(made), {"photo": 'a"b<c>.png'})
    root = etree.fromstring(text.encode())
    labels = " ".join(root.xpath("//@aria-label"))
    for node, _ in made.walk():
        if isinstance(node, Text):
            assert node.text in labels
        if isinstance(node, Counter):
            assert node.final in labels
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    names = {etree.QName(e).localname for e in root.iter()}
    assert names <= {"svg", "title", "defs", "g", "path", "use", "clipPath", "pattern", "linearGradient", "radialGradient", "stop", "image"}
    used = {h.lstrip("#") for e in root.iter() for h in [e.get("href")] if h and h.startswith("#")}
    assert used <= set(ids)
    assert set(re.findall(r"url\(#([^)]+)\)", text)) <= set(ids)
    assert read_svg(text).nodes


def test_before_its_reveal_a_part_is_not_written():
    made = scene("hook.big_claim", "tide", cues={"text": 3.0, "icon": 3.5, "kicker": 0.0})
    early, late = write_svg(made, 1.0), write_svg(made, settled(made))
    assert 'id="text-' not in early and 'id="text-' in late


def test_words_are_escaped():
    made = compose(replace(spec("hook.big_claim", "tide"), slots={"text": 'A <script> & "quote"'}))
    root = etree.fromstring(write_svg(made).encode())
    assert "<script>" in " ".join(root.xpath("//@aria-label")) and not root.xpath("//*[local-name()='script']")

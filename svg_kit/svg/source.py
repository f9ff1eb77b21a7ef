"""SVG text from outside to a tree that is safe to read: no entities, no network, bounded in bytes and elements.

Nothing is fetched or run: addresses other than `#id` and `data:` are not followed by any reader, scripts and event handlers are not read.
"""

from __future__ import annotations

from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from svg_kit.errors import SvgError
from svg_kit.svg.report import Report

MAX_BYTES = 2_000_000
MAX_NODES = 20_000
MAX_DEPTH = 100
MAX_OUTLINES = 8_000_000
"""Characters of path data that may be drawn, with every repetition by <use> counted."""
MAX_LETTERS = 20_000
SVG = "http://www.w3.org/2000/svg"
ACTIVE = {"script", "iframe", "object", "embed", "audio", "video", "link", "meta", "base", "handler"}
_XLINK = "{http://www.w3.org/1999/xlink}href"


def parse(source: bytes | str) -> Any:
    """The root element. Raises SvgError: svg.too_large, svg.entities, svg.malformed, svg.not_svg."""
    raw = source.encode() if isinstance(source, str) else source
    if len(raw) > MAX_BYTES:
        raise SvgError("svg.too_large", f"The SVG has {len(raw) // 1000} kB; {MAX_BYTES // 1000} kB is the limit.")
    if b"<!ENTITY" in raw or (b"<!DOCTYPE" in raw[:2000] and b"[" in raw[:2000].split(b"<!DOCTYPE", 1)[1].split(b">", 1)[0]):
        raise SvgError("svg.entities", "The SVG declares entities; save it without a document type.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SvgError("svg.malformed", f"The SVG is not well formed: {str(error).splitlines()[0]}.") from error
    if root.getroottree().docinfo.internalDTD is not None and any(root.getroottree().docinfo.internalDTD.iterentities()):
        raise SvgError("svg.entities", "The SVG declares entities; save it without a document type.")
    if tag(root) != "svg":
        raise SvgError("svg.not_svg", f"The file's root is <{tag(root)}>, not <svg>.")
    return root


def cleaned(source: bytes | str) -> str:
    """The document for another program to draw: without scripts, foreign documents, event handlers and addresses outside. Raises SvgError."""
    root = parse(source)
    for element in list(root.iter()):
        if tag(element) in ACTIVE and element.getparent() is not None:
            element.getparent().remove(element)
        for name, value in list(element.attrib.items()):
            outside = name in ("href", "src", _XLINK) and not value.strip().startswith(("#", "data:image/"))
            if outside or name.lower().startswith("on"):
                del element.attrib[name]
    return etree.tostring(root, encoding="unicode")


def tag(element) -> str:
    """The local name; "" for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def href(element) -> str:
    return (element.get("href") or element.get(_XLINK) or "").strip()


def report_hidden(root, report: Report) -> None:
    """Names event handlers and addresses that lead outside; they are never followed."""
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        for name in element.attrib:
            if isinstance(name, str) and name.lower().startswith("on"):
                report.add("svg.event_handler", element, f"The attribute {name} is not run.", visible=False)
        address = href(element)
        if address and tag(element) not in ("a", "image") and not address.startswith("#"):
            report.add("svg.external", element, "Its address leads outside the file and is not followed.")


def local(value: str) -> str:
    """The id in `url(#id)`; "" for anything else, so that no other address is ever followed."""
    value = value.strip()
    if not value.startswith("url("):
        return ""
    inner = value[4:].split(")")[0].strip().strip("\"'")
    return inner[1:] if inner.startswith("#") else ""

"""Options that several commands share, and the brief made from them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from film.brief import Brief
from film.errors import BadInput


def brief_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("script", metavar="SCRIPT", help="plain text or markdown")
    parser.add_argument("--brand", metavar="FILE", help="brand kit (JSON)")
    parser.add_argument("--reference", action="append", default=[], metavar="FILE", help="a picture the film may use (repeatable)")
    parser.add_argument("--aspect", default="16:9", help="16:9, 9:16, 1:1, 4:5; several separated by commas")
    parser.add_argument("--fps", default="30", help="24, 25, 30 or 60")
    parser.add_argument("--resolution", default="1080", help="short side of the frame: 480, 720, 1080, 1440 or 2160")
    parser.add_argument("--format", default="mp4", help="mp4, or mp4,webm")
    parser.add_argument("--voice", help="see `vectoreel voices`")
    parser.add_argument("--look", help="see `vectoreel looks`")
    parser.add_argument(
        "--captions",
        default="auto",
        metavar="STYLE",
        help="burned captions: auto (the look's own), block, karaoke, outline, pill... or none",
    )
    parser.add_argument("--music", default="auto", metavar="MOOD", help="auto, calm, hopeful, driving, sombre, playful or none")
    parser.add_argument("--length", metavar="S", help="wanted length in seconds")
    parser.add_argument("--tighten", action="store_true", help="let a language model say the script shorter to reach --length")
    parser.add_argument("--max-duration", metavar="S", help="hard limit in seconds")
    parser.add_argument("--budget", metavar="USD", help="stop before work when the estimate is above this")
    parser.add_argument("--seed", default="0")
    parser.add_argument("--renderer", default="native", help="native or browser")
    parser.add_argument("--draft", action="store_true", help="quicker and smaller")
    parser.add_argument("--speak-headings", action="store_true", help="headings are spoken too")
    parser.add_argument("--no-human-inserts", action="store_true", help="suggest no people on camera")


def number(name: str, value: str | None, kind: type = float, least: float = 0, above: bool = True) -> Any:
    """Raises BadInput in one sentence for what is not a number in range."""
    if value is None:
        return None
    try:
        found = kind(value)
    except ValueError as error:
        raise BadInput("option.not_a_number", f"--{name} takes a number, not {value!r}.") from error
    if found < least or (above and found == least) or found != found or found in (float("inf"),):
        raise BadInput("option.out_of_range", f"--{name} must be {'above' if above else 'at least'} {least:g}, not {value}.")
    return found


def choice(name: str, value: str, known: list[str]) -> str:
    """Raises BadInput that names the nearest known value."""
    if value not in known:
        import difflib

        near = difflib.get_close_matches(value, known, n=1, cutoff=0.3)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise BadInput("option.unknown", f"--{name} {value!r} is not known.{hint} Known: {', '.join(known)}.")
    return value


def check_render(aspects: list[str], look: str | None, captions: str, music: str) -> None:
    """Names are checked before any work."""
    from svg_kit import caption_styles, looks
    from svg_kit.geometry import ASPECTS
    from tools.audio.moods import MOODS

    for aspect in aspects:
        choice("aspect", aspect, list(ASPECTS))
    if look:
        choice("look", look, looks.names())
    choice("captions", captions, ["auto", *caption_styles.catalogue(), "none"])
    choice("music", music, ["auto", "none", *MOODS])


def brief_from(args: argparse.Namespace) -> Brief:
    """The brief of the command line. Raises BadInput for anything that cannot be used."""
    from tools.brand_reader import read_brand
    from tools.references_reader import read_references
    from tools.script_reader.raw import decode

    path = Path(args.script)
    if not path.is_file():
        raise BadInput("script.missing", f"There is no script {args.script}.")
    text = decode(path.read_bytes(), path.name)
    aspects = [a.strip() for a in args.aspect.split(",") if a.strip()] or [""]
    check_render(aspects, args.look, args.captions, args.music)
    data: dict[str, Any] = {
        "script": text,
        "brandkit": read_brand(args.brand).model_dump() if args.brand else None,
        "references": [{"path": str(Path(r).resolve()) if "://" not in r else r} for r in args.reference],
        "constraints": {
            "max_duration_seconds": number("max-duration", args.max_duration),
            "budget_usd": number("budget", args.budget, above=False),
            "allow_human_inserts": not args.no_human_inserts,
        },
        "render": {
            "aspect": list(dict.fromkeys(aspects)),
            "fps": int(choice("fps", args.fps, ["24", "25", "30", "60"])),
            "resolution": int(choice("resolution", args.resolution, ["480", "720", "1080", "1440", "2160"])),
            "format": [choice("format", f.strip(), ["mp4", "webm"]) for f in args.format.split(",")],
            "voice": args.voice, "look": args.look, "captions": args.captions, "music": args.music,
            "length": number("length", args.length), "seed": number("seed", args.seed, int, above=False), "draft": args.draft, "tighten": args.tighten,
            "renderer": choice("renderer", args.renderer, ["native", "browser"]), "speak_headings": args.speak_headings,
        },
    }  # fmt: skip
    brief = Brief.load(data, "options")
    read_references(brief.references)
    if args.voice:
        from tools.tts.choose import choose_voice

        choose_voice(args.voice, "en", "")
    return brief

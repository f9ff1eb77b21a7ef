"""Questions about the film as it is: lengths, words, scenes, names, findings, the last change."""

from __future__ import annotations

from collections.abc import Callable

from agents.offline.film_view import Film, clock, listed, short
from agents.offline.intents._request import Request
from agents.offline.intents.icon import names
from film.chat import Understood
from svg_kit.templates import template

RANK = 24
ASKS = r"^(?:and |so )?(?:what|what's|whats|which|who|who's|how|how's|is|are|does|do|did|has|have (?:we|you|they|i|any)|when|where|tell|show|list|read (?:me|us|out|the|SCENE|LINE)|describe|summari[sz]e|give me|any|were|was|name|at what|in which|on which)\b"


def match(request: Request) -> Understood | None:
    if request.quotes() and not request.find(r"\?$") and request.find(r"\b(?:should|must|say QUOTE|be QUOTE)"):
        return None
    if not request.find(ASKS) or (
        request.find(r"^(?:show|list|read|give|name) .*\b(?:as|with|in) (?:a|an|the)?\b") and not request.find(r"\?$|^show me")
    ):
        return None
    answer = next((a for rule in RULES if (a := rule(request))), "")
    if not answer:
        return None
    named = request.refs[request.tags()[0]].ids if request.tags() else ()
    scene = named[0] if len(named) == 1 else ""
    return Understood(answer=answer, scene=scene)


def _findings(request: Request) -> str:
    if not request.has(
        "findings?",
        "warnings?",
        "errors?",
        "problems? (?:with|in|did|were|are|found|does)",
        "(?:any|what|which) problems?",
        "issues?",
        "wrong",
        "checks?",
        "qa",
    ):
        return ""
    told = [f for f in request.film.findings if f.get("severity") != "info"]
    if not told:
        return "The checks found nothing wrong: no findings."
    return f"{len(told)} finding{'s' * (len(told) != 1)}: " + " ".join(f"{f.get('severity')}: {f.get('message')}" for f in told[:8])


def _changed(request: Request) -> str:
    if not request.has("chang(?:e|es|ed)", "edit(?:s|ed)?", "modif(?:y|ied)", "did (?:you|we|i) (?:just )?do", "happened") or request.has(
        "can"
    ):
        return ""
    edits = [r for r in request.film.history if r.edit]
    if not edits:
        return "Nothing has been changed yet; this is the first version."
    last = edits[-1]
    kind = last.edit.action.kind.replace("_", " ") if last.edit else ""
    return f"The last change was version {last.revision}: {kind}" + (f" (“{last.edit.reason}”)." if last.edit and last.edit.reason else ".")


def _count(request: Request) -> str:
    film = request.film
    if request.find(r"how many (?:scenes|segments|shots|slides|parts|cuts|clips)") or request.find(r"number of scenes"):
        return f"The film has {len(film.board.segments)} scenes."
    if request.find(r"how many (?:lines|sentences)"):
        if request.tags():
            here = film.segment(request.this())
            return f"Scene {film.number(here.segment_id)} has {len(here.lines)} lines."
        return f"The script has {len(film.board.script.lines)} lines."
    if request.find(r"how many words"):
        text = film.segment(request.this()).script_text if request.tags() else " ".join(line.text for line in film.board.script.lines)
        return f"{'It' if request.tags() else 'The script'} has {len(text.split())} words."
    return ""


def _length(request: Request) -> str:
    film = request.film
    if request.find(
        r"how long|how many (?:seconds|minutes)|what(?:'s| is) the (?:length|duration|running time|runtime)|(?:length|duration|runtime) of"
    ):
        if request.tags():
            segment = film.segment(request.this())
            start = film.start(segment.segment_id)
            return f"Scene {film.number(segment.segment_id)} lasts {segment.duration_sec:.1f} s, from {clock(start)} to {clock(start + segment.duration_sec)}."
        return f"The film lasts {film.length_s:.1f} s ({clock(film.length_s)}) in {len(film.board.segments)} scenes."
    if request.find(r"^(?:when|at what time|where) (?:does|is|do|do we|will)\b") and request.tags():
        segment = film.segment(request.this())
        start = film.start(segment.segment_id)
        return f"Scene {film.number(segment.segment_id)} plays from {clock(start)} to {clock(start + segment.duration_sec)}."
    return ""


def _extreme(request: Request) -> str:
    """The longest or shortest scene, and what stands beside a scene."""
    film = request.film
    if m := request.find(r"\b(longest|shortest) (?:scene|segment|part)?"):
        pick = max if m[1] == "longest" else min
        found = pick(film.board.segments, key=lambda s: s.duration_sec)
        return f"The {m[1]} scene is {film.name(found)} with {found.duration_sec:.1f} s."
    beside = request.find(
        r"\b(?:comes?|is|plays?|follows?|happens?|stands?)(?: right| directly| just)? (after|before|next|following) (SCENE\d+)"
    )
    if not beside:
        return ""
    at = film.number(request.scene(beside[2])) + (-2 if beside[1] == "before" else 0)
    if not 0 <= at < len(film.board.segments):
        return f"Nothing; it is the {'first' if at < 0 else 'last'} scene."
    return f"That is scene {film.name(film.board.segments[at])}."


def _number(request: Request) -> str:
    if (
        not request.find(r"^(?:which|what) (?:scene|number|part|shot|segment)\b|^(?:in|on) which|^where (?:do|does|is|are)\b")
        or not request.tags()
    ):
        return ""
    fitting = request.refs[request.tags()[0]].ids
    if len(fitting) > 1:
        return f"Those are scenes {listed([request.film.name(request.film.segment(i)) for i in fitting])}."
    segment = request.film.segment(request.this())
    return f"That is scene {request.film.name(segment)}, the {segment.role}."


def _said(request: Request) -> str:
    film = request.film
    if request.find(r"\b(?:whole script|full script|the script|transcript|all the (?:lines|words)|narration)\b") and not request.tags():
        return " ".join(line.text for line in film.board.script.lines)
    if request.tags("LINE"):
        return f"“{film.line_text(request.line(request.tags('LINE')[0]))}”"
    if not request.find(r"\b(?:say|says|said|saying|spoken|text|words?|lines?|read|hear|narrat\w+|talk\w*)\b") or not request.tags():
        return ""
    segment = film.segment(request.this())
    return f"Scene {film.number(segment.segment_id)} says: “{segment.script_text}”"


def _names(request: Request) -> str:
    """The look, voice, music and so on by name."""
    board = request.film.board
    render, kit = board.brief.render, board.brandkit
    if request.has("templates?") and not request.tags():
        if request.has("available", "exist", "there", "can", "could", "choose", "other"):
            from svg_kit.templates import catalogue

            return f"Templates: {', '.join(catalogue())}."
        used = list(dict.fromkeys(s.visual_spec.template_id for s in board.segments))
        return f"The film uses {len(used)} templates: {', '.join(used)}."
    table: tuple[tuple[tuple[str, ...], Callable[[], str]], ...] = (
        (("voices",), lambda: f"Voices for {board.script.language!r}: {', '.join(_voices(board.script.language)[:12])}; it is now {board.voice.voice or 'the default'}."),
        (("looks", "styles"), lambda: f"Looks: {', '.join(_looks())}; it is now {board.look}."),
        (("moods", "musics", "kinds? of music"), lambda: f"Music: {', '.join(_moods())} or none; it is now {board.music.mood}."),
        (("caption styles", "subtitle styles"), lambda: f"Caption styles: {', '.join(_captions())} or none; it is now {board.captions}."),
        (("transitions",), lambda: f"Transitions: cut, {', '.join(_transitions())}; the film uses {listed(sorted({s.transition.name or 'cut' for s in board.segments}))}."),
        (("look", "style", "visual style", "theme"), lambda: f"The look is {board.look}."),
        (("voice", "narrator", "narrates", "speaks", "speaking"), lambda: f"The voice is {board.voice.voice or 'the default'} at pace {board.voice.pace:g}."),
        (("pace", "speed", "speaking rate"), lambda: f"The pace is {board.voice.pace:g} times the voice's own."),
        (("music", "soundtrack", "mood"), lambda: f"The music is {board.music.mood}."),
        (("captions?", "subtitles?"), lambda: f"The captions are {board.captions}." if board.captions != "none" else "No captions are burned in; the files captions.srt and .vtt are there."),
        (("colou?rs?", "palette", "brand", "accent"), lambda: f"Primary {kit.primary_color}, secondary {listed(kit.secondary_colors)}, accent {kit.accent_color}."),
        (("fonts?", "typefaces?"), lambda: f"The typefaces are {listed(kit.fonts)}."),
        (("aspects?", "aspect ratio", "format", "resolution", "size", "fps", "frame rate", "vertical", "dimensions"), lambda: f"The film is {', '.join(render.aspect)} at {render.resolution}p, {render.fps} frames a second."),
        (("title", "called", "name of the film"), lambda: f"The title is “{board.script.title}”."),
        (("language",), lambda: f"The film is in {board.script.language!r}."),
        (("inserts?", "on camera", "suggestions?"), lambda: _inserts(request.film)),
    )  # fmt: skip
    if request.tags():
        return ""
    return next((tell() for words, tell in table if request.has(*words)), "")


def _scene(request: Request) -> str:
    """One scene, described."""
    film = request.film
    if not request.tags():
        return ""
    s = film.segment(request.this())
    n, spec = film.number(s.segment_id), s.visual_spec
    if request.has("templates?", "layout"):
        return f"Scene {n} uses {spec.template_id} ({template(spec.template_id).TITLE})."
    if request.has("transition", "comes? in"):
        return f"Scene {n} comes in with {s.transition.name or 'cut'!r}."
    if request.has("role"):
        return f"Scene {n} is the {s.role}."
    if request.has("colou?r", "background", "field"):
        return f"Scene {n} stands on the field {spec.field!r}."
    if request.has("icons?", "pictograms?"):
        return f"Scene {n} shows the pictograms {listed(names(spec.slots))}."
    return (
        f"Scene {n} ({s.role}, {clock(film.start(s.segment_id))}, {s.duration_sec:.1f} s) says “{short(s.script_text, 120)}” and shows "
        f"{template(spec.template_id).TITLE} ({spec.template_id}). {s.why}"
    )


def _all(request: Request) -> str:
    film = request.film
    if not request.has(
        "scenes",
        "segments",
        "storyboard",
        "outline",
        "structure",
        "film about",
        "video about",
        "overview",
        "summary",
        "describe",
        "summari[sz]e",
        "happens",
    ):
        return ""
    rows = [
        f"{i}. {clock(film.start(s.segment_id))} {s.role}, {s.visual_spec.template_id}: “{short(s.script_text, 60)}”"
        for i, s in enumerate(film.board.segments, 1)
    ]
    return f"“{film.board.script.title}”, {clock(film.length_s)}, {len(rows)} scenes:\n" + "\n".join(rows)


def _inserts(film: Film) -> str:
    wanted = [s for s in film.board.segments if s.suggestions.human_insert.suggested or s.suggestions.human_insert.state != "none"]
    if not wanted:
        return "No human inserts are suggested."
    return " ".join(
        f"Scene {film.number(s.segment_id)}: {s.suggestions.human_insert.state}, {s.suggestions.human_insert.reason}" for s in wanted
    )


def _voices(language: str) -> list[str]:
    from tools.tts.registry import all_voices

    return [v.id for v in all_voices() if v.speaks(language)]


def _looks() -> list[str]:
    from svg_kit import looks

    return list(looks.names())


def _moods() -> list[str]:
    from tools.audio.moods import MOODS

    return list(MOODS)


def _captions() -> list[str]:
    from svg_kit import caption_styles

    return list(caption_styles.catalogue())


def _transitions() -> list[str]:
    from svg_kit import transitions

    return list(transitions.catalogue())


RULES: tuple[Callable[[Request], str], ...] = (_findings, _changed, _count, _extreme, _length, _names, _number, _said, _scene, _all)

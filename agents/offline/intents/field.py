"""The colour field behind scenes: by name, darker or lighter, or near a colour."""

from __future__ import annotations

from agents.offline.intents._colours import COLOUR, by_darkness, colours, grounds, nearest_field
from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetField
from svg_kit.looks import load

RANK = 60
WHOLE = r"\b(?:(?:whole|entire|complete) (?:film|video|thing|movie)|the (?:film|video|movie)|everything|all (?:the )?(?:scenes|backgrounds)|every (?:scene|background)|overall|throughout|everywhere|each scene|backgrounds)\b"
GROUND = ("field", "background", "backdrop", "ground")
DARK, LIGHT = (
    r"\b(?:dark|darker|darken|dim|dimmer|night|moody|moodier)\b",
    r"\b(?:light|lighter|lighten|bright|brighter|brighten|daylight|airy|whiter)\b",
)


def match(request: Request) -> Understood | None:
    request = request.affirmed()
    board = request.film.board
    fields = "|".join(load(board.look).fields)
    if (
        m := request.find(
            rf"\b(?:on|onto|to|in|use|have|get|gets|with) (?:the |a |our )?({fields})(?: colou?r)?(?: field| background| backdrop| ground| one)?$"
        )
    ) and (request.tags() or (m[0].endswith(GROUND) and (request.film.last or request.find(WHOLE)))):
        return _set(_targets(request), m[1])
    if asked := _which(request, fields):
        return asked
    if request.has(
        "accent", "primary", "secondary", "brand colou?rs?", "fonts?", "captions?", "subtitles?", "music", "text colou?r", "logo"
    ):
        return None
    about = request.has("backgrounds?", "field", "backdrop", "ground", "colou?r") or request.find(DARK) or request.find(LIGHT)
    named = request.find(rf"\b(?:field|background|backdrop)(?: colou?r)?\b.*\b({fields})\b") or request.find(
        rf"\b({fields}) (?:colou?r )?(?:field|background|backdrop)\b"
    )
    coloured = request.find(COLOUR) and request.tags() and (about or request.find(r"\b(?:make|paint|turn|colou?r|put|set|change)\b"))
    if not (about or named or coloured) or not (named or coloured or request.find(DARK) or request.find(LIGHT)) or request.quotes():
        return None
    targets = _targets(request)
    if not targets:
        return None
    if named:
        return _set(targets, named[1])
    if request.find(COLOUR) and not request.find(r"\b(?:dark|light)(?:er|en)?\b(?! (?:blue|green|red|gr[ae]y))"):
        return _coloured(request, targets, colours(request.said)[0])
    return _shifted(request, targets, darker=bool(request.find(DARK)))


def _which(request: Request, fields: str) -> Understood | None:
    """Another background, or colour of a scene, without saying which: a question."""
    thing = request.has("background", "field", "backdrop") or (request.has("colou?r") and request.tags())
    if not thing or request.quotes() or request.find(rf"{COLOUR}|{DARK}|{LIGHT}|\b(?:{fields})\b|^(?:what|which|why|how)\b"):
        return None
    if not request.find(r"\b(?:different|another|other|new|nicer|better|change|else|swap|don't like|do not like|looks|is|too)\b"):
        return None
    where = [request.film.name(request.film.segment(i)) for i in request.scenes()]
    return Understood(
        ask=f"Which background{' for scene ' + where[0] if where else ''}: {fields.replace('|', ', ')}, or a colour?",
        scene=request.spoken_of(),
    )


def _targets(request: Request) -> list[str]:
    """The scenes meant; all of them when the film is meant or none was spoken of."""
    every = [s.segment_id for s in request.film.board.segments]
    if request.tags():
        return request.scenes()
    if request.tags("LINE"):
        return [request.this()]
    if request.find(WHOLE) or not request.film.last:
        return every
    return [request.this()]


def _set(targets: list[str], field: str) -> Understood:
    return Understood(actions=[SetField(segment_id=t, field=field) for t in targets], scene=targets[0] if len(targets) == 1 else "")


def _coloured(request: Request, targets: list[str], colour: str) -> Understood:
    board = request.film.board
    field = nearest_field(board, colour)
    known = ", ".join(f"{name} {ground}" for name, ground in grounds(board).items())
    if not field:
        raise Unclear(
            Understood(
                cannot=f"Backgrounds are made of the brand's colours, and none is near {colour}: {known}. Change a brand colour, such as “primary colour {colour}”."
            )
        )
    return _set(targets, field).model_copy(
        update={
            "answer": f"The nearest background of this film is {field!r} ({grounds(board)[field]}); others come with other brand colours."
        }
    )


def _shifted(request: Request, targets: list[str], *, darker: bool) -> Understood:
    """Whole scenes: darker is the next darker field; for the film every light scene gets a dark field, and the other way round."""
    board = request.film.board
    order = by_darkness(board)
    if request.find(r"\b(?:darkest|very dark|as dark as)\b|\bnight\b"):
        return _set(targets, order[0])
    if len(targets) > 1:
        pool = order[:2] if darker else order[-2:]
        changes = [
            SetField(segment_id=t, field=pool[i % 2])
            for i, t in enumerate(targets)
            if request.film.segment(t).visual_spec.field not in pool
        ]
        if not changes:
            raise Unclear(Understood(cannot=f"All scenes stand on the {'darkest' if darker else 'lightest'} fields of the look already."))
        return Understood(actions=list(changes))
    segment = request.film.segment(targets[0])
    relative = request.find(r"\b(?:darker|lighter|brighter|darken|lighten|brighten|dimmer|moodier|whiter)\b")
    at = order.index(segment.visual_spec.field or order[0])
    if relative:
        to = at + (-1 if darker else 1)
        if not 0 <= to < len(order):
            raise Unclear(
                Understood(
                    cannot=f"Scene {request.film.number(segment.segment_id)} has the {'darkest' if darker else 'lightest'} field already.",
                    scene=segment.segment_id,
                )
            )
        return _set(targets, order[to])
    return _set(targets, order[0] if darker else order[-1])

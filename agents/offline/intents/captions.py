"""Burned captions: which style, or none. Their language needs a translator."""

from __future__ import annotations

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetCaptions
from svg_kit import caption_styles

RANK = 68
TONGUES = "english|spanish|french|german|italian|portuguese|dutch|swedish|polish|turkish|russian|ukrainian|arabic|hebrew|hindi|bengali|chinese|mandarin|japanese|korean|vietnamese|thai|greek|czech|danish|norwegian|finnish|hungarian|romanian|catalan|latin|indonesian"
SPOKEN = {
    "underlined": "underline", "outlined": "outline", "big words": "big_word", "word by word": "pop_in", "one word at a time": "big_word", "highlighted": "highlighter", "marker": "highlighter",
    "tv": "broadcast", "television": "broadcast", "pills": "pill", "rounded": "pill", "strip": "band", "bar": "band", "sing-along": "karaoke", "typed": "typewriter", "two tones": "two_tone",
}  # fmt: skip
NO_MODEL = "Translation needs a language model, and none is set (VECTOREEL_LLM__MODEL). The captions are in the film's own language, {!r}."


def match(request: Request) -> Understood | None:
    request = request.affirmed()
    tongue = request.find(rf"\b({TONGUES})\b")
    if request.has("translate", "translation", "translated", "dub", "dubbed") or (
        tongue
        and request.find(r"\b(?:captions?|subtitles?|subs|in|into|to|version|language)\b")
        and not request.has("voices?", "narrator", "accent")
    ):
        raise Unclear(Understood(cannot=NO_MODEL.format(request.film.board.script.language)))
    if (
        not request.has(
            "captions?",
            "captioned",
            "subtitles?",
            "subtitled",
            "subs",
            "burned[- ]in text",
            "text at the bottom",
            "closed captions",
            "captioning",
            "cc",
        )
        or request.tags()
    ):
        return None
    if request.find(r"\blanguage\b"):
        raise Unclear(Understood(cannot=NO_MODEL.format(request.film.board.script.language)))
    styles = list(caption_styles.catalogue())
    spoken = {said: s for s in styles for said in (s, s.replace("_", " "), s.replace("_", "-"))} | SPOKEN
    named = next((spoken[said] for said in sorted(spoken, key=len, reverse=True) if request.has(said)), "")
    if named:
        return Understood(actions=[SetCaptions(style=named)])
    if request.find(
        r"\b(?:no|without|remove|turn off|switch off|off|hide|disable|drop|delete|get rid of|lose|kill|none|clear|stop|burn no|take|away|rid|clean of|skip|not want|don't)\b"
    ):
        return Understood(actions=[SetCaptions(style="none")])
    if (
        request.find(
            r"\b(?:simpler|simple|minimal|subtle|less|lighter|quieter|discreet|unobtrusive|clean|cleaner|transparent|without (?:a )?box)\b"
        )
        and "plain" in styles
    ):
        return Understood(actions=[SetCaptions(style="plain")])
    if request.find(r"\b(?:box|boxed|bold|bolder|stronger|readable|visible|solid|block)\b") and "block" in styles:
        return Understood(actions=[SetCaptions(style="block")])
    if request.find(r"\b(?:bigger|larger|smaller|higher|lower|font|colou?r|move|position|size|top)\b"):
        raise Unclear(
            Understood(cannot=f"Size, place and colour of captions belong to their style; there are {', '.join(styles)} and none.")
        )
    if request.find(r"\b(?:on|add|show|enable|with|want|use|burn|turn|have|back|include|put)\b") and not request.find(
        r"\b(?:another|different|other|change|style)\b"
    ):
        if request.film.board.captions != "none":
            raise Unclear(Understood(cannot=f"Captions are on already, in the style {request.film.board.captions!r}."))
        return Understood(actions=[SetCaptions(style="block")])
    if request.find(r"\b(?:another|different|other|change|style|switch)\b"):
        others = [s for s in styles if s != request.film.board.captions]
        if len(others) == 1:
            return Understood(actions=[SetCaptions(style=others[0])])
        raise Unclear(Understood(ask=f"Which caption style: {', '.join(others)} or none?"))
    return None

"""The request without its manners, and the clauses that it consists of."""

from __future__ import annotations

import re

_OPENING = re.compile(
    r"""^(?:(?:oops|whoops|wait|hang\ on|oh|ah|hold\ on|no\ wait|yo|dear\ director|hey|hi|hello|ok|okay|alright|right|so|well|um+|uh|hmm+|please|pls|plz|kindly|just|also|next|then|and|but|actually|great|nice|cool|good|perfect
        |thanks|thank\ you|sorry|maybe|perhaps|now|one\ more\ thing|director|quickly|simply)\b[,!.:]*\s+
    |(?:could|can|would|will|won't|can't|couldn't)\ (?:you|u|ya)\b(?:\ (?:please|maybe|possibly|kindly|also|just|perhaps))*,?\s+(?!do\b|see\b)(?:mind\s+)?
    |(?:could|can|shall|should|may|might)\ (?:we|i)\b(?:\ (?:please|maybe|also|just|perhaps|get|have))*\s+
    |(?:i|we)(?:'d|\ would|\ want|'d\ really|\ really)?\ (?:like|love|prefer|want|wanna|need|wish)\b(?:\ (?:for\ )?you)?(?:\ to)?\s+(?=\S)
    |i(?:'d|\ would)\ rather\ (?:have\s+)?
    |i\ want(?:\ you)?(?:\ to)?\s+
    |i\ (?:think|feel|guess|believe)\ (?:that\ )?(?:(?:we|you)\ (?:should|could|need\ to)\s+)?
    |(?:we|you|i)(?:'d)?\ (?:should|must|need\ to|have\ to|had\ better|better|could|can)\s+(?!do\b)
    |(?:let's|lets|let\ us)\s+(?:please\s+)?
    |(?:go\ ahead\ and|try\ to|try\ and|feel\ free\ to|make\ sure\ (?:to|that|you)|remember\ to)\s+
    |(?:is\ it\ possible\ to|would\ it\ be\ possible\ to|is\ there\ (?:any|a)\ way\ to|do\ you\ mind|do\ me\ a\ favou?r\ and|how\ about(?:\ we)?|what\ about(?:\ we)?|any\ chance\ (?:you|we)\ (?:could|can))\s+
    |(?:it|that)\ (?:would|'d)\ be\ (?:nice|great|good|better|cool|lovely)\ (?:if\ (?:you|we)\ (?:could\s+)?|to\s+)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CLOSING = re.compile(
    r"(?:[\s,]+(?:please|pls|thanks|thank you|thx|for me|for us|if you can|if you could|if possible|ok|okay|would you|will you|instead|right away|right now|now|though|i think|cheers|mate)\s*[.!?]*|[\s.!?]+)$",
    re.IGNORECASE,
)
_GERUNDS = {
    "making": "make", "deleting": "delete", "removing": "remove", "adding": "add", "moving": "move", "swapping": "swap", "changing": "change",
    "merging": "merge", "splitting": "split", "using": "use", "turning": "turn", "putting": "put", "setting": "set", "dropping": "drop",
    "cutting": "cut", "replacing": "replace", "giving": "give", "having": "use", "trying": "use", "showing": "show", "switching": "switch",
    "slowing": "slow", "speeding": "speed", "going": "go", "combining": "combine", "rewriting": "rewrite", "reordering": "reorder",
}  # fmt: skip
_MEANT = (
    (re.compile(r"^(?:can|could|should) (?:it|this|the film|the video) be\b", re.I), "make it"),
    (re.compile(r"^(?:it|the film|the video) (?:should|must|needs to|has to|ought to) be\b", re.I), "make it"),
    (re.compile(r"^(?:it|the film|this film|the video) to be\b", re.I), "make it"),
    (re.compile(r"^(?:we|i|you) (?:don't|do not|dont) (?:want|need|like)\b", re.I), "remove"),
    (re.compile(r"^(?:don't|do not) (?:show|use|play|include|burn)\b", re.I), "remove"),
)
VERBS = (
    "make|change|set|turn|switch|use|put|give|delete|remove|drop|cut|add|insert|move|swap|merge|join|combine|split|replace|rewrite|rephrase|rename|"
    "call|say|show|undo|redo|render|speed|slow|hold|pause|apply|accept|reject|mark|treat|shorten|lengthen|trim|keep|start|end|fade|wipe|let|have|"
    "highlight|emphasi[sz]e|mute|hide|translate|export|reverse|flip|bring|place|take|get|no|without|with|calmer|faster|slower|darker|lighter|then|"
    "vertical|square|ban|pick|choose|go|animate|stop|increase|decrease|raise|lower|reduce|double|update|convert"
)
_JOINT = re.compile(
    rf"\s*;\s*(?:and )?|\s*\.\s+(?=\S)|,?\s+and (?!\d+ ?[:x]\d)(?:then |also )?|,\s+(?:then |also |but )?|\s+then\s+(?=(?:{VERBS})\b)|\s+but (?:also )?",
    re.I,
)


def plain(text: str) -> str:
    """Without greetings, politeness and closing marks; `could you please make it faster?` -> `make it faster`."""
    text = " ".join(text.replace("’", "'").split())
    while True:
        cut = _OPENING.sub("", text, count=1)
        if cut == text or not cut.strip():
            break
        text = cut
    while not re.search(r":\s+\S", text):  # what follows a colon is to be taken as it is written
        cut = _CLOSING.sub("", text)
        if cut == text or not cut.strip():
            break
        text = cut
    for pattern, meant in _MEANT:
        text = pattern.sub(meant, text)
    first, gap, rest = text.partition(" ")
    return _GERUNDS.get(first.lower(), first) + gap + rest


def parts(said: str) -> list[tuple[int, int]]:
    """(start, end) of each clause of the tagged request; one when there is nothing to part."""
    out, at = [], 0
    for joint in _JOINT.finditer(said):
        if joint.start() > at:
            out.append((at, joint.start()))
        at = joint.end()
    return [*out, (at, len(said))]


def order_like(clause: str) -> bool:
    """More than names and numbers, and not the reason for another clause (`it's too bright`)."""
    bare = re.sub(r"(?:QUOTE|SCENE|LINE)\d+", "", clause)
    reason = r"(?:it|it's|its|because|since|that|that's|the|i|i'm|this|which|so|as|for|we|they|but|there|there's|not|who|where|when|if|only|everything|all|nothing|no need)"
    return len(re.findall(r"[a-z']{2,}", bare)) > 1 and not re.match(rf"{reason}\b", bare.strip())

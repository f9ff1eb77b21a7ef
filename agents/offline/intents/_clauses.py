"""The request without its manners, and the clauses that it consists of."""

from __future__ import annotations

import re

_OPENING = re.compile(
    r"""^(?:(?:oops|whoops|wait|hang\ on|oh|ah|hold\ on|no\ wait|yo|dear\ director|hey|hi|hello|ok|okay|alright|right|so|well|um+|uh|hmm+|please|pls|plz|kindly|just|also|next|then|and|but|actually|great|nice|cool|good|perfect
        |thanks|thank\ you|sorry|maybe|perhaps|now|one\ more\ thing|director|quickly|simply|i\.e\.|that\ is|by\ the\ way|btw|fyi|in\ that\ case|in\ fact)(?!\w)[,!.:]*\s+
    |(?:yes|yep|yeah|yup|sure|no|nope|nah|fine|agreed|looks\ good|sounds\ good|looks\ great|love\ it|i\ like\ it|very\ good|well\ done)\s*[,.!;:]+\s+(?:(?:and|but|so)\s+)?
    |(?:could|can|would|will|won't|can't|couldn't)\ (?:you|u|ya)\b(?:\ (?:please|maybe|possibly|kindly|also|just|perhaps))*,?\s+(?!do\b|see\b)(?:mind\s+)?
    |(?:could|can|shall|should|may|might)\ (?:we|i)\b(?:\ (?:please|maybe|also|just|perhaps|get|have))*\s+
    |(?:i|we)(?:'d|\ would|\ want|'d\ really|\ really)?\ (?:like|love|prefer|want|wanna|need|wish)\b(?:\ (?:for\ )?you)?(?:\ to)?\s+(?=\S)
    |i(?:'d|\ would)\ rather\ (?:have\s+)?
    |i\ want(?:\ you)?(?:\ to)?\s+
    |i\ (?:think|feel|guess|believe)\ (?:that\ )?(?:(?:we|you)\ (?:should|could|need\ to)\s+)?
    |(?:we|you|i)(?:'d)?\ (?:should|must|need\ to|have\ to|had\ better|better|could|can)\s+(?!do\b)
    |(?:let's|lets|let\ us)\s+(?:please\s+)?
    |(?:go\ ahead\ and|try\ to|try\ and|feel\ free\ to|make\ sure\ (?:to|that|you)|remember\ to)\s+
    |(?:is\ it\ possible\ to|would\ it\ be\ possible\ to|is\ there\ (?:any|a)\ way\ to|do\ you\ mind|do\ me\ a\ favou?r\ and|how\ about(?:\ we)?|what\ about(?:\ we)?|what\ if\ (?:we|you)|(?:i(?:'m|\ am|\ was)?\ )?(?:just\ |only\ |merely\ )?(?:wondering|asking|curious)(?:\ (?:if|whether)(?:\ (?:you|we)\ (?:could|can|might))?)?[:,]?|(?:don't|do\ not)\ forget\ to|why\ (?:don't|not)(?:\ (?:we|you))?|i\ (?:would\ )?suggest(?:\ (?:we|to))?|any\ chance\ (?:you|we)\ (?:could|can))\s+
    |(?:it|that)\ (?:would|'d)\ be\ (?:nice|great|good|better|cool|lovely)\ (?:if\ (?:you|we)\ (?:could\s+)?|to\s+)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CLOSING = re.compile(
    r"(?:[\s,]+(?:please|pls|plz|plss|thanks|thank you|thx|for me|for us|if you can|if you could|if possible|ok|okay|would you|will you|instead|right away|right now|now|though|i think|cheers|mate)\s*[.!?]*|[\s.!?]+)$",
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
    (re.compile(r"^(?:we|i|you) (?:don't|do not|dont) (?:want|need)\b", re.I), "remove"),
    (re.compile(r"^(?:don't|do not) (?:show|use|play|include|burn)\b", re.I), "remove"),
)
VERBS = (
    "make|change|set|turn|switch|use|put|give|delete|remove|drop|cut|add|insert|move|swap|merge|join|combine|split|replace|rewrite|rephrase|rename|"
    "call|say|show|undo|redo|render|speed|slow|hold|pause|apply|accept|reject|mark|treat|shorten|lengthen|trim|keep|start|end|fade|wipe|let|have|"
    "highlight|emphasi[sz]e|mute|hide|translate|export|reverse|flip|bring|place|take|get|no|without|with|calmer|faster|slower|darker|lighter|then|"
    "vertical|square|ban|pick|choose|go|animate|stop|increase|decrease|raise|lower|reduce|double|update|convert|revert|restore|cancel|discard|leave|skip|try|write|lose|kill|shift|darken|lighten|brighten|divide|break|exchange|substitute|rearrange|reorder|correct|fix"
)
_LEADS = "|".join(v for v in VERBS.split("|") if v not in ("no", "with", "without", "then", "say", "go", "end", "start"))
_JOINT = re.compile(
    rf"\s*;\s*(?:and )?|(?<!i\.e)(?<!e\.g)\s*[.!?]+\s+(?=\S)|\s+[–—-]{{1,2}}\s+(?=[A-Za-z])|(?<!between SCENE\d),?\s+and (?!\d+ ?[:x]\d)(?!(?:a |three )?(?:half|quarters?|third)\b|(?:\d+|[a-z]+)(?: ?(?:seconds?|secs?|s))$)(?!(?:SCENE|LINE)\d+(?:$|[ ,]+(?:into|together|as one|to one)\b))(?:then |also )?|,\s+(?:then |also |but |so |i\.e\.,? )"
    rf"|,\s+(?=(?:please |just |simply |maybe )*(?:{_LEADS})\b)|,\s+(?=(?:the )?(?:music|captions?|subtitles|voice|accent|transitions|look|pace)\b)|,\s+(?=\d+(?:\.\d+)? ?(?:%|s\b|sec|fps|percent))|,\s+(?=(?:can|could|would|will) (?:you|we|it|that|this)\b)|\s+then\s+(?=(?:{VERBS})\b)|\s+but (?:also )?",
    re.I,
)
_REST = r"(?:everything(?: else)?|all(?: else)?|the (?:rest|others?|remainder|words|narration|voice|spoken (?:words|text)|text|script|other \w+)|what(?:ever)? (?:the|is|it|he|she|they)\b.*?|the rest of .*?|it|them|that|this)"
_AS_IT_IS = (
    r"(?:alone|as (?:it|they|that|this) (?:is|are|was|were)|as is|unchanged|untouched|the same|like (?:it|that|this)(?: is)?|in place)"
)
_HANDS_OFF = re.compile(
    rf"(?:please )?(?:(?:keep|leave) {_REST}(?: {_AS_IT_IS})?|(?:keep|leave) .+ {_AS_IT_IS}|(?:do not|don't|dont|never) (?!say|use|allow|need|like|want|show|play|include|burn|forget)\w+\b.*|(?:do not|don't|dont|without) (?:change|changing|touch|touching|alter|do|doing) (?:anything|any of it|{_REST})(?: (?:else|yet|for now))?"
    rf"|nothing else|no other changes?|{_REST} (?:stays?|remains?|can stay|should stay|is fine|are fine|is good|is ok)(?: {_AS_IT_IS})?|that's (?:all|it)|(?:just|only) (?:that|this)(?: one)?)"
)
_ONLY_ASKED = re.compile(
    r"\b(?:(?:just|only|merely) (?:asking|wondering|curious|a question|out of curiosity)(?! (?:if|whether) (?:you|we))"
    r"|(?:don't|do not|dont) (?:change|touch|do|edit) anything(?! else)|(?:without|not) changing anything|hypothetically|no changes? yet)\b"
)
_VERDICT = re.compile(
    r"\b(?:too|boring|bored|odd|ugly|hates?|hated|loves?|likes?|liked|preferred|prefers?|dislikes?|complain(?:s|ed)?|wrong|weird|strange|confus(?:es|ed|ing)|annoy(?:s|ing|ed)|tiring|dull|bad|terrible|awful|not good"
    r"|hard to|difficult to|can't (?:read|see|hear|follow)|cannot (?:read|see|hear|follow)|needs? (?:more )?time|nobody|no one|doesn't (?:work|fit|help|look|feel|sound|match)|don't (?:like|get|understand|work|fit)|looks|feels|seems|sounds)\b"
)
_STATED = re.compile(
    r"\b(?:is|are|was|were|has|had|isn't|aren't|wasn't|doesn't|don't|didn't|can't|cannot|won't|it's|that's|there's|we're|i'm|they're|he's|she's|we've|i've|comes|goes|lasts|takes|says|said|thinks|wants|we write|works|asked|told|needs|was|seemed|sounded|looked)\b|"
    + _VERDICT.pattern
)
_ORDERED = r"\b(?:should|must|shall|ought|has to|have to|needs to|can|could|would|let)\b"


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


def aside(clause: str) -> bool:
    """Asks for nothing: "leave the rest alone", "don't touch the music", "just asking"."""
    return bool(_HANDS_OFF.fullmatch(clause.rstrip(".! ")) or _ONLY_ASKED.match(clause))


def only_asked(said: str) -> bool:
    """The person says that nothing shall be changed."""
    return bool(_ONLY_ASKED.search(said))


def verdict(clause: str) -> bool:
    """What somebody thinks of a thing (`my boss hates the statistic`): the reason for an order, not one."""
    return statement(clause) and bool(_VERDICT.search(clause))


def statement(clause: str) -> bool:
    """Tells something instead of ordering it."""
    return bool(_STATED.search(clause)) and not re.match(rf"(?:{VERBS})\b", clause) and not re.search(_ORDERED, clause)


def order_like(clause: str) -> bool:
    """More than names and numbers, and not the reason for another clause (`it's too bright`) or the place of one (`in the last scene`)."""
    bare = re.sub(r"(?:QUOTE|SCENE|LINE)\d+", "", clause)
    reason = (
        r"(?:it|it's|its|because|since|that|that's|the|i|i'm|this|which|so|as|for|we|they|but|there|there's|not|who|where|when|if|only|everything|all|"
        r"nothing|no need|in|on|at|after|before|between|right|from|to|with|my|our|people|viewers)"
    )
    return len(re.findall(r"[a-z']{2,}", bare)) > 1 and not re.match(rf"{reason}\b", bare.strip()) and not statement(clause)

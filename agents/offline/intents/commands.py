"""Steps of the conversation itself: undo, redo, versions, compare, render, yes, no, help."""

from __future__ import annotations

import re

from agents.offline.intents._amounts import NUMBER, ORDINAL, number, ordinal
from agents.offline.intents._request import Request
from film.chat import Command, Understood

RANK = 10
THAT = r"(?: (?:that|it|this|them|everything|all|again|the (?:last|latest|previous) (?:change|edit|step|one)|(?:my|the|your) (?:last |latest )?(?:change|edit|step)s?|what you (?:just )?did|last change|the undo))*"
VERSION = r"(?:versions?|revisions?|v|r)"
NAMED = rf"(?:the )?(?:\b{VERSION} ?)?(?:number )?({NUMBER}|{ORDINAL}|now|current|latest)\b(?: {VERSION})?"
MADE = r"(?: (?:it|this|that|the (?:film|video|movie|result|new version|changes?)|everything|a new (?:film|video|version)))*(?: (?:now|again|once more|with (?:the|these) changes))*"
FORMS: tuple[tuple[Command, str], ...] = (
    ("undo", rf"(?:bring|get|give|put)(?: me| us)? back (?:the |my |our )?(?:previous|last|old|earlier) (?:version|one|state)|(?:take|roll|turn|put|bring|get) (?:the |my |your |that |this )*(?:last |latest |previous |most recent )*(?:change|edit|step|thing|one|modification)s? back|(?:i|we) (?:liked|preferred) (?:it|the film|that) (?:better|more|the way it was)(?: before| the way it was| earlier)*|(?:get|take|give) (?:me |us )?back (?:to )?(?:how|what|the way) it was(?: before)?|(?:undo|revert|take|roll|step|go)(?: back)?{THAT}(?: back)?(?: (?:a|one) step| one version)?(?: back)?|(?:undo|revert|cancel|reverse) (?:my|the|your|that|our) (?:last |latest |previous |most recent )*(?:thing|change|edit|step|one|action|modification)s?|undo what (?:you|i|we) (?:just )?did|one step back|back|(?:that (?:was|is) (?:a mistake|wrong|bad|not good|not what i meant|not what i wanted),? )?(?:nope,? |no,? )?(?:undo|go back|revert|take it back|undo (?:that|it))|that was a mistake|scratch that|never ?mind (?:that|the) (?:last )?(?:change|edit)|(?:put|change|set|switch) (?:it|that|everything) back(?: to (?:how|what|the way) it was)?|i (?:don't|didn't) (?:like|want) that(?: change)?|(?:can (?:we|you) )?(?:reverse|roll back|step back)(?: that| it| the last change)?|put it back(?: (?:the way|how|as) it was)?|(?:restore|go back to|back to) (?:the )?(?:previous|last|earlier|old) (?:version|one|state)|undo (?:once|one step)|that was (?:better|nicer) before|it was better before"),
    ("redo", rf"redo{THAT}|undo the undo|(?:bring|put) (?:that|it|the change) back|(?:do|apply) (?:that|it) again"),
    ("versions", rf"(?:show|list|see|display|give)?(?: me)?(?: us)?(?: all)?(?: the| of the| my)? ?(?:{VERSION}|history|edit history|change history|changelog)(?: (?:of|so far|list|are there|there are|do we have|history).*)?|(?:which|what|how many|are there (?:any |other )?)(?: other)? ?{VERSION}\b(?: (?:are|do|exist|have|did|can|of|there|is).*)?"),
    ("render", rf"(?:render|re-render|rerender|export|produce|build|generate|finish|finali[sz]e)(?: out)?{MADE}|(?:make|create) (?:the|a new|this) (?:film|video|movie)(?: now| again)?|start (?:the )?render(?:ing)?|remake (?:it|the film|the video)|(?:bake|ship|run|finish|make|create|produce|generate|render|build)(?: me)?(?: (?:it|out))*(?: (?:the|a|my|our|this))*(?: (?:final|finished|new|updated|edited|whole))*(?: (?:film|video|movie|mp4|cut|version|result|file))+(?: (?:again|now|anew))?|(?:let me|let's|i want to) see (?:it|the (?:result|film|video))|(?:i'm|we're|that's) (?:done|it|all|happy|finished),? (?:render|make the film|export)(?: it)?|render(?: please)?"),
    ("apply", r"(?:yes|yep|yeah|yup|y|sure|apply|accept|confirm|confirmed|do|do it|do that|go for it|go|go ahead|proceed|ok|okay|agreed|sounds good|looks good|perfect|fine|that's (?:right|fine|good)|make it so)(?: (?:it|that|this|them|please|apply|do|go ahead|ahead|the (?:change|edit|proposal)s?|these changes|those changes|good|to me))*"),
    ("discard", r"(?:forget|drop|discard|cancel|scrap|throw away|throw|ignore|dismiss|reject|bin|kill)(?: (?:about|out|away))?(?: (?:it|that|this|the|your|my|last))* (?:proposal|suggestion|idea|plan)s?(?: away| out)?(?: again)?|.* without (?:applying|doing|using|taking|keeping) (?:it|that|this|them)|(?:keep|leave) (?:it|everything|things|the film)(?: (?:as|the way|like) (?:it|they) (?:is|was|were|are)| unchanged| alone)?|(?:on second thought,? (?:no|forget it|leave it)|i changed my mind|(?:i'd )?rather not|(?:please )?don't (?:do|apply) (?:it|that|this)|no,?|nope,?|nah,?|n|discard|cancel|never mind|nevermind|forget|drop|leave(?: everything| all)?|don't|stop|abort|reject|scrap)(?: (?:it|that|this|them|thanks|thank you|don't do (?:it|that)|don't apply(?: it| that)?|don't|do not|that idea|the idea|on second thought|wait|i changed my mind|changed my mind|rather not|i'd rather not|keep (?:it|the old)|do|apply|about|as|is|discard|cancel|change|anything|the (?:change|edit|proposal)s?|these changes|those changes))*"),
    ("help", r"(?:/?help|\?|/\?|what (?:can|could) (?:you|i|we) (?:do|say|ask|change)|(?:show|list|see)(?: me)? (?:the )?(?:commands|help|options)|how does (?:this|it|that) work|which (?:commands|things|requests|changes) (?:are there|do you know|can you do|do you understand|can i make)|(?:tell|show) me what (?:you|i) can (?:do|say|change|ask)|i need help|give me some help|i'm lost|what now|what do i do|what do you understand|what (?:else |all |things )?(?:can|could|may|should) (?:you|i|we) (?:ask|tell|say|do|change|edit|type|request|order)(?: (?:you|for|of|here|me|with))*(?: to)?(?: (?:do|change|edit))?|help me|commands|what can i say|how (?:do|can|should) i (?:use|talk to|work with|edit|change) (?:this|it|you|things|the film|stuff)|what (?:can|do) (?:you|i) (?:change|do|say|ask|type)|who are you|what are you|what are my options|what's possible|what is possible)(?: (?:here|for me|with this|with you))?"),
)  # fmt: skip


def match(request: Request) -> Understood | None:
    said = request.said.rstrip("?!. ")
    found = None if request.tags() or request.quotes() else _counted(said)
    if found:
        return found
    return next((Understood(command=command) for command, form in FORMS if re.fullmatch(form, said)), None)


def _counted(said: str) -> Understood | None:
    """What names versions or a number of steps."""
    if m := re.search(
        rf"\bhow (?:does|do|is) (?:the )?{VERSION} ?({NUMBER}) (?:differ|different) from (?:the )?{VERSION}? ?({NUMBER})", said
    ):
        return Understood(command="compare", argument=f"{_n(m[1])} {_n(m[2])}")
    if re.search(r"\b(?:difference|differences|compare|diff)\b.*\b(?:last|previous|before|earlier|old one)\b", said) and not re.search(
        r"\d", said
    ):
        return Understood(command="compare")
    if m := re.fullmatch(rf"(?:what (?:did|has|does) )?{VERSION} ({NUMBER}) (?:change|changed|do|vs|compared)(?: .*)?", said):
        return Understood(command="compare", argument=_n(m[1]))
    m = re.search(rf"{NAMED},? (?:and|to|with|vs\.?|versus|from|against) {NAMED}", said)
    if m and re.search(rf"\b(?:compare|diff|differences?|changed|{VERSION}|v\d+)\b", said):
        return Understood(command="compare", argument=f"{_n(m[1])} {_n(m[2])}".strip())
    if m := re.fullmatch(rf"(?:compare|diff)(?: (?:it|this|that))?(?: (?:with|to|against))? (?:the )?{VERSION} ({NUMBER})", said):
        return Understood(command="compare", argument=_n(m[1]))
    if re.fullmatch(
        r"(?:compare|diff)(?: (?:it|this|that|the (?:last )?(?:two )?versions|the last two|(?:it )?(?:with|to) (?:the )?(?:previous|last|before|original|old|first)(?: version| one)?))*|(?:show (?:me )?)?(?:the )?diff(?:erences?)?(?: (?:to|from|with) (?:the )?(?:previous|last) (?:version|one))?|before and after",
        said,
    ):
        return Understood(command="compare", argument="1" if "original" in said or "first" in said else "")
    if m := re.fullmatch(
        rf"(?:restore|go back to|back to|return to|revert to|use|take|load|open|roll back to|switch(?: back)? to|undo to)(?: the)? {VERSION} ({NUMBER})",
        said,
    ):
        return Understood(command="undo", argument=_n(m[1]))
    if m := re.fullmatch(
        r"(?:restore|go back to|back to|return to|revert to|undo everything back to) (?:the )?(?:original|first|initial|very first)(?: (?:version|one|film|storyboard|state))?|(?:undo|revert) (?:everything|all(?: of it| changes)?)|start over",
        said,
    ):
        return Understood(command="undo", argument="1")
    if m := re.fullmatch(
        rf"(undo|redo|revert|take back) (?:the )?(?:last |previous )?({NUMBER}) (?:steps?|changes?|edits?|times|things)|(undo) (twice)",
        said,
    ):
        return Understood(command="redo" if m[1] == "redo" else "undo", argument=f"-{_n(m[2]) if m[2] else 2}")
    if m := re.search(rf"\bchange[sd]?\b.* since (?:the )?(?:{VERSION} )?({NUMBER}|first|original)", said):
        return Understood(command="compare", argument="1" if m[1] in ("first", "original") else _n(m[1]))
    return None


def _n(said: str) -> str:
    if re.fullmatch(NUMBER, said):
        return str(int(number(said)))
    return str(ordinal(said)) if re.fullmatch(ORDINAL, said) else ""

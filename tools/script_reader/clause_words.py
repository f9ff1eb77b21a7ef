"""Words that open a clause, and words that cling to what follows. Per language, lower case."""

from __future__ import annotations


def _table(rows: dict[str, str]) -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in rows.items()}


CONJUNCTIONS = _table(
    {
        "en": "and but or so because while although though when where which who if unless until since whereas as after before that then yet",
        "es": "y e o pero porque mientras aunque cuando donde que quien si hasta desde pues sino",
        "fr": "et ou mais parce car tandis quand lorsque où qui que si puisque donc",
        "de": "und oder aber weil während obwohl wenn wo der die das dass denn sondern damit bevor nachdem",
        "it": "e o ma perché mentre quando dove che se quindi",
        "pt": "e ou mas porque enquanto quando onde que se pois",
        "nl": "en of maar omdat terwijl hoewel als waar die dat want",
        "ar": "و أو لكن لأن بينما عندما حيث التي الذي إذا حتى ثم",
        "hi": "और या लेकिन क्योंकि जबकि जब जहाँ जो अगर कि तो",
        "ru": "и или но потому пока хотя когда где который если чтобы",
    }
)
"""A cut before one of these is a natural one."""

NEVER_LAST = _table(
    {
        "en": "a an the my your our their his her its this that these those of in on at by for with from to into and or but as than about per very no not is are was were will can",
        "es": "el la los las un una unos unas de del al a en con por para su sus y o que se no muy",
        "fr": "le la les un une des de du au aux en dans avec par pour sa son ses et ou que ne se très",
        "de": "der die das den dem des ein eine einen einem einer von zu zum zur in im an am auf mit für und oder sehr nicht kein keine",
        "it": "il lo la i gli le un una di del della a al in nel con per su e o che non",
        "pt": "o a os as um uma de do da em no na com por para e ou que não se",
        "nl": "de het een van in op aan met voor en of te niet",
        "ar": "في من على إلى عن أن لا لم لن ما هذا هذه",
        "hi": "एक यह वह इस उस हर",
    }
)
"""A word that must not stand last before a cut."""

NEVER_BEFORE = _table({"hi": "है हैं का की के को में से पर ने था थे थी ही भी", "ja": "は が を に へ で と の も や か よ ね"})
"""A word that must not stand first after a cut (postpositions)."""

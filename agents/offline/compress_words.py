"""Words that a short text can do without. Per language, lower case."""

# ruff: noqa: SIM905 - tables read better as running words

from __future__ import annotations


def _table(rows: dict[str, str]) -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in rows.items()}


LEADS: dict[str, tuple[str, ...]] = {
    "en": (
        "that is why", "this is why", "that's why", "here is why", "here is", "here's why", "here's how", "this means that", "this means", "it means that", "in fact", "in other words",
        "the truth is", "it turns out that", "it turns out", "as a result", "for example", "of course", "on the other hand", "at the same time", "after that",
        "and", "but", "so", "or", "then", "first", "second", "third", "next", "finally", "lastly", "now", "also", "because", "however", "instead", "meanwhile", "yet", "still", "even so",
    ),
    "es": ("por eso", "por lo tanto", "es decir", "sin embargo", "además", "entonces", "primero", "luego", "después", "finalmente", "por último", "y", "pero", "así que", "porque"),
    "fr": ("c'est pourquoi", "en effet", "par exemple", "cependant", "d'abord", "ensuite", "puis", "enfin", "et", "mais", "donc", "car", "alors"),
    "de": ("und", "aber", "denn"),  # after an adverb the verb comes first: dropping it would break the sentence
    "it": ("per questo", "prima", "poi", "infine", "e", "ma", "quindi", "perché"),
    "pt": ("por isso", "primeiro", "depois", "finalmente", "e", "mas", "então", "porque"),
    "ja": ("しかし", "そして", "だから", "まず", "次に", "最後に", "でも", "また"),
    "ar": ("لكن", "ولكن", "أولا", "ثم", "أخيرا", "لذلك", "ولهذا"),
    "hi": ("लेकिन", "और", "इसलिए", "पहले", "फिर", "अंत में", "क्योंकि"),
}  # fmt: skip

FILLERS = _table(
    {
        "en": "very just really actually even already simply basically only quite rather perhaps maybe indeed certainly literally always usually often then",
        "es": "muy realmente simplemente ya también incluso solo básicamente",
        "fr": "très vraiment simplement déjà même aussi juste",
        "de": "sehr wirklich einfach schon auch sogar nur eigentlich",
        "it": "molto davvero semplicemente già anche solo",
        "pt": "muito realmente simplesmente já também só",
    }
)

NAMED_WORDS = frozenset("named called llamado llamada nommé nommée namens".split())
VERB_FINAL = frozenset({"ja", "ko", "tr", "ta"})
"""Languages whose main clause comes last."""

SUBORDINATORS = _table(
    {
        "en": "when if while although though because since unless once as whenever after before",
        "es": "cuando si mientras aunque porque como próxima",
        "fr": "quand si lorsque comme bien parce dès",
        "de": "wer wenn weil obwohl als während nachdem bevor sobald",
        "it": "quando se mentre poiché appena",
        "pt": "quando se enquanto embora porque",
        "ar": "عندما إذا بينما لأن حين",
    }
)
"""A sentence that opens with one of these has its main clause after the comma."""

RELATIVES = _table(
    {
        "en": "which who whom whose where",
        "es": "que quien cual donde",
        "fr": "qui que dont où",
        "de": "der die das welche welcher",
        "it": "che cui",
        "pt": "que quem",
    }
)

FINITE = _table(
    {
        "en": "is are was were has have had will would can could may might must do does did isn't aren't wasn't weren't can't won't",
        "es": "es son está están era eran fue fueron ha han había habían puede pueden debe deben tiene tienen será hay hace",
        "fr": "est sont était étaient a ont avait avaient sera seront peut peuvent doit doivent fut furent fait font",
        "de": "ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können muss müssen soll sollen darf dürfen will wollen",
        "it": "è sono era erano ha hanno aveva avevano può possono deve devono fu furono sarà fa fanno",
        "pt": "é são está estão era eram foi foram tem têm tinha pode podem deve devem será faz fazem",
    }
)
"""Verbs that carry a clause by themselves."""

PAST = _table(
    {
        "en": "became began blew bought broke brought built came caught chose did drew drove ate fell felt found flew forgot froze gave went grew heard held kept knew "
        "laid led left lent lost made meant met paid ran rose said sat saw sent shook shone sang sank slept sold sought spoke spent stood stole struck swam swore took "
        "taught told thought threw understood woke wore won wrote shows takes means gives makes keeps comes goes becomes says brings holds lives works grows"
    }
)
"""Irregular pasts, and third persons that are hardly ever nouns."""

LEANING = _table({"en": "as like than such including especially", "es": "como igual", "fr": "comme tel", "de": "wie"})

BINDING = _table(
    {
        "en": "of",
        "es": "de del",
        "fr": "de du des d'",
        "it": "di del della dei delle",
        "pt": "de do da dos das",
    }
)
"""What belongs to the noun before it."""

AUXILIARIES = _table({"en": "were was are is been being"})

PREPOSITIONS = _table(
    {
        "en": "in on at by for with from to into through over under after before during since until of without within across about against between around",
        "es": "en con por para desde hasta sin sobre entre durante tras según",
        "fr": "en dans avec par pour depuis sans sur entre pendant après avant chez",
        "de": "in im am an auf mit für von vom zu zum zur durch ohne über unter nach vor seit während bei beim",
        "it": "in con per da su senza tra durante dopo nel nella",
        "pt": "em com por para desde até sem sobre entre durante após no na",
    }
)

CONTRASTS = frozenset("but aber sondern doch jedoch pero sino mas mais ma però maar sed though although yet لكن ولكن लेकिन मगर".split())
BE = frozenset("is are was were has have had".split())
COMPARED = frozenset("more less fewer better worse larger smaller longer shorter higher lower faster slower older younger".split())
NEGATIONS = frozenset("not never nicht nie kein keine keinen no nunca pas jamais non mai não nunca".split())
OPENS_CLAUSE = frozenset("what who which how why where when if that whether than qué quién cómo que quoi qui was wer wie wo dass".split())
LEADING = frozenset("even deep only just right shortly soon long high far early late down up out twice".split())

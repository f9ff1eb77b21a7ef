"""Pictograms that never fit a film by accident, and those that need their own word to be named."""

from __future__ import annotations

import re

# ruff: noqa: SIM905 - tables read better as running words

NEVER = re.compile(
    r"keycap|button|-square\b|-circle\b|arrow|diamond-with|small-|-oclock|-thirty|"
    r"flag|zodiac|aries|taurus|gemini|cancer|^leo$|virgo|libra|scorpio$|sagittarius|capricorn|aquarius|pisces|ophiuchus|"
    r"^(?:man|woman|person|mx|mrs)-|mark$|asterisk|copyright|registered|trade-mark|input-|japanese-|-suit$|"
    r"pile-of-poo|middle-finger|kiss|lipstick|bikini|swimsuit|love-hotel|nose|tongue|mouth$|nail-polish|"
    r"om$|menorah|khanda|star-of|star-and|cross$|wheel-of|yin-yang|hamsa|nazar|medical-symbol|"
    r"sign$|symbol$|restroom|mens-room|womens-room|water-closet|^(?:plus|minus|divide|multiply)$|equals|zzz|mahjong|"
    r"money-mouth|clown|ogre|goblin|troll|-cat$|monkey$|moon-face|sun-with-face|lying-face|-hand$|gesture|pinching|crossed-fingers|"
    r"llama|bust|cigarette|pistol|razor|urn|breast|curly-loop|heavy-|wavy-dash|fleur|trident|red-triangle|radio-button|hole$|fast-|track-"
)
NAMED_ONLY = re.compile(
    r"face|heart|skull|coffin|headstone|bomb|dagger|knife|syringe|drop-of-blood|baby|pregnant|gun|wine|beer|cocktail|sake|church|mosque|temple|synagogue|kaaba"
)
"""Shown only when the pictogram's own name is the word."""

MEDALS = re.compile(r"^(?:1st|2nd|3rd)-place|quarter-moon|^input-|two-hump|leaf-clover$")
"""Pictograms of ordinals and small numbers, which no sentence means when it counts."""

NEVER_ALONE = frozenset(
    "like likes liked good well better best new second seconds third first less more up start starts started rise rises rising rose fall falls "
    "falling say says said see seen sees look looks looking watch works work working went go gone goes place places spot local receive received send sends sent stops "
    "collect collects collected times some easy poor worse gain step steps real early late back keep keeps hard last way side part kind move "
    "saw sit sits ride rides turn turns drove away free changed changing test tests tested testing build builds built taste notice remove right left long short high low deep flat straight around begin begins began pick picks picked fit fits asked nobody covered trapped cancelled dry bubble bubbles fresh formed forming watched watching watches viewed".split()
)
"""English words that are verbs, adverbs, ordinals or part of idioms far more often than the thing that they also name."""

NOUN_ONLY = frozenset(
    "light handle plant plants travel travels leaves pick key keys cuts cut change changes runs run box fly spring mark marks marked current charge post stop stops "
    "form plan planned train guards guard waste note draw drawing match bank drop point play lead wave waves ring trip book cycle cycles plug "
    "answer press pressure class screen shower type target trap bridge field ship ships order orders value share cover".split()
)
"""English words that name their picture only where they stand as a noun: after a determiner, a preposition or a number."""

NOUN_BEFORE = frozenset(
    "a an the my your our their his her its this that these those every each no some one two three four five six ten of in on at by for from with "
    "into through under over without like as single water whose another any".split()
)
VERB_AFTER = frozenset("the a an it them him her us you me your my their our his its this that up out".split())
COUNTS = frozenset(
    "zwei drei vier fünf sechs sieben acht neun zehn hundert tausend dos tres cuatro cinco seis siete ocho nueve diez cien mil deux trois quatre cinq "
    "six sept huit neuf dix cent mille due tre quattro cinque sei sette otto nove dieci cento dois três quatro sete oito nove dez cem".split()
)
"""Numbers count a thing and are none, whatever the keywords of a picture say (`zwei`: raised hands)."""
BEFORE_NOUNS = {
    "es": frozenset(
        "el la los las un una unos unas del al su sus mi mis tu tus este esta estos estas ese esa de en con sin por para cada otro otra".split()
    ),
    "fr": frozenset(
        "le la les un une des du au aux son sa ses mon ma mes ton ta tes ce cet cette ces leur leurs notre nos de en sans avec par pour chaque".split()
    ),
    "it": frozenset(
        "il lo la i gli le un uno una del dello della dei degli delle al alla nel nella sul sulla suo sua suoi sue questo questa di in con senza per ogni".split()
    ),
    "pt": frozenset(
        "o a os as um uma uns umas do da dos das no na nos nas ao à seu sua seus suas este esta esse essa de em com sem por para cada".split()
    ),
}
"""Words that a noun follows."""

"""Pictograms that never fit a film by accident, and those that need their own word to be named."""

from __future__ import annotations

import re

NEVER = re.compile(
    r"keycap|button|-square\b|-circle\b|arrow|diamond-with|small-|-oclock|-thirty|"
    r"flag|zodiac|aries|taurus|gemini|cancer|^leo$|virgo|libra|scorpio$|sagittarius|capricorn|aquarius|pisces|ophiuchus|"
    r"^(?:man|woman|person|mx|mrs)-|mark$|asterisk|copyright|registered|trade-mark|input-|japanese-|-suit$|"
    r"pile-of-poo|middle-finger|kiss|lipstick|bikini|swimsuit|love-hotel|nose|tongue|mouth$|nail-polish|"
    r"om$|menorah|khanda|star-of|star-and|cross$|wheel-of|yin-yang|hamsa|nazar|medical-symbol|"
    r"sign$|symbol$|restroom|mens-room|womens-room|water-closet|^(?:plus|minus|divide|multiply)$|equals|zzz|mahjong|"
    r"money-mouth|clown|ogre|goblin|troll|-cat$|monkey$|moon-face|sun-with-face|lying-face|-hand$|gesture|pinching|crossed-fingers|"
    r"bust|cigarette|pistol|razor|urn|breast|curly-loop|heavy-|wavy-dash|fleur|trident|red-triangle|radio-button|hole$|fast-|track-"
)
NAMED_ONLY = re.compile(
    r"face|heart|skull|coffin|headstone|bomb|dagger|knife|syringe|drop-of-blood|baby|pregnant|gun|wine|beer|cocktail|sake|church|mosque|temple|synagogue|kaaba"
)
"""Shown only when the pictogram's own name is the word."""

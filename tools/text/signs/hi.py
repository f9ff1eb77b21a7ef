"""How signs are said in Hindi."""

from __future__ import annotations

from tools.text.sign_words import Signs

LANGUAGE = "hi"
SIGNS = Signs(
    point="दशमलव",
    minus="माइनस",
    percent="प्रतिशत",
    degree=("डिग्री", "डिग्री"),
    to="से",
    and_="और",
    at="ऐट",
    dot="डॉट",
    slash="स्लैश",
    dash="डैश",
    plus="प्लस",
    equals="बराबर",
    thousands=",",
    decimal=".",
    celsius="सेल्सियस",
    fahrenheit="फ़ारेनहाइट",
    money={"$": ("डॉलर", "डॉलर", "सेंट"), "€": ("यूरो", "यूरो", "सेंट"), "₹": ("रुपया", "रुपये", "पैसे")},
)

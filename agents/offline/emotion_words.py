"""Words that lift or weigh a sentence, by stem. Per language."""

from __future__ import annotations

BRIGHT: dict[str, tuple[str, ...]] = {
    "en": ("free", "thank", "simple", "love", "happ", "clear", "better", "best", "warm", "hope", "new", "start", "help", "easy", "win", "grow", "bring", "save", "private", "friend", "joy", "bright", "fresh", "good", "great", "meet", "life", "safe"),
    "es": ("gratis", "gracias", "fácil", "amor", "feliz", "mejor", "esperanza", "nuevo", "ayuda", "vida", "disfruta", "sencill", "calor", "juntos"),
    "fr": ("gratuit", "merci", "facile", "amour", "heureu", "meilleur", "espoir", "nouveau", "aide", "vie", "simple"),
    "de": ("kostenlos", "danke", "einfach", "liebe", "glück", "besser", "hoffnung", "neu", "hilf", "leben"),
    "ja": ("無料", "ありがとう", "簡単", "幸", "希望", "新し", "楽し", "美し", "暖か", "おいし"),
    "ar": ("مجان", "شكر", "سهل", "حب", "سعيد", "أفضل", "أمل", "جديد", "حياة"),
    "hi": ("मुफ़्त", "धन्यवाद", "आसान", "प्यार", "खुश", "बेहतर", "उम्मीद", "नया", "जीवन", "साफ"),
}  # fmt: skip
HEAVY: dict[str, tuple[str, ...]] = {
    "en": ("kill", "death", "die", "lose", "loss", "bad", "fail", "impossible", "problem", "pain", "risk", "danger", "never", "nobody", "not perfect", "blame", "cost", "cold", "freez", "stuck", "hard", "worse", "fear", "sick", "cholera", "war", "threat", "waste"),
    "es": ("muert", "perd", "malo", "mala", "fracas", "imposible", "problema", "dolor", "riesgo", "peligro", "nadie", "miedo", "guerra", "sequía"),
    "fr": ("mort", "perd", "mauvais", "échec", "impossible", "problème", "douleur", "risque", "danger", "personne ne", "peur"),
    "de": ("tod", "tot", "verlier", "schlecht", "fehl", "unmöglich", "problem", "schmerz", "risiko", "gefahr", "niemand", "angst"),
    "ja": ("死", "失", "悪", "問題", "危険", "痛", "怖", "困", "戦争"),
    "ar": ("موت", "خسر", "سيئ", "فشل", "مستحيل", "مشكلة", "ألم", "خطر", "خوف", "حرب"),
    "hi": ("मौत", "नुकसान", "बुरा", "असंभव", "समस्या", "दर्द", "खतरा", "डर", "मुश्किल"),
}  # fmt: skip

ROLE_TONE: dict[str, float] = {
    "hook": 0.0, "context": 0.0, "problem": -0.45, "solution": 0.45, "step": 0.15, "feature": 0.35, "evidence": 0.2, "comparison": 0.15,
    "quote": 0.4, "story": 0.0, "recap": 0.3, "cta": 0.6, "outro": 0.5,
}  # fmt: skip

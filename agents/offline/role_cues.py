"""Words that speak for a role. Per language; phrases are matched on word boundaries in lower case."""

# ruff: noqa: E501 - tables read better as running words

from __future__ import annotations

from film.script import Role

CUES: dict[str, dict[Role, tuple[str, ...]]] = {
    "en": {
        "problem": ("not perfect", "problem", "struggle", "lose", "loses", "losing", "waste", "wasted", "fail", "fails", "failed", "broken", "hard to", "nobody knows", "cost more", "killing", "risk", "pain", "worse", "impossible", "stuck", "too late", "too many", "too much", "frustrat", "suffer", "threat", "danger"),
        "solution": ("meet", "introducing", "that's why we", "the answer is", "solution", "works like", "imagine", "now you can", "helps you", "lets you", "we built", "here comes"),
        "step": ("first", "then", "next", "finally", "after that", "second", "third", "step", "lastly"),
        "feature": ("connects", "includes", "supports", "comes with", "feature", "never asks", "automatically", "works with", "keeps"),
        "evidence": ("percent", "study", "studies", "research", "according to", "survey", "data", "were sold", "measured", "proved", "results"),
        "comparison": ("than", "versus", "vs", "compared", "unlike", "whereas", "in contrast", "twice as", "instead of"),
        "story": ("one day", "years ago", "named", "once upon", "he went", "she went", "i remember", "when i", "in the winter of", "was born"),
        "recap": ("in short", "to sum up", "in summary", "so remember", "remember", "the bottom line", "that is all", "in the end"),
        "cta": ("start free", "sign up", "try it", "subscribe", "visit", "download", "join", "get started", "click", "book a", "call us", "learn more", "order", "buy now", "today at", "register", "find out", "start today", "shop now", "contact us", "try", "come and"),
        "outro": ("thank you", "thanks for", "goodbye", "see you", "will thank you", "the end", "it began"),
    },
    "es": {
        "problem": ("problema", "perdemos", "pierde", "difícil", "nadie sabe", "riesgo", "peligro", "fracaso", "desperdici", "imposible"),
        "solution": ("presentamos", "la respuesta", "la solución", "te presentamos", "funciona como", "ahora puedes", "conoce"),
        "step": ("primero", "luego", "después", "finalmente", "por último", "a continuación", "paso"),
        "feature": ("incluye", "se conecta", "permite", "automáticamente", "ofrece"),
        "evidence": ("por ciento", "estudio", "según", "datos", "investigación"),
        "comparison": ("más que", "menos que", "comparado", "a diferencia", "en cambio", "mientras que"),
        "story": ("un día", "hace años", "llamado", "llamada", "había una vez", "nació"),
        "recap": ("en resumen", "recuerda", "al final", "en definitiva"),
        "cta": ("empieza", "visita", "suscríbete", "descarga", "únete", "prueba", "regístrate", "reserva", "llama", "ven a", "compra", "pide"),
        "outro": ("gracias", "hasta pronto", "te esperamos"),
    },
    "fr": {
        "problem": ("problème", "perd", "difficile", "personne ne sait", "risque", "danger", "impossible", "échec"),
        "solution": ("voici", "la réponse", "la solution", "découvrez", "fonctionne comme"),
        "step": ("d'abord", "ensuite", "puis", "enfin", "après", "étape"),
        "feature": ("inclut", "se connecte", "permet", "automatiquement"),
        "evidence": ("pour cent", "étude", "selon", "données"),
        "comparison": ("plus que", "moins que", "contrairement", "tandis que", "par rapport"),
        "story": ("un jour", "il y a", "nommé", "il était une fois"),
        "recap": ("en résumé", "retenez", "au final", "bref"),
        "cta": ("commencez", "visitez", "abonnez-vous", "téléchargez", "rejoignez", "essayez", "inscrivez-vous", "réservez"),
        "outro": ("merci", "à bientôt"),
    },
    "de": {
        "problem": ("problem", "verliert", "schwer", "niemand weiß", "risiko", "gefahr", "unmöglich", "leider"),
        "solution": ("lösung", "die antwort", "darum haben wir", "funktioniert wie", "das ist"),
        "step": ("zuerst", "dann", "danach", "schließlich", "zum schluss", "schritt", "als nächstes"),
        "feature": ("verbindet", "enthält", "unterstützt", "automatisch"),
        "evidence": ("prozent", "studie", "laut", "daten"),
        "comparison": ("als", "im vergleich", "im gegensatz", "während"),
        "story": ("eines tages", "vor jahren", "namens", "es war einmal"),
        "recap": ("kurz gesagt", "zusammengefasst", "am ende", "merke"),
        "cta": ("starte", "besuche", "abonniere", "lade", "probiere", "melde dich", "jetzt", "buche"),
        "outro": ("danke", "bis bald", "vielen dank"),
    },
    "ja": {
        "problem": ("問題", "困", "失", "危険", "課題", "わからない"),
        "solution": ("解決", "答え", "ご紹介", "そこで"),
        "step": ("まず", "次に", "それから", "最後に", "その後"),
        "feature": ("できます", "対応", "機能", "自動"),
        "evidence": ("％", "%", "パーセント", "調査", "研究", "によると"),
        "comparison": ("より", "比べ", "一方"),
        "story": ("ある日", "昔", "という男", "という女"),
        "recap": ("まとめ", "つまり", "要するに"),
        "cta": ("ください", "お試し", "今すぐ", "登録", "みませんか", "始めましょう", "しましょう"),
        "outro": ("ありがとう", "また会"),
    },
    "ar": {
        "problem": ("مشكلة", "المشكلة", "خطر", "صعب", "يخسر", "نخسر", "لا أحد"),
        "solution": ("الحل", "الجواب", "نقدم", "إليك"),
        "step": ("أولا", "أولاً", "ثم", "بعد ذلك", "أخيرا", "أخيراً"),
        "feature": ("يتصل", "يدعم", "تلقائيا", "يوفر"),
        "evidence": ("بالمئة", "في المئة", "دراسة", "وفقا", "بيانات"),
        "comparison": ("مقارنة", "أكثر من", "أقل من", "بينما"),
        "story": ("ذات يوم", "كان هناك", "يدعى"),
        "recap": ("باختصار", "تذكر", "في النهاية"),
        "cta": ("ابدأ", "زر", "اشترك", "حمّل", "انضم", "جرب", "سجل"),
        "outro": ("شكرا", "شكراً", "إلى اللقاء"),
    },
    "hi": {
        "problem": ("समस्या", "मुश्किल", "खतरा", "नुकसान", "कोई नहीं जानता", "परेशान"),
        "solution": ("समाधान", "उपाय", "जवाब", "पेश है", "मिलिए"),
        "step": ("पहले", "सबसे पहले", "फिर", "इसके बाद", "अंत में"),
        "feature": ("सुविधा", "अपने आप", "जुड़ता"),
        "evidence": ("प्रतिशत", "अध्ययन", "के अनुसार", "आँकड़े"),
        "comparison": ("तुलना", "से ज़्यादा", "से अधिक", "जबकि"),
        "story": ("एक दिन", "एक बार", "नाम का"),
        "recap": ("संक्षेप में", "याद रखें", "आखिरकार"),
        "cta": ("शुरू करें", "आज ही", "देखें", "डाउनलोड करें", "जुड़ें", "आज़माएँ", "लगाएँ", "करें"),
        "outro": ("धन्यवाद", "शुक्रिया", "फिर मिलेंगे"),
    },
}  # fmt: skip

STEP_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {"first": ("first", "first of all", "to begin", "to start", "step one", "start by"), "next": ("then", "next", "second", "third", "fourth", "after that", "now", "step two", "step three", "step four"), "last": ("finally", "lastly", "last", "in the end")},
    "es": {"first": ("primero", "en primer lugar", "para empezar"), "next": ("luego", "después", "segundo", "tercero", "a continuación", "entonces", "más tarde"), "last": ("finalmente", "por último", "al final")},
    "fr": {"first": ("d'abord", "premièrement", "tout d'abord"), "next": ("ensuite", "puis", "après", "deuxièmement"), "last": ("enfin", "finalement", "pour finir")},
    "de": {"first": ("zuerst", "zunächst", "erstens", "als erstes"), "next": ("dann", "danach", "anschließend", "zweitens", "als nächstes"), "last": ("schließlich", "zum schluss", "zuletzt")},
    "it": {"first": ("prima", "per prima cosa", "innanzitutto"), "next": ("poi", "dopo", "quindi"), "last": ("infine", "alla fine")},
    "pt": {"first": ("primeiro", "em primeiro lugar"), "next": ("depois", "em seguida", "então"), "last": ("finalmente", "por fim")},
    "ja": {"first": ("まず", "最初に", "はじめに"), "next": ("次に", "それから", "そして", "その後"), "last": ("最後に",)},
    "zh": {"first": ("首先", "第一"), "next": ("然后", "接着", "其次"), "last": ("最后",)},
    "ar": {"first": ("أولا", "أولاً", "في البداية"), "next": ("ثم", "بعد ذلك", "ثانيا", "ثانياً"), "last": ("أخيرا", "أخيراً", "في النهاية")},
    "hi": {"first": ("पहले", "सबसे पहले"), "next": ("फिर", "इसके बाद", "उसके बाद"), "last": ("अंत में", "आखिर में")},
}  # fmt: skip

QUESTION_MARKS = ("?", "？", "؟")

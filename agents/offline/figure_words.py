"""Words around figures, in several languages. Lower case."""

from __future__ import annotations

PERCENT_WORDS = frozenset(
    [
        "percent",
        "per cent",
        "pct",
        "por ciento",
        "pour cent",
        "pourcent",
        "prozent",
        "per cento",
        "por cento",
        "procent",
        "प्रतिशत",
        "फीसदी",
        "फ़ीसदी",
        "بالمئة",
        "بالمائة",
        "في المئة",
        "في المائة",
        "パーセント",
        "процент",
        "процентов",
        "процента",
        "yüzde",
    ]
)
DEGREE_WORDS = frozenset(
    [
        "degree",
        "degrees",
        "grado",
        "grados",
        "degré",
        "degrés",
        "grad",
        "gradi",
        "graus",
        "grau",
        "graden",
        "डिग्री",
        "درجة",
        "درجات",
        "度",
        "градус",
        "градусов",
    ]
)
MINUS_WORDS = frozenset(["minus", "negative", "menos", "moins", "meno", "マイナス", "سالب", "शून्य-से-नीचे", "минус"])
UP_WORDS = frozenset(
    [
        "up",
        "rose",
        "risen",
        "grew",
        "grown",
        "increased",
        "increase",
        "climbed",
        "jumped",
        "gained",
        "plus",
        "by-up",
        "subió",
        "aumentó",
        "creció",
        "más",
        "augmenté",
        "hausse",
        "gestiegen",
        "wuchs",
        "plus",
        "aumentato",
        "cresceu",
        "aumentou",
    ]
)
DOWN_WORDS = frozenset(
    [
        "down",
        "fell",
        "fallen",
        "dropped",
        "decreased",
        "declined",
        "shrank",
        "lost",
        "cut",
        "bajó",
        "cayó",
        "menos",
        "baissé",
        "baisse",
        "gesunken",
        "fiel",
        "caiu",
        "diminuiu",
        "sceso",
    ]
)
OF_WORDS = frozenset(["of", "de", "del", "di", "do", "von"])
AND_WORDS = frozenset(["and", "y", "e", "et", "und", "en", "और", "و"])
RANGE_WORDS: dict[str, frozenset[str]] = {
    "from": frozenset(["from", "de", "del", "desde", "von", "da", "dal"]),
    "to": frozenset(["to", "a", "al", "hasta", "à", "auf", "bis", "para"]),
    "between": frozenset(["between", "entre", "zwischen", "tra", "fra", "tussen"]),
    "hyphen": frozenset(["to", "bis", "–", "-", "—", "a", "à"]),
}
CENTURY_WORDS = frozenset(["century", "siglo", "siècle", "jahrhundert", "secolo", "século"])
ORDINAL_SUFFIX = frozenset(["st", "nd", "rd", "th", "º", "ª", "er", "ère", "e", "ème"])
SCALE_LETTERS = frozenset(["k", "K", "m", "M", "bn", "B", "b", "mn", "tn", "T"])
MULTIPLIERS = frozenset(
    [
        "hundred",
        "thousand",
        "million",
        "millions",
        "billion",
        "billions",
        "trillion",
        "millón",
        "millones",
        "mil",
        "milliard",
        "milliards",
        "mille",
        "tausend",
        "millionen",
        "milliarde",
        "milliarden",
        "milione",
        "milioni",
        "miliardi",
        "miliardo",
        "milhão",
        "milhões",
        "bilhões",
        "bilhão",
        "miljoen",
        "miljard",
        "万",
        "億",
        "千",
        "百",
        "مليون",
        "ملايين",
        "ألف",
        "مليار",
        "हज़ार",
        "हजार",
        "लाख",
        "करोड़",
        "миллион",
        "миллионов",
        "тысяч",
        "миллиардов",
    ]
)
YEAR_CUES = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "from",
        "to",
        "of",
        "before",
        "after",
        "around",
        "during",
        "en",
        "de",
        "desde",
        "hasta",
        "depuis",
        "im",
        "seit",
        "bis",
        "nel",
        "dal",
        "em",
        "desde",
        "في",
        "عام",
        "سنة",
        "منذ",
        "सन",
        "year",
        "año",
        "anno",
        "jahr",
    ]
)
_MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec "
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "januar februar märz juni juli oktober dezember gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre "
    "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari februari maart mei augustus "
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر "
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
)
MONTHS = frozenset(_MONTHS.split())

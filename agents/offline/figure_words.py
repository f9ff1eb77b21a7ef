"""Words around figures, in several languages. Lower case."""

from __future__ import annotations


def _set(words: str, separator: str | None = None) -> frozenset[str]:
    return frozenset(words.split(separator))


PERCENT_WORDS = _set(
    "percent|per cent|pct|por ciento|pour cent|pourcent|prozent|per cento|por cento|procent|प्रतिशत|फीसदी|फ़ीसदी|بالمئة|بالمائة|في المئة|في المائة|"
    "パーセント|процент|процентов|процента",
    "|",
)
DEGREE_WORDS = _set("degree degrees grado grados degré degrés grad gradi graus grau graden डिग्री درجة درجات 度 градус градусов")
MINUS_WORDS = _set("minus negative menos moins meno マイナス سالب минус")
UP_WORDS = _set(
    "up rose risen rises grew grown grows increased increases increase climbed climbs raised jumped gained plus subió subieron aumentó aumentaron creció crecieron más "
    "augmenté augmente augmentent hausse gestiegen stieg stiegen wuchs aumentato cresceu aumentou ارتفع ارتفعت زاد زادت"
)
DOWN_WORDS = _set(
    "down fell fallen falls dropped drops decreased declined shrank cut bajó bajaron cayó cayeron menos baissé baisse gesunken sank fiel fielen "
    "caiu diminuiu sceso انخفض انخفضت"
)
LOSS_WORDS = _set("lost lose loses losing perdió perdieron pierde perdu perd verlor verlieren verliert")
"""Say a change only before a share: `lost 30%` is a fall, `loses 6 hours` is an amount."""

UP_AFTER = _set("बढ़ी बढ़ा बढ़े increase growth rise more 増 増加 増え mehr")
DOWN_AFTER = _set("घटी घटा घटे decrease decline drop fewer less 減 減少 減り weniger")
CURRENCY_WORDS = _set(
    "dollar dollars euro euros pound pounds yen yuan rupee rupees peso pesos dólares libras livres pfund 円 元 ドル ユーロ يورو دولار درهم ريال रुपये रुपए डॉलर"
)
OF_WORDS = _set("of de del des du der di do da von van av af")
OUT_OF: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (("out", "of"), ("in",)),
    "es": (("de", "cada"),),
    "fr": (("sur",),),
    "de": (("von",),),
}
FRACTIONS: dict[str, dict[str, int]] = {
    "en": {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10},
    "es": {"tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "quinto": 5, "quintos": 5},
    "fr": {"tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "cinquièmes": 5},
    "de": {"drittel": 3, "viertel": 4, "fünftel": 5, "zehntel": 10},
}
AND_WORDS = _set("and y e et und en और و")
RANGE_WORDS: dict[str, frozenset[str]] = {
    "from": _set("from de del desde von da dal"),
    "to": _set("to a al hasta à auf bis para"),
    "between": _set("between entre zwischen tra fra tussen"),
    "hyphen": _set("to bis – - — a à"),
}
YEAR_NAMES = _set("year año anno ano anni année jahr jahre jaar 年 سنة عام वर्ष सन")
"""A number right after one of these is a year, however small."""

CENTURY_WORDS = _set("century siglo siècle jahrhundert secolo século")
NAMES_A_NUMBER = _set(
    "number no nr room chapter part step page version gate platform line route highway ext extension channel article fps spf ruta línea ligne linie route número capítulo paso numéro chapitre nummer kapitel"
)
"""A number after one of these is a name, nothing counted."""

CLOCK_WORDS = _set("uhr heures ore horas klo uur a.m p.m am pm")
"""After these digits stand hours and minutes: `22.40 Uhr`."""

ORDINAL_SUFFIX = _set("st nd rd th º ª er ère e ème")
SCALE_LETTERS = _set("k K m M bn B b mn tn T")
MULTIPLIERS = _set(
    "hundred thousand million millions billion billions trillion millón millones mil milliard milliards mille tausend millionen milliarde milliarden "
    "milione milioni miliardi miliardo milhão milhões bilhões bilhão miljoen miljard 万 億 千 百 مليون ملايين ألف مليار हज़ार हजार लाख करोड़ "
    "миллион миллионов тысяч миллиардов"
)
YEAR_CUES = _set(
    "in since by until from to of before after around during en de desde hasta depuis im seit bis nel dal em في عام سنة منذ सन year año anno jahr"
)
MONTHS = _set(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec "
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "januar februar märz juni juli oktober dezember gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre "
    "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari februari maart mei augustus "
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر "
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
)
UNIT_WORDS = _set(
    "kilometres kilometers kilometre metres meters miles feet centimetres inches kilograms kilos grams tonnes tons pounds litres liters gallons "
    "seconds minutes hours days weeks months years decades centuries gigahertz megahertz megabits gigabits megabytes gigabytes watts kilowatts "
    "volts calories hectares acres euros dollars kilómetros metros kilogramos toneladas litros segundos minutos horas días semanas meses años "
    "kilomètres mètres kilogrammes tonnes secondes heures jours semaines mois ans kilometer meter kilogramm tonnen liter sekunden minuten "
    "stunden tage wochen monate jahre"
)
"""A unit stays at its number: `11.4 kilometres | long`."""

"""Default brands, for a film without a kit: named palettes with fonts, chosen by what the script is about. Looks likewise."""

from __future__ import annotations

from dataclasses import dataclass

from film.brief import BrandKit


@dataclass(frozen=True)
class Palette:
    name: str
    primary: str
    secondary: tuple[str, ...]
    accent: str
    fonts: tuple[str, ...]
    look: str
    words: tuple[str, ...]


PALETTES: tuple[Palette, ...] = (
    Palette("Ember", "#21484A", ("#A33B25", "#2A1917", "#DCE6DE"), "#F0AE3F", ("Vollkorn", "Commissioner"), "hearth",
            ("heat", "coffee", "café", "コーヒー", "温泉", "pueblo", "warm", "home", "house", "fire", "energy", "winter", "boiler", "cook", "kitchen", "bread", "food", "family", "calor", "casa", "cocina", "chaleur", "maison", "wärme", "haus", "家", "暖", "料理", "بيت", "طعام", "घर", "खाना")),
    Palette("Inkstone", "#2F3642", ("#161C27", "#E6E6DB"), "#C5171D", ("Libre Caslon Text", "IBM Plex Sans Condensed"), "archive",
            ("history", "century", "war", "died", "death", "king", "born", "1854", "18", "17", "19", "cholera", "letter", "museum", "siglo", "historia", "guerra", "siècle", "histoire", "jahrhundert", "geschichte", "secolo", "storia", "século", "história", "歴史", "世紀", "تاريخ", "قرن", "इतिहास", "शताब्दी")),
    Palette("Entry", "#1548BC", ("#121F19", "#F6F9F4", "#5B6760"), "#D9973F", ("Newsreader", "Public Sans"), "ledger",
            ("revenue", "quarter", "profit", "margin", "earnings", "percent", "fiscal", "shareholder", "inflation", "interest", "budget", "survey", "ingresos", "trimestre", "beneficio", "umsatz", "quartal", "gewinn", "bénéfice", "chiffre d'affaires", "ricavi", "receita", "lucro", "売上", "四半期", "利益", "إيرادات", "राजस्व", "तिमाही")),
    Palette("Draft", "#1F4E9E", ("#0E2A4F", "#DDE8F5", "#5F86B8"), "#FFC94A", ("Barlow Condensed", "Inter"), "blueprint",
            ("engine", "engineer", "machine", "bridge", "pipe", "valve", "motor", "factory", "robot", "circuit", "voltage", "turbine", "puente", "máquina", "motor", "ingeniero", "brücke", "maschine", "ingenieur", "pont", "moteur", "ponte", "macchina", "valvola", "橋", "機械", "エンジン", "جسر", "محرك", "मशीन", "पुल")),
    Palette("Meadow", "#2C7A68", ("#E4593B", "#1D2B2A", "#BFE0CF"), "#F5B83D", ("Fraunces", "Nunito"), "cutout",
            ("child", "children", "kid", "parent", "baby", "mother", "father", "grandmother", "school", "nurse", "care", "smile", "cat", "dog", "niño", "niños", "madre", "padre", "enfant", "mère", "kind", "kinder", "mutter", "eltern", "bambini", "criança", "mãe", "子供", "子ども", "母", "طفل", "أم", "बच्चे", "माँ")),
    Palette("Slate", "#2F6B5A", ("#E38A6B", "#1E2624", "#DCE8E0"), "#F6D55C", ("Caveat", "Nunito"), "chalk",
            ("lesson", "learn", "teacher", "student", "exam", "grammar", "mathematics", "equation", "homework", "lección", "aprender", "profesor", "ejercicio", "leçon", "apprendre", "élève", "lernen", "lehrer", "schüler", "aufgabe", "lezione", "imparare", "lição", "aprender", "授業", "勉強", "先生", "درس", "معلم", "पाठ", "शिक्षक", "सीख")),
    Palette("Press", "#2B4BC8", ("#F2545B", "#1C1B3A", "#E3E6F5"), "#FFC83D", ("Bricolage Grotesque", "Public Sans"), "riso",
            ("music", "festival", "concert", "band", "party", "neighbourhood", "neighborhood", "market", "street", "vote", "culture", "art", "poster", "música", "fiesta", "barrio", "musique", "fête", "quartier", "musik", "fest", "stadt", "viertel", "musica", "festa", "音楽", "祭り", "街", "موسيقى", "مهرجان", "संगीत", "मेला")),
    Palette("Harbour", "#1456C8", ("#0C1F45", "#1FB8A0"), "#FFB020", ("Inter", "Roboto"), "tide",
            ("team", "tool", "software", "app", "product", "business", "launch", "customer", "startup", "data", "meeting", "online", "work", "equipo", "producto", "empresa", "équipe", "produit", "unternehmen", "製品", "会社", "アプリ", "شركة", "منتج", "फ़्रीक", "टीम", "ऐप")),
    Palette("Fern", "#2F6B3F", ("#9A4A2B", "#17301F", "#E7EAD6"), "#EBA93C", ("Vollkorn", "Commissioner"), "hearth",
            ("tree", "forest", "garden", "plant", "nature", "bee", "bees", "climate", "soil", "farm", "river", "animal", "bosque", "árbol", "abeja", "agua", "huerto", "forêt", "arbre", "wald", "baum", "森", "木", "自然", "شجر", "نخل", "ماء", "पेड़", "जल", "पानी", "नदी")),
    Palette("Orbit", "#2E3F8F", ("#8E3B5E", "#15142E", "#DDE2F2"), "#F2A541", ("Inter", "Source Serif 4"), "hearth",
            ("space", "star", "planet", "moon", "universe", "telescope", "light", "physics", "atom", "brain", "science", "quantum", "ciencia", "espacio", "luna", "science", "étoile", "wissenschaft", "宇宙", "星", "月", "科学", "فضاء", "نجوم", "علم", "विज्ञान", "चाँद", "अंतरिक्ष")),
    Palette("Clinic", "#0F766E", ("#0B2B33", "#E3F0EC"), "#F0785A", ("Commissioner", "Inter"), "tide",
            ("health", "doctor", "patient", "hospital", "medicine", "sleep", "body", "heart", "vaccine", "salud", "médico", "santé", "médecin", "gesundheit", "arzt", "健康", "医", "صحة", "طبيب", "स्वास्थ्य", "डॉक्टर")),
)  # fmt: skip
DEFAULT_BY_LOOK = {look: next(i for i, p in enumerate(PALETTES) if p.look == look) for look in dict.fromkeys(p.look for p in PALETTES)}


def choose_palette(text: str, look: str | None = None) -> Palette:
    """The palette whose subject words occur most; of the look when one is asked for."""
    low = text.lower()
    counts = [sum(_count(low, w) for w in p.words) if look in (None, p.look) else -1 for p in PALETTES]
    best = max(range(len(PALETTES)), key=lambda i: (counts[i], -i))
    return PALETTES[best] if counts[best] > 0 else PALETTES[DEFAULT_BY_LOOK.get(look or "hearth", 0)]


def _count(text: str, word: str) -> int:
    import re

    if not word.isascii():
        return text.count(word)
    if word.isdigit():
        return len(re.findall(rf"\b{word}\d\d\b", text)) if len(word) == 2 else text.count(word)
    return len(re.findall(rf"\b{word}s?\b", text))


def brand_of(palette: Palette) -> BrandKit:
    return BrandKit(
        brand_id=f"default-{palette.name.lower()}", name="", primary_color=palette.primary, secondary_colors=list(palette.secondary),
        accent_color=palette.accent, fonts=list(palette.fonts),
    )  # fmt: skip


def complete(kit: BrandKit, palette: Palette) -> BrandKit:
    """Fills what a kit leaves open; what it says stays."""
    missing: dict = {}
    if kit.primary_color is None:
        missing = {"primary_color": palette.primary, "secondary_colors": kit.secondary_colors or list(palette.secondary)}
        missing["accent_color"] = kit.accent_color or palette.accent
    if not kit.fonts:
        missing["fonts"] = list(palette.fonts)
    return kit.model_copy(update=missing)

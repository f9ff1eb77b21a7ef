"""Colours by their names in speech: what a word such as `orange` looks like."""

from __future__ import annotations

HUES: dict[str, tuple[str, ...]] = {
    "#D93A32": ("red", "rot", "rojo", "rouge", "rosso", "vermelho", "rood", "赤", "लाल", "أحمر"),
    "#EE8A2A": ("orange", "naranja", "arancione", "laranja", "oranje", "オレンジ", "नारंगी", "برتقالي"),
    "#F2C533": ("yellow", "gelb", "amarillo", "jaune", "giallo", "amarelo", "geel", "黄色", "पीला", "أصفر"),
    "#3F9A57": ("green", "grün", "verde", "vert", "groen", "緑", "हरा", "أخضر"),
    "#2F6FD0": ("blue", "blau", "azul", "bleu", "blu", "blauw", "青", "नीला", "أزرق"),
    "#4B3FA8": ("indigo", "índigo"),
    "#8A4FBF": ("violet", "purple", "violett", "lila", "violeta", "morado", "viola", "roxo", "paars", "紫", "बैंगनी", "بنفسجي"),
    "#E48AA8": ("pink", "rosa", "rose", "roze", "ピンク", "गुलाबी", "وردي"),
    "#8B5E3C": ("brown", "braun", "marrón", "brun", "marrone", "marrom", "bruin", "茶色", "भूरा", "بني"),
    "#17171A": ("black", "schwarz", "negro", "noir", "nero", "preto", "zwart", "黒", "काला", "أسود"),
    "#F7F5EF": ("white", "weiß", "blanco", "blanc", "bianco", "branco", "wit", "白", "सफेद", "أبيض"),
    "#8C9095": ("grey", "gray", "grau", "gris", "grigio", "cinza", "grijs", "灰色", "धूसर", "رمادي"),
}
"""sRGB -> the words for it in the languages of the films. Mid tones, so that each can be told from light and from dark grounds."""
_NAMED = {word: colour for colour, words in HUES.items() for word in words}


def spoken(text: str) -> str:
    """The colour that a text of one word names; "" for anything else."""
    return _NAMED.get(text.strip(" .,;:!?").casefold(), "")

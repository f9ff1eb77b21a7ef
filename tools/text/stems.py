"""Light stemming: enough to bring `pumps` to `pump`, nothing more."""

from __future__ import annotations

_SUFFIXES: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("ies", "y"),
        ("sses", "ss"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("xes", "x"),
        ("ves", "f"),
        ("oes", "o"),
        ("s", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("ed", "e"),
        ("'s", ""),
    ),
    "es": (("ces", "z"), ("es", ""), ("s", ""), ("as", "o"), ("a", "o")),
    "fr": (("eaux", "eau"), ("aux", "al"), ("es", "e"), ("s", ""), ("x", ""), ("es", "")),
    "de": (("en", ""), ("en", "e"), ("er", ""), ("e", ""), ("n", ""), ("s", ""), ("es", "")),
    "it": (("i", "o"), ("e", "a"), ("i", "e"), ("che", "ca"), ("ghe", "ga")),
    "pt": (("ões", "ão"), ("ais", "al"), ("es", ""), ("s", "")),
    "nl": (("en", ""), ("s", "")),
    "sv": (("arna", ""), ("en", ""), ("et", ""), ("ar", "")),
    "ru": (("ы", ""), ("и", ""), ("и", "а"), ("ы", "а"), ("у", "а"), ("е", "а"), ("а", ""), ("ой", "а"), ("ом", "")),
    "hi": (("ों", ""), ("ें", ""), ("े", "ा"), ("ियों", "ी"), ("ियाँ", "ी"), ("ों", "ा")),
    "ar": (("ات", "ة"), ("ات", ""), ("ين", "")),
}


def stems(word: str, language: str = "en") -> list[str]:
    """The word itself, then candidates with a suffix taken off; lower case, best first."""
    word = word.lower()
    out = [word]
    bare = word
    if language == "ar":
        bare = next(
            (word[len(p) :] for p in ("وال", "بال", "كال", "فال", "لل", "ال") if word.startswith(p) and len(word) - len(p) >= 3), word
        )
        out.append(bare)
    for suffix, new in _SUFFIXES.get(language, ()):
        if bare.endswith(suffix) and len(bare) - len(suffix) >= (2 if suffix.endswith("s") or language in ("hi", "ar") else 3):
            stem = bare[: -len(suffix)] + new
            out.append(stem)
            if language == "en" and suffix in ("ing", "ed") and not new and len(stem) > 3 and stem[-1] == stem[-2]:
                out.append(stem[:-1])
    return list(dict.fromkeys(out))

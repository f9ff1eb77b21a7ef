"""Spoken forms: one per token, words only."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from film.script import Token
from tools.text import numerals
from tools.text.normalise import spoken_tokens


def say(text: str, language: str = "en") -> str:
    return " ".join(word for word in spoken_tokens([Token(text=t) for t in text.split()], language) if word)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("up to 65 degrees.", "up to sixty-five degrees."),
        ("In 1854, cholera", "In eighteen fifty-four, cholera"),
        ("in 2022, up 38% in", "in twenty twenty-two, up thirty-eight percent in"),
        ("0.9 units and 3.5.", "zero point nine units and three point five."),
        ("the 8th of September", "the eighth of September"),
        ("$48.2 million from 1,234 people", "forty-eight point two million dollars from one thousand two hundred and thirty-four people"),
        ("$5-10 million", "five to ten million dollars"),
        ("€5, £3.50 & $1.2bn", "five euros, three pounds and fifty pence and one point two billion dollars"),
        ("-10°C or 65°", "minus ten degrees Celsius or sixty-five degrees"),
        ("20 °C", "twenty degrees Celsius"),
        ("10-20 days", "ten to twenty days"),
        ("1990–2000", "nineteen ninety to two thousand"),
        ("3:30 pm or 12:05", "three thirty P M or twelve oh five"),
        ("1/2 of 2½", "one half of two and a half"),
        ("the 1980s", "the nineteen eighties"),
        ("Dr. Snow, e.g. vs. Mr. Who", "Doctor Snow, for example versus Mister Who"),
        ("at tidepool.example.", "at tidepool dot example."),
        ("hi@tidepool.example", "hi at tidepool dot example"),
        ("v2.1.3", "version two point one point three"),
        ("R&D at AT&T", "R and D at AT and T"),
        ("100 km/h and 50 m²", "one hundred kilometers an hour and fifty square meters"),
        ("No. 1 of #2", "number one of number two"),
        ("1500 people in 1500", "one thousand five hundred people in fifteen hundred"),
        ("Wait — what 💧 now?", "Wait, what now?"),
        ("March 5, 2024-03-05", "March fifth, March fifth, twenty twenty-four"),
        ("COVID-19 and B2B", "COVID nineteen and B two B"),
        ("007 and 24/7", "zero zero seven and twenty-four seven"),
    ],
)
def test_english(written: str, said: str) -> None:
    assert say(written) == said


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        (
            "de",
            "Im Jahr 1854 um 3,5 °C auf 1.234 Euro",
            "Im Jahr achtzehnhundertvierundfünfzig um drei Komma fünf Grad Celsius auf eintausendzweihundertvierunddreißig Euro",
        ),
        ("de", "Am 8. September, z. B. 38%", "Am achten September, zum Beispiel achtunddreißig Prozent"),
        ("fr", "3 000 000 pompes, 38 % et 3,5 €", "trois millions pompes, trente-huit pour cent et trois virgule cinq euros"),
        ("fr", "le 1er mai, M. Dupont", "le premier mai, monsieur Dupont"),
        ("es", "un 38% más, $48,2 millones", "un treinta y ocho por ciento más, cuarenta y ocho coma dos millones de dólares"),
        ("ar", "٢٠٢٢", "ألفان و اثنان و عشرون"),
        ("zh", "300", "三百"),
    ],
)
def test_other_languages(language: str, written: str, said: str) -> None:
    assert say(written, language) == said


def test_chinese_signs_are_tokens_of_their_own() -> None:
    assert spoken_tokens([Token(text=t, space=False) for t in ["增", "长", "38", "%"]], "zh") == ["增", "长", "百分之三十八", ""]
    assert spoken_tokens([Token(text=t, space=False) for t in ["1854", "年"]], "zh") == ["一八五四", "年"]


def test_japanese_is_given_as_kana() -> None:
    said = spoken_tokens([Token(text=t, space=False) for t in ["東", "京", "で", "300", "台。"]], "ja")
    assert "".join(said).replace(" ", "") == "トーキョーデサンビャクダイ."
    assert len(said) == 5


@given(
    st.lists(st.text(alphabet="0123456789.,-%$€°abCk/:'’½²+ 火水あ٣", min_size=1, max_size=9).filter(str.strip), max_size=8),
    st.sampled_from(["en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "tr", "ko", "zh", "ar", "sv"]),
)
def test_one_form_per_token_and_no_digits(texts: list[str], language: str) -> None:
    said = spoken_tokens([Token(text=t) for t in texts], language)
    assert len(said) == len(texts)
    assert not re.search(r"\d", "".join(said))


@pytest.mark.parametrize(
    ("number", "said"), [(0, "零"), (15, "十五"), (105, "一百零五"), (20022, "二万零二十二"), (-3, "负三"), (300_000_000, "三亿")]
)
def test_chinese_numbers(number: int, said: str) -> None:
    assert numerals.chinese(number) == said

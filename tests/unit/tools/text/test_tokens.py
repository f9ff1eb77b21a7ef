"""Tokens give the text back and every one of them can be said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.text.language import guess_language
from tools.text.tokens import is_silent, join, tokenize

TEXTS = [
    "How can it?",
    "Well — yes, 3.5 % of it!",
    "「今日は」カメラを買った。",
    "word—word (yes)",
    "你好，世界。",
    "¿Qué? ¡Sí!",
    "यह घर है।",
    "السلام عليكم، يا صديقي.",
    "A & B = C",
]


@pytest.mark.parametrize("text", TEXTS)
def test_tokens_join_to_the_text(text):
    assert join(tokenize(text)) == text


@given(st.text(alphabet=st.sampled_from("ab Z9.,!?\"'()—–-。、「」家カの é%$&ñ؟م"), max_size=60))
def test_any_text_joins_exactly(text):
    assert join(tokenize(text)) == " ".join(text.split())


@pytest.mark.parametrize("text", TEXTS)
def test_no_token_is_only_punctuation(text):
    assert not any(is_silent(t.text) for t in tokenize(text))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The house is warm and the air is cold.", "en"),
        ("La casa es bonita y el agua está fría.", "es"),
        ("La maison est belle et l'eau est froide.", "fr"),
        ("Das Haus ist warm und die Luft ist kalt.", "de"),
        ("La casa è bella e il mare non è freddo.", "it"),
        ("A casa não é grande e o mar está frio.", "pt"),
        ("Het huis is warm en de lucht is koud.", "nl"),
        ("今日は良い天気です。", "ja"),
        ("今天天气很好。", "zh"),
        ("البيت دافئ والهواء بارد.", "ar"),
        ("घर गर्म है।", "hi"),
        ("Дом тёплый.", "ru"),
        ("집이 따뜻합니다.", "ko"),
        ("Tidepool", "en"),
    ],
)
def test_guesses_the_language(text, code):
    assert guess_language(text) == code

"""Sentence boundaries in many writings."""

import pytest

from tools.text.sentences import split_sentences

CASES = [
    ("en", "It works. It is new.", ["It works.", "It is new."]),
    ("en", "Dr. Smith met J. R. Hartley. They spoke.", ["Dr. Smith met J. R. Hartley.", "They spoke."]),
    ("en", "It costs 3.5 euros. See a.example for more.", ["It costs 3.5 euros.", "See a.example for more."]),
    ("en", '"Stop!" she said. He did.', ['"Stop!" she said.', "He did."]),
    ("en", '"We cancelled it." Ana Ruiz, lead at Harbor', ['"We cancelled it."', "Ana Ruiz, lead at Harbor"]),
    ("en", "Wait... what? Yes!", ["Wait... what?", "Yes!"]),
    ("en", "He lives in the U.S. The house is big.", ["He lives in the U.S.", "The house is big."]),
    ("en", "At 3 p.m. we left, e.g. by car.", ["At 3 p.m. we left, e.g. by car."]),
    ("en", "Visit https://a.example/b?c=1. Then rest.", ["Visit https://a.example/b?c=1.", "Then rest."]),
    ("de", "Am 8. September kam er. Es war kalt.", ["Am 8. September kam er.", "Es war kalt."]),
    ("de", "Das gilt z.B. hier. Ja.", ["Das gilt z.B. hier.", "Ja."]),
    ("es", "¿Vienes? ¡Claro! Vamos.", ["¿Vienes?", "¡Claro!", "Vamos."]),
    ("fr", "« Viens ! » Il part. Bien.", ["« Viens ! »", "Il part.", "Bien."]),
    ("de", "„Brot braucht Zeit.“ Anna Weber, Köln", ["„Brot braucht Zeit.“", "Anna Weber, Köln"]),
    ("ja", "今日は晴れ。明日は雨？そうです！", ["今日は晴れ。", "明日は雨？", "そうです！"]),
    ("ja", "「行こう。」と彼は言った。終わり。", ["「行こう。」と彼は言った。", "終わり。"]),
    ("zh", "你好。他说：“走吧。”我们走了。", ["你好。", "他说：“走吧。”", "我们走了。"]),
    ("ar", "كيف حالك؟ أنا بخير. شكرا!", ["كيف حالك؟", "أنا بخير.", "شكرا!"]),
    ("ur", "یہ گھر ہے۔ وہ آیا۔", ["یہ گھر ہے۔", "وہ آیا۔"]),
    ("hi", "यह घर है। वह आया। क्या?", ["यह घर है।", "वह आया।", "क्या?"]),
    ("en", "One word", ["One word"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_splits(language, text, expected):
    assert split_sentences(text, language) == expected


def test_empty_text_has_no_sentences():
    assert split_sentences("  \n ", "en") == []

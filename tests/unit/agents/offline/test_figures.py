"""Figures are taken exactly as the script has them."""

# ruff: noqa: SIM905 - tables read better as running words

import pytest

from agents.offline.figures import changes, figures
from tools.text.tokens import tokenize

# language, sentence, [(kind, display, value or None, first token)]
CASES = [
    ("en", "Up to 65 degrees.", [("degrees", "65°", 65, "65")]),
    ("en", "At minus ten degrees, air is warm.", [("degrees", "−10°", -10, "minus")]),
    ("en", "It was -5 degrees Celsius.", [("degrees", "−5°C", -5, "-5")]),
    ("en", "It was 65°C outside.", [("degrees", "65°C", 65, "65°C")]),
    ("en", "It makes 0.9 units of heat.", [("number", "0.9", 0.9, "0.9")]),
    ("en", "Into 3.5.", [("number", "3.5", 3.5, "3.5.")]),
    ("en", "3 million pumps", [("number", "3 million", 3, "3")]),
    ("en", "up 38% in a year", [("percent", "38%", 38, "38%")]),
    ("en", "38 percent of people", [("percent", "38%", 38, "38")]),
    ("en", "twenty-five percent", [("percent", "25%", 25, "twenty-five")]),
    ("en", "Your team has 14 tools.", [("number", "14", 14, "14")]),
    ("en", "6 hours a week", [("number", "6", 6, "6")]),
    ("en", "In 1854, it began.", [("year", "1854", 1854, "1854,")]),
    ("en", "sold in 2022", [("year", "2022", 2022, "2022")]),
    ("en", "He has 1200 sheep", [("number", "1200", 1200, "1200")]),
    ("en", "On the 8th of September, they did.", [("date", "8th of September", None, "8th")]),
    ("en", "On September 8, 1854 he came", [("date", "September 8, 1854", None, "September")]),
    ("en", "On 8 September 1854.", [("date", "8 September 1854", None, "8")]),
    ("en", "In May 2021 it opened.", [("date", "May 2021", None, "May")]),
    ("en", "The 1990s were loud.", [("date", "1990s", None, "1990s")]),
    ("en", "The 19th century began.", [("date", "19th century", None, "19th")]),
    ("en", "It costs $1,299.99 today.", [("money", "$1,299.99", 1299.99, "$1,299.99")]),
    ("en", "€3.5 billion was spent", [("money", "€3.5 billion", 3.5, "€3.5")]),
    ("en", "only £20", [("money", "£20", 20, "£20")]),
    ("en", "It raised $5M.", [("money", "$5M", 5, "$5M.")]),
    ("en", "20 euros a month", [("money", "20 euros", 20, "20")]),
    ("en", "5 million dollars", [("money", "5 million dollars", 5, "5")]),
    ("en", "10k users", [("number", "10k", 10, "10k")]),
    ("en", "3x faster", [("number", "3×", 3, "3x")]),
    ("en", "five times more", [("number", "5×", 5, "five")]),
    ("en", "10-20% of people", [("range", "10–20%", 10, "10-20%")]),
    ("en", "between 5 and 7 days", [("range", "5–7", 5, "between")]),
    ("en", "10 to 20 minutes", [("range", "10–20", 10, "10")]),
    ("en", "2010-2020 was warm", [("date", "2010–2020", 2010, "2010-2020")]),
    ("en", "a 3:1 ratio", [("ratio", "3:1", None, "3:1")]),
    ("en", "at 9:30 sharp", [("time", "9:30", None, "9:30")]),
    ("en", "open 24/7 for you", [("ratio", "24/7", None, "24/7")]),
    ("en", "two hundred and fifty people", [("number", "250", 250, "two")]),
    ("en", "three thousand years", [("number", "3000", 3000, "three")]),
    ("en", "two minutes", [("number", "2", 2, "two")]),
    ("en", "one clear page", []),
    ("en", "nothing to count here", []),
    ("en", "12,000 bees", [("number", "12,000", 12000, "12,000")]),
    ("en", "5 kg of flour", [("number", "5", 5, "5")]),
    ("es", "cuesta 1.200,50 € hoy", [("money", "1.200,50 €", 1200.5, "1.200,50")]),
    ("es", "3,5 millones de personas", [("number", "3,5 millones", 3.5, "3,5")]),
    ("es", "el 8 de septiembre de 1854", [("date", "8 de septiembre de 1854", None, "8")]),
    ("es", "un 12 por ciento", [("percent", "12%", 12, "12")]),
    ("es", "el 62 %.", [("percent", "62%", 62, "62")]),
    ("es", "treinta y cinco grados", [("degrees", "35°", 35, "treinta")]),
    ("es", "entre 5 y 7 días", [("range", "5–7", 5, "entre")]),
    ("fr", "12 000 personnes", [("number", "12 000", 12000, "12")]),
    ("fr", "quatre-vingt-dix pour cent", [("percent", "90%", 90, "quatre-vingt-dix")]),
    ("fr", "le 8 septembre 1854", [("date", "8 septembre 1854", None, "8")]),
    ("fr", "0,9 unité", [("number", "0,9", 0.9, "0,9")]),
    ("de", "Am 8. September war es kalt.", [("date", "8. September", None, "8.")]),
    ("de", "3,5 Grad", [("degrees", "3,5°", 3.5, "3,5")]),
    ("de", "fünfundzwanzig Prozent", [("percent", "25%", 25, "fünfundzwanzig")]),
    ("de", "1.500 Menschen", [("number", "1.500", 1500, "1.500")]),
    ("ja", "2022年に始まった", [("year", "2022年", 2022, "2022")]),
    ("ja", "9月8日に", [("date", "9月8日", None, "9")]),
    ("ja", "3万円です", [("money", "3万円", 3, "3")]),
    ("ja", "2万8千か所", [("number", "2万8千", 2, "2")]),
    ("ja", "42度以上", [("degrees", "42°", 42, "42")]),
    ("ar", "زاد ٣٨٪ هنا", [("percent", "٣٨٪", 38, "٣٨٪")]),
    ("ar", "في عام ٢٠٢٢", [("year", "٢٠٢٢", 2022, "٢٠٢٢")]),
    ("hi", "3 लाख घर", [("number", "3 लाख", 3, "3")]),
    ("hi", "40 प्रतिशत लोग", [("percent", "40%", 40, "40")]),
    ("hi", "8 सितंबर को", [("date", "8 सितंबर", None, "8")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=lambda v: v[:30] if isinstance(v, str) else "")
def test_figures(language, text, expected):
    tokens = [t.text for t in tokenize(text, language)]
    found = [(f.kind, f.display, f.value, tokens[f.start]) for f in figures(tokens, language)]
    assert found == expected


def test_up_and_down_are_marked():
    tokens = "up 38% and fell by 12%".split()
    assert [f.change for f in figures(tokens)] == [1, -1]


def test_from_to_is_a_change():
    tokens = "It fell from 4.1% to 2.6%.".split()
    change = changes(figures(tokens), tokens)[0]
    assert (change.before.display, change.after.display) == ("4.1%", "2.6%")


def test_what_is_counted():
    tokens = "3 million heat pumps were sold".split()
    figure = figures(tokens)[0]
    assert tokens[figure.end : figure.noun_end] == ["heat", "pumps"]


# language, sentence, comparator, change
COMPARED = [
    ("en", "A mother lays up to 100,000 eggs", "up to", 0),
    ("en", "On day thirty it is more than 5 million.", "more than", 0),
    ("en", "Around 50 of them erupt", "Around", 0),
    ("en", "She built the plan around 88 frequencies", "", 0),
    ("en", "They lost up to 30% of their customers", "up to", -1),
    ("en", "Sales went up 38% in a year", "", 1),
    ("en", "It loses 6 hours a week", "", 0),
    ("es", "Tiene más de 300 habitantes", "más de", 0),
    ("de", "Es waren über 300 Menschen", "über", 0),
    ("fr", "Il y a près de 300 personnes", "près de", 0),
    ("ja", "約300人です", "約", 0),
]


@pytest.mark.parametrize(("language", "text", "comparator", "change"), COMPARED)
def test_a_comparator_belongs_to_its_figure_and_is_no_change(language, text, comparator, change):
    tokens = [t.text for t in tokenize(text, language)]
    figure = figures(tokens, language)[-1]
    said = " ".join(tokens[figure.qualified : figure.start]) if figure.qualified >= 0 else ""
    assert (said, figure.change) == (comparator, change)


def test_shares_that_are_said_in_words():
    said = [("one in three adults", "1 in 3", 33.3), ("two thirds of the cells", "2/3", 66.7), ("9 out of 10 people", "9 out of 10", 90)]
    for text, display, value in said:
        assert [(f.kind, f.display, f.value) for f in figures(text.split())] == [("share", display, value)]
    assert not [f for text in ("one in 2020", "a third runner", "two thirds") for f in figures(text.split()) if f.kind == "share"]


def test_a_named_year_is_a_date_however_small():
    kinds = {text: [f.kind for f in figures(text.split())] for text in ("It was in the year 79.", "Next year 30 people came")}
    assert list(kinds.values()) == [["year"], ["number"]]


def test_and_a_half_is_part_of_the_number():
    assert [f.display for f in figures("in three and a half years".split())] == ["3.5"]

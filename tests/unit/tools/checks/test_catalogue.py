"""Every check states its rule, has a stage and writes findings of one form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.checks.run import catalogue

CODE = re.compile(r'"([a-z]+\.[a-z_]+)"')


@pytest.mark.parametrize("name", catalogue())
def test_a_check_says_what_it_holds(name):
    module = catalogue()[name]
    assert module.STAGE in ("scene", "film")
    assert module.__doc__ and len(module.__doc__) > 60
    assert module.check.__doc__


def test_no_code_belongs_to_two_checks():
    owners: dict[str, set[str]] = {}
    for name, module in catalogue().items():
        text = Path(module.__file__).read_text()
        for code in CODE.findall(text):
            owners.setdefault(code, set()).add(name)
    assert {code: names for code, names in owners.items() if len(names) > 1} == {}

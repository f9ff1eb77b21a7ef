"""Words by which facts are told from other words. Lower case, all languages in one table."""

# ruff: noqa: SIM905 - tables read better as running words

from __future__ import annotations

JOINS = frozenset("de del della di da do dos das du des la le les los las of the von van der den zu bin al el y e and et".split())
"""Small words inside a name: `Karl von Frisch`."""
ARTICLES = frozenset("el la los las del al le les il lo gli i o a os as do da no na en du au un una une".split())
"""What stands before the kind of a thing that has a name: `el lago Gatún`."""
PLACED = frozenset("in nach von aus bei bis über zwischen".split())
"""German words before a place."""
DAYS = frozenset(
    (
        "sunday monday tuesday wednesday thursday friday saturday sonntag montag dienstag mittwoch donnerstag freitag samstag "
        "domingo lunes martes miércoles jueves viernes sábado dimanche lundi mardi mercredi jeudi vendredi samedi"
    ).split()
)
"""Days of the week."""
WHICH = frozenset(
    (
        "first second third fourth last ersten zweiten dritten vierten letzten primer segundo tercer último premier deuxième "
        "troisième dernier"
    ).split()
)
"""Which of several days: `the first Sunday`."""
PARTITIVES = frozenset("of per pro por par von di".split())
"""Words that tie a figure to what it counts."""
EMPTY = frozenset(
    (
        "things ways halves parts others ones dinge hälften teile arten cosas mitades partes maneras formas choses moitiés façons "
        "manières cose metà parti modi coisas metades jeitos"
    ).split()
)
"""Counted, they say nothing yet: `three things`."""

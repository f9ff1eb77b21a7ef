"""The error tree of the documents.

VectoreelError
├── BadInput            the user's input cannot be used (exit code 2, HTTP 422)
│   └── SchemaError     a document has an unknown schema or a newer version
├── OverBudget          the estimate is above the limit (exit code 4, HTTP 402)
├── MachineError        disk full, a part is missing, a library is absent (exit code 5, resumable)
└── OurFault            an invariant of ours does not hold (exit code 1)
"""

from __future__ import annotations


class VectoreelError(Exception):
    """Base of all typed errors. `code` is `area.problem`; `str(error)` says what, where and what to do in one sentence."""

    retryable = False

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self):  # keeps both arguments when an error crosses a process boundary
        return (type(self), (self.code, str(self)))


class BadInput(VectoreelError):
    """The user's input cannot be used; nothing was written."""


class SchemaError(BadInput):
    """A document names a schema we do not know, or a version newer than ours."""


class OverBudget(VectoreelError):
    """The estimate is above `budget_usd`; nothing was spent."""


class MachineError(VectoreelError):
    """The machine failed us (disk full, a part missing); the job can be resumed."""

    retryable = True


class OurFault(VectoreelError):
    """An invariant of this program does not hold."""

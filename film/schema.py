"""Schema tags and upgrades: each stored document says `"schema": "vectoreel.<name>/<version>"`.

An upgrade is a function dict -> dict from one version to the next, registered beside the document it belongs to.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_serializer, model_validator

from film.errors import BadInput, SchemaError

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]


class Part(BaseModel):
    """A piece of a document: strict about unknown fields, so that a typing error in a hand-edited file is found."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Document(BaseModel):
    """A stored document with a schema name and version. `load` upgrades and validates; `dump` writes plain data."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)
    schema_name: ClassVar[str]
    schema_version: ClassVar[int] = 1
    upgrades: ClassVar[dict[int, Upgrade]] = {}

    @classmethod
    def tag(cls) -> str:
        return f"vectoreel.{cls.schema_name}/{cls.schema_version}"

    @model_serializer(mode="wrap")
    def _with_tag(self, handler) -> dict[str, Any]:
        return {"schema": self.tag(), **handler(self)}

    @model_validator(mode="before")
    @classmethod
    def _without_tag(cls, data: Any) -> Any:
        """A document inside another one is upgraded and loses its tag just the same."""
        return cls._upgraded(dict(data), cls.schema_name) if isinstance(data, dict) and "schema" in data else data

    @classmethod
    def load(cls, data: Any, where: str = "") -> Self:
        """Validates plain data. Raises SchemaError for a foreign or newer schema, BadInput for a wrong field."""
        where = where or cls.schema_name
        if not isinstance(data, dict):
            raise BadInput("document.not_object", f"{where}: a JSON object is expected, found {type(data).__name__}.")
        try:
            return cls.model_validate(data)
        except ValidationError as error:
            raise BadInput("document.invalid", f"{where}: {first_problem(error)}") from error

    @classmethod
    def _upgraded(cls, data: dict[str, Any], where: str) -> dict[str, Any]:
        tag = data.pop("schema", cls.tag())
        name, _, version = str(tag).rpartition("/")
        if name != f"vectoreel.{cls.schema_name}" or not version.isdigit():
            raise SchemaError("document.schema", f"{where}: schema {tag!r} is not {cls.tag()!r}.")
        if int(version) > cls.schema_version:
            raise SchemaError(
                "document.newer", f"{where}: version {version} is newer than this program knows ({cls.schema_version}); update vectoreel."
            )
        for step in range(int(version), cls.schema_version):
            data = cls.upgrades[step](data)
        return data

    def dump(self) -> dict[str, Any]:
        """Plain JSON data, schema tag first."""
        return self.model_dump(mode="json", by_alias=True)


def first_problem(error: ValidationError) -> str:
    """The first validation problem as one sentence with the path of the field."""
    problem = error.errors()[0]
    path = ".".join(str(part) for part in problem["loc"]) or "document"
    more = error.error_count() - 1
    return f"{path}: {problem['msg']}" + (f" (and {more} more)" if more else "") + "."

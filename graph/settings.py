"""Settings, read once and passed down: environment (VECTOREEL_...), then vectoreel.toml here, then in VECTOREEL_HOME, then defaults."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Literal

import platformdirs
from pydantic import BaseModel, Field, SecretStr
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource


class LlmPrice(BaseModel):
    """US dollars for a million tokens; 0 = free, so that a budget never bites unless asked."""

    input_per_m: float = Field(default=0, ge=0)
    output_per_m: float = Field(default=0, ge=0)


class LlmRole(BaseModel):
    """What one role does differently; empty = as all."""

    model: str = ""
    base_url: str = ""
    api_key: SecretStr = SecretStr("")
    vision: bool | None = None


class Llm(BaseModel):
    """No model set = the offline minds. `vision`: the model sees pictures. `drawings`: scenes that an illustrator may draw for a film.

    `output`: how typed answers are asked for; auto takes the endpoint's JSON schema where it has one.
    """

    base_url: str = ""
    model: str = ""
    api_key: SecretStr = SecretStr("")
    timeout_s: float = Field(default=60, gt=0, le=3600)
    roles: dict[str, LlmRole] = Field(default_factory=dict)
    price: LlmPrice = LlmPrice()
    vision: bool = False
    drawings: int = Field(default=2, ge=0, le=20)
    temperature: float | None = Field(default=None, ge=0, le=2)
    max_tokens: int = Field(default=16_000, ge=256)
    attempts: int = Field(default=4, ge=1, le=10)
    max_wait_s: float = Field(default=60, ge=0, le=600)
    output: Literal["auto", "json_schema", "tool", "json"] = "auto"


class Tts(BaseModel):
    voice: str = ""


def cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 2


class Render(BaseModel):
    """`workers` pieces are made at once (default: one a core, at least 2, at most 8). Up to two are threads, which keep two cores busy; more are
    processes of some 250 MB each."""

    workers: int = Field(default_factory=lambda: min(8, max(2, cores())), ge=1, le=64)


class Cache(BaseModel):
    max_gb: float = Field(default=10, gt=0)


class Compute(BaseModel):
    """What a machine hour and a stored gigabyte cost; 0 = free, so that a budget never bites unless asked."""

    usd_per_hour: float = Field(default=0, ge=0)
    usd_per_gb: float = Field(default=0, ge=0)


class Database(BaseModel):
    url: str = ""


class Settings(BaseSettings):
    """The one settings object."""

    model_config = SettingsConfigDict(env_prefix="VECTOREEL_", env_nested_delimiter="__", extra="ignore")

    home: Path = Field(default_factory=lambda: Path(platformdirs.user_data_dir("vectoreel", appauthor=False)))
    cache_dir: Path = Field(default_factory=lambda: Path(platformdirs.user_cache_dir("vectoreel", appauthor=False)))
    llm: Llm = Llm()
    tts: Tts = Tts()
    render: Render = Render()
    cache: Cache = Cache()
    compute: Compute = Compute()
    database: Database = Database()

    @classmethod
    def settings_customise_sources(cls, settings_cls: type[BaseSettings], init_settings: PydanticBaseSettingsSource, env_settings: PydanticBaseSettingsSource,
                                   dotenv_settings: PydanticBaseSettingsSource, file_secret_settings: PydanticBaseSettingsSource) -> tuple[PydanticBaseSettingsSource, ...]:  # fmt: skip
        files = [Path("vectoreel.toml"), Path(platformdirs.user_data_dir("vectoreel", appauthor=False)) / "vectoreel.toml"]
        toml = tuple(TomlConfigSettingsSource(settings_cls, toml_file=f) for f in files)
        return (init_settings, env_settings, *toml)

    def shown(self) -> dict[str, Any]:
        """Plain data with secrets masked."""
        return self.model_dump(mode="json")


def load_settings() -> Settings:
    """Reads settings. When VECTOREEL_HOME is set the cache lives inside it, unless it has a place of its own.

    OPENAI_API_KEY and OPENAI_BASE_URL hold where our own are not set.
    """
    settings = Settings()
    if not settings.llm.api_key.get_secret_value():
        settings.llm.api_key = SecretStr(os.environ.get("OPENAI_API_KEY", ""))
    settings.llm.base_url = settings.llm.base_url or os.environ.get("OPENAI_BASE_URL", "")
    if "home" in settings.model_fields_set and "cache_dir" not in settings.model_fields_set:
        settings.cache_dir = settings.home / "cache"
    return settings

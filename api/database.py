"""Jobs as rows: what the API knows of a job without opening its folder. SQLAlchemy on aiosqlite."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import Integer, String, Text, select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

FINAL = ("COMPLETED", "FAILED", "CANCELLED", "AWAITING_REVIEW")


class Base(DeclarativeBase):
    """Tables of the API."""


class JobRow(Base):
    """`number` orders jobs; `error` is JSON {code, message} of a failed one."""

    __tablename__ = "jobs"

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    job_id: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[str] = mapped_column(String(128))
    status: Mapped[str] = mapped_column(String(24), default="PENDING")
    revision: Mapped[int] = mapped_column(Integer, default=1)
    error: Mapped[str] = mapped_column(Text, default="")


class Jobs:
    """The repository of job rows."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self.engine: AsyncEngine = create_async_engine(f"sqlite+aiosqlite:///{file}")
        self.session = async_sessionmaker(self.engine, expire_on_commit=False)

    async def create_tables(self) -> None:
        async with self.engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)

    @asynccontextmanager
    async def _open(self) -> AsyncIterator[AsyncSession]:
        async with self.session() as session, session.begin():
            yield session

    async def add(self, job_id: str, user_id: str) -> JobRow:
        async with self._open() as session:
            row = JobRow(job_id=job_id, user_id=user_id, status="PENDING", revision=1, error="")
            session.add(row)
        return row

    async def get(self, job_id: str) -> JobRow | None:
        async with self._open() as session:
            return (await session.execute(select(JobRow).where(JobRow.job_id == job_id))).scalar_one_or_none()

    async def all(self, limit: int = 100) -> list[JobRow]:
        async with self._open() as session:
            return list((await session.execute(select(JobRow).order_by(JobRow.number.desc()).limit(limit))).scalars())

    async def update(self, job_id: str, **values: str | int) -> None:
        async with self._open() as session:
            row = (await session.execute(select(JobRow).where(JobRow.job_id == job_id))).scalar_one()
            for name, value in values.items():
                setattr(row, name, value)

    async def unfinished(self) -> list[str]:
        """Jobs to pick up at start, oldest first."""
        async with self._open() as session:
            rows = await session.execute(select(JobRow.job_id).where(JobRow.status.not_in(FINAL)).order_by(JobRow.number))
            return list(rows.scalars())

    async def close(self) -> None:
        await self.engine.dispose()

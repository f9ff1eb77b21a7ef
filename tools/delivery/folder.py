"""The output folder. Everything is written into a folder beside it first; then files are moved in, the manifest last."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from film.cost import CostEntry, CostLedger
from film.errors import BadInput
from film.finding import Finding
from film.manifest import Artifacts as SegmentFiles
from film.manifest import Fallback, Manifest, ManifestSegment
from film.speech import Speech
from film.storyboard import Storyboard
from film.timeline import Timeline
from svg_kit.svg_writer import settled, write_svg
from tools.media import Media
from tools.scenes import SegmentPicture
from tools.storage.artifacts import Artifacts, disk_error, file_hash

PREVIEW_NAME = "preview.html"


@dataclass(frozen=True, slots=True)
class Delivery:
    """Everything that goes into the folder. `films` are (file name, path of the artifact), the first aspect's first; `track` is their sound."""

    job_id: str
    board: Storyboard
    timeline: Timeline
    speech: Speech
    pictures: Sequence[SegmentPicture]
    media: Media
    films: Sequence[tuple[str, Path]]
    track: Path
    piece_hashes: Mapping[str, str]
    findings: Sequence[Finding]
    fallbacks: Sequence[Fallback]
    costs: Sequence[dict[str, Any]]
    audit: Sequence[dict[str, Any]]


def check_writable(out: Path) -> None:
    """Raises BadInput `out.not_writable` before any work when the folder cannot be written."""
    if out.exists() and not out.is_dir():
        raise BadInput("out.not_a_folder", f"{out} is a file; name a folder with --out.")
    parent = next(p for p in (out, *out.parents) if p.exists())
    if not os.access(parent, os.W_OK | os.X_OK):
        raise BadInput("out.not_writable", f"{parent} cannot be written; choose another folder with --out.")


def deliver_to(delivery: Delivery, out: Path, artifacts: Artifacts) -> Manifest:
    """Writes the folder; returns the manifest. Raises MachineError when the disk refuses (nothing is half-written)."""
    stage = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir(parents=True)
        manifest = _write_all(delivery, stage, artifacts)
        out.mkdir(parents=True, exist_ok=True)
        _move_in(stage, out)
    except OSError as error:
        shutil.rmtree(stage, ignore_errors=True)
        raise disk_error(error, out) from error
    shutil.rmtree(stage, ignore_errors=True)
    return manifest


def _move_in(stage: Path, out: Path) -> None:
    shutil.rmtree(out / "segments", ignore_errors=True)
    names = sorted(p.name for p in stage.iterdir())
    for name in sorted(names, key=lambda n: n == "manifest.json"):
        (stage / name).replace(out / name)


def _write_all(d: Delivery, stage: Path, artifacts: Artifacts) -> Manifest:
    from tools.captions.cues import caption_cues
    from tools.captions.files import srt, transcript, vtt
    from tools.delivery.report import report_html
    from tools.delivery.stills import contact_sheet, png, preview_still, thumbnail

    canvas = d.pictures[0].scene.canvas
    for name, path in d.films:
        copy_to(path, stage / name)
    cues = caption_cues(d.timeline, canvas.narrow, d.timeline.fps)
    text = {
        "captions.srt": srt(cues), "captions.vtt": vtt(cues, d.board.script.language), "transcript.txt": transcript(d.timeline),
        "storyboard.json": dump(d.board.dump()),
        "audit.jsonl": "".join(json.dumps({"n": i, **entry}, ensure_ascii=False) + "\n" for i, entry in enumerate(d.audit, 1)),
    }  # fmt: skip
    for name, body in text.items():
        (stage / name).write_text(body, "utf-8")
    for number, picture in enumerate(d.pictures, 1):
        folder = stage / "segments" / f"{number:02d}"
        folder.mkdir(parents=True)
        (folder / "scene.svg").write_text(write_svg(picture.scene, settled(picture.scene)), "utf-8")
        copy_to(preview_still(picture, d.media, artifacts), folder / "preview.png")
        copy_to(thumbnail(picture, d.media, artifacts), folder / "thumbnail.jpg")
        (folder / "narration.wav").write_bytes(_narration(d, number - 1, artifacts))
    (stage / "contact-sheet.png").write_bytes(png(contact_sheet(d.pictures, d.media, artifacts)))
    (stage / PREVIEW_NAME).write_text(preview_of(d.board, d.pictures, d.media, d.track), "utf-8")
    manifest = make_manifest(
        d, {name: file_hash(stage / name) for name, _ in d.films} | {n: file_hash(stage / n) for n in text if n != "audit.jsonl"}
    )
    report = {
        "findings": [f.model_dump(mode="json") for f in d.findings],
        "coverage": coverage(d),
        "costs": manifest.costs,
        "fallbacks": [f.model_dump() for f in d.fallbacks],
    }
    (stage / "report.json").write_text(dump(report), "utf-8")
    (stage / "report.html").write_text(report_html(d, manifest, report), "utf-8")
    (stage / "manifest.json").write_text(dump(manifest.dump()), "utf-8")
    return manifest


def preview_of(board: Storyboard, pictures: Sequence[SegmentPicture], media: Media, track: Path) -> str:
    from tools.delivery.preview import preview_html

    return preview_html(pictures, media.images, track, board.script.title, board.script.language, board.brandkit.accent_color or "#8ab4f8")


def rough_preview(board: Storyboard, timeline: Timeline, speech: Speech, pictures: Sequence[SegmentPicture], media: Media, artifacts: Artifacts, out: Path) -> Path:  # fmt: skip
    """Writes preview.html into the output folder while the film is still being made: the scenes as planned, with the voice alone."""
    from tools.delivery.preview import rough_track
    from tools.narration import read_wav

    part = out / f".{PREVIEW_NAME}.{os.getpid()}.part"
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="vectoreel-") as folder:
            track = Path(folder) / "voice.flac"
            rough_track(timeline, {s.span_id: read_wav(artifacts.path(s.audio, ".wav")) for s in speech.spans}, track)
            part.write_text(preview_of(board, pictures, media, track), "utf-8")
        return part.replace(out / PREVIEW_NAME)
    except OSError as error:
        with suppress(OSError):  # nothing half-written stays, and no folder that was made for it
            part.unlink(missing_ok=True)
            out.rmdir()
        raise disk_error(error, out) from error


def dump(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def copy_to(source: Path, target: Path) -> None:
    """A copy, so that editing the output never touches the cache."""
    shutil.copyfile(source, target)


def _narration(d: Delivery, index: int, artifacts: Artifacts) -> bytes:
    """The segment's own voice, spans one after another with their pauses."""
    import numpy as np

    from tools.narration import read_wav, wav_bytes

    timed = d.timeline.segments[index]
    by_span = d.speech.by_span()
    start = timed.start_frame / d.timeline.fps
    rate = by_span[timed.spans[0].span_id].rate
    out = np.zeros(round(timed.frames / d.timeline.fps * rate) + 1, np.int16)
    for span in timed.spans:
        pcm, own = read_wav(artifacts.path(by_span[span.span_id].audio, ".wav"))
        if own != rate:
            from tools.audio.filters import resampled

            pcm = np.clip(resampled(pcm.astype(np.float32), own, rate).round(), -32768, 32767).astype(np.int16)
        at = max(0, round((span.start - start) * rate))
        part = pcm[: max(0, len(out) - at)]
        out[at : at + len(part)] = part
    return wav_bytes(out, rate)


def coverage(d: Delivery) -> list[dict[str, Any]]:
    """Each line of the script: where it is spoken and shown."""
    spans = {s.span_id: (s, seg.segment_id) for seg in d.timeline.segments for s in seg.spans}
    rows = []
    for line in d.board.script.lines:
        found = [spans[s.span_id] for s in line.spans if s.span_id in spans]
        rows.append({
            "line_id": line.line_id, "text": line.text, "spoken": len(found) == len(line.spans),
            "start": round(found[0][0].start, 3) if found else None, "end": round(found[-1][0].end, 3) if found else None,
            "segments": list(dict.fromkeys(seg for _, seg in found)),
        })  # fmt: skip
    return rows


def versions() -> dict[str, str]:
    names = ("vectoreel", "skia-python", "av", "uharfbuzz", "numpy", "langgraph")
    found = {}
    for name in names:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "source"
    return found


def make_manifest(d: Delivery, hashes: Mapping[str, str]) -> Manifest:
    fps = d.timeline.fps
    segments = []
    for number, (segment, timed) in enumerate(zip(d.board.segments, d.timeline.segments), 1):
        base = f"segments/{number:02d}"
        segments.append(ManifestSegment(
            segment_id=number, key=segment.segment_id, start=round(timed.start_frame / fps, 4), end=round(timed.end_frame / fps, 4), role=segment.role,
            tags=segment.tags, script_text=segment.script_text, visual_type=segment.visual_spec.type,
            suggested_human_insert=_insert(segment.suggestions.human_insert),
            artifacts=SegmentFiles(svg_url=f"{base}/scene.svg", png_preview=f"{base}/preview.png", thumbnail=f"{base}/thumbnail.jpg", audio_url=f"{base}/narration.wav"),
        ))  # fmt: skip
    ledger = CostLedger(entries=[CostEntry(**c) for c in d.costs])
    first = next(name for name, _ in d.films)
    return Manifest(
        job_id=d.job_id, user_id=d.board.brief.user_id, duration_seconds=round(d.timeline.duration_s, 4), segments=segments, final_video_url=first,
        videos={name: name for name, _ in d.films}, title=d.board.script.title, language=d.board.script.language, versions=versions(),
        hashes={**hashes, **{f"piece {k}": v for k, v in d.piece_hashes.items()}}, findings=list(d.findings), fallbacks=list(d.fallbacks),
        costs={**ledger.by_kind(), "total": ledger.total_usd}, credits=credits(d),
    )  # fmt: skip


def _insert(insert: Any) -> dict[str, Any]:
    return {"suggested": insert.suggested, "recommendation_score": insert.score, "reason": insert.reason, "state": insert.state}


def credits(d: Delivery) -> list[str]:
    lines = [f"Voice: {d.speech.voice}", f"Typefaces: {', '.join(d.board.brandkit.fonts) or 'default'} (SIL Open Font License)"]
    if any("emoji:" in json.dumps(s.visual_spec.slots) for s in d.board.segments):
        lines.append("Pictograms: Fluent Emoji by Microsoft (MIT), recoloured")
    if any("line:" in json.dumps(s.visual_spec.slots) for s in d.board.segments):
        lines.append("Icons: Lucide (ISC)")
    return lines

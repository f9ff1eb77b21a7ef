"""The thin door: a server as a program of its own, spoken to over HTTP."""

from __future__ import annotations

import base64
import json
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from places import SCRIPT, SHORT, Place, sha256
from processes import PROGRAM

ORDER = ["PENDING", "VALIDATING", "PLANNING", "GENERATING", "ASSEMBLING", "QA", "COMPLETED"]
RENDER = {"resolution": 480, "draft": True}
DOT = base64.b64encode(
    b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect width='40' height='20' fill='#123456'/></svg>"
).decode()


class Server:
    """A server on a free port of this machine; `start` again after a kill uses the same home."""

    def __init__(self, place: Place) -> None:
        self.place = place
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = place.folder / "server.log"

    def start(self) -> httpx.Client:
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [str(PROGRAM), "serve", "--port", str(self.port)], env=self.place.env, cwd=self.place.folder, stdout=log, stderr=log
            )
        client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=30, trust_env=False)
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                client.get("/api/v1/jobs")
                return client
            except httpx.TransportError:
                assert self.process.poll() is None, self.log.read_text()
                time.sleep(0.1)
        raise AssertionError(self.log.read_text())

    def kill(self, how: signal.Signals = signal.SIGKILL) -> int:
        self.process.send_signal(how)
        return self.process.wait(30)


@pytest.fixture(scope="module")
def server(new_place: Callable[[], Place]) -> Iterator[Server]:
    server = Server(new_place())
    server.client = server.start()  # type: ignore[attr-defined]
    yield server
    server.kill(signal.SIGTERM)


@pytest.fixture(scope="module")
def client(server: Server) -> httpx.Client:
    return server.client  # type: ignore[attr-defined]


def order(client: httpx.Client, script: str = SHORT, **body: Any) -> str:
    answer = client.post("/api/v1/jobs", json={"script": script, "render": RENDER, **body})
    assert answer.status_code == 201, answer.text
    assert answer.json()["status"] == "PENDING"
    return answer.json()["job_id"]


def until_done(client: httpx.Client, job: str, seconds: float = 120) -> list[str]:
    """Waits for the end; returns the statuses seen, without repeats."""
    seen: list[str] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        body = client.get(f"/api/v1/jobs/{job}").json()
        if not seen or seen[-1] != body["status"]:
            seen.append(body["status"])
        if body["status"] in ("COMPLETED", "FAILED", "CANCELLED"):
            return seen
        time.sleep(0.03)
    raise AssertionError(f"{job} is not done: {seen}")


@pytest.fixture(scope="module")
def job(client: httpx.Client) -> tuple[str, list[str]]:
    name = order(client, SCRIPT, user_id="ana")
    return name, until_done(client, name)


def test_statuses_go_forward_only(job):
    _, seen = job
    assert seen[-1] == "COMPLETED"
    places = [ORDER.index(s) for s in seen]
    assert places == sorted(places), seen


def test_the_film_is_the_one_of_the_command_line(client, job, made, place: Place):
    film = client.get(f"/api/v1/jobs/{job[0]}/assets/final.mp4")
    assert film.status_code == 200 and film.headers["content-type"] == "video/mp4"
    place.write("got.mp4", film.content)
    assert sha256(place.folder / "got.mp4") == sha256(made[1] / "final.mp4")


def test_the_manifest_comes_with_the_finished_job(client, job):
    body = client.get(f"/api/v1/jobs/{job[0]}").json()
    assert body["user_id"] == "ana" and body["revision"] == 1 and body["error"] is None
    assert body["manifest"]["final_video_url"] == "final.mp4" and body["manifest"]["user_id"] == "ana"
    assert job[0] in [row["job_id"] for row in client.get("/api/v1/jobs").json()]


def test_the_preview_has_scenes_with_stills(client, job):
    body = client.get(f"/api/v1/jobs/{job[0]}/preview").json()
    assert [s["segment_id"] for s in body["segments"]] == [f"seg_{i:03d}" for i in range(1, len(body["segments"]) + 1)]
    for scene in body["segments"]:
        still = client.get(scene["png_preview"])
        assert still.status_code == 200 and still.content.startswith(b"\x89PNG")


def test_ranges(client, job):
    url = f"/api/v1/jobs/{job[0]}/assets/final.mp4"
    whole = client.get(url)
    size = len(whole.content)
    assert whole.headers["accept-ranges"] == "bytes" and int(whole.headers["content-length"]) == size
    for asked, start, end in (
        ("bytes=0-99", 0, 99),
        ("bytes=100-", 100, size - 1),
        ("bytes=-50", size - 50, size - 1),
        (f"bytes=10-{size * 2}", 10, size - 1),
    ):
        part = client.get(url, headers={"Range": asked})
        assert part.status_code == 206 and part.headers["content-range"] == f"bytes {start}-{end}/{size}"
        assert part.content == whole.content[start : end + 1]
    beyond = client.get(url, headers={"Range": f"bytes={size}-"})
    assert beyond.status_code == 416 and beyond.headers["content-range"] == f"bytes */{size}"
    for odd in ("bytes=-0", "bytes=5-2", "bytes=a-b", "lines=1-2", "bytes=0-1,5-6", "bytes="):
        answer = client.get(url, headers={"Range": odd})
        assert answer.status_code in (200, 206, 416) and (answer.status_code != 200 or answer.content == whole.content), odd


@pytest.mark.parametrize(
    "path",
    [
        "../order.json",
        "..%2forder.json",
        "%2e%2e/order.json",
        "segments/../../order.json",
        "....//order.json",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "..%5corder.json",
        "segments",
        "nothing.mp4",
        "%00",
    ],
)
def test_assets_stay_inside_the_folder(server, client, job, path):
    with socket.create_connection(("127.0.0.1", server.port)) as raw:  # a client would tidy the path up
        raw.sendall(f"GET /api/v1/jobs/{job[0]}/assets/{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        answer = b""
        while block := raw.recv(65536):
            answer += block
    assert answer.split(b" ", 2)[1] in (b"404", b"400"), answer[:300]
    assert b"root:" not in answer and b'"out"' not in answer


def events(client: httpx.Client, job: str, after: int | None = None) -> list[dict[str, Any]]:
    """All server-sent events until the stream ends."""
    found: list[dict[str, Any]] = []
    headers = {"Last-Event-ID": str(after)} if after is not None else {}
    with client.stream("GET", f"/api/v1/jobs/{job}/events", headers=headers, timeout=120) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        event: dict[str, Any] = {}
        for line in stream.iter_lines():
            name, _, value = line.partition(":")
            if name == "data":
                event["data"] = json.loads(value)
            elif name in ("id", "event"):
                event[name] = value.strip()
            elif not line and "data" in event:
                found.append(event)
                event = {}
    return found


def test_events_of_a_finished_job(client, job):
    found = events(client, job[0])
    numbers = [int(e["id"]) for e in found if e["event"] != "end"]
    assert numbers == list(range(1, len(numbers) + 1))
    assert found[-1]["event"] == "end" and found[-1]["data"]["status"] == "COMPLETED"
    statuses = [e["data"]["status"] for e in found if e["event"] == "status"]
    assert [ORDER.index(s) for s in statuses] == sorted(ORDER.index(s) for s in statuses) or "GENERATING" in statuses
    after = events(client, job[0], after=numbers[3])
    assert [e["id"] for e in after if e["event"] != "end"] == [str(n) for n in numbers[4:]]


def test_live_events_reach_the_end(client):
    job = order(client, "Rivers sing at night.")
    found = events(client, job)
    assert found[-1]["event"] == "end" and found[-1]["data"]["status"] == "COMPLETED"
    kept = [int(e["id"]) for e in found if e["event"] not in ("end", "progress")]
    assert kept == sorted(set(kept)) and kept[0] == 1
    assert any(e["event"] == "progress" for e in found)
    assert client.get(f"/api/v1/jobs/{job}").json()["status"] == "COMPLETED"


LONG = "The river runs through the old town and nobody ever asks it why. " * 230  # about 13 minutes
BAD: dict[str, tuple[Any, int, str]] = {
    "no script": ({}, 422, "script"),
    "empty script": ({"script": " "}, 422, "empty"),
    "only a heading": ({"script": "# Title"}, 422, "spoken"),
    "script over 200 kB": ({"script": "Water runs. " * 17_500}, 422, "limit of 200 kB"),
    "script over ten minutes": ({"script": LONG}, 422, "10 minutes"),
    "script over its own limit": ({"script": "Rivers never rest.", "constraints": {"max_duration_seconds": 1}}, 422, "needs 3 s"),
    "script of the wrong type": ({"script": 5}, 422, "script"),
    "unknown look": ({"script": "Hi there.", "render": {"look": "tid"}}, 422, "'tide'"),
    "unknown aspect": ({"script": "Hi there.", "render": {"aspect": ["16x9"]}}, 422, "aspect"),
    "unknown voice": ({"script": "Hi there.", "render": {"voice": "flite:slt2"}}, 422, "flite:slt"),
    "unknown field": ({"script": "Hi there.", "rendr": {}}, 422, "rendr"),
    "negative limit": ({"script": "Hi there.", "constraints": {"max_duration_seconds": -1}}, 422, "max_duration_seconds"),
    "logo by path": ({"script": "Hi there.", "brandkit": {"logo": "/etc/passwd"}}, 422, "data URL"),
    "logo by address": ({"script": "Hi there.", "brandkit": {"logo": "http://127.0.0.1/x.svg"}}, 422, "data URL"),
    "reference by path": ({"script": "Hi there.", "references": [{"path": "/etc/hostname"}]}, 422, "data URL"),
    "broken reference": ({"script": "Hi there.", "references": [{"path": "data:image/png;base64,AAAA"}]}, 422, "picture"),
    "brandkit of the wrong type": ({"script": "Hi there.", "brandkit": []}, 422, "brandkit"),
    "references of the wrong type": ({"script": "Hi there.", "references": "x"}, 422, "reference"),
    "render of the wrong type": ({"script": "Hi there.", "render": 5}, 422, "render"),
    "bad colour": ({"script": "Hi there.", "brandkit": {"primary_color": "red"}}, 422, "not a colour"),
    "a list": ([], 400, ""),
    "not an object": ("hello", 400, ""),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_body_is_a_problem(server, client, name):
    body, status, expected = BAD[name]
    before = set((server.place.home / "jobs").glob("*"))
    answer = client.post("/api/v1/jobs", json=body)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("application/problem+json")
    problem = answer.json()
    assert {"type", "title", "status", "detail"} <= set(problem) and problem["status"] == status
    assert expected in problem["detail"] and "Traceback" not in answer.text
    assert set((server.place.home / "jobs").glob("*")) == before


def test_what_is_refused_once_it_is_spoken_is_a_failed_job_that_says_why(client):
    """Figures are longer in the mouth than on paper."""
    job = order(client, "In all 9,876,543,210,987,654.", constraints={"max_duration_seconds": 5})
    assert until_done(client, job)[-1] == "FAILED"
    error = client.get(f"/api/v1/jobs/{job}").json()["error"]
    assert "the limit is 5 s" in error["message"] and error["code"] == "script.too_long_for_limit"
    assert events(client, job)[-1]["data"]["status"] == "FAILED"


def test_not_json_and_not_there(client):
    for answer in (client.post("/api/v1/jobs", content=b"{", headers={"content-type": "application/json"}), client.get("/api/v1/jobs/job_none"),
                   client.get("/api/v1/jobs/job_none/events"), client.get("/api/v1/jobs/job_none/preview"), client.get("/api/v1/nothing"),
                   client.get("/api/v1/jobs/job_none/assets/final.mp4"), client.delete("/api/v1/jobs")):  # fmt: skip
        assert answer.status_code in (400, 404, 405)
        assert answer.headers["content-type"].startswith("application/problem+json"), answer.request.url
        assert answer.json()["status"] == answer.status_code


def test_a_logo_as_data_url_is_in_the_film(client):
    job = order(
        client,
        brandkit={"primary_color": "#123456", "logo": f"data:image/svg+xml;base64,{DOT}", "logo_rules": {"placement": ["top-right"]}},
    )
    assert until_done(client, job)[-1] == "COMPLETED"
    svg = client.get(f"/api/v1/jobs/{job}/assets/segments/01/scene.svg").text
    assert 'id="logo"' in svg


def test_an_accepted_suggestion_is_a_teleprompter_in_revision_two(client):
    job = order(client, SCRIPT)
    early = client.post(f"/api/v1/jobs/{job}/accept-suggestion", json={"segment_id": "seg_001", "decision": "accept"})
    assert early.status_code == 409 and early.headers["content-type"].startswith("application/problem+json")
    assert until_done(client, job)[-1] == "COMPLETED"
    first = client.get(f"/api/v1/jobs/{job}/assets/final.mp4").content
    for wrong in ({"segment_id": "seg_999", "decision": "accept"}, {"segment_id": "seg_001", "decision": "perhaps"}, {}):
        answer = client.post(f"/api/v1/jobs/{job}/accept-suggestion", json=wrong)
        assert answer.status_code == 422 and answer.headers["content-type"].startswith("application/problem+json")
    answer = client.post(
        f"/api/v1/jobs/{job}/accept-suggestion", json={"segment_id": "seg_001", "decision": "accept", "note": "in the yard"}
    )
    assert answer.status_code == 200 and answer.json()["revision"] == 2
    assert until_done(client, job)[-1] == "COMPLETED"
    body = client.get(f"/api/v1/jobs/{job}").json()
    assert body["revision"] == 2
    board = client.get(f"/api/v1/jobs/{job}/assets/storyboard.json").json()
    assert board["revision"] == 2 and board["segments"][0]["visual_spec"]["template_id"] == "insert.teleprompter"
    assert board["segments"][0]["notes"] == "in the yard"
    assert body["manifest"]["segments"][0]["visual_type"] == "human_insert"
    assert body["manifest"]["segments"][0]["suggested_human_insert"]["state"] == "accepted"
    assert client.get(f"/api/v1/jobs/{job}/assets/final.mp4").content != first
    rejected = client.post(f"/api/v1/jobs/{job}/accept-suggestion", json={"segment_id": "seg_002", "decision": "reject"})
    assert rejected.json()["revision"] == 3


def test_only_loopback(place: Place):
    for host in ("0.0.0.0", "192.168.0.1", "example.com"):
        result = place("serve", "--host", host, "--port", "8123")
        assert result.code == 2 and host in result.complaint


def test_killed_in_the_middle_the_server_finishes_the_job(made, new_place):
    """SIGKILL while scenes are being drawn; the next start picks the job up and the film is the same."""
    server = Server(new_place())
    client = server.start()
    job = order(client, SCRIPT)
    waiting = order(client)
    end = time.monotonic() + 60
    while client.get(f"/api/v1/jobs/{job}").json()["status"] not in ("GENERATING", "ASSEMBLING"):
        assert time.monotonic() < end
        time.sleep(0.02)
    assert server.kill() == -signal.SIGKILL
    client = server.start()
    try:
        assert until_done(client, job)[-1] == "COMPLETED"
        server.place.write("got.mp4", client.get(f"/api/v1/jobs/{job}/assets/final.mp4").content)
        assert sha256(server.place.folder / "got.mp4") == sha256(made[1] / "final.mp4")
        assert until_done(client, waiting)[-1] == "COMPLETED"
    finally:
        assert server.kill(signal.SIGTERM) in (0, -signal.SIGTERM)
    assert "Traceback" not in server.log.read_text()

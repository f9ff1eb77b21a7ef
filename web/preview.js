// The preview page: the sound is the clock, the picture follows it frame by frame.
"use strict";
(() => {
  const film = new vectoreel.Film(JSON.parse(document.getElementById("film").textContent));
  const [sound, seek, play, words, time] = ["sound", "seek", "play", "words", "time"].map(id => document.getElementById(id));
  const clock = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  let shown = -1;

  const frameNow = () => Math.floor(sound.currentTime * film.fps + 1e-3);
  function show(frame) {
    if (frame === shown) return;
    shown = film.show(frame);
    seek.value = shown;
    time.textContent = `${clock(shown / film.fps)} / ${clock(film.frames / film.fps)}`;
  }
  function follow() {
    show(frameNow());
    if (!sound.paused) requestAnimationFrame(follow);
  }
  function toggle() {
    if (!sound.paused) return sound.pause();
    if (shown >= film.frames - 1) sound.currentTime = 0;
    sound.play();
  }
  function go(frame) {
    frame = Math.max(0, Math.min(film.frames - 1, frame));
    sound.currentTime = (frame + 0.01) / film.fps;
    show(frame);
  }
  const scene = step => {
    const i = film.at(shown);
    const back = step < 0 && shown - film.segments[i].start > film.fps ? 0 : step;
    go((film.segments[Math.max(0, Math.min(film.segments.length - 1, i + back))]).start);
  };

  sound.addEventListener("play", () => { play.textContent = "Pause"; play.setAttribute("aria-label", "Pause"); follow(); });
  for (const end of ["pause", "ended"]) sound.addEventListener(end, () => { play.textContent = "Play"; play.setAttribute("aria-label", "Play"); });
  sound.addEventListener("seeked", () => { if (sound.paused) show(frameNow()); });
  play.addEventListener("click", toggle);
  document.getElementById("stage").addEventListener("click", toggle);
  seek.addEventListener("input", () => go(+seek.value));
  words.addEventListener("click", () => {
    const on = words.getAttribute("aria-pressed") !== "true";
    words.setAttribute("aria-pressed", on);
    document.getElementById("captions").style.display = on ? "" : "none";
  });
  document.addEventListener("keydown", event => {
    if (event.target === seek && event.key.startsWith("Arrow")) return;
    const act = { " ": toggle, k: toggle, ArrowLeft: () => go(shown - film.fps), ArrowRight: () => go(shown + film.fps), ",": () => go(shown - 1), ".": () => go(shown + 1),
                  ArrowUp: () => scene(-1), ArrowDown: () => scene(1), c: () => words.click() }[event.key];
    if (act && !(event.key === " " && event.target.tagName === "BUTTON")) { event.preventDefault(); act(); }
  });
  const cuts = document.getElementById("cuts");
  for (const segment of film.segments.slice(1)) {
    const mark = document.createElement("i");
    mark.style.left = `${(100 * segment.start) / film.frames}%`;
    cuts.append(mark);
  }
  window.film = film;
  show(0);
})();

"use strict";
const $ = (id) => document.getElementById(id);
const STAGES = ["VALIDATING", "PLANNING", "GENERATING", "ASSEMBLING", "QA", "COMPLETED"];
const WORDS = {VALIDATING: "Checking", PLANNING: "Directing", GENERATING: "Making", ASSEMBLING: "Joining", QA: "Watching it", COMPLETED: "Done"};
let job = null, source = null;

function el(tag, text, attributes = {}) {
  const node = document.createElement(tag);
  if (text !== null) node.textContent = text;
  for (const [k, v] of Object.entries(attributes)) node.setAttribute(k, v);
  return node;
}
async function call(path, options) {
  const answer = await fetch(path, options);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail || "The server refused.");
  return body;
}
function fill(select, values) { for (const v of values) select.append(el("option", v.name || v, {value: v.name || v})); }
function dataUrl(file) {
  return new Promise((ok, no) => {
    const reader = new FileReader();
    reader.onload = () => ok(reader.result);
    reader.onerror = () => no(new Error("The file cannot be read."));
    reader.readAsDataURL(file);
  });
}
async function body(form) {
  const f = new FormData(form), kit = {};
  if (f.get("primary")) kit.primary_color = f.get("primary");
  if (f.get("accent")) kit.accent_color = f.get("accent");
  if (f.get("logo") && f.get("logo").size) { kit.logo = await dataUrl(f.get("logo")); kit.logo_rules = {placement: ["top-right", "end-card"]}; }
  const render = {aspect: [f.get("aspect")], music: f.get("music"), captions: f.get("captions")};
  for (const k of ["look", "voice"]) if (f.get(k)) render[k] = f.get(k);
  if (f.get("length")) render.length = Number(f.get("length"));
  return {script: f.get("script"), brandkit: Object.keys(kit).length ? kit : null, render};
}
function showStage(status) {
  const at = STAGES.indexOf(status);
  if (at < 0) return;
  $("stages").replaceChildren(...STAGES.map((s, i) => el("li", WORDS[s], {class: i < at || status === "COMPLETED" ? "done" : i === at ? "here" : ""})));
}
function bar(share) { $("bar").firstElementChild.style.width = `${Math.round(share * 100)}%`; $("bar").setAttribute("aria-valuenow", Math.round(share * 100)); }
async function showScenes() {
  let board;
  try { board = await call(`/api/v1/jobs/${job}/preview`); } catch { return; }
  $("scenes-title").hidden = false;
  const tall = document.forms.order.aspect.value === "9:16" || document.forms.order.aspect.value === "4:5";
  $("scenes").replaceChildren(...board.segments.map((s) => {
    const figure = el("figure", null, tall ? {class: "tall"} : {});
    figure.append(s.png_preview ? el("img", null, {src: `${s.png_preview}?r=${board.revision}`, alt: s.script_text, loading: "lazy"}) : el("div", null, {class: "blank"}));
    const caption = el("figcaption", null);
    caption.append(el("b", `${s.role}, ${s.duration_sec.toFixed(1)} s`), document.createTextNode(s.script_text));
    const insert = s.human_insert;
    if (insert.suggested && insert.state !== "accepted" && insert.state !== "rejected" && s.png_preview) {
      const box = el("div", `A person on camera would help: ${insert.reason} `, {class: "insert"});
      for (const [decision, word] of [["accept", "Leave room for a take"], ["reject", "Keep the scene"]]) {
        const button = el("button", word, {type: "button"});
        button.onclick = () => decide(s.segment_id, decision);
        box.append(button);
      }
      caption.append(box);
    }
    figure.append(caption);
    return figure;
  }));
}
async function decide(segment_id, decision) {
  try {
    await call(`/api/v1/jobs/${job}/accept-suggestion`, {method: "POST", headers: {"content-type": "application/json"}, body: JSON.stringify({segment_id, decision})});
    follow(job);
  } catch (error) { trouble(error.message); }
}
async function showFilm() {
  const state = await call(`/api/v1/jobs/${job}`);
  if (!state.manifest) return;
  const base = `/api/v1/jobs/${job}/assets/`;
  const stamp = `?r=${state.revision}`;
  const video = el("video", null, {controls: "", src: base + state.manifest.final_video_url + stamp, poster: `${base}segments/01/preview.png${stamp}`, preload: "metadata"});
  const links = el("p", null);
  for (const [name, word] of [["final.mp4", "film"], ["captions.srt", "captions"], ["storyboard.json", "storyboard"], ["report.html", "report"]]) links.append(el("a", word, {href: base + name, target: "_blank", rel: "noopener"}));
  $("film").replaceChildren(video, links);
  const bad = state.manifest.findings.filter((f) => f.severity !== "info");
  $("findings").textContent = bad.length ? bad.map((f) => f.message).join(" ") : "Every check passed on the finished file.";
}
function trouble(text) { $("trouble").hidden = !text; $("trouble").textContent = text; }
function follow(id) {
  job = id;
  history.replaceState(null, "", `#${id}`);
  $("job").hidden = false;
  bar(0);
  if (source) source.close();
  source = new EventSource(`/api/v1/jobs/${id}/events`);
  const pieces = {};
  source.addEventListener("status", (m) => {
    const event = JSON.parse(m.data);
    showStage(event.status);
    if (event.message) $("now").textContent = event.message;
    if (event.data.pieces) pieces.total = event.data.pieces;
  });
  source.addEventListener("storyboard", showScenes);
  source.addEventListener("progress", (m) => {
    const {node, data} = JSON.parse(m.data);
    if (node !== "render") return;
    pieces[`${data.aspect}/${data.piece}`] = data.frame / data.frames;
    const done = Object.entries(pieces).filter(([k]) => k !== "total").reduce((sum, [, v]) => sum + v, 0);
    bar(done / (pieces.total || 1));
  });
  source.addEventListener("fallback", (m) => { $("findings").textContent = JSON.parse(m.data).message; });
  source.addEventListener("error", (m) => { if (m.data) trouble(JSON.parse(m.data).message); });
  source.addEventListener("end", async (m) => {
    source.close();
    document.forms.order.querySelector("button[type=submit]").disabled = false;
    const {status} = JSON.parse(m.data);
    if (status === "COMPLETED") { showStage(status); bar(1); $("now").textContent = ""; await showFilm(); }
    await showScenes();
  });
}
document.forms.order.addEventListener("submit", async (e) => {
  e.preventDefault();
  trouble("");
  $("film").replaceChildren(); $("scenes").replaceChildren(); $("findings").textContent = "";
  const button = e.target.querySelector("button[type=submit]");
  button.disabled = true;
  try {
    const made = await call("/api/v1/jobs", {method: "POST", headers: {"content-type": "application/json"}, body: JSON.stringify(await body(e.target))});
    follow(made.job_id);
  } catch (error) { trouble(error.message); button.disabled = false; }
});
call("/api/v1/options").then((o) => {
  const f = document.forms.order;
  fill(f.look, o.looks); fill(f.voice, o.voices); fill(f.music, o.music); fill(f.captions, o.captions);
}).catch((error) => trouble(error.message));
if (/^#job_[0-9a-f]+$/.test(location.hash)) follow(location.hash.slice(1));

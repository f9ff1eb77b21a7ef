// Plays scenes of svg_kit: tracks are evaluated by anime.js, seeked to a time; nothing runs by itself.
"use strict";
(() => {
  const { createTimeline, cubicBezier } = anime;
  const EASINGS = {
    linear: u => u,
    step: u => (u >= 1 ? 1 : 0),
    settle: cubicBezier(0.16, 1, 0.3, 1),
    heave: cubicBezier(0.65, 0, 0.35, 1),
    draw: cubicBezier(0.33, 1, 0.68, 1),
    leave: cubicBezier(0.32, 0, 0.67, 0),
  };
  let changes = 0; // of groups, since the page was opened
  const byId = id => document.getElementById(id);

  /** The values of a group's tracks at any time: {property: value}. */
  class Tracks {
    constructor(tracks) {
      this.values = {};
      this.zero = Math.min(0, ...tracks.map(([, keys]) => keys[0][0] * 1000)); // a timeline starts at 0, a track may start before
      this.timeline = createTimeline({ autoplay: false, defaults: { ease: "linear" } });
      for (const [property, keys] of tracks) {
        this.values[property] = keys[0][1];
        for (let i = 1; i < keys.length; i++) {
          const [[from, a], [to, b, easing]] = [keys[i - 1], keys[i]];
          const duration = Math.max((to - from) * 1000, 1e-3);
          this.timeline.add(this.values, { [property]: { from: a, to: b }, duration, ease: EASINGS[easing] }, from * 1000 - this.zero);
        }
      }
      this.first = tracks.map(([property, keys]) => [property, keys[0][0] * 1000, keys[0][1]]);
    }
    at(ms) {
      this.timeline.seek(ms - this.zero, true);
      for (const [property, start, value] of this.first) if (ms <= start) this.values[property] = value;
      return this.values;
    }
  }

  /** One group of a scene, set to what its tracks say. */
  class Part {
    constructor(id, motion) {
      this.motion = motion;
      this.tracks = new Tracks(motion.tracks);
      this.node = byId(id);
      this.clip = motion.clip && byId(motion.clip).firstElementChild;
      this.outlines = (motion.draw || []).map(byId).map(node => ({ node, dash: node.getAttribute("stroke-dasharray") }));
      this.shown = "";
    }
    show(ms) {
      const v = this.tracks.at(ms);
      const state = JSON.stringify(v);
      if (state === this.shown) return v;
      this.shown = state;
      changes++;
      const { x = 0, y = 0, scale = 1, scale_x = 1, scale_y = 1, rotate = 0, opacity = 1, visible = 1, wipe_x = 1, wipe_y = 1 } = v;
      const alpha = opacity * (this.motion.opacity ?? 1);
      const hidden = visible < 0.5 || alpha <= 0.002 || wipe_x <= 0 || wipe_y <= 0;
      this.node.setAttribute("display", hidden ? "none" : "inline");
      if (hidden) return v;
      this.node.setAttribute("opacity", alpha);
      if (this.motion.pivot) {
        const [px, py] = this.motion.pivot;
        this.node.setAttribute("transform", `translate(${x + px} ${y + py}) rotate(${rotate}) scale(${scale * scale_x} ${scale * scale_y}) translate(${-px} ${-py})`);
      }
      if (this.clip) {
        const [left, top, w, h] = this.motion.extent;
        const whole = wipe_x >= 1 && wipe_y >= 1;
        const far = 1e5;
        this.clip.setAttribute("d", whole ? `M${-far} ${-far}H${far}V${far}H${-far}Z` : `M${left} ${top + h * (1 - wipe_y)}H${left + w * wipe_x}V${top + h}H${left}Z`);
      }
      for (const { node, dash } of this.outlines) draw(node, dash, v.draw);
      return v;
    }
  }

  function draw(node, dash, share) {
    node.style.strokeOpacity = share <= 0 ? 0 : "";
    if (share >= 1) {
      node.removeAttribute("pathLength");
      dash ? node.setAttribute("stroke-dasharray", dash) : node.removeAttribute("stroke-dasharray");
    } else {
      node.setAttribute("pathLength", 1);
      node.setAttribute("stroke-dasharray", `${share} 2`);
    }
  }

  /** A group with its motion, shown at local times in seconds. */
  class Scene {
    constructor(motion) {
      this.parts = Object.entries(motion).filter(([, m]) => m.tracks).map(([id, m]) => [id, new Part(id, m)]);
      this.figures = Object.entries(motion).filter(([, m]) => m.figures).map(([id, m]) => ({ nodes: [...byId(id).children], of: m.of, shares: m.figures }));
    }
    show(seconds) {
      const counts = {};
      for (const [id, part] of this.parts) counts[id] = part.show(seconds * 1000).count;
      for (const { nodes, of, shares } of this.figures) {
        let last = 0;
        for (let i = 0; i < shares.length; i++) if (shares[i] <= (counts[of] ?? 1) + 1e-6) last = i;
        nodes.forEach((node, i) => node.setAttribute("display", i === last ? "inline" : "none"));
      }
    }
  }

  /** The film: `data` as tools/render/stage.py writes it. `show(frame)` sets the whole picture; `changed`: it is not the one shown before. */
  class Film {
    constructor(data) {
      Object.assign(this, data);
      this.scenes = data.segments.map(s => new Scene(s.motion));
      this.captions = data.segments.map(s => new Scene(s.captions));
      this.pictures = data.segments.map((_, i) => byId(`picture-${i}`));
      this.words = data.segments.map((_, i) => byId(`captions-${i}`));
      this.over = byId("over");
      this.stage = byId("pictures");
      this.clip = byId("incoming-clip").firstElementChild;
      this.blur = byId("crossing-blur").querySelector("feGaussianBlur");
      this.inks = byId("crossing-inks").firstElementChild;
      this.between = svg("g");
      this.parts = [];
    }
    at(frame) {
      const i = this.segments.findIndex(s => frame < s.start + s.frames);
      return i < 0 ? this.segments.length - 1 : i;
    }
    show(frame) {
      frame = Math.max(0, Math.min(this.frames - 1, frame));
      const i = this.at(frame), segment = this.segments[i], f = frame - segment.start, before = changes;
      const crossing = f < segment.head || f >= segment.frames - segment.tail;
      this.pictures.forEach(p => p.setAttribute("display", "none"));
      this.words.forEach((w, k) => w.setAttribute("display", k === i ? "inline" : "none"));
      this.captions[i].show(f / this.fps);
      this.clear();
      if (f < segment.head) this.cross(i - 1, i, f, segment.crossing[f]);
      else if (f >= segment.frames - segment.tail) this.cross(i, i + 1, f - segment.frames, this.segments[i + 1].crossing_before[f - segment.frames + segment.tail]);
      else this.place(i, f / this.fps, null);
      this.changed = changes !== before || crossing || this.settled !== i;
      this.settled = crossing ? -1 : i;
      return frame;
    }
    /** Nothing is left of a crossing. */
    clear() {
      this.over.innerHTML = "";
      this.between.remove();
      this.parts.forEach(part => part.remove());
      this.parts = [];
      this.stage.removeAttribute("filter");
    }
    place(i, seconds, pose) {
      const node = this.pictures[i];
      node.setAttribute("display", "inline");
      node.setAttribute("transform", pose ? moved(pose) : "");
      node.parentNode.removeAttribute("clip-path");
      node.removeAttribute("filter");
      node.setAttribute("opacity", 1);
      this.scenes[i].show(seconds);
      return node;
    }
    cross(out, into, since, mix) {
      const before = this.segments[out];
      const old = this.place(out, (before.frames + since) / this.fps, mix.out);
      const node = this.place(into, Math.max(0, since) / this.fps, mix.in);
      node.setAttribute("opacity", mix.opacity);
      if (mix.clip) {
        node.setAttribute("opacity", Math.min(mix.opacity, WHOLE)); // cut as one picture: the edge of a clip on each of its shapes would show those beneath
        this.clip.setAttribute("d", mix.clip);
        node.parentNode.setAttribute("clip-path", "url(#incoming-clip)");
      }
      if (mix.parts) this.part(old, mix.parts);
      if (mix.duotone) {
        this.inks.setAttribute("values", mix.duotone);
        old.setAttribute("filter", "url(#crossing-inks)");
      }
      if (mix.between) {
        this.between.innerHTML = mix.between;
        node.parentNode.before(this.between);
      }
      if (mix.blur) {
        this.blur.setAttribute("stdDeviation", mix.blur.join(" "));
        this.stage.setAttribute("filter", "url(#crossing-blur)");
      }
      this.over.innerHTML = mix.over;
    }
    /** The outgoing picture in pieces: itself for the first, its likeness for the others. */
    part(old, parts) {
      const [, x0, y0] = parts[0];
      old.setAttribute("transform", `translate(${x0} ${y0})`);
      parts.forEach(([outline, x, y], k) => {
        const piece = svg("g"), clip = svg("clipPath");
        clip.id = `part-${k}`;
        clip.append(svg("path"));
        clip.firstElementChild.setAttribute("d", outline);
        piece.append(clip);
        if (k) {
          const copy = svg("use"), held = svg("g");
          copy.setAttribute("href", `#${old.id}`);
          copy.setAttribute("transform", `translate(${x - x0} ${y - y0})`);
          held.setAttribute("clip-path", `url(#part-${k})`);
          held.append(copy);
          piece.append(held);
        } else old.parentNode.setAttribute("clip-path", "url(#part-0)");
        old.parentNode.after(piece);
        this.parts.push(piece);
      });
    }
  }

  const WHOLE = 0.9999; // all but opaque: drawn apart first, then laid on
  const svg = name => document.createElementNS("http://www.w3.org/2000/svg", name);
  const moved = ([x, y, scale, cx, cy]) => `translate(${x} ${y})` + (scale === 1 ? "" : ` translate(${cx} ${cy}) scale(${scale}) translate(${-cx} ${-cy})`);

  window.vectoreel = { Tracks, Scene, Film, EASINGS };
})();

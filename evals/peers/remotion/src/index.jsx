// The bench scene: a title word by word, five growing bars with figures, a logo, a highlighted caption line, a camera push, a fade at the end.
import "@fontsource/inter/700.css";
import React from "react";
import { AbsoluteFill, Composition, Easing, interpolate, registerRoot, useCurrentFrame, useVideoConfig } from "remotion";
import scene from "../../scene.json";

const out = Easing.out(Easing.cubic);
const between = (t, from, seconds, a, b, easing = out) =>
  interpolate(t, [from, from + seconds], [a, b], { easing, extrapolateLeft: "clamp", extrapolateRight: "clamp" });

const Title = ({ t }) => (
  <div style={{ position: "absolute", left: 160, top: 112, fontSize: 62, display: "flex", gap: 18 }}>
    {scene.title.split(" ").map((word, i) => (
      <span key={i} style={{ opacity: between(t, 0.2 + 0.18 * i, 0.5, 0, 1), transform: `translateY(${between(t, 0.2 + 0.18 * i, 0.5, 40, 0)}px)` }}>{word}</span>
    ))}
  </div>
);

const Bar = ({ t, bar, i }) => {
  const at = 1.6 + 0.45 * i;
  const height = between(t, at, 0.8, 0, bar.height);
  const left = 300 + i * 280;
  return (
    <>
      <div style={{ position: "absolute", left, top: 880 - height, width: 160, height, background: bar.colour, borderRadius: 12 }} />
      <div style={{ position: "absolute", left: left - 40, width: 240, top: 880 - bar.height - 76, fontSize: 44, textAlign: "center", opacity: t >= at ? 1 : 0, fontVariantNumeric: "tabular-nums" }}>
        ${Math.round(between(t, at, 0.8, 0, bar.value))}k
      </div>
    </>
  );
};

const Caption = ({ t }) => (
  <div style={{ position: "absolute", left: 0, right: 0, top: 956, display: "flex", justifyContent: "center" }}>
    <div style={{ background: "rgba(0,0,0,.55)", borderRadius: 20, height: 72, padding: "0 28px", display: "flex", alignItems: "center", fontSize: 46 }}>
      {scene.caption.split(" ").map((word, i) => (
        <span key={i} style={{ padding: "0 8px", height: 60, lineHeight: "60px", borderRadius: 10, background: t >= 0.5 + i && t < 1.4 + i ? "#F59E0B" : "transparent" }}>{word}</span>
      ))}
    </div>
  </div>
);

const Scene = ({ still }) => {
  const t = useCurrentFrame() / useVideoConfig().fps;
  return (
    <AbsoluteFill style={{ background: "linear-gradient(135deg,#0F172A,#1E3A8A)", color: "#fff", fontFamily: "Inter", fontWeight: 700 }}>
      <AbsoluteFill style={{ transform: `scale(${still ? 1 : 1 + (0.04 * t) / 10})` }}>
        <Title t={t} />
        {scene.bars.map((bar, i) => <Bar key={i} t={t} bar={bar} i={i} />)}
        <div style={{ position: "absolute", left: 1736, top: 76, width: 88, height: 88, borderRadius: 44, background: "#F59E0B" }} />
        <div style={{ position: "absolute", left: 1760, top: 100, width: 40, height: 40, borderRadius: 20, background: "#0F172A" }} />
      </AbsoluteFill>
      <Caption t={t} />
      <AbsoluteFill style={{ background: "#000", opacity: between(t, 9, 1, 0, 1, Easing.linear) }} />
    </AbsoluteFill>
  );
};

registerRoot(() => <Composition id="scene" component={Scene} width={1920} height={1080} fps={30} durationInFrames={300} defaultProps={{ still: false }} />);

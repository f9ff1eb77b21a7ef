"""Held frames at no cost: P slices in which every macroblock is skipped, each an exact copy of the picture before it.

x264 charges a frame that repeats the one before almost like a new one. So only changed frames go through it, and the stream is completed
here to a constant frame rate (ITU-T H.264, 7.3.3 slice header, 7.3.4 slice data). It asks for what `ENCODER` says: one reference picture,
no B-frames (so decoding order is display order and slices carry no display order), no weighted prediction, and CAVLC, in which a skipped
picture is a single number. Every inserted frame is a reference, so the frame numbers of later slices are moved on.
"""

from __future__ import annotations

ENCODER = "bframes=0:ref=1:weightp=0:cabac=0"
SLICE, IDR, SPS, PPS = 1, 5, 7, 8
CHROMA_PROFILES = (100, 110, 122, 244)
START = b"\0\0\0\x01"
HEAD = 16  # bytes that hold all of a slice header that is read here


class UnexpectedStream(Exception):
    """The encoder's parameter sets are not those that `ENCODER` asks for."""


class _Bits:
    """Reads bits from the most significant one on; `at` is the place in bits."""

    def __init__(self, data: bytes) -> None:
        self.value, self.size, self.at = int.from_bytes(data, "big"), len(data) * 8, 0

    def u(self, count: int) -> int:
        self.at += count
        return self.value >> (self.size - self.at) & ((1 << count) - 1)

    def ue(self) -> int:
        """Exp-Golomb, 9.1."""
        zeros = 0
        while not self.u(1):
            zeros += 1
        return (1 << zeros) - 1 + self.u(zeros)

    def skip(self, count: int) -> None:
        """Passes over Exp-Golomb values."""
        for _ in range(count):
            self.ue()


def ue(value: int) -> str:
    """Exp-Golomb as a string of 0 and 1."""
    body = f"{value + 1:b}"
    return "0" * (len(body) - 1) + body


def units(stream: bytes) -> list[bytes]:
    """NAL units of an Annex B byte stream, without start codes."""
    return [u.rstrip(b"\0") for u in stream.split(b"\0\0\x01") if u.strip(b"\0")]


def unescaped(data: bytes) -> bytes:
    """Without emulation prevention, 7.4.1."""
    return data.replace(b"\0\0\3", b"\0\0")


def escaped(data: bytes) -> bytes:
    """With emulation prevention: no start code can appear inside."""
    out, zeros = bytearray(), 0
    for byte in data:
        if zeros >= 2 and byte <= 3:
            out.append(3)
            zeros = 0
        out.append(byte)
        zeros = zeros + 1 if byte == 0 else 0
    return bytes(out)


class HeldFrames:
    """Completes one stream. Feed it the encoder's packets in order through `coded`; between them `held` gives one more copy of the last picture."""

    def __init__(self, parameter_sets: bytes, width: int, height: int) -> None:
        self.macroblocks = -(-width // 16) * -(-height // 16)
        self.frame_num = 0
        sets = {u[0] & 31: u for u in units(parameter_sets)}
        if SPS not in sets or PPS not in sets:
            raise UnexpectedStream("The encoder gave no parameter sets.")
        self._read_sps(sets[SPS])
        self._read_pps(sets[PPS])

    def _read_sps(self, unit: bytes) -> None:
        bits = _Bits(unescaped(unit[1:64]))
        profile = bits.u(8)
        bits.u(16)
        bits.ue()
        if profile in CHROMA_PROFILES:
            bits.skip(3)
            bits.u(1)
            if bits.u(1):
                raise UnexpectedStream("Scaling matrices are not expected.")
        self.frame_num_bits = bits.ue() + 4
        if bits.ue() != 2:
            raise UnexpectedStream("Slices carry a display order: B-frames are on.")

    def _read_pps(self, unit: bytes) -> None:
        bits = _Bits(unescaped(unit[1:]))
        bits.skip(2)
        cabac = bits.u(1)
        bits.u(1)
        groups, self.references = bits.ue(), bits.ue() + 1
        bits.ue()
        weighted = bits.u(1)
        if cabac or groups or weighted:
            raise UnexpectedStream("CABAC, slice groups or weighted prediction are on.")
        bits.u(2)
        bits.skip(3)
        self.deblocking_said = bits.u(1)

    def coded(self, packet: bytes) -> bytes:
        """A packet of the encoder, one picture in one or more slices, with its frame number moved on past the inserted frames."""
        parts = units(packet)
        self.frame_num = 0 if any(u[0] & 31 == IDR for u in parts) else self._next()
        return b"".join(START + (self._renumbered(u) if u[0] & 31 == SLICE else u) for u in parts)

    def _next(self) -> int:
        return (self.frame_num + 1) % (1 << self.frame_num_bits)

    def _renumbered(self, unit: bytes) -> bytes:
        """The slice with the current frame number. Only its head is written again: behind a byte that is neither 0 nor 3 the escaping starts afresh."""
        cut = next((i + 1 for i in range(HEAD, len(unit)) if unit[i] not in (0, 3)), len(unit))
        head = bytearray(unescaped(unit[1:cut]))
        bits = _Bits(bytes(head[:HEAD]))
        bits.skip(3)
        shift = bits.size - bits.at - self.frame_num_bits
        mask = ((1 << self.frame_num_bits) - 1) << shift
        head[:HEAD] = (bits.value & ~mask | self.frame_num << shift).to_bytes(bits.size // 8, "big")
        return unit[:1] + escaped(bytes(head)) + unit[cut:]

    def held(self) -> bytes:
        """An all-skip P slice: the picture before, once more."""
        self.frame_num = self._next()
        bits = (
            ue(0) + ue(5) + ue(0) + f"{self.frame_num:0{self.frame_num_bits}b}"
        )  # first macroblock, type P in the whole picture, parameter set
        bits += "0" if self.references == 1 else "1" + ue(0)  # one active reference
        bits += "0" + "0" + ue(0)  # no reordering, sliding window, no change of quantiser
        bits += ue(1) if self.deblocking_said else ""  # no deblocking: a copy stays a copy
        bits += ue(self.macroblocks) + "1"  # mb_skip_run, stop bit
        bits += "0" * (-len(bits) % 8)
        return START + bytes([0x41]) + escaped(int(bits, 2).to_bytes(len(bits) // 8, "big"))

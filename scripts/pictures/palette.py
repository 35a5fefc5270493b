"""Chooses the 256 colors that a picture can do with.

Pillow's own quantization of pictures with transparency cuts the color cube at fixed places, which
draws stripes into gradients. Here the colors are split where they differ most, and then moved to
the middle of those that they stand for.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_COLORS: Final = 256
_ROUNDS: Final = 12
"""After these, the colors hardly move anymore."""
type Colors = NDArray[np.float64]
"""A row per color: red, green, blue as they shine through (0 to 255), opacity (0 to 255)."""


def lighten(picture: Image.Image, colors: int = _COLORS) -> Image.Image:
    """Return the picture with a palette of at most `colors`; the same picture gives the same."""
    pixels = np.asarray(picture.convert("RGBA"))
    found, which, counts = np.unique(
        pixels.reshape(-1, 4), axis=0, return_inverse=True, return_counts=True
    )
    points = _seen(found.astype(np.float64))
    # a rare color counts more than its share: edges are made of them
    weights = np.sqrt(counts.astype(np.float64))
    middles = _moved(points, weights, _split(points, weights, colors))
    light = Image.fromarray(
        _nearest(points, middles).astype(np.uint8)[which].reshape(pixels.shape[:2])
    )
    light.putpalette(_painted(middles).tobytes(), "RGBA")
    return light


def _seen(colors: Colors) -> Colors:
    """Return colors as they are seen: what is transparent has none."""
    opacity = colors[:, 3:]
    return np.hstack([colors[:, :3] * opacity / 255, opacity])


def _painted(colors: Colors) -> NDArray[np.uint8]:
    """Undo `_seen`, as a palette holds colors."""
    opacity = colors[:, 3:]
    painted = np.hstack([colors[:, :3] * 255 / np.maximum(opacity, 1), opacity])
    whole: NDArray[np.uint8] = np.clip(np.rint(painted), 0, 255).astype(np.uint8)
    return whole


def _split(points: Colors, weights: Colors, colors: int) -> Colors:
    """Return middles: the group that differs most is halved until there are enough groups."""
    groups = [np.arange(len(points))]
    spread = [_spread(points, weights, groups[0])]
    while len(groups) < colors and max(part[0] for part in spread) > 0:
        worst = max(range(len(groups)), key=lambda index: spread[index][0])
        group, (_, axis) = groups.pop(worst), spread.pop(worst)
        middle = np.average(points[group, axis], weights=weights[group])
        above = points[group, axis] > middle
        for half in (group[above], group[~above]):
            groups.append(half)
            spread.append(_spread(points, weights, half))
    return np.array([np.average(points[group], axis=0, weights=weights[group]) for group in groups])


def _spread(points: Colors, weights: Colors, group: NDArray[np.intp]) -> tuple[float, int]:
    """Return how much a group differs, and along which of the four axes it does most."""
    middle = np.average(points[group], axis=0, weights=weights[group])
    off = (weights[group, None] * (points[group] - middle) ** 2).sum(axis=0)
    axis = int(off.argmax())
    return (float(off[axis]) if len(group) > 1 else 0.0), axis


def _moved(points: Colors, weights: Colors, middles: Colors) -> Colors:
    """Return middles that lie in the middle of the colors that are nearest to them."""
    for _ in range(_ROUNDS):
        near = _nearest(points, middles)
        total = np.bincount(near, weights, len(middles))
        used = total > 0
        for axis in range(points.shape[1]):
            sums = np.bincount(near, weights * points[:, axis], len(middles))
            middles[used, axis] = sums[used] / total[used]
    return middles


def _nearest(points: Colors, middles: Colors) -> NDArray[np.intp]:
    """Return for each color the index of the middle that differs least from it."""
    far = (middles**2).sum(axis=1) - 2 * points @ middles.T
    nearest: NDArray[np.intp] = far.argmin(axis=1)
    return nearest

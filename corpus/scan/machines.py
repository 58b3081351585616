"""What scanners, copiers, fax machines and cameras add to the picture they take: same size in and out."""

from __future__ import annotations

import numpy as np

from corpus.scan.chance import seeded
from corpus.scan.geometry import Pixels
from corpus.scan.wear import Setting, multiplied, uneven


def grain(image: Pixels, setting: Setting) -> Pixels:
    """The sensor's noise, slight; the same in the three colours."""
    return _grained(image, setting, strength=0.05)


def coarse_grain(image: Pixels, setting: Setting) -> Pixels:
    """The noise of a camera indoors or an old copier's drum."""
    return _grained(image, setting, strength=0.16)


def _grained(image: Pixels, setting: Setting, *, strength: float) -> Pixels:
    import cv2

    noise = setting.rng.integers(0, 256, image.shape[:2], np.uint8)
    if image.ndim == 3:
        noise = np.asarray(cv2.merge([noise] * 3), np.uint8)
    return np.asarray(cv2.addWeighted(image, 1.0, noise, strength, -127.5 * strength), np.uint8)


def soft_focus(image: Pixels, setting: Setting) -> Pixels:
    """The lens: less sharp than what was drawn."""
    import cv2

    sigma = setting.dpi / 200 * setting.rng.uniform(0.4, 0.9)
    return np.asarray(cv2.GaussianBlur(image, (0, 0), sigma), np.uint8)


def copier_contrast(image: Pixels, setting: Setting) -> Pixels:
    """A copier's steep curve: greys go to white or black, a light or a dark copy."""
    import cv2

    rng = setting.rng
    middle, steep = rng.uniform(135, 195), rng.uniform(14, 30)
    curve = 255 / (1 + np.exp(-(np.arange(256) - middle) / steep))
    floor = rng.uniform(0, 60)
    table = np.clip(floor + curve * (255 - floor) / 255, 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(image, table), np.uint8)


def low_toner(image: Pixels, setting: Setting) -> Pixels:
    """Pale lines across the print where toner ran out, at random or at the drum's period (augraphy)."""
    from augraphy.augmentations.lowinkperiodiclines import LowInkPeriodicLines
    from augraphy.augmentations.lowinkrandomlines import LowInkRandomLines

    kind = LowInkRandomLines if setting.rng.random() < 0.6 else LowInkPeriodicLines
    with seeded(int(setting.rng.integers(1 << 31))):
        return np.asarray(kind(use_consistent_lines=False, p=1)(image), np.uint8)


def dirty_drum(image: Pixels, setting: Setting) -> Pixels:
    """Streaks of dirt along the paper's way through the copier (augraphy)."""
    from augraphy.augmentations.dirtydrum import DirtyDrum

    rng = setting.rng
    with seeded(int(rng.integers(1 << 31))):
        drum = DirtyDrum(
            line_width_range=(1, 3),
            line_concentration=float(rng.uniform(0.005, 0.03)),
            direction=1,
            noise_intensity=float(rng.uniform(0.1, 0.4)),
            noise_value=(60, 170),
            p=1,
        )
        return np.asarray(drum(image), np.uint8)


def dark_edges(image: Pixels, setting: Setting) -> Pixels:
    """Black bars at one or two edges, where the copier's lid did not close or the page lay askew."""
    rng, (height, width) = setting.rng, image.shape[:2]
    image = image.copy()
    for side in rng.choice(4, int(rng.integers(1, 3)), replace=False):
        lines = image if side % 2 == 0 else image.swapaxes(0, 1)
        lines = lines if side < 2 else lines[::-1]
        depth, slope = rng.uniform(0, 0.012) * height, rng.uniform(-0.01, 0.01) * width
        length = lines.shape[1]
        rough = np.interp(np.arange(length), np.linspace(0, length, 80), rng.normal(0.0, 1.5, 80))
        edge = np.linspace(float(depth), float(depth + slope), length) + rough
        rows = np.arange(int(max(edge.max(), 0)) + 1)[:, None]
        lines[: len(rows)][rows < edge] = int(rng.integers(0, 90))
    return image


def lamp(image: Pixels, setting: Setting) -> Pixels:
    """The light of a room: warm or cold, from one side, falling off."""
    rng = setting.rng
    image = multiplied(image, uneven(image, setting, depth=0.35, cells=3))
    warm = rng.uniform(-1, 1)
    return image if image.ndim == 2 else multiplied(image, (245 - 22 * warm, 248.0, 245 + 10 * warm))


def cast_shadow(image: Pixels, setting: Setting) -> Pixels:
    """The shadow of whoever holds the camera (augraphy)."""
    from augraphy.augmentations.shadowcast import ShadowCast

    with seeded(int(setting.rng.integers(1 << 31))):
        shadow = ShadowCast(
            shadow_vertices_range=(3, 12),
            shadow_opacity_range=(0.15, 0.45),
            shadow_iterations_range=(1, 1),
            shadow_blur_kernel_range=(151, 301),
            p=1,
        )
        return np.asarray(shadow(image), np.uint8)


def fax(image: Pixels, setting: Setting) -> Pixels:
    """Black and white only, as ITU-T T.4 sends it: 204 dots an inch across, 196 (fine) or 98 (standard) lines down.

    At 98 lines every line stands twice, so that the picture keeps the page's proportions.
    """
    import cv2

    rng, (height, width) = setting.rng, image.shape[:2]
    blurred = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.5, 0.9))
    if rng.random() < 0.5:
        halved = cv2.resize(blurred, (width, (height + 1) // 2), interpolation=cv2.INTER_AREA)
        blurred = np.repeat(halved, 2, axis=0)[:height]
    noise = rng.integers(0, 256, (height, width), np.uint8)
    level = int(rng.integers(120, 200))
    grey = cv2.addWeighted(blurred, 1.0, noise, 0.15, -127.5 * 0.15)
    black = np.where(grey < level, 0, 255).astype(np.uint8)
    return _lost_lines(black, setting)


def _lost_lines(image: Pixels, setting: Setting) -> Pixels:
    """A bad line: a few rows arrive as the row before, or as a streak."""
    rng = setting.rng
    for row in rng.integers(2, image.shape[0] - 4, int(rng.integers(0, 12))):
        count = int(rng.integers(1, 4))
        image[row : row + count] = image[row - 1] if rng.random() < 0.8 else 255
    return image

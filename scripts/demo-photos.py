#!/usr/bin/env python3
"""Draws the portraits of the demonstration's invented people out of simple shapes: 413 x 579, JPEG, 50-200 KB.

    python3 scripts/demo-photos.py Sources/Storage/Resources/demo/photos

Needs Pillow. The same seed draws the same picture.
"""
import random
import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT, SCALE = 413, 579, 3
SKINS = ["#f2cfb0", "#eabf9a", "#e3b48d", "#f5d8bd"]
HAIRS = ["#1d1a18", "#2b2320", "#3a2c26"]
COATS = ["#2f3e57", "#40484f", "#5a3d4a", "#31504a", "#4b4560"]


def portrait(seed: int, long_hair: bool) -> Image.Image:
    draw_with = random.Random(seed)
    skin, hair, coat = draw_with.choice(SKINS), draw_with.choice(HAIRS), draw_with.choice(COATS)
    width, height = WIDTH * SCALE, HEIGHT * SCALE
    image = Image.new("RGB", (width, height), "#5f8fd0")
    draw = ImageDraw.Draw(image)

    def oval(cx, cy, rx, ry, fill):
        draw.ellipse([(cx - rx) * SCALE, (cy - ry) * SCALE, (cx + rx) * SCALE, (cy + ry) * SCALE], fill=fill)

    middle = WIDTH / 2
    face, top = draw_with.uniform(82, 92), draw_with.uniform(228, 240)
    if long_hair:
        oval(middle, top + 40, face + 34, 168, hair)
    oval(middle, 600, 190, 150, coat)
    draw.polygon([((middle - 46) * SCALE, 462 * SCALE), ((middle + 46) * SCALE, 462 * SCALE), (middle * SCALE, 540 * SCALE)],
                 fill="#f4f4f0")
    draw.rectangle([(middle - 34) * SCALE, 320 * SCALE, (middle + 34) * SCALE, 470 * SCALE], fill=skin)
    oval(middle, top - 24, face + 10, 112, hair)
    oval(middle, top + 12, face, 116, skin)
    oval(middle, top - 84, face - 6, 44, hair)
    for side in (-1, 1):
        oval(middle + side * 34, top + 4, 11, 6, "#ffffff")
        oval(middle + side * 34, top + 4, 5, 5, "#2a211d")
        oval(middle + side * 34, top - 16, 16, 3, hair)
        oval(middle + side * face, top + 14, 10, 22, skin)
    oval(middle, top + 36, 7, 12, "#d9a780")
    oval(middle, top + 72, draw_with.uniform(20, 27), 5, "#b5625a")
    image = image.filter(ImageFilter.GaussianBlur(SCALE)).resize((WIDTH, HEIGHT), Image.LANCZOS)
    # A little grain, as a camera leaves it: without it the file would be smaller than a photo may be.
    grain = Image.frombytes("RGB", (WIDTH, HEIGHT), draw_with.randbytes(WIDTH * HEIGHT * 3))
    return Image.blend(image, grain, 0.06)


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, 12):
        path = folder / f"applicant{number}.jpg"
        portrait(number, long_hair=number % 2 == 1).save(path, quality=94, dpi=(350, 350))
        size = path.stat().st_size
        print(path.name, size)
        assert 50 * 1024 <= size <= 200 * 1024


if __name__ == "__main__":
    main()

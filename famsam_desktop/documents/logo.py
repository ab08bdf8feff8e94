"""A picture that somebody chose as logo, made fit for the papers: checked, small, and with nothing but the picture."""

import struct
import warnings
import zlib
from io import BytesIO

from PIL import Image, ImageOps

from famsam_desktop.domain.errors import NotAPicture, PictureTooLarge

#: What is kept is no larger than this, whatever was chosen.
LARGEST_KEPT = 300_000
LARGEST_FILE = 20_000_000
LARGEST_PIXELS = 40_000_000
_FORMATS = ("PNG", "JPEG")
_LONGEST_SIDE = 1000
_STEP = 0.75
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, OverflowError, MemoryError, struct.error, zlib.error)


def fit_logo(data: bytes) -> bytes:
    """The picture as a PNG or JPEG without metadata; refused when it is none of these, damaged or far too large."""
    if len(data) > LARGEST_FILE:
        raise PictureTooLarge
    picture, kind = _read(data)
    picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    kept = _written(picture, kind)
    while len(kept) > LARGEST_KEPT:
        picture = picture.resize([max(1, round(side * _STEP)) for side in picture.size])
        kept = _written(picture, kind)
    return kept


def _read(data: bytes) -> tuple[Image.Image, str]:
    """The picture upright and in plain colours; and which kind of file it was."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is strange about a file is not the user's to read
            with Image.open(BytesIO(data), formats=_FORMATS) as opened:
                if opened.width * opened.height > LARGEST_PIXELS:
                    raise PictureTooLarge
                kind = opened.format or ""
                opened.load()
                upright = ImageOps.exif_transpose(opened)
                see_through = upright.has_transparency_data
                return upright.convert("RGBA" if see_through else "RGB"), kind
    except Image.DecompressionBombError as reason:
        raise PictureTooLarge from reason
    except _BROKEN as reason:
        raise NotAPicture from reason


def _written(picture: Image.Image, kind: str) -> bytes:
    target = BytesIO()
    if kind == "PNG":
        picture.save(target, "PNG", optimize=True)
    else:
        picture.convert("RGB").save(target, "JPEG", quality=88, optimize=True)
    return target.getvalue()

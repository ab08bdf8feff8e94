"""A picture becomes a logo: small, upright, without what cameras write along; anything else is refused."""

from io import BytesIO
from random import Random

import pytest
from PIL import Image

from famsam_desktop.documents.logo import LARGEST_FILE, LARGEST_KEPT, fit_logo
from famsam_desktop.domain.errors import NotAPicture, PictureTooLarge
from tests.documents.handouts import picture

ORIENTATION, MAKER = 0x0112, 0x010F


def _opened(data: bytes) -> Image.Image:
    opened = Image.open(BytesIO(data))
    opened.load()
    return opened


def _noise(size: int) -> bytes:
    """A picture that no compression makes small."""
    pixels = Random(4).randbytes(size * size * 3)  # noqa: S311  (any noise will do)
    target = BytesIO()
    Image.frombytes("RGB", (size, size), pixels).save(target, "PNG")
    return target.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_small_picture_stays_as_it_is(kind: str) -> None:
    kept = _opened(fit_logo(picture(kind)))
    assert (kept.format, kept.size) == (kind, (60, 30))


def test_a_large_picture_becomes_small_enough() -> None:
    chosen = _noise(700)
    assert len(chosen) > LARGEST_KEPT
    kept = fit_logo(chosen)
    assert len(kept) <= LARGEST_KEPT
    assert _opened(kept).width == _opened(kept).height


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_any_kind_of_colours_will_do(mode: str) -> None:
    assert _opened(fit_logo(picture(mode=mode))).mode in {"RGB", "RGBA"}


def test_colours_for_the_press_will_do() -> None:
    assert _opened(fit_logo(picture("JPEG", mode="CMYK"))).mode == "RGB"


def test_what_is_see_through_stays_so() -> None:
    target = BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(target, "PNG")
    assert _opened(fit_logo(target.getvalue())).getpixel((1, 1)) == (0, 0, 0, 0)


def test_a_photo_is_turned_upright_and_tells_nothing_of_the_camera() -> None:
    told = Image.Exif()
    told[ORIENTATION], told[MAKER] = 6, "Hemlig kamera"
    kept = fit_logo(picture("JPEG", exif=told))
    assert _opened(kept).size == (30, 60)
    assert dict(_opened(kept).getexif()) == {}
    assert b"Hemlig" not in kept


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hej",
        b"%PDF-1.7",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\x89PNG\r\n\x1a\n" + bytes(50),
    ],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(NotAPicture):
        fit_logo(data)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP"])
def test_other_kinds_of_picture_are_refused(kind: str) -> None:
    with pytest.raises(NotAPicture):
        fit_logo(picture(kind))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_damaged_picture_is_refused_or_made_whole_and_never_crashes(kind: str) -> None:
    whole = picture(kind)
    chance = Random(17)  # noqa: S311  (the same each time)
    for _ in range(200):
        broken = bytearray(whole[: chance.randrange(8, len(whole))])
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        try:
            kept = fit_logo(bytes(broken))
        except (NotAPicture, PictureTooLarge):
            continue
        assert _opened(kept).format in {"PNG", "JPEG"}


def test_a_picture_of_far_too_many_points_is_refused_unread() -> None:
    with pytest.raises(PictureTooLarge):
        fit_logo(picture(size=(9000, 9000), mode="1"))


def test_a_bomb_is_refused() -> None:
    small = bytearray(picture())
    small[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises((PictureTooLarge, NotAPicture)):
        fit_logo(bytes(small))


def test_a_file_of_far_too_many_bytes_is_refused() -> None:
    with pytest.raises(PictureTooLarge):
        fit_logo(picture() + bytes(LARGEST_FILE))

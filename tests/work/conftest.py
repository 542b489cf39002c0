from io import BytesIO

import pytest
from PIL import Image

from icp_wizard.storage.library import Library


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.fixture
def photo():
    content = BytesIO()
    noise = [Image.effect_noise((1600, 1200), 50) for _ in range(3)]
    Image.merge("RGB", noise).save(content, "JPEG")
    return content.getvalue()

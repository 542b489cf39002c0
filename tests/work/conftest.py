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
    Image.effect_noise((1600, 1200), 50).convert("RGB").save(content, "JPEG")
    return content.getvalue()

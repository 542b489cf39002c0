import os
from io import BytesIO

import psutil
import pytest
from PIL import Image

from icp_wizard.photos.refusal import RefusedPhoto
from icp_wizard.photos.worker import Worker


@pytest.fixture
def picture():
    target = BytesIO()
    Image.new("RGB", (3000, 2000), "teal").save(target, "PNG")
    return target.getvalue()


def test_the_process_is_kept_warm_between_pictures(picture):
    worker = Worker()
    worker.decode(picture, "PNG", 10**6)
    first = worker.pid
    worker.decode(picture, "PNG", 10**6)
    assert worker.pid == first
    worker.close()
    assert worker.pid is None


def test_a_process_that_died_is_replaced(picture):
    worker = Worker()
    worker.warm()
    dead = psutil.Process(worker.pid)
    dead.kill()
    psutil.wait_procs([dead], timeout=5)
    assert worker.decode(picture, "PNG", 10**6)[0]["width"] == 3000
    worker.close()


def test_a_picture_that_takes_too_long_is_given_up(picture):
    worker = Worker(seconds=0.001)
    with pytest.raises(RefusedPhoto) as refused:
        worker.decode(picture, "PNG", 10**6)
    assert refused.value.cause == "too_slow"
    worker.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="memory limits exist on Unix only")
def test_a_picture_that_needs_too_much_memory_is_given_up_and_the_next_is_taken(picture):
    worker = Worker(megabytes=120)
    large = BytesIO()
    Image.new("RGBA", (5000, 5000)).save(large, "PNG")
    with pytest.raises(RefusedPhoto) as refused:
        worker.decode(large.getvalue(), "PNG", 10**6)
    assert refused.value.cause == "too_much_memory"
    assert worker.decode(file_of_small(), "PNG", 10**6)[0]["width"] == 8
    worker.close()


def file_of_small():
    target = BytesIO()
    Image.new("RGB", (8, 8)).save(target, "PNG")
    return target.getvalue()

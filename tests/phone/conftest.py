import base64
import http.client
import json
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from icp_wizard.model.text import Text
from icp_wizard.phone import page
from icp_wizard.phone.event import Asks, Event
from icp_wizard.phone.gift import Gift, Giving
from icp_wizard.phone.link import PhoneLink
from icp_wizard.phone.sender import Sender
from icp_wizard.phone.slot import Receipt, Slot
from icp_wizard.photos.intake import take_in
from icp_wizard.photos.refusal import RefusedPhoto

HINT = Text("Four corners visible.", "四角完整。")
AGENT = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36"
PAPERS = {
    "business_license/entity": Slot(
        "business_license/entity", Text("Business licence", "营业执照"), "", Text("", ""), HINT
    ),
    "id_card_mainland/p1/front": Slot(
        "id_card_mainland/p1/front",
        Text("Identity card", "居民身份证"),
        "张示例 <b>&",
        Text("portrait side", "正面"),
        HINT,
    ),
}


class Desk:
    """A computer's side of the link: keeps what came, and answers like the work floor does."""

    def __init__(self):
        self.slots = dict(PAPERS)
        self.photos = {}
        self.events: list[Event] = []
        self.link: PhoneLink | None = None  # whoever asks there is let in
        self.gift = Gift()
        self.kept = {}  # pictures the phone may fetch
        self.ticked, self.is_so = [], True
        self.giving = Giving(lambda: self.gift, self.kept.get, self.tick)

    def hear(self, event):
        self.events.append(event)
        if self.link is not None and isinstance(event, Asks):
            self.link.accept(event.device.id)

    def listed(self):
        return tuple(self.slots.values())

    def tick(self, line, value):
        if self.is_so:
            self.ticked.append((line, value))
        return self.is_so

    def receive(self, slot, path):
        receipt, state = self._judged(slot, path), "refused"
        if receipt.accepted:
            state = "received"
        old = self.slots[slot]
        here = min(old.here + receipt.accepted, old.pages)
        self.slots[slot] = replace(old, state=state, message=receipt.message, here=here)
        return receipt

    def _judged(self, slot, path):
        try:
            self.photos[slot] = take_in(path)
        except RefusedPhoto as refused:
            return Receipt(False, refused.reason, refused.fix)
        return Receipt(True, Text("Received, right size", "已收到，尺寸合适"))


class Phone(Sender):
    """A phone which speaks the link's own language, and can also say anything else."""

    def __init__(self, link, address="127.0.0.1"):
        super().__init__(link.url, address, AGENT)
        self.address = address
        self.port = link.port
        self.link = link

    def enter(self):
        """Ask, and be let in at the computer."""
        self.say(do="state")
        self.link.accept(next(iter(reversed(self.link._guests._known.values()))).device.id)
        assert "slots" in self.say(do="state")
        return self

    def get(self, path=None, **headers):
        return self.ask("GET", self.path if path is None else path, b"", headers)

    def ask(self, method, path, body=b"", headers=()):
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=20, source_address=(self.address, 0)
        )
        connection.request(method, path, body or None, dict(headers))
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer, content

    def sealed(self, **said):
        """A question's body, ready to be posted."""
        return self.seal.close(json.dumps({"device": self.device, **said}).encode(), b"say")

    def head(self, length, way=""):
        """The head of a message by hand."""
        return (
            f"POST {self.path}/{way or 'say/' + self.visit} HTTP/1.1\r\nHost: {self.host}\r\n"
            f"Origin: http://{self.host}\r\n{length}\r\n\r\n"
        ).encode()

    def dial(self):
        return socket.create_connection(
            ("127.0.0.1", self.port), timeout=20, source_address=(self.address, 0)
        )

    def say_raw(self, raw):
        """Send raw bytes and read until the other side hangs up."""
        heard = b""
        with self.dial() as line:
            try:
                line.sendall(raw)
                while part := line.recv(65536):
                    heard += part
            except ConnectionError:
                pass
        return heard


@pytest.fixture
def client():
    return Phone


@pytest.fixture
def wait_for():
    """Wait until something holds, for what no event tells."""

    def wait(condition):
        tick = threading.Event()
        for _ in range(1000):
            if condition():
                return
            tick.wait(0.01)
        raise AssertionError("it did not happen within ten seconds")

    return wait


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    """The page tries as often as ever after a cut, but hardly waits in between."""
    monkeypatch.setattr(page, "PAUSE", 10)


@pytest.fixture
def link(desk):
    with opened(desk, free_port()) as one:
        yield one


def opened(desk, port=0, **options):
    return PhoneLink(
        desk.listed,
        desk.receive,
        "127.0.0.1",
        port,
        giving=desk.giving,
        computer="FRONT-DESK-PC",
        on_event=desk.hear,
        **options,
    )


@pytest.fixture
def opened_in(desk):
    """Opens a link of a computer which speaks this language, and lets everybody in."""

    def make(language):
        desk.link = opened(desk, language=language)
        return desk.link

    return make


@pytest.fixture
def phone(link):
    """A phone that was let in."""
    return Phone(link).enter()


@pytest.fixture
def elsewhere():
    """Another address of this computer, to call from."""
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.2", 0))
        except OSError:
            pytest.skip("this system has one loopback address only")
    return "127.0.0.2"


@pytest.fixture
def stranger(link, elsewhere):
    return Phone(link, elsewhere)


class Browser:
    """Headless Chromium of a phone's size, driven by plain W3C WebDriver calls."""

    def __init__(self, dark=False, agent=""):
        self._profile = Path(tempfile.mkdtemp(prefix="icp-wizard-chromium-"))
        port = free_port()
        self._driver = subprocess.Popen(
            ["chromedriver", f"--port={port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._address = ("127.0.0.1", port)
        self._wait_for_driver()
        self._session = ""
        self._session = (
            "/session/" + self._call("POST", "/session", options(self._profile, agent))["sessionId"]
        )
        self.resize(390, 844)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._command("Emulation.setEmulatedMedia", features=[scheme])

    def open(self, url):
        self._call("POST", "/url", {"url": url})

    def text(self):
        return self.run("return document.body.innerText")

    def run(self, script, *arguments):
        return self._call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def until(self, condition, seconds=30):
        """Wait in the page itself until a JavaScript condition holds, also on the page after it."""
        watch = (
            "var done = arguments[0], end = Date.now() + 2000; (function look() {"
            f"if ({condition}) {{ done(true); }} else if (Date.now() > end) {{ done(false); }}"
            " else { setTimeout(look, 20); } }());"
        )
        self._call("POST", "/timeouts", {"script": 6000})
        until = time.monotonic() + seconds
        while not self._holds(watch):
            assert time.monotonic() < until, f"never came: {condition}"

    def _holds(self, watch):
        try:
            return self._call("POST", "/execute/async", {"script": watch, "args": []})
        except AssertionError:  # the page went away while it was watched
            return False

    def wait(self, script):
        """Run a script which calls its argument with the answer."""
        self._call("POST", "/timeouts", {"script": 30_000})
        return self._call("POST", "/execute/async", {"script": script, "args": []})

    def allow(self, *permissions):
        """Let pages do what a person would be asked for."""
        self._command("Browser.grantPermissions", permissions=permissions)

    def save_in(self, folder):
        """Put what is saved as a file into a folder, unasked."""
        self._command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))

    def click(self, selector):
        self._call("POST", f"/element/{self._find(selector)}/click", {})

    def choose(self, slot, path):
        """Give the camera's file to a slot, as the phone's camera does."""
        element = self._find(f'input[data-slot="{slot}"]')
        self._call("POST", f"/element/{element}/value", {"text": str(path)})

    def picture(self, path):
        path.write_bytes(base64.b64decode(self._call("GET", "/screenshot")))

    def close(self):
        self._call("DELETE", "")
        self._driver.terminate()
        self._driver.wait()
        shutil.rmtree(self._profile, ignore_errors=True)

    def resize(self, width, height):
        """Become another phone."""
        self._command(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=2,
            mobile=True,
        )

    def throttle(self, upload):
        """Slow the phone's network down to so many bytes a second."""
        self._command("Network.enable")
        self._command(
            "Network.emulateNetworkConditions",
            offline=False,
            latency=0,
            downloadThroughput=-1,
            uploadThroughput=upload,
        )

    def _find(self, selector):
        return next(
            iter(
                self._call(
                    "POST", "/element", {"using": "css selector", "value": selector}
                ).values()
            )
        )

    def _command(self, name, **parameters):
        return self._call("POST", "/goog/cdp/execute", {"cmd": name, "params": parameters})

    def _call(self, method, path, content=None):
        connection = http.client.HTTPConnection(*self._address, timeout=60)
        connection.request(
            method, self._session + path, json.dumps(content) if content is not None else None
        )
        value = json.loads(connection.getresponse().read())["value"]
        connection.close()
        if isinstance(value, dict) and "error" in value:
            raise AssertionError(value["error"] + ": " + value["message"])
        return value

    def _wait_for_driver(self):
        while True:
            try:
                socket.create_connection(self._address, timeout=1).close()
            except OSError:
                assert self._driver.poll() is None, "chromedriver did not start"
                continue
            return


def options(profile, agent):
    flags = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        f"--user-data-dir={profile}",
    ]
    flags += [f"--user-agent={agent}"] if agent else []
    return {"capabilities": {"alwaysMatch": {"goog:chromeOptions": {"args": flags}}}}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def browser():
    """Open a phone-sized browser of the wished kind; one of each kind serves a whole file."""
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        pytest.skip("chromium and chromedriver are not installed")
    running = {}

    def start(**wishes):
        kind = tuple(sorted(wishes.items()))
        if kind not in running:
            running[kind] = Browser(**wishes)
        return running[kind]

    yield start
    for one in running.values():
        one.close()

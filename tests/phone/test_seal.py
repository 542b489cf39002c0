import base64
import hmac
import json
import random
from hashlib import pbkdf2_hmac, sha256
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from icp_wizard.model.resources import root
from icp_wizard.phone.sealing import FROM_PHONE, Broken, Seal, visit_key

KEY = bytes(range(32))
VECTORS = json.loads(Path(__file__).with_name("wycheproof.json").read_text())["vectors"]
PARTS = ("bytes", "hash", "seal")
SCRIPT = "".join((root() / "phone" / f"{name}.js").read_text("utf-8") for name in PARTS)
HELPERS = """
function bytes(text) { return Bytes.from64(text); }
function hex(text) {
  return Uint8Array.from(text.match(/../g) || [], function (two) { return parseInt(two, 16); });
}
function shown(found) { return found === null ? null : Bytes.to64(found); }
"""


def encoded(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@pytest.fixture
def script(browser):
    """Runs a function's body in the browser beside the scripts which seal."""
    page = browser()
    page.open("data:text/html,<p>")
    return lambda body, *arguments: page.run(SCRIPT + HELPERS + body, *arguments)


@pytest.fixture
def chance():
    return random.Random(8439)


def test_the_page_agrees_with_every_published_vector_and_with_the_example_of_the_rfc(script):
    opened = script(
        """return arguments[0].map(function (v) {
          var found = Seal.open(hex(v[1]), hex(v[2]), hex(v[5] + v[6]), hex(v[3]));
          var nonce = hex(v[2]);
          var made = nonce.length === 12 && Seal.seal(hex(v[1]), nonce, hex(v[4]), hex(v[3]));
          return [shown(found), made && shown(made)];
        });""",
        VECTORS,
    )
    assert len(opened) == len(VECTORS) == 325
    for (found, made), (number, _, _, _, text, sealed, tag, result) in zip(
        opened, VECTORS, strict=True
    ):
        if result == "valid":
            assert decoded(found).hex() == text, number
            assert decoded(made).hex() == sealed + tag, number
        else:
            assert found is None, number


def test_the_computer_agrees_with_every_published_vector():
    for number, key, nonce, bound, text, sealed, tag, result in VECTORS:
        parts = [bytes.fromhex(part) for part in (nonce, sealed + tag, bound)]
        try:
            found = ChaCha20Poly1305(bytes.fromhex(key)).decrypt(*parts).hex()
        except (InvalidTag, ValueError):
            found = None
        assert found == (text if result == "valid" else None), number


def test_page_and_computer_open_each_other_at_every_length(script, chance):
    texts = [chance.randbytes(length) for length in (*range(130), 1000, 65_537)]
    nonce, bound = chance.randbytes(12), chance.randbytes(21)
    made = script(
        """var a = arguments; return a[0].map(function (text) {
          return shown(Seal.seal(bytes(a[1]), bytes(a[2]), bytes(text), bytes(a[3])).slice(-900));
        });""",
        *([encoded(text) for text in texts], encoded(KEY), encoded(nonce), encoded(bound)),
    )
    for text, sealed in zip(texts, made, strict=True):
        assert ChaCha20Poly1305(KEY).encrypt(nonce, text, bound)[-900:] == decoded(sealed)


def sealed_to(wanted, key, nonce):
    """What has to be sealed that *wanted* comes out."""
    stream = Cipher(algorithms.ChaCha20(key, b"\1\0\0\0" + nonce), mode=None).encryptor()
    return stream.update(wanted)


def test_sums_that_carry_as_far_as_they_can_are_those_of_the_computer(script, chance):
    pieces = [b"\xff" * 16, b"\0" * 16, b"\xfb" + b"\xff" * 15, b"\xff" * 15 + b"\3"]
    wanted = [b"".join(chance.choices(pieces, k=chance.randrange(12))) for _ in range(400)]
    keys = [chance.randbytes(32) for _ in wanted]
    nonce = chance.randbytes(12)
    texts = [sealed_to(one, key, nonce) for one, key in zip(wanted, keys, strict=True)]
    made = script(
        """var a = arguments; return a[0].map(function (pair) {
          return shown(Seal.seal(bytes(pair[0]), bytes(a[1]), bytes(pair[1]), bytes('')));
        });""",
        [[encoded(key), encoded(text)] for key, text in zip(keys, texts, strict=True)],
        encoded(nonce),
    )
    for key, text, one, sealed in zip(keys, texts, wanted, made, strict=True):
        assert decoded(sealed)[:-16] == one
        assert decoded(sealed) == ChaCha20Poly1305(key).encrypt(nonce, text, b"")


def test_every_flipped_bit_is_refused_by_both(script, chance):
    sealed = Seal(KEY, FROM_PHONE).close(b"sixteen bytes and some more", b"bound")
    refused = script(
        """var all = bytes(arguments[0]), key = bytes(arguments[1]);
        var bound = Bytes.fromText("bound");
        function open() { return Seal.open(key, all.slice(0, 12), all.slice(12), bound); }
        var count = 0, whole = open() !== null;
        for (var bit = 0; bit < 8 * all.length; bit += 1) {
          all[bit >> 3] ^= 1 << (bit & 7);
          if (open() === null) { count += 1; }
          all[bit >> 3] ^= 1 << (bit & 7);
        }
        return [whole, count];""",
        encoded(sealed),
        encoded(KEY),
    )
    assert refused == [True, 8 * len(sealed)]
    for bit in range(8 * len(sealed)):
        wrong = bytearray(sealed)
        wrong[bit >> 3] ^= 1 << (bit & 7)
        with pytest.raises(Broken):
            Seal(KEY).open(bytes(wrong[:12]), bytes(wrong[12:]), b"bound")


def test_what_is_bound_elsewhere_comes_again_or_comes_back_is_refused():
    phone, computer = Seal(KEY, FROM_PHONE), Seal(KEY)
    sealed = phone.close(b"hello", b"here")
    with pytest.raises(Broken):
        computer.open(sealed[:12], sealed[12:], b"there")
    assert computer.open(sealed[:12], sealed[12:], b"here") == b"hello"
    for seal in (computer, phone):
        with pytest.raises(Broken):
            seal.open(sealed[:12], sealed[12:], b"here")
    with pytest.raises(Broken):
        computer.open(b"", b"", b"")


def test_nonces_never_repeat_in_either_direction():
    phone, computer = Seal(KEY, FROM_PHONE), Seal(KEY)
    nonces = {seal.close(b"", b"")[:12] for seal in (phone, computer) for _ in range(5000)}
    assert len(nonces) == 10_000
    assert visit_key(KEY, b"a" * 16) != visit_key(KEY, b"b" * 16)


def test_digests_and_derived_keys_are_those_of_python(script, chance):
    texts = [chance.randbytes(length) for length in (*range(130), 4096, 100_001)]
    found = script(
        """var a = arguments; return a[0].map(function (text) {
          var whole = bytes(text), parts = new Hash.Digest();
          for (var at = 0; at < whole.length; at += 77) { parts.add(whole.slice(at, at + 77)); }
          return [shown(Hash.sha256(whole)), shown(parts.end()), shown(Hash.hmac(whole, whole))];
        }).concat([shown(Hash.pbkdf2(bytes(a[1]), bytes(a[2]), 50))]);""",
        *([encoded(text) for text in texts], encoded(b"code"), encoded(b"salt")),
    )
    derived = found.pop()
    assert decoded(derived) == pbkdf2_hmac("sha256", b"code", b"salt", 50)
    for text, (whole, parts, keyed) in zip(texts, found, strict=True):
        assert decoded(whole) == decoded(parts) == sha256(text).digest()
        assert decoded(keyed) == hmac.digest(text, text, sha256)


def test_ten_megabytes_are_sealed_in_well_under_two_seconds(script):
    took = script(
        """var start = Date.now(), part = new Uint8Array(524288);
        for (var at = 0; at < 20; at += 1) {
          Seal.seal(part.subarray(0, 32), part.subarray(0, 12), part, part.subarray(0, 40));
        }
        return Date.now() - start;"""
    )
    assert took < 2000, took

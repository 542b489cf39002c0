// SHA-256 (FIPS 180-4), and from it HMAC (RFC 2104) and PBKDF2 (RFC 8018).
// Written out because browsers lend their own cryptography to https pages only.
// Everything takes and gives Uint8Array.
var Hash = (function () {
  'use strict';

  // ---- SHA-256, FIPS 180-4 section 6.2

  var ROUNDS = (function () {
    // The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    var found = [], candidate = 2;
    while (found.length < 64) {
      var prime = true;
      for (var by = 2; by * by <= candidate; by += 1) { if (candidate % by === 0) { prime = false; } }
      if (prime) { found.push(fraction(Math.pow(candidate, 1 / 3))); }
      candidate += 1;
    }
    return new Int32Array(found);
  }());

  function fraction(root) { return (root - Math.floor(root)) * 4294967296 | 0; }

  function Digest() {
    this.h = new Int32Array([0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c,
      0x1f83d9ab, 0x5be0cd19]);
    this.w = new Int32Array(64);
    this.rest = new Uint8Array(0);
    this.length = 0;
  }

  Digest.prototype.block = function (bytes, at) {
    var w = this.w, own = this.h, t, x, y;
    for (t = 0; t < 16; t += 1, at += 4) {
      w[t] = bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
    }
    for (; t < 64; t += 1) {
      x = w[t - 15];
      y = w[t - 2];
      w[t] = w[t - 16] + w[t - 7] + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3) +
        ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10);
    }
    var a = own[0], b = own[1], c = own[2], d = own[3];
    var e = own[4], f = own[5], g = own[6], h = own[7];
    for (t = 0; t < 64; t += 1) {
      x = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) +
        (e & f ^ ~e & g) + ROUNDS[t] + w[t] | 0;
      y = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) +
        (a & b ^ a & c ^ b & c) | 0;
      h = g; g = f; f = e; e = d + x | 0; d = c; c = b; b = a; a = x + y | 0;
    }
    own[0] += a; own[1] += b; own[2] += c; own[3] += d;
    own[4] += e; own[5] += f; own[6] += g; own[7] += h;
  };

  Digest.prototype.add = function (bytes) {
    this.length += bytes.length;
    if (this.rest.length) { bytes = Bytes.joined([this.rest, bytes]); }
    var whole = bytes.length & ~63;
    for (var at = 0; at < whole; at += 64) { this.block(bytes, at); }
    this.rest = bytes.slice(whole);
    return this;
  };

  Digest.prototype.end = function () {
    var bits = this.length * 8;
    var last = new Uint8Array(this.rest.length < 56 ? 64 : 128);
    last.set(this.rest);
    last[this.rest.length] = 128;
    for (var at = 1; at <= 7; at += 1) {
      last[last.length - at] = bits % 256;
      bits = Math.floor(bits / 256);
    }
    for (at = 0; at < last.length; at += 64) { this.block(last, at); }
    var made = new Uint8Array(32);
    for (at = 0; at < 32; at += 1) { made[at] = this.h[at >> 2] >>> 24 - 8 * (at & 3); }
    return made;
  };

  function sha256(bytes) { return new Digest().add(bytes).end(); }

  // ---- HMAC-SHA-256 and, from it, PBKDF2 of one block

  function hmac(key, bytes) {
    var inner = new Uint8Array(64), outer = new Uint8Array(64);
    inner.set(key.length > 64 ? sha256(key) : key);
    for (var at = 0; at < 64; at += 1) {
      outer[at] = inner[at] ^ 0x5c;
      inner[at] ^= 0x36;
    }
    return sha256(Bytes.joined([outer, sha256(Bytes.joined([inner, bytes]))]));
  }

  function pbkdf2(password, salt, rounds) {
    var turn = hmac(password, Bytes.joined([salt, new Uint8Array([0, 0, 0, 1])]));
    var made = turn.slice();
    for (var round = 1; round < rounds; round += 1) {
      turn = hmac(password, turn);
      for (var at = 0; at < 32; at += 1) { made[at] ^= turn[at]; }
    }
    return made;
  }

  return { Digest: Digest, sha256: sha256, hmac: hmac, pbkdf2: pbkdf2 };
}());

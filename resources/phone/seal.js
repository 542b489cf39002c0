// Sealing: ChaCha20-Poly1305 (RFC 8439).
// Written out because browsers lend their own cryptography to https pages only.
// Everything takes and gives Uint8Array.
var Seal = (function () {
  'use strict';

  function number(bytes, at) {
    return bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16 | bytes[at + 3] << 24;
  }

  function put(bytes, at, value) {
    bytes[at] = value;
    bytes[at + 1] = value >>> 8;
    bytes[at + 2] = value >>> 16;
    bytes[at + 3] = value >>> 24;
  }

  // ---- ChaCha20, RFC 8439 section 2.4

  function start(key, nonce, counter) {
    var state = new Int32Array(16);
    state.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]); // "expand 32-byte k"
    for (var at = 0; at < 8; at += 1) { state[4 + at] = number(key, 4 * at); }
    state[12] = counter;
    for (at = 0; at < 3; at += 1) { state[13 + at] = number(nonce, 4 * at); }
    return state;
  }

  // The sixteen words are sixteen variables: engines keep those in registers.
  function block(state, words) {
    var a = state[0], b = state[1], c = state[2], d = state[3];
    var e = state[4], f = state[5], g = state[6], h = state[7];
    var i = state[8], j = state[9], k = state[10], l = state[11];
    var m = state[12], n = state[13], o = state[14], p = state[15];
    for (var round = 0; round < 10; round += 1) {
      // columns
      a = a + e | 0; m ^= a; m = m << 16 | m >>> 16; i = i + m | 0; e ^= i; e = e << 12 | e >>> 20;
      a = a + e | 0; m ^= a; m = m << 8 | m >>> 24; i = i + m | 0; e ^= i; e = e << 7 | e >>> 25;
      b = b + f | 0; n ^= b; n = n << 16 | n >>> 16; j = j + n | 0; f ^= j; f = f << 12 | f >>> 20;
      b = b + f | 0; n ^= b; n = n << 8 | n >>> 24; j = j + n | 0; f ^= j; f = f << 7 | f >>> 25;
      c = c + g | 0; o ^= c; o = o << 16 | o >>> 16; k = k + o | 0; g ^= k; g = g << 12 | g >>> 20;
      c = c + g | 0; o ^= c; o = o << 8 | o >>> 24; k = k + o | 0; g ^= k; g = g << 7 | g >>> 25;
      d = d + h | 0; p ^= d; p = p << 16 | p >>> 16; l = l + p | 0; h ^= l; h = h << 12 | h >>> 20;
      d = d + h | 0; p ^= d; p = p << 8 | p >>> 24; l = l + p | 0; h ^= l; h = h << 7 | h >>> 25;
      // diagonals
      a = a + f | 0; p ^= a; p = p << 16 | p >>> 16; k = k + p | 0; f ^= k; f = f << 12 | f >>> 20;
      a = a + f | 0; p ^= a; p = p << 8 | p >>> 24; k = k + p | 0; f ^= k; f = f << 7 | f >>> 25;
      b = b + g | 0; m ^= b; m = m << 16 | m >>> 16; l = l + m | 0; g ^= l; g = g << 12 | g >>> 20;
      b = b + g | 0; m ^= b; m = m << 8 | m >>> 24; l = l + m | 0; g ^= l; g = g << 7 | g >>> 25;
      c = c + h | 0; n ^= c; n = n << 16 | n >>> 16; i = i + n | 0; h ^= i; h = h << 12 | h >>> 20;
      c = c + h | 0; n ^= c; n = n << 8 | n >>> 24; i = i + n | 0; h ^= i; h = h << 7 | h >>> 25;
      d = d + e | 0; o ^= d; o = o << 16 | o >>> 16; j = j + o | 0; e ^= j; e = e << 12 | e >>> 20;
      d = d + e | 0; o ^= d; o = o << 8 | o >>> 24; j = j + o | 0; e ^= j; e = e << 7 | e >>> 25;
    }
    words[0] = a + state[0]; words[1] = b + state[1]; words[2] = c + state[2];
    words[3] = d + state[3]; words[4] = e + state[4]; words[5] = f + state[5];
    words[6] = g + state[6]; words[7] = h + state[7]; words[8] = i + state[8];
    words[9] = j + state[9]; words[10] = k + state[10]; words[11] = l + state[11];
    words[12] = m + state[12]; words[13] = n + state[13]; words[14] = o + state[14];
    words[15] = p + state[15];
  }

  // Leaves room for so many bytes behind the text: whole pictures are not copied twice.
  function chacha(key, nonce, counter, text, room) {
    var state = start(key, nonce, counter);
    var words = new Int32Array(16);
    var made = new Uint8Array(text.length + room + 63 & ~63);
    made.set(text);
    var view = new Int32Array(made.buffer); // every phone stores the low byte first
    for (var from = 0; from < view.length; from += 16) {
      block(state, words);
      state[12] += 1;
      for (var at = 0; at < 16; at += 1) { view[from + at] ^= words[at]; }
    }
    return made.subarray(0, text.length + room);
  }

  // ---- Poly1305, RFC 8439 section 2.5, in doubles: the sum in five limbs of 26 bits, the key in
  // ten of 13, so that five products together stay below 45 bits, which a double holds exactly

  var HALF = 8192, LIMB = 67108864; // 2^13, 2^26

  function limbs(bytes, at) {
    var found = [];
    for (var bit = 0; bit < 130; bit += 13) {
      var byte = at + (bit >> 3);
      var three = bytes[byte] | (bit < 120 ? bytes[byte + 1] << 8 : 0) |
        (bit < 112 ? bytes[byte + 2] << 16 : 0);
      found.push(three >>> (bit & 7) & 0x1fff);
    }
    return found;
  }

  // Brings every limb but the first back to 26 bits; 2^130 counts as 5.
  function carry(h) {
    var over = 0;
    for (var at = 0; at < 5; at += 1) {
      var whole = h[at] + over;
      over = Math.floor(whole / LIMB);
      h[at] = whole - over * LIMB;
    }
    h[0] += 5 * over;
  }

  function Mac(key) {
    var clamped = key.slice(0, 16);
    for (var at = 0; at < 4; at += 1) {
      clamped[4 * at + 3] &= 15;
      if (at > 0) { clamped[4 * at] &= 252; }
    }
    this.r = new Float64Array(limbs(clamped, 0));
    this.s = key.slice(16, 32);
    this.h = new Float64Array(5);
  }

  // Takes whole blocks of sixteen bytes in. Limbs are variables: engines keep those in registers.
  // No carry waits for another: what is above a limb goes one further, its own rest next time.
  Mac.prototype.blocks = function (bytes, end) {
    var h = this.h, r = this.r, floor = Math.floor, b0 = 0, b1 = 0, b2 = 0, b3 = 0;
    var h0 = h[0], h1 = h[1], h2 = h[2], h3 = h[3], h4 = h[4];
    var r0 = r[0], r1 = r[1], r2 = r[2], r3 = r[3], r4 = r[4];
    var r5 = r[5], r6 = r[6], r7 = r[7], r8 = r[8], r9 = r[9];
    var s2 = 5 * r2, s3 = 5 * r3, s4 = 5 * r4, s5 = 5 * r5; // what wraps around counts five times
    var s6 = 5 * r6, s7 = 5 * r7, s8 = 5 * r8, s9 = 5 * r9;
    var d0 = 0, d1 = 0, d2 = 0, d3 = 0, d4 = 0, d5 = 0, d6 = 0, d7 = 0, d8 = 0, d9 = 0;
    var c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0;
    for (var at = 0; at < end; at += 16) {
      b0 = number(bytes, at);
      b1 = number(bytes, at + 4);
      b2 = number(bytes, at + 8);
      b3 = number(bytes, at + 12);
      h0 += b0 & 0x3ffffff;
      h1 += (b0 >>> 26 | b1 << 6) & 0x3ffffff;
      h2 += (b1 >>> 20 | b2 << 12) & 0x3ffffff;
      h3 += (b2 >>> 14 | b3 << 18) & 0x3ffffff;
      h4 += b3 >>> 8 | 0x1000000; // the one above the sixteen bytes
      d0 = h0 * r0 + h1 * s8 + h2 * s6 + h3 * s4 + h4 * s2;
      d1 = h0 * r1 + h1 * s9 + h2 * s7 + h3 * s5 + h4 * s3;
      d2 = h0 * r2 + h1 * r0 + h2 * s8 + h3 * s6 + h4 * s4;
      d3 = h0 * r3 + h1 * r1 + h2 * s9 + h3 * s7 + h4 * s5;
      d4 = h0 * r4 + h1 * r2 + h2 * r0 + h3 * s8 + h4 * s6;
      d5 = h0 * r5 + h1 * r3 + h2 * r1 + h3 * s9 + h4 * s7;
      d6 = h0 * r6 + h1 * r4 + h2 * r2 + h3 * r0 + h4 * s8;
      d7 = h0 * r7 + h1 * r5 + h2 * r3 + h3 * r1 + h4 * s9;
      d8 = h0 * r8 + h1 * r6 + h2 * r4 + h3 * r2 + h4 * r0;
      d9 = h0 * r9 + h1 * r7 + h2 * r5 + h3 * r3 + h4 * r1;
      c0 = floor(d1 / HALF); c1 = floor(d3 / HALF); c2 = floor(d5 / HALF);
      c3 = floor(d7 / HALF); c4 = floor(d9 / HALF);
      d0 += (d1 - c0 * HALF) * HALF + 5 * c4;
      d2 += (d3 - c1 * HALF) * HALF + c0;
      d4 += (d5 - c2 * HALF) * HALF + c1;
      d6 += (d7 - c3 * HALF) * HALF + c2;
      d8 += (d9 - c4 * HALF) * HALF + c3;
      c0 = floor(d0 / LIMB); c1 = floor(d2 / LIMB); c2 = floor(d4 / LIMB);
      c3 = floor(d6 / LIMB); c4 = floor(d8 / LIMB);
      h0 = d0 - c0 * LIMB + 5 * c4;
      h1 = d2 - c1 * LIMB + c0;
      h2 = d4 - c2 * LIMB + c1;
      h3 = d6 - c3 * LIMB + c2;
      h4 = d8 - c4 * LIMB + c3;
    }
    h.set([h0, h1, h2, h3, h4]);
  };

  // Takes bytes in, filled up to sixteen with zeros as section 2.8 wants it.
  Mac.prototype.add = function (bytes) {
    var whole = bytes.length & ~15;
    this.blocks(bytes, whole);
    if (whole < bytes.length) {
      var last = new Uint8Array(16);
      last.set(bytes.subarray(whole));
      this.blocks(last, 16);
    }
  };

  // The sum modulo 2^130 - 5, in bytes.
  Mac.prototype.reduced = function () {
    var h = this.h, more = [];
    for (var turn = 0; turn < 3; turn += 1) { carry(h); }
    var over = 5; // h + 5 reaches 2^130 just when h is not less than the prime
    for (var at = 0; at < 5; at += 1) {
      over += h[at];
      more.push(over & 0x3ffffff);
      over >>>= 26;
    }
    if (over) { h = more; }
    var made = new Uint8Array(17);
    for (var bit = 0; bit < 130; bit += 1) {
      made[bit >> 3] |= (h[Math.floor(bit / 26)] >>> bit % 26 & 1) << (bit & 7);
    }
    return made;
  };

  Mac.prototype.end = function () {
    var made = this.reduced(), tag = new Uint8Array(16), sum = 0;
    for (var at = 0; at < 16; at += 1) {
      sum = (sum >>> 8) + made[at] + this.s[at];
      tag[at] = sum;
    }
    return tag;
  };

  // ---- both together, RFC 8439 section 2.8

  function tagged(key, nonce, sealed, bound) {
    var mac = new Mac(chacha(key, nonce, 0, new Uint8Array(32), 0));
    var lengths = new Uint8Array(16);
    put(lengths, 0, bound.length);
    put(lengths, 8, sealed.length);
    mac.add(bound);
    mac.add(sealed);
    mac.add(lengths);
    return mac.end();
  }

  function seal(key, nonce, plain, bound) {
    var made = chacha(key, nonce, 1, plain, 16);
    made.set(tagged(key, nonce, made.subarray(0, plain.length), bound), plain.length);
    return made;
  }

  // Gives null for what was not sealed so.
  function open(key, nonce, sealed, bound) {
    if (nonce.length !== 12 || sealed.length < 16) { return null; }
    var text = sealed.subarray(0, sealed.length - 16);
    var tag = tagged(key, nonce, text, bound), wrong = 0;
    for (var at = 0; at < 16; at += 1) { wrong |= tag[at] ^ sealed[text.length + at]; }
    return wrong ? null : chacha(key, nonce, 1, text, 0);
  }

  return { seal: seal, open: open };
}());

// Bytes as Uint8Array: put together, from and to text and base64url, and random ones.
var Bytes = (function () {
  'use strict';

  function joined(parts) {
    var length = 0, at = 0;
    parts.forEach(function (part) { length += part.length; });
    var made = new Uint8Array(length);
    parts.forEach(function (part) {
      made.set(part, at);
      at += part.length;
    });
    return made;
  }

  function fromText(text) {
    var raw = unescape(encodeURIComponent(text)); // TextEncoder is younger than some phones
    var made = new Uint8Array(raw.length);
    for (var at = 0; at < raw.length; at += 1) { made[at] = raw.charCodeAt(at); }
    return made;
  }

  function toText(bytes) {
    var raw = '';
    for (var at = 0; at < bytes.length; at += 8192) {
      raw += String.fromCharCode.apply(null, bytes.subarray(at, at + 8192));
    }
    return decodeURIComponent(escape(raw));
  }

  function from64(text) {
    var raw = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    var made = new Uint8Array(raw.length);
    for (var at = 0; at < raw.length; at += 1) { made[at] = raw.charCodeAt(at); }
    return made;
  }

  function to64(bytes) {
    var raw = btoa(String.fromCharCode.apply(null, bytes));
    return raw.replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  }

  function random(count) { return crypto.getRandomValues(new Uint8Array(count)); }

  return {
    joined: joined, fromText: fromText, toText: toText, from64: from64, to64: to64, random: random
  };
}());

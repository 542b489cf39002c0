// What the page asks of the computer, all of it sealed. For browsers of 2020 and older.
// The key stands behind the # of the address, which browsers do not send.
var link = (function () {
  'use strict';

  var here = location.pathname;
  var found = /[#&]k=([A-Za-z0-9_-]{22})/.exec(location.hash);
  var visit = Bytes.random(16);
  var key = found && Hash.hmac(Bytes.from64(found[1]),
    Bytes.joined([Bytes.fromText('icp-wizard phone visit'), visit]));
  var device = remembered();
  var counter = 0;
  var TRIES = 6;

  // A reload must not have to be accepted again: the device keeps its secret until the tab closes.
  function remembered() {
    var name = 'device ' + here, secret = Bytes.to64(Bytes.random(16));
    try {
      secret = sessionStorage.getItem(name) || secret;
      sessionStorage.setItem(name, secret);
    } catch (_) { /* private windows of older phones keep nothing */ }
    return secret;
  }

  // 1 says from the phone, then a count: under this visit's key no nonce comes twice.
  function nonce() {
    var made = new Uint8Array(12), rest = counter;
    made[3] = 1;
    for (var at = 11; at > 3; at -= 1) {
      made[at] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    counter += 1;
    return made;
  }

  function hex(bytes) {
    return Array.prototype.map.call(bytes, function (byte) {
      return (byte < 16 ? '0' : '') + byte.toString(16);
    }).join('');
  }

  function unsealed(bytes, kind, asked) {
    var bound = Bytes.fromText(kind + '|' + hex(asked));
    return bytes[3] === 2 ? Seal.open(key, bytes.slice(0, 12), bytes.slice(12), bound) : null;
  }

  // Gives {piece: bytes} where a piece was asked for and came, else what the computer says.
  function opened(body, asked, piece) {
    var bytes = new Uint8Array(body), plain = piece ? unsealed(bytes, piece, asked) : null;
    if (plain) { return { piece: plain }; }
    plain = unsealed(bytes, 'answer', asked);
    return plain ? JSON.parse(Bytes.toText(plain)) : null;
  }

  function sealed(plain, bound) {
    var own = nonce();
    return Bytes.joined([own, Seal.seal(key, own, plain, Bytes.fromText(bound))]);
  }

  // done gets the answer, {over: true} when the link has ended, or null when nothing got through.
  function post(way, letter, done, progress, piece) {
    var request = new XMLHttpRequest(), own = letter.slice(0, 12);
    request.open('POST', here + way);
    request.responseType = 'arraybuffer';
    request.timeout = 60000;
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.onload = function () {
      done(request.status === 404 ? { over: true } : opened(request.response, own, piece));
    };
    request.onerror = request.ontimeout = function () { done(null); };
    if (progress) { request.upload.onprogress = function (event) { progress(event.loaded); }; }
    request.send(letter.buffer);
    return request;
  }

  function say(said, done, piece) {
    if (!key) { done({ over: true }); return null; }
    said.device = device;
    var plain = Bytes.fromText(JSON.stringify(said));
    return post('/say/' + Bytes.to64(visit), sealed(plain, 'say'), done, null, piece);
  }

  // What is asked for and here: {slots: […], number}, or {waiting: number} until the computer accepts.
  function state(done) { say({ 'do': 'state' }, done); }

  // What can be copied and saved: {screens: […], pictures: […], note}.
  function values(done) { say({ 'do': 'values' }, done); }

  // This value of a line was copied; done gets {ticked: false} where it is no longer its value.
  function copied(line, value, done) { say({ 'do': 'copied', line: line, value: value }, done); }

  // Fetches one picture in pieces; done gets {pieces: […]}, {gone: true} or another refusal, or null
  // when it did not get through or its digest was another one.
  function bring(picture, progress, done) {
    var pieces = [], digest = null, got = 0, total = 0, sum = '', tries = 0;

    // After a cut: wait a little longer each time, then ask for the same piece.
    function again(act) {
      tries += 1;
      if (tries > TRIES) { done(null); return; }
      setTimeout(act, facts.pause * tries * tries);
    }

    function begin() {
      say({ 'do': 'photo', picture: picture }, function (answer) {
        if (!answer) { again(begin); return; }
        if (!answer.digest) { done(answer); return; }
        pieces = [];
        digest = new Hash.Digest();
        got = 0;
        total = answer.total;
        sum = answer.digest;
        next();
      });
    }

    function next() {
      progress(got, total);
      if (got >= total) { done(hex(digest.end()) === sum ? { pieces: pieces } : null); return; }
      var kind = ['piece', picture, pieces.length, total, 'down'].join('|');
      say({ 'do': 'piece', picture: picture, index: pieces.length }, taken, kind);
    }

    function taken(answer) {
      if (!answer) { again(next); return; }
      if (!answer.piece) { done(answer); return; }
      pieces.push(answer.piece);
      digest.add(answer.piece);
      got += answer.piece.length;
      tries = 0;
      next();
    }

    begin();
  }

  // Sends one file in chunks; done gets the receipt with the new slots, {aborted: true}, {over:
  // true}, or null when it did not get through. What is given back can abort().
  function send(slot, file, progress, done) {
    var picture = '', digest = new Hash.Digest(), hashed = 0, most = 0, tries = 0;
    var request = null, settled = false, sum = '';
    var sheet = null; // {index, letter, wanted}: the chunk which is to go next

    function settle(answer) {
      if (!settled) {
        settled = true;
        done(answer);
      }
    }

    function abort() {
      if (settled) { return; }
      settle({ aborted: true });
      if (request) { request.abort(); }
      say({ 'do': 'drop' }, function () {});
    }

    // After a cut: wait a little longer each time, then ask how much is there.
    function again() {
      tries += 1;
      if (tries > TRIES) { settle(null); return; }
      setTimeout(function () {
        if (settled) { return; }
        request = picture ? say({ 'do': 'here', picture: picture }, next) : begin();
      }, facts.pause * tries * tries);
    }

    function begin() {
      return say({ 'do': 'begin', slot: slot, total: file.size }, function (answer) {
        if (answer && answer.picture) { picture = answer.picture; }
        next(answer);
      });
    }

    function next(answer) {
      if (settled) { return; }
      if (!answer) { again(); return; }
      if (answer.gone) { settle(null); return; }
      if (answer.refused) { settle(answer.refused); return; }
      if (answer.here === undefined) { settle(answer); return; }
      if (answer.here > most) {
        most = answer.here;
        tries = 0;
      }
      if (answer.here * facts.chunk >= file.size) { finish(); return; }
      pass(answer.here);
    }

    // Sends a chunk, and seals the one behind it while this one is on its way.
    function pass(index) {
      if (!sheet || sheet.index !== index) { prepare(index); }
      sheet.wanted = true;
      if (sheet.letter) { go(sheet); }
    }

    function prepare(index) {
      var mine = { index: index, letter: null, wanted: false };
      var start = index * facts.chunk, reader = new FileReader();
      reader.onload = function () {
        var plain = new Uint8Array(reader.result);
        if (start === hashed) {
          digest.add(plain);
          hashed += plain.length;
        }
        mine.letter = sealed(plain, ['chunk', slot, picture, index, file.size, 'up'].join('|'));
        if (mine.wanted && mine === sheet) { go(mine); }
      };
      reader.onerror = function () { settle(null); };
      reader.readAsArrayBuffer(file.slice(start, start + facts.chunk));
      sheet = mine;
    }

    function go(mine) {
      var start = mine.index * facts.chunk;
      sheet = null;
      if (settled) { return; }
      request = post('/chunk/' + Bytes.to64(visit) + '/' + mine.index, mine.letter, next,
        function (sent) { progress(Math.min(file.size, start + sent), file.size); });
      if (start + facts.chunk < file.size) { prepare(mine.index + 1); }
    }

    function finish() {
      progress(file.size, file.size);
      sum = sum || hex(digest.end());
      request = say({ 'do': 'finish', picture: picture, digest: sum }, next);
    }

    request = begin();
    return { abort: abort };
  }

  return { state: state, send: send, values: values, copied: copied, bring: bring, whole: key !== null };
}());

// Behind the page's own script, in the bench alone: sends one file again and again, in turns sealed
// and with a seal that does nothing, and says how long each took as a last file.
(function () {
  'use strict';

  var ROUNDS = 30, BYTES = 10000000;
  var seals = {
    sealed: { seal: Seal.seal, open: Seal.open },
    bare: {
      seal: function (_key, _nonce, plain) {
        var made = new Uint8Array(plain.length + 16);
        made.set(plain);
        return made;
      },
      open: function (_key, _nonce, text) { return text.slice(0, text.length - 16); }
    }
  };
  var took = { sealed: [], bare: [] };

  function use(kind) {
    Seal.seal = seals[kind].seal;
    Seal.open = seals[kind].open;
  }

  function file() {
    var parts = [];
    for (var left = BYTES; left > 0; left -= 50000) { parts.push(Bytes.random(50000)); }
    return new Blob(parts);
  }

  function run(photo, left) {
    if (!left.length) {
      use('sealed');
      link.send('figures', new Blob([JSON.stringify(took)]), function () {}, function () {});
      return;
    }
    var kind = left[0], began = performance.now();
    use(kind);
    link.send(kind, photo, function () {}, function (answer) {
      if (!answer || !answer.accepted) { throw new Error(JSON.stringify(answer)); }
      took[kind].push(performance.now() - began);
      run(photo, left.slice(1));
    });
  }

  function begin() {
    link.state(function (answer) {
      if (!answer || !answer.slots) { setTimeout(begin, 100); return; }
      var turns = [];
      for (var round = 0; round < ROUNDS; round += 1) {
        turns = turns.concat(round % 2 ? ['sealed', 'bare'] : ['bare', 'sealed']);
      }
      run(file(), turns);
    });
  }

  begin();
}());

// The frame around both tabs: who this phone is, which tab is open, and that the link has ended.
var frame = (function () {
  'use strict';

  var names = ['photos', 'values'];
  var kept = 'tab ' + location.pathname;
  var open = names[0];
  var acts = {};
  var admitted = false;
  var over = false;

  function part(id) { return document.getElementById(id); }

  // A reload comes back to the tab it left; where nothing is kept, to the photos.
  function remembered() {
    try { return sessionStorage.getItem(kept); } catch (_) { return null; }
  }

  function remember() {
    try { sessionStorage.setItem(kept, open); } catch (_) { /* it opens with the photos then */ }
  }

  function draw() {
    names.forEach(function (name) {
      var tab = part('tab-' + name);
      tab.setAttribute('aria-selected', String(name === open));
      tab.tabIndex = name === open ? 0 : -1;
      part(name).hidden = over || name !== open;
    });
    part('tabs').hidden = !admitted || over;
    part('standing').hidden = !admitted || over;
  }

  function turn(name) {
    open = name;
    remember();
    draw();
    look();
  }

  // Asks the computer anew what the open tab shows.
  function look() {
    if (!over && acts[open]) { acts[open](); }
  }

  // The computer has said yes to this phone.
  function admit(number) {
    if (admitted) { return; }
    admitted = true;
    part('number').textContent = number;
    if (remembered() === 'values') { turn('values'); } else { draw(); }
  }

  function end() {
    if (over) { return; }
    over = true;
    part('ended').appendChild(show.strip('stop', facts.words[link.whole ? 'ended' : 'no_key']));
    part('asking').textContent = '';
    draw();
  }

  names.forEach(function (name, at) {
    part('tab-' + name).onclick = function () { turn(name); };
    part('tab-' + name).onkeydown = function (event) {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') { return; }
      turn(names[1 - at]);
      part('tab-' + names[1 - at]).focus();
    };
  });
  part('wechat').hidden = !show.inWechat;
  // A phone that comes back from the camera may show a page from its memory: ask the computer.
  window.addEventListener('pageshow', function (event) { if (event.persisted) { look(); } });
  // Scanned again in the tab which lacked its key, only what stands behind the # is another.
  window.addEventListener('hashchange', function () { location.reload(); });
  document.addEventListener('visibilitychange', function () { if (!document.hidden) { look(); } });

  return {
    on: function (name, act) { acts[name] = act; },
    admit: admit, end: end, look: look,
    isOver: function () { return over; }
  };
}());

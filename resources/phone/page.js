// The first tab: a card for each paper, and the photographs on their way to the computer.
(function () {
  'use strict';

  var words = show.words, element = show.element, icon = show.icon, say = show.say;
  var list = document.getElementById('slots');
  var slots = [];
  var notes = {}; // slot id -> the last answer, until a reload
  var opened = null; // slot id
  var sending = null; // {id, request, sent, total}
  var focused = null; // slot id
  var asking = 0; // a timer
  var waiting = []; // files chosen with the one being sent, of a paper of several pages

  function stateOf(slot) {
    return notes[slot.id] && !notes[slot.id].accepted ? 'refused' : slot.state;
  }

  function isSending(slot) {
    return sending !== null && sending.id === slot.id;
  }

  function several(slot) {
    return slot.pages > 1;
  }

  function hasRoom(slot) {
    return several(slot) && slot.here < slot.pages;
  }

  function firstWaiting() {
    for (var at = 0; at < slots.length; at += 1) {
      if (stateOf(slots[at]) !== 'received') { return slots[at].id; }
    }
    return null;
  }

  function verdict(slot, state) {
    if (state === 'received' && slot.message) {
      return say(element('span', 'verdict stacked'), slot.message);
    }
    var told = facts.words[state];
    if (several(slot) && slot.here) { told = words('pages', { here: slot.here, pages: slot.pages }); }
    return say(element('span', 'verdict'), told);
  }

  function head(slot, state, open) {
    var button = element('button', 'head');
    var name = element('span', 'name');
    var mark = element('span', 'mark');
    mark.appendChild(icon({ received: 'ready', refused: 'risk' }[state] || 'camera'));
    say(name, slot.title, slot.whose);
    if (!isSending(slot)) { name.appendChild(verdict(slot, state)); }
    button.type = 'button';
    button.appendChild(mark);
    button.appendChild(name);
    var fold = element('span', 'fold');
    fold.appendChild(icon(open ? 'close' : 'open'));
    button.appendChild(fold);
    button.setAttribute('aria-expanded', String(open));
    button.setAttribute('data-head', slot.id);
    button.onclick = function () {
      opened = open ? null : slot.id;
      draw();
    };
    return button;
  }

  function picker(slot, state) {
    var label = element('label', sending ? 'button off' : 'button');
    var input = element('input');
    input.type = 'file';
    // iPhones turn HEIC into JPEG when only these are asked for; WeChat knows the wildcard alone.
    input.accept = show.inWechat ? 'image/*' : 'image/jpeg,image/png';
    if (several(slot)) { input.multiple = true; } else { input.setAttribute('capture', 'environment'); }
    input.disabled = sending !== null;
    input.setAttribute('data-slot', slot.id);
    input.onchange = function () {
      waiting = Array.prototype.slice.call(input.files || [], 0, slot.pages);
      if (waiting.length) { send(slot.id, waiting.shift()); }
    };
    label.appendChild(icon('camera'));
    var key = state === 'empty' ? 'take' : state === 'received' && hasRoom(slot) ? 'more' : 'again';
    label.appendChild(say(element('span'), facts.words[sending ? 'wait' : key]));
    label.appendChild(input);
    return label;
  }

  function way() {
    var done = sending.total ? sending.sent / sending.total : 0;
    var told = done < 1 ? words('sending', { percent: Math.floor(100 * done) }) : facts.words.looking;
    return show.way(told, sending.sent, sending.total);
  }

  function cancel() {
    return show.button('button plain', facts.words.cancel, function () {
      waiting = [];
      sending.request.abort();
    });
  }

  function trouble(slot) {
    var note = notes[slot.id];
    if (note && !note.accepted) { return join(note.message, note.fix); }
    return slot.state === 'refused' ? slot.message : null;
  }

  function join(message, fix) {
    if (!fix) { return message; }
    return { en: message.en + ' ' + fix.en, zh: message.zh + fix.zh };
  }

  // A good and a bad shot beside each other: what words take longer to say.
  function shots(shape) {
    var box = element('div', 'shots');
    ['good', 'bad'].forEach(function (kind) {
      var shot = element('div', 'shot ' + kind);
      shot.appendChild(icon(kind + '-' + shape));
      shot.appendChild(say(element('p', 'stacked'), facts.words[kind]));
      box.appendChild(shot);
    });
    return box;
  }

  function body(slot, state) {
    var box = element('div', 'body');
    if (isSending(slot)) {
      box.appendChild(way());
      box.appendChild(cancel());
      return box;
    }
    if (trouble(slot)) {
      var told = show.strip('risk', trouble(slot));
      told.setAttribute('role', 'alert');
      box.appendChild(told);
    }
    if (slot.hint.en) { box.appendChild(say(element('p', 'hint stacked'), slot.hint)); }
    if (slot.shape) { box.appendChild(shots(slot.shape)); }
    box.appendChild(picker(slot, state));
    return box;
  }

  // Keyboard and screen reader stay at the card they were in, although it is drawn anew.
  function refocus() {
    var heads = list.querySelectorAll('.head');
    for (var at = 0; at < heads.length; at += 1) {
      if (heads[at].getAttribute('data-head') === focused) { heads[at].focus(); }
    }
  }

  function remember() {
    var card = list.contains(document.activeElement) && document.activeElement.closest('.slot');
    focused = card ? card.querySelector('.head').getAttribute('data-head') : null;
  }

  function draw() {
    var done = 0;
    remember();
    list.textContent = '';
    slots.forEach(function (slot) {
      var state = stateOf(slot);
      var open = opened === slot.id;
      var item = element('li', 'slot ' + state + (open ? ' open' : ''));
      item.appendChild(head(slot, state, open));
      if (open) { item.appendChild(body(slot, state)); }
      list.appendChild(item);
      if (state === 'received') { done += 1; }
    });
    count(done);
    if (focused !== null) { refocus(); }
  }

  function count(done) {
    var line = document.getElementById('count');
    var text = words('count', { done: done, all: slots.length });
    var isIn = done === slots.length;
    document.getElementById('stay').hidden = isIn;
    line.textContent = '';
    if (!slots.length) { list.appendChild(show.strip('advice', facts.words.nothing)); }
    else { say(line, isIn ? facts.words.all_in : text); }
  }

  function redrawWay() {
    var old = document.querySelector('.way');
    if (old) { old.parentNode.replaceChild(way(), old); }
  }

  function learn(answer) {
    if (!answer || !answer.slots) { return; }
    slots = answer.slots;
    if (opened === null) { opened = firstWaiting(); }
  }

  function look() {
    if (sending) { return; }
    link.state(function (answer) {
      if (answer && answer.over) { frame.end(); return; }
      if (answer && answer.waiting) { ask(answer.waiting); return; }
      if (answer) {
        document.getElementById('asking').textContent = '';
        learn(answer);
        draw();
        frame.admit(answer.number);
      }
    });
  }

  // Until somebody at the computer presses Accept; asked again each second.
  function ask(number) {
    var box = document.getElementById('asking');
    if (box.getAttribute('data-number') !== number) {
      box.setAttribute('data-number', number);
      box.textContent = '';
      box.appendChild(element('p', 'number', number));
      box.appendChild(show.strip('advice', words('asking', { number: number })));
    }
    clearTimeout(asking);
    asking = setTimeout(look, 1000);
  }

  function settle(id, note) {
    sending = null;
    notes[id] = note;
    if (!note || !note.accepted) { waiting = []; }
    if (note && note.accepted) {
      delete notes[id];
      if (waiting.length) { send(id, waiting.shift()); return; }
      if (!roomIn(id)) { opened = firstWaiting(); }
    }
    draw();
  }

  function roomIn(id) {
    return slots.some(function (slot) { return slot.id === id && hasRoom(slot); });
  }

  function failed(message) {
    return { accepted: false, message: message, fix: null };
  }

  function answered(id, answer) {
    if (answer && answer.over) { frame.end(); return; }
    if (answer && answer.aborted) { settle(id, null); return; }
    learn(answer);
    settle(id, answer || failed(facts.words.lost));
  }

  function send(id, file) {
    if (file.size > facts.limit) { settle(id, failed(facts.words.too_large)); return; }
    sending = { id: id, request: null, sent: 0, total: file.size };
    var mine = sending;
    mine.request = link.send(id, file, function (sent) {
      if (sending === mine) { mine.sent = sent; redrawWay(); }
    }, function (answer) { answered(id, answer); });
    draw();
  }

  frame.on('photos', look);
  look();
}());

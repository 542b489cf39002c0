// The second tab gives back every value to copy, and the pictures of pictures.js.
(function () {
  'use strict';

  var element = show.element, icon = show.icon, say = show.say;
  var list = document.getElementById('screens');
  var notice = document.getElementById('gift');
  var said = document.getElementById('copied');
  var gift = null;
  var drawn = ''; // the gift as it was drawn last
  var folded = null; // screen id -> true; the pictures are 'pictures'

  function each(act) {
    gift.screens.forEach(function (screen) { linesOf(screen).forEach(act); });
  }

  function linesOf(screen) {
    return screen.groups.reduce(function (all, group) { return all.concat(group.lines); }, []);
  }

  function withValue(line) { return line.value !== ''; }

  function isExplained(line) { return line.gloss.en !== '' || line.gloss.zh !== ''; }

  // A name is the same in both languages.
  function once(text) { return text.en === text.zh ? { zh: text.zh } : text; }

  function isDone(line) { return line.standing === 'done'; }

  // The computer asks in the Chinese words, so these come first whatever language does.
  function label(line) {
    var box = element('p', 'label');
    var chinese = element('span', '', line.label.zh), english = element('span', '', line.label.en);
    chinese.lang = 'zh-CN';
    english.lang = 'en';
    box.appendChild(chinese);
    box.appendChild(document.createTextNode(' · '));
    box.appendChild(english);
    return box;
  }

  // Browsers lend their clipboard to https pages only; this older way needs a field that is marked.
  function copies(text) {
    var field = element('textarea', 'unseen'), done = false;
    field.value = text;
    field.readOnly = true; // or the keyboard would open
    field.setAttribute('aria-hidden', 'true');
    document.body.appendChild(field);
    field.select();
    field.setSelectionRange(0, text.length); // iPhones mark nothing by select()
    try { done = document.execCommand('copy'); } catch (_) { /* then it is marked by hand */ }
    document.body.removeChild(field);
    return done;
  }

  function mark(node) {
    var range = document.createRange(), selection = window.getSelection();
    range.selectNodeContents(node);
    selection.removeAllRanges();
    selection.addRange(range);
  }

  function announce(text) {
    said.textContent = '';
    say(said, text);
  }

  function copy(line, row) {
    var button = row.querySelector('.copy');
    if (!copies(line.value)) {
      mark(row.querySelector('.value'));
      if (!row.querySelector('.strip')) { row.appendChild(show.strip('risk', facts.words.by_hand)); }
      return;
    }
    line.standing = 'done';
    drawn = JSON.stringify(gift);
    row.parentNode.replaceChild(lineRow(line, button), row);
    button.focus();
    recount();
    announce(facts.words.copied);
    link.copied(line.id, line.value, function (answer) {
      if (answer && answer.ticked === false) { look(); }
    });
  }

  // The button pressed stays in its row, so that keyboard and screen reader stay at it.
  function copyButton(line, button) {
    var kind = isDone(line) ? 'copied' : 'copy';
    button.className = 'copy ' + line.standing;
    button.type = 'button';
    button.textContent = '';
    button.appendChild(icon(kind === 'copied' ? 'ready' : 'copy'));
    button.appendChild(say(element('span', 'stacked'), facts.words[kind]));
    return button;
  }

  // Exactly the value, and beside it what it means or whose it is.
  function told(line) {
    var box = element('p');
    if (withValue(line)) { box.appendChild(element('span', 'value', line.value)); }
    if (isExplained(line)) {
      box.appendChild(document.createTextNode(' '));
      box.appendChild(say(element('span', 'gloss'), once(line.gloss)));
    }
    return box;
  }

  function note(kind, words) {
    return say(element('p', 'note ' + kind), words);
  }

  function lineRow(line, button) {
    var row = element('li', 'line'), text = element('div', 'text');
    text.appendChild(label(line));
    if (withValue(line) || isExplained(line)) { text.appendChild(told(line)); }
    if (line.standing === 'changed') { text.appendChild(note('risk', facts.words.changed)); }
    else if (line.how !== 'paste') { text.appendChild(note(line.how, facts.words['how_' + line.how])); }
    row.appendChild(text);
    if (withValue(line)) {
      row.appendChild(copyButton(line, button || element('button')));
      row.lastChild.onclick = function () { copy(line, row); };
      row.setAttribute('data-line', line.id);
    } else if (line.pictures.length) {
      row.appendChild(element('button', 'copy open'));
      row.lastChild.type = 'button';
      row.lastChild.appendChild(icon('save'));
      row.lastChild.appendChild(say(element('span', 'stacked'), facts.words.save));
      row.lastChild.onclick = function () { lead(line.pictures); };
    }
    return row;
  }

  function counted(screen) {
    var lines = linesOf(screen).filter(withValue);
    return lines.length ? lines.filter(isDone).length + ' / ' + lines.length : '';
  }

  function recount() {
    gift.screens.forEach(function (screen) {
      var count = document.getElementById('count-' + screen.id);
      if (count) { count.textContent = counted(screen); }
    });
  }

  function card(id, title, count, body) {
    var open = !folded[id], box = element('section', 'slot card' + (open ? '' : ' folded'));
    var head = element('button', 'head'), number = element('span', 'amount', count);
    head.type = 'button';
    head.id = 'head-' + id;
    number.id = 'count-' + id;
    head.appendChild(say(element('span', 'name stacked'), title));
    head.appendChild(number);
    head.appendChild(element('span', 'fold')).appendChild(icon(open ? 'close' : 'open'));
    head.setAttribute('aria-expanded', String(open));
    head.onclick = function () {
      folded[id] = open;
      draw();
      document.getElementById(head.id).focus();
    };
    box.appendChild(head);
    if (open) { box.appendChild(body()); }
    return box;
  }

  function screenBody(screen) {
    var box = element('ul', 'lines');
    screen.groups.forEach(function (group) {
      if (screen.groups.length > 1) { box.appendChild(say(element('li', 'group stacked'), group.title)); }
      group.lines.forEach(function (line) { box.appendChild(lineRow(line)); });
    });
    return box;
  }

  // From the line which asks for pictures to where they are saved.
  function lead(ids) {
    folded.pictures = false;
    draw();
    ids.forEach(pictures.want);
    var row = list.querySelector('[data-picture="' + ids[0] + '"]');
    if (row) { row.scrollIntoView(); }
  }

  function draw() {
    list.textContent = '';
    gift.screens.forEach(function (screen) {
      list.appendChild(card(screen.id, screen.title, counted(screen), function () { return screenBody(screen); }));
    });
    if (gift.pictures.length) {
      list.appendChild(card('pictures', facts.words.pictures, String(gift.pictures.length), function () {
        return pictures.body(gift.pictures);
      }));
    }
    drawn = JSON.stringify(gift);
  }

  // One screen is open at first: the one where the next value is to be copied.
  function fold() {
    var open = null;
    folded = { pictures: gift.screens.some(function (screen) { return linesOf(screen).some(withValue); }) };
    gift.screens.forEach(function (screen) {
      var waits = linesOf(screen).filter(withValue).some(function (line) { return !isDone(line); });
      if (waits && open === null) { open = screen.id; }
      folded[screen.id] = screen.id !== open;
    });
  }

  function hint() {
    var values = false;
    each(function (line) { values = values || withValue(line); });
    notice.textContent = '';
    if (values) { notice.appendChild(say(element('p', 'hint stacked'), facts.words.copy_these)); }
    else { notice.appendChild(show.strip('advice', gift.note || facts.words.no_values)); }
    if (!gift.pictures.length) { notice.appendChild(say(element('p', 'hint stacked'), facts.words.no_pictures)); }
  }

  function learn(answer) {
    gift = answer;
    if (folded === null) { fold(); }
    hint();
    if (JSON.stringify(gift) !== drawn) { draw(); }
  }

  function look() {
    link.values(function (answer) {
      if (answer && answer.over) { frame.end(); return; }
      if (answer && answer.screens) { learn(answer); return; }
      if (gift === null) { notice.textContent = ''; }
      if (!notice.querySelector('.stop')) {
        var why = answer && answer.failed || facts.words.not_fetched;
        notice.insertBefore(show.strip('stop', why), notice.firstChild);
      }
    });
  }

  document.getElementById('anew').onclick = look;
  frame.on('values', look);
}());

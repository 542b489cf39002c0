// Pictures to save on this phone: fetched in pieces, then shown to be held or saved as a file.
var pictures = (function () {
  'use strict';

  var element = show.element, icon = show.icon, say = show.say;
  var known = []; // as they were drawn last
  var list = null;
  var held = {}; // picture id -> {sent, total}, {url, data, ending} or {failed}
  var queue = []; // ids; the first one is on its way

  function body(all) {
    known = all;
    list = element('ul', 'lines');
    known.forEach(function (picture) { list.appendChild(pictureRow(picture)); });
    return list;
  }

  function pictureRow(picture) {
    var row = element('li', 'picture'), title = element('p', 'stacked');
    row.setAttribute('data-picture', picture.id);
    say(title, picture.title, picture.whose);
    row.appendChild(title);
    row.appendChild(element('p', 'note', show.megabytes(picture.bytes) + ' MB'));
    if (picture.doubt) { row.appendChild(show.strip('risk', picture.doubt)); }
    row.appendChild(pictureState(picture, held[picture.id]));
    return row;
  }

  function pictureState(picture, state) {
    var box = element('div');
    if (!state || state.failed) {
      if (state) { box.appendChild(show.strip('stop', state.failed)).setAttribute('role', 'alert'); }
      var told = facts.words[state ? 'fetch_again' : 'fetch'];
      box.appendChild(show.button('button plain', told, function () { want(picture.id); }, 'save'));
    } else if (state.data) {
      box.appendChild(say(element('p', 'hint stacked'), facts.words.hold));
      var image = box.appendChild(element('img'));
      image.src = state.data;
      image.alt = picture.title.zh + ' ' + picture.title.en;
      if (!show.inWechat) { box.appendChild(download(picture, state)); }
    } else {
      box.appendChild(show.way(facts.words.fetching, state.sent, state.total || picture.bytes));
    }
    return box;
  }

  function download(picture, state) {
    var way = element('a', 'button plain');
    way.href = state.url;
    way.download = picture.title.zh.replace(/[\\\/:*?"<>|]/g, ' ') + state.ending;
    way.appendChild(icon('save'));
    way.appendChild(say(element('span'), facts.words.download));
    return way;
  }

  function redraw(id) {
    var rows = list ? list.querySelectorAll('.picture') : [];
    known.forEach(function (picture, at) {
      if (picture.id === id && rows[at]) { replace(rows[at], pictureRow(picture)); }
    });
  }

  // Keyboard and screen reader stay at the picture, although its button is gone.
  function replace(old, row) {
    var wasHere = old.contains(document.activeElement);
    list.replaceChild(row, old);
    row.tabIndex = -1;
    if (wasHere) { (row.querySelector('.button') || row).focus(); }
  }

  function want(id) {
    if (held[id] && !held[id].failed) { return; }
    held[id] = { sent: 0, total: 0 };
    queue.push(id);
    redraw(id);
    if (queue.length === 1) { fetchNext(); }
  }

  function fetchNext() {
    var id = queue[0];
    link.bring(id, function (sent, total) {
      held[id] = { sent: sent, total: total };
      redraw(id);
    }, function (answer) { keep(id, answer); });
  }

  function keep(id, answer) {
    if (answer && answer.over) { frame.end(); return; }
    if (answer && answer.pieces) { read(id, answer.pieces); return; }
    var why = answer && answer.failed || facts.words[answer ? 'no_picture' : 'not_fetched'];
    settle(id, { failed: why });
  }

  // Held as data in the page, which is what a long press saves in every browser.
  function read(id, pieces) {
    var isPng = pieces[0][0] === 0x89, reader = new FileReader();
    var blob = new Blob(pieces, { type: isPng ? 'image/png' : 'image/jpeg' });
    reader.onload = function () {
      var url = URL.createObjectURL(blob);
      settle(id, { data: reader.result, url: url, ending: isPng ? '.png' : '.jpg' });
    };
    reader.onerror = function () { settle(id, { failed: facts.words.not_fetched }); };
    reader.readAsDataURL(blob);
  }

  function settle(id, state) {
    held[id] = state;
    queue.shift();
    redraw(id);
    if (queue.length) { fetchNext(); }
  }

  return { body: body, want: want };
}());

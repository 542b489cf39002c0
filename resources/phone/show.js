// What both tabs are drawn with. Written for browsers of 2020 and older: no modules, no arrows, no
// optional chaining.
var facts = "FACTS";

var show = (function () {
  'use strict';

  var order = facts.first === 'en' ? ['en', 'zh'] : ['zh', 'en'];
  var tags = { en: 'en', zh: 'zh-CN' };

  function words(key, blanks) {
    var filled = {};
    order.forEach(function (language) {
      filled[language] = facts.words[key][language].replace(/\{(\w+)\}/g, function (_, name) {
        return blanks[name];
      });
    });
    return filled;
  }

  function element(name, kind, content) {
    var made = document.createElement(name);
    if (kind) { made.className = kind; }
    if (typeof content === 'string') { made.textContent = content; }
    return made;
  }

  function icon(name) {
    var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    var use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', '#' + name);
    svg.setAttribute('aria-hidden', 'true');
    svg.appendChild(use);
    return svg;
  }

  // Both languages, the chosen one first. Words only ever enter as text, never as markup.
  function say(parent, text, extra) {
    order.forEach(function (language, at) {
      if (!text[language]) { return; }
      var line = text[language] + (at === 1 && extra ? ' · ' + extra : '');
      var span = element('span', at === 0 ? 'first' : 'other', line);
      span.lang = tags[language];
      if (at === 1) { parent.appendChild(document.createTextNode(' ')); }
      parent.appendChild(span);
    });
    return parent;
  }

  function strip(level, text) {
    return say(element('p', 'strip stacked ' + level), text);
  }

  function button(kind, text, act, drawn) {
    var made = element('button', kind);
    made.type = 'button';
    made.onclick = act;
    if (drawn) { made.appendChild(icon(drawn)); }
    made.appendChild(say(element('span'), text));
    return made;
  }

  // How far something on its way has come; *told* stands above the bar.
  function way(told, sent, total) {
    var box = element('div', 'way'), track = element('div', 'track'), bar = element('i');
    var done = total ? sent / total : 0;
    say(box, told);
    bar.style.transform = 'scaleX(' + done + ')';
    track.appendChild(bar);
    track.setAttribute('role', 'progressbar');
    track.setAttribute('aria-valuemin', '0');
    track.setAttribute('aria-valuemax', '100');
    track.setAttribute('aria-valuenow', String(Math.floor(100 * done)));
    track.setAttribute('aria-label', told[order[0]]);
    box.appendChild(track);
    box.appendChild(element('p', 'figures', megabytes(sent) + ' / ' + megabytes(total) + ' MB'));
    return box;
  }

  function megabytes(count) {
    return (count / 1000000).toFixed(1);
  }

  return {
    words: words, element: element, icon: icon, say: say, strip: strip, button: button, way: way,
    megabytes: megabytes, inWechat: /MicroMessenger/i.test(navigator.userAgent)
  };
}());

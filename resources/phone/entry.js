// Draws token and key from the typed code and goes there. The code itself is sent nowhere.
(function () {
  'use strict';

  var facts = "FACTS";
  var form = document.getElementById('form');
  var wrong = document.getElementById('wrong');

  function typed() {
    var signs = document.getElementById('code').value.toUpperCase().split('');
    return signs.filter(function (sign) { return facts.alphabet.indexOf(sign) >= 0; }).join('');
  }

  form.onsubmit = function (event) {
    event.preventDefault();
    var code = typed();
    wrong.hidden = true;
    if (code.length !== 16) { wrong.hidden = false; return; }
    var made = Hash.pbkdf2(Bytes.fromText(code), Bytes.fromText('icp-wizard phone link'), facts.rounds);
    var way = '/u/' + Bytes.to64(made.slice(0, 16));
    var request = new XMLHttpRequest();
    request.open('GET', way + '?code=1');
    request.onload = function () {
      if (request.status === 200) { location.href = way + '#k=' + Bytes.to64(made.slice(16)); }
      else { wrong.hidden = false; }
    };
    request.onerror = function () { wrong.hidden = false; };
    request.send();
  };
}());

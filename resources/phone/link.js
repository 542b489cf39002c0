// What the page asks of the computer. Written for browsers of 2020 and older, like page.js.
var link = (function () {
  'use strict';

  var here = location.pathname;

  function parsed(request) {
    try { return JSON.parse(request.responseText); } catch (_) { return null; }
  }

  // One answer: what the computer said, {over: true} when the link has ended, or null when
  // nothing came back.
  function told(request) {
    return request.status === 404 ? { over: true } : parsed(request);
  }

  // What is asked for and here: {slots: […]}.
  function state(done) {
    var request = new XMLHttpRequest();
    request.open('GET', here + '/state');
    request.timeout = 10000;
    request.onload = function () { done(told(request)); };
    request.onerror = request.ontimeout = function () { done(null); };
    request.send();
  }

  // Sends one file; done gets the receipt with the new slots. What is given back can abort().
  function send(slot, file, progress, done) {
    var request = new XMLHttpRequest();
    request.open('POST', here + '/photo?slot=' + encodeURIComponent(slot));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.timeout = 150000;
    request.upload.onprogress = function (event) { progress(event.loaded, file.size); };
    request.onload = function () { done(told(request)); };
    request.onerror = request.ontimeout = function () { done(null); };
    request.onabort = function () { done({ aborted: true }); };
    request.send(file);
    return request;
  }

  return { state: state, send: send };
}());

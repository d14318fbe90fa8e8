/** The worker of our own workspace without the workspace: it is asked as the page asks it. */
importScripts('python-worker.js');

const tell = postMessage.bind(self);
const ask = (n, request) => dispatchEvent(new MessageEvent('message', { data: { n, request } }));
const files = [{ name: 'main.py', text: 'print("hi")' }];
self.postMessage = ({ n, response }) => {
  if (n === 1) ask(2, { kind: 'tick', slice_ms: 12, passed_ms: 0, lines: null, doings: [] });
  else tell(response.moment.out[0].text);
};
ask(1, { kind: 'open', files, seed: 1, isWatched: false, cast: null, assets: null });

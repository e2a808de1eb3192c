// Shows a message's HTML, sent by the page that frames this one, which is sandboxed and may load nothing.
addEventListener("message", (event) => {
  if (event.source !== parent || typeof event.data?.html !== "string") return;
  const shown = new DOMParser().parseFromString(event.data.html, "text/html");
  document.documentElement.lang = event.data.lang;
  document.title = event.data.title;
  document.body.replaceWith(document.importNode(shown.body, true));
  parent.postMessage({ height: document.documentElement.scrollHeight }, "*");
});
parent.postMessage({ ready: true }, "*");

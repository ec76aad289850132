// Plays another frame of the clinic's page, hacked or careless: posts again and again, to every window that it
// can reach, what only Legwork may say to the page and what only the page may say to Legwork.
(() => {
  "use strict";
  const forged = [
    { legwork: 1, height: 15000 },
    { legwork: 1, page: "changed" },
    { legwork: 1, hello: true, theme: "contrast", page: "about" },
  ];

  // Frames in the page itself, and those within its elements: to them only the page's own origin has a way.
  const reached = () => {
    const windows = new Set([parent]);
    for (let n = 0; n < parent.frames.length; n += 1) windows.add(parent.frames[n]);
    for (const element of parent.document.querySelectorAll("*")) {
      const frames = element.shadowRoot ? element.shadowRoot.querySelectorAll("iframe") : [];
      for (const frame of frames) windows.add(frame.contentWindow);
    }
    windows.delete(window);
    return windows;
  };

  let rounds = 0;
  setInterval(() => {
    const windows = reached();
    for (const target of windows) {
      for (const words of forged) target.postMessage(words, "*");
    }
    rounds += 1;
    document.getElementById("said").textContent = `Posted ${rounds} times to ${windows.size} windows.`;
  }, 500);
})();

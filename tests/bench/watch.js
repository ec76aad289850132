// Notes when a heading is drawn and when the save status changes, by the page's own clock.
(() => {
  "use strict";
  const marks = { drawn: [], said: [] };
  globalThis.storyMarks = marks;
  let heading = null;
  let status = null;
  const look = () => {
    const h1 = document.querySelector("main#main h1");
    if (h1 && h1 !== heading) {
      heading = h1;
      requestAnimationFrame(() => marks.drawn.push([h1.textContent, performance.now()]));
    }
    const said = document.querySelector("[role=status].status")?.textContent ?? "";
    if (said !== status) {
      status = said;
      marks.said.push([said, performance.now()]);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
})();

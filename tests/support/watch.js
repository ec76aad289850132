// Stands before boot.js in every story: notes what must not happen, and counts taps.
(() => {
  "use strict";
  const seen = { errors: [], violations: [], taps: 0 };
  window.storySeen = seen;
  addEventListener("securitypolicyviolation", (event) =>
    seen.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}`));
  addEventListener("error", (event) => seen.errors.push(`error: ${event.message}`));
  addEventListener("unhandledrejection", (event) => seen.errors.push(`unhandled: ${event.reason}`));
  addEventListener("pointerdown", (event) => event.isTrusted && (seen.taps += 1), true);
  const said = console.error;
  console.error = (...words) => {
    seen.errors.push(words.join(" "));
    said.apply(console, words);
  };
})();

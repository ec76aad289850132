// The device's clock, moved by so many milliseconds as stand under "story-clock".
(() => {
  "use strict";
  const Real = Date;
  const moved = () => Number(localStorage.getItem("story-clock") || 0);
  // A clock that is held stands still until it is moved.
  let held;
  const now = () => (held ?? Real.now()) + moved();
  window.Date = class extends Real {
    constructor(...parts) {
      if (parts.length) super(...parts);
      else super(now());
    }
    static now() {
      return now();
    }
  };
  window.storyHold = () => {
    held = Real.now();
  };
  // Sets it, from now on: "2026-11-23T23:59:50" is local time, with a Z at its end it is not.
  window.storySetClock = (text) => localStorage.setItem("story-clock", new Real(text) - (held ?? Real.now()));
})();

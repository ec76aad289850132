// What a story's device can do: voices, a lock that keeps the screen on, a page that is hidden, a clock that skips.
(() => {
  "use strict";
  window.storySaid = [];
  window.storyAwake = { asked: 0, released: 0 };
  window.storyBuzzed = 0;
  window.SpeechSynthesisVoice ??= class {};
  window.SpeechSynthesis ??= class {};
  const voice = (local) =>
    Object.create(window.SpeechSynthesisVoice.prototype, {
      localService: { value: local },
      lang: { value: "en-GB" },
      name: { value: local ? "Own" : "Server" },
      default: { value: true },
    });
  // A list that comes late is empty the first times that it is asked for.
  let asked = 0;
  const voices = () => {
    const kinds = (localStorage.getItem("story-voices") ?? "").split(" ").filter(Boolean);
    const late = kinds.includes("late") && (asked += 1) <= 4;
    return late ? [] : kinds.filter((kind) => kind !== "late");
  };
  const speech = Object.create(window.SpeechSynthesis.prototype, {
    getVoices: { value: () => voices().map((kind) => voice(kind === "own")) },
    speak: { value: (spoken) => window.storySaid.push(`${spoken.voice?.name}: ${spoken.text}`) },
    cancel: { value: () => {} },
  });
  Object.defineProperty(window, "speechSynthesis", { value: speech, configurable: true });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  const request = async () => {
    window.storyAwake.asked += 1;
    return {
      release: async () => {
        window.storyAwake.released += 1;
      },
    };
  };
  Object.defineProperty(Navigator.prototype, "wakeLock", { value: { request }, configurable: true });
  Object.defineProperty(Navigator.prototype, "vibrate", {
    value: () => {
      window.storyBuzzed += 1;
      return true;
    },
    configurable: true,
  });
  // What is led goes on only as a story lets it, however slow the machine is.
  window.storyHold();
  let hidden = false;
  Object.defineProperty(Document.prototype, "hidden", { get: () => hidden, configurable: true });
  window.storyHide = (is) => {
    hidden = is;
    document.dispatchEvent(new Event("visibilitychange"));
  };
  window.storySkip = (seconds) => {
    const moved = Number(localStorage.getItem("story-clock") || 0);
    localStorage.setItem("story-clock", moved + seconds * 1000);
  };
})();

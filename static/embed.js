// Puts Legwork into the page of a clinic: the element <legwork-app> becomes a frame that grows with its content.
// It must never read, keep or pass on anything of that page or of the person, ask for another file, make code or
// markup out of text, or break the page around it: where it cannot run, what stands inside the element stays.
//
//   <script src="https://legwork.example/embed.js" async></script>
//   <legwork-app page="learn" height="600" theme="light"><a href="https://legwork.example/">Legwork</a></legwork-app>
//
// What is said, and nothing else. Each side listens only to the other's window, and posts only to its origin.
//   frame to page: { legwork: 1, height: 1234 }       how tall its content is, in px, a whole number
//                  { legwork: 1, page: "changed" }    another page of the app is shown
//   page to frame: { legwork: 1, hello: true, theme: "light" | "dark" | "contrast" | "system", page }
//                  when the frame has loaded, at its first message, and when `theme` or `page` changes;
//                  `page` is undefined or the page to go to ("" is the start page)
(() => {
  "use strict";
  const NAME = "legwork-app";
  const HIGHEST = 20000;
  const script = document.currentScript;
  if (!script || !script.src || !window.customElements || customElements.get(NAME)) return;
  const base = new URL(".", script.src);
  if (!/^https?:$/.test(base.protocol)) return;

  const clamp = (least, number, most) => Math.min(most, Math.max(least, number));

  // One property at a time through the object model: a strict policy allows it, and no style sheet outdoes it.
  const pin = (element, looks) => {
    for (const name of Object.keys(looks)) element.style.setProperty(name, looks[name], "important");
  };

  class LegworkApp extends HTMLElement {
    #root = this.attachShadow({ mode: "open" });
    #frame = null;
    #sent = ""; // The page that the frame was last sent to.
    #met = false; // Whether the frame has said anything.
    #tall = 0; // The height that it asked for.

    static get observedAttributes() {
      return ["page", "height", "theme", "hidden"];
    }

    connectedCallback() {
      const frame = document.createElement("iframe");
      this.#frame = frame;
      this.#sent = this.#page();
      this.#met = false;
      this.#tall = 0;
      frame.title = "Legwork: help with back-related leg pain";
      frame.loading = "lazy";
      frame.allow = "screen-wake-lock; web-share; clipboard-write; fullscreen";
      frame.referrerPolicy = "no-referrer";
      // Both schemes: the frame follows the system, whatever the page around it has chosen.
      pin(frame, { display: "block", width: "100%", border: "0", "color-scheme": "light dark" });
      this.#fit();
      frame.src = `${base.href}#/${this.#sent}`;
      frame.addEventListener("load", () => this.#hello());
      window.addEventListener("message", this.#hear);
      this.#root.append(frame);
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.#hear);
      if (this.#frame) this.#frame.remove();
      this.#frame = null;
    }

    attributeChangedCallback(name) {
      if (!this.#frame) return;
      this.#fit();
      // Before its first message there is nobody to tell; then it hears everything.
      if (this.#met && (name === "page" || name === "theme")) this.#hello();
    }

    #page() {
      const page = this.getAttribute("page") || "";
      return /^[a-z0-9/-]{1,80}$/.test(page) ? page.replace(/^\/+/, "") : "";
    }

    #theme() {
      const theme = this.getAttribute("theme");
      return ["light", "dark", "contrast"].includes(theme) ? theme : "system";
    }

    #least() {
      const [, number] = /^\s*(\d+)(?:px)?\s*$/.exec(this.getAttribute("height")) || [0, 600];
      return clamp(200, Number(number), 2000);
    }

    #fit() {
      // Not its margin, its greatest width or its visibility: those are the page's to choose.
      const display = this.hidden ? "none" : "block";
      pin(this, { display, width: "100%", height: "auto", "max-height": "none", "box-sizing": "border-box" });
      pin(this.#frame, { height: `${clamp(this.#least(), this.#tall, HIGHEST)}px` });
    }

    #hello() {
      const page = this.#page();
      const news = page === this.#sent ? undefined : page;
      if (this.#met) this.#sent = page;
      const words = { legwork: 1, hello: true, theme: this.#theme(), page: news };
      if (this.#frame) this.#frame.contentWindow.postMessage(words, base.origin);
    }

    #hear = ({ data, origin, source }) => {
      if (!source || source !== this.#frame.contentWindow || origin !== base.origin) return;
      if (!data || Object.getPrototypeOf(data) !== Object.prototype || data.legwork !== 1) return;
      const grown = Number.isInteger(data.height);
      const turned = data.page === "changed";
      if (!grown && !turned) return;
      if (!this.#met) {
        this.#met = true;
        this.#hello();
      }
      if (grown) {
        this.#tall = data.height;
        this.#fit();
      }
      if (turned && this.getBoundingClientRect().top < 0) {
        const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
        this.scrollIntoView({ block: "start", inline: "nearest", behavior: still ? "instant" : "smooth" });
      }
    };
  }

  customElements.define(NAME, LegworkApp);
})();

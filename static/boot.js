// Runs before the first paint: sets the looks of the last visit, starts the app, and is all that still
// works when the app cannot start or has broken. It must not depend on the app in any way.
(() => {
  "use strict";
  const root = document.documentElement;
  try {
    const [theme, text] = (localStorage.getItem("legwork/theme") || "").split(" ");
    if (theme) root.dataset.theme = theme;
    if (text) root.dataset.text = text;
  } catch {
    // Storage is forbidden: the system's looks do.
  }

  const byId = (id) => document.getElementById(id);

  // The app is dead: no handler of its own may run again.
  const recover = () => {
    const block = byId("recovery");
    byId("app")?.setAttribute("inert", "");
    const signs = byId("/safety");
    signs?.removeAttribute("hidden");
    signs?.classList.add("shown");
    if (block?.hidden) {
      block.hidden = false;
      block.focus();
    }
  };

  // A panic, or an error of the browser that went through the app: either leaves it in no state to go on.
  const broken = (error) =>
    (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError) ||
    /wasm-function|\.wasm\b|wasm:/.test(String(error?.stack));
  addEventListener("error", (event) => broken(event.error) && recover());
  addEventListener("unhandledrejection", (event) => broken(event.reason) && recover());
  addEventListener("legwork:stopped", recover);

  // Everything of ours in both stores, as it lies there.
  const local = () => {
    const found = {};
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith("legwork/")) found[key] = localStorage.getItem(key);
      }
    } catch {
      // Nothing can be read there, so nothing is there to save.
    }
    return found;
  };
  const mirror = () =>
    new Promise((resolve) => {
      const none = () => resolve({});
      try {
        const opening = indexedDB.open("legwork", 1);
        opening.onupgradeneeded = () => opening.transaction.abort();
        opening.onerror = none;
        opening.onsuccess = () => {
          const store = opening.result.transaction("lines").objectStore("lines");
          const names = store.getAllKeys();
          const texts = store.getAll();
          texts.onerror = none;
          texts.onsuccess = () =>
            resolve(Object.fromEntries(names.result.map((name, n) => [name, texts.result[n]])));
        };
      } catch {
        none();
      }
    });

  const download = async () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const data = { legwork: "rescue", format: 1, day, local: local(), mirror: await mirror() };
    const blob = new Blob([JSON.stringify(data, null, 1)], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `legwork-backup-${day}.json`;
    document.body.append(link);
    link.click();
    link.remove();
    byId("recovery-said").textContent = "Your file is ready. Anyone who opens it can read it.";
  };

  // A version that cannot start must not lock out the one that mends it.
  const reload = async () => {
    try {
      const registration = await navigator.serviceWorker.getRegistration();
      registration?.waiting?.postMessage("change over");
      if (registration?.waiting) await new Promise((resolve) => setTimeout(resolve, 500));
    } catch {
      // No worker here.
    }
    location.reload();
  };

  // In a host's page: as high as what is in it, no steps of its own in the history, and words with the
  // host's page about nothing but its height and that another page is shown. See docs/embedding.md.
  const framed = self !== top;
  const live_in_frame = () => {
    root.dataset.framed = "";
    let host; // The origin of the page around, once it has said hello.
    let theme = "";
    let height;
    const tell = (news) => host && parent.postMessage({ legwork: 1, ...news }, host);
    const measure = () => {
      const now = Math.ceil(document.body.getBoundingClientRect().height);
      if (now !== height) tell({ height: now });
      height = host && now;
    };
    const looks = () => {
      if (theme && !root.dataset.theme) root.dataset.theme = theme;
    };
    new MutationObserver(looks).observe(root, { attributeFilter: ["data-theme"] });
    addEventListener("message", ({ source, origin, data }) => {
      if (source !== parent || data?.legwork !== 1 || data.hello !== true || origin === "null") return;
      host = origin;
      if (root.dataset.theme === theme) root.dataset.theme = "";
      theme = ["light", "dark", "contrast"].includes(data.theme) ? data.theme : "";
      looks();
      if (typeof data.page === "string" && /^[a-z0-9/-]{0,80}$/.test(data.page)) {
        location.replace(`#/${data.page}`);
      }
      height = undefined;
      measure();
    });
    addEventListener("hashchange", () => tell({ page: "changed" }));
    addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href^='#/']");
      if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      location.replace(link.getAttribute("href"));
    });
    addEventListener("DOMContentLoaded", () => new ResizeObserver(measure).observe(document.body));
  };
  if (framed) live_in_frame();

  // A frame that may not be of its own origin can neither load the app nor keep anything.
  const alone = () => {
    byId("opening").hidden = true;
    byId("alone").hidden = false;
    byId("address").textContent = location.href.split("#")[0];
    byId("/safety").classList.add("shown");
  };

  const start = async () => {
    if (self.origin === "null") return alone();
    byId("recovery-download").addEventListener("click", download);
    byId("recovery-reload").addEventListener("click", reload);
    try {
      const glue = document.querySelector("link[rel=modulepreload]").href;
      const wasm = document.querySelector("link[rel=preload][as=fetch]").href;
      const app = await import(glue);
      await app.default({ module_or_path: wasm });
    } catch (error) {
      console.error(error);
      recover();
    }
  };

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();

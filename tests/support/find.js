// Finds what a person sees, by its role and its name.
const squeezed = (text) => (text || "").replace(/\s+/g, " ").trim();
const ROLES = {
  link: "a[href]",
  button: "button",
  radio: "input[type=radio]",
  tick: "input[type=checkbox]",
  field: "input:not([type=radio]):not([type=checkbox]), textarea",
  heading: "h1, h2, h3",
  opener: "summary",
  region: "section[aria-label], section[aria-labelledby]",
};
// The words of a part of the page, without what is hidden from screen readers.
const spoken = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
  return [...node.childNodes].map(spoken).join("");
};
const nameOf = (element) => {
  const label = element.getAttribute("aria-label");
  if (label) return squeezed(label);
  const by = element.getAttribute("aria-labelledby");
  if (by) return squeezed(by.split(" ").map((id) => document.getElementById(id)?.textContent).join(" "));
  if (element.labels?.length) return squeezed([...element.labels].map((l) => l.textContent).join(" "));
  return squeezed(spoken(element));
};
const isShown = (element) => element.getClientRects().length > 0 && !element.closest("[inert]");
// A name that ends in … is the beginning of one.
const fits = (name, wanted) =>
  wanted.endsWith("…") ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
const groupOf = (element) => {
  const group = element.closest("fieldset, [role=group]");
  return group ? squeezed(group.querySelector("legend")?.textContent) || nameOf(group) : "";
};
const shownOf = (role) => [...document.querySelectorAll(ROLES[role])].filter(isShown);
const findAll = (role, name, group) =>
  [...document.querySelectorAll(ROLES[role])]
    .filter((e) => fits(nameOf(e), name) && (!group || groupOf(e) === group) && isShown(e));
const textOf = (element) => squeezed(element?.innerText);

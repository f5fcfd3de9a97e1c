// Single keys for those who like them: off while typing, and off for good for those who do not.
import { copyLink, copyText } from "./copy.js";
import { tell } from "./status.js";

const STORED = "minutebook.keys";
const KEYS = [
  ["/", "search"],
  ["j", "next entry"],
  ["k", "previous entry"],
  ["o", "open it"],
  ["y", "copy its link, or the page\u2019s"],
  ["?", "this help"],
];
const HAND = "at-hand";

function stored() {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

let on = stored();
let help;

const isVisible = (element) => element.getClientRects().length > 0;
const items = () => [...document.querySelectorAll("[data-item]")].filter(isVisible);
const atHand = () => document.querySelector("." + HAND);

function move(step) {
  const all = items();
  if (all.length === 0) {
    return;
  }
  const now = all.indexOf(atHand());
  const next = all[Math.min(all.length - 1, Math.max(0, now === -1 && step < 0 ? 0 : now + step))];
  atHand()?.classList.remove(HAND);
  next.classList.add(HAND);
  next.scrollIntoView({ block: "nearest" });
  // The focus goes along, so that Tab and a screen reader go on from there.
  const link = next.querySelector("[data-open]") ?? next.querySelector("a");
  link?.focus({ preventScroll: true });
}

function open() {
  const link = atHand()?.querySelector("[data-open]") ?? atHand()?.querySelector("a.anchor");
  if (link) {
    location.href = link.href;
  }
}

async function copy() {
  const link = atHand()?.querySelector("a.anchor") ?? atHand()?.querySelector("[data-open]");
  if (link) {
    copyLink(link);
  } else {
    const canonical = document.querySelector('link[rel="canonical"]');
    const here = canonical ? new URL(canonical.getAttribute("href"), location.href).href : location.href;
    tell(await copyText(here) ? "Link to this page copied" : "The link could not be copied");
  }
}

function search() {
  const box = document.querySelector('form[role="search"] input[name="q"]');
  box.focus();
  box.select();
}

function made() {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "keys_title_");
  const title = document.createElement("h2");
  title.id = "keys_title_";
  title.textContent = "Keyboard";
  const list = document.createElement("dl");
  for (const [key, what] of KEYS) {
    const term = document.createElement("dt");
    const shown = document.createElement("kbd");
    shown.textContent = key;
    term.append(shown);
    const told = document.createElement("dd");
    told.textContent = what;
    list.append(term, told);
  }
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = on;
  box.addEventListener("change", () => {
    on = box.checked;
    try {
      localStorage.setItem(STORED, on ? "on" : "off");
    } catch {
      // Nothing is kept then; it holds until the page is left.
    }
  });
  label.append(box, "Use these keys");
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(title, list, label, close);
  document.body.append(dialog);
  return dialog;
}

function showHelp() {
  help ??= made();
  help.showModal();
}

const ACTIONS = { "/": search, j: () => move(1), k: () => move(-1), o: open, y: copy, "?": showHelp };

export function keys() {
  const button = document.getElementById("keys_");
  if (button) {
    button.classList.remove("with-script");
    button.addEventListener("click", showHelp);
  }
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
    if (!on || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const action = ACTIONS[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
  document.addEventListener("focusin", (event) => {
    const item = event.target.closest?.("[data-item]");
    if (item && item !== atHand() && atHand()) {
      atHand().classList.remove(HAND);
      item.classList.add(HAND);
    }
  });
}

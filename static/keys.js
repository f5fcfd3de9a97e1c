// Keyboard shortcuts: single keys, ignored while typing. The help dialog can switch them off for good.
import { copyLink, copyText } from "./copy.js";
import { announce } from "./announce.js";

const STORAGE_KEY = "minutebook.keys";
const HELP = [
  ["/", "Search"],
  ["j", "Next entry"],
  ["k", "Previous entry"],
  ["o", "Open the entry"],
  ["y", "Copy the entry\u2019s link, or the page\u2019s"],
  ["?", "Show this help"],
];
const CURRENT = "current-item";

function isEnabledInStorage() {
  try {
    return localStorage.getItem(STORAGE_KEY) !== "off";
  } catch {
    return true;
  }
}

let enabled = isEnabledInStorage();
let helpDialog;

const isVisible = (element) => element.getClientRects().length > 0;
const visibleItems = () => [...document.querySelectorAll("[data-item]")].filter(isVisible);
const currentItem = () => document.querySelector("." + CURRENT);

function move(step) {
  const items = visibleItems();
  if (items.length === 0) {
    return;
  }
  const index = items.indexOf(currentItem());
  const next = items[Math.min(items.length - 1, Math.max(0, index === -1 && step < 0 ? 0 : index + step))];
  currentItem()?.classList.remove(CURRENT);
  next.classList.add(CURRENT);
  next.scrollIntoView({ block: "nearest" });
  // The focus moves too, so that Tab and screen readers continue from there.
  const link = next.querySelector("[data-open]") ?? next.querySelector("a");
  link?.focus({ preventScroll: true });
}

function openItem() {
  const link = currentItem()?.querySelector("[data-open]") ?? currentItem()?.querySelector("a.anchor, a.decision-number");
  if (link) {
    location.href = link.href;
  }
}

async function copy() {
  const link = currentItem()?.querySelector("a.anchor, a.decision-number") ?? currentItem()?.querySelector("[data-open]");
  if (link) {
    copyLink(link);
  } else {
    const canonical = document.querySelector('link[rel="canonical"]');
    const address = canonical ? new URL(canonical.getAttribute("href"), location.href).href : location.href;
    announce(await copyText(address) ? "Link to this page copied" : "Could not copy the link");
  }
}

function focusSearchBox() {
  const box = document.querySelector('form[role="search"] input[name="q"]');
  box.focus();
  box.select();
}

function createHelpDialog() {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "keys_title_");
  const title = document.createElement("h2");
  title.id = "keys_title_";
  title.textContent = "Keyboard shortcuts";
  const list = document.createElement("dl");
  for (const [key, effect] of HELP) {
    const term = document.createElement("dt");
    const keycap = document.createElement("kbd");
    keycap.textContent = key;
    term.append(keycap);
    const description = document.createElement("dd");
    description.textContent = effect;
    list.append(term, description);
  }
  const label = document.createElement("label");
  const checkbox = document.createElement("input");
  checkbox.type = "checkbox";
  checkbox.checked = enabled;
  checkbox.addEventListener("change", () => {
    enabled = checkbox.checked;
    try {
      localStorage.setItem(STORAGE_KEY, enabled ? "on" : "off");
    } catch {
      // Without storage the choice lasts until the page is left.
    }
  });
  label.append(checkbox, "Use keyboard shortcuts");
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(title, list, label, close);
  document.body.append(dialog);
  return dialog;
}

function showHelp() {
  helpDialog ??= createHelpDialog();
  helpDialog.showModal();
}

const ACTIONS = { "/": focusSearchBox, j: () => move(1), k: () => move(-1), o: openItem, y: copy, "?": showHelp };

export function addKeyboardShortcuts() {
  const button = document.getElementById("keys_");
  if (button) {
    button.classList.remove("needs-script");
    button.addEventListener("click", showHelp);
  }
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
    if (!enabled || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
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
    if (item && item !== currentItem() && currentItem()) {
      currentItem().classList.remove(CURRENT);
      item.classList.add(CURRENT);
    }
  });
}

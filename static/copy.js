// Copies links and citations to the clipboard.
import { announce } from "./announce.js";

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Browsers offer the clipboard only over HTTPS and with permission; the old way works without.
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "visually-hidden";
    const focused = document.activeElement;
    // In a modal dialog nothing outside of it can be selected.
    (document.querySelector("dialog[open]") ?? document.body).append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    focused?.focus({ preventScroll: true });
    return copied;
  }
}

export async function copyLink(link) {
  const copied = await copyText(link.href);
  announce(copied ? "Link copied" : "Could not copy the link");
  if (copied) {
    link.classList.add("done");
    setTimeout(() => link.classList.remove("done"), 1500);
  }
}

export function addCopying() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.anchor");
    if (link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      copyLink(link);
    }
  });
  for (const citation of document.querySelectorAll("[data-citation]")) {
    if (citation.dataset.citation === "local") {
      citation.textContent = citation.textContent.replace(/(^|[\s({])((?:\/[\w.~-]+){0,9}\/(?:meetings|decisions)\/)/g, "$1" + location.origin + "$2");
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy this citation");
    button.addEventListener("click", async () => {
      announce(await copyText(citation.textContent) ? "Citation copied" : "Could not copy the citation");
    });
    citation.after(button);
  }
}

// Link controls copy their address; citations are copied with the address this server is reached by.
import { tell } from "./status.js";

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed, or a page that is not served securely: the older way.
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "unseen";
    const focused = document.activeElement;
    (document.querySelector("dialog[open]") ?? document.body).append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focused?.focus({ preventScroll: true });
    return done;
  }
}

export async function copyLink(link) {
  const done = await copyText(link.href);
  tell(done ? "Link copied" : "The link could not be copied");
  if (done) {
    link.classList.add("done");
    setTimeout(() => link.classList.remove("done"), 1500);
  }
  return done;
}

export function copying() {
  document.addEventListener("click", (event) => {
    // Links in the text of minutes are written by the renderer, which only knows the class.
    const link = event.target.closest("a.anchor");
    if (link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      copyLink(link);
    }
  });
  for (const citation of document.querySelectorAll("[data-cite]")) {
    if (citation.dataset.cite === "path") {
      citation.textContent = citation.textContent.replace(/(^|[\s({])(\/meetings\/)/g, "$1" + location.origin + "$2");
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy this citation");
    button.addEventListener("click", async () => {
      tell(await copyText(citation.textContent) ? "Citation copied" : "The citation could not be copied");
    });
    citation.after(button);
  }
}

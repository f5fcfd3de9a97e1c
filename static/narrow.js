// Narrows an answer in place: fetches the page a link or the form leads to and takes its main part.
// Every state is an address, so that back, forward, reload and sharing work as without a script.
import { tell } from "./status.js";
import { drawing } from "./stretch.js";

let shown = location.pathname + location.search;
let fetching;

const answer = () => document.querySelector("[data-answer]");

async function go(href, push, focus) {
  const url = new URL(href, location.href);
  fetching?.abort();
  const mine = new AbortController();
  fetching = mine;
  const main = document.querySelector("main");
  main.classList.add("loading");
  main.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(url, { signal: mine.signal, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const next = page.querySelector("[data-answer]");
    if (!response.ok || !next) {
      throw new Error("no answer");
    }
    if (push) {
      history.pushState(null, "", url);
    }
    shown = url.pathname + url.search;
    answer().replaceWith(document.adoptNode(next));
    document.title = page.title;
    const box = document.querySelector('form[role="search"] input[name="q"]');
    const asked = page.querySelector('form[role="search"] input[name="q"]');
    if (box && asked) {
      box.value = asked.value;
    }
    begin();
    (focus && find(focus) || main).focus({ preventScroll: true });
    tell(next.dataset.told);
  } catch (error) {
    if (error.name !== "AbortError") {
      location.href = url;
    }
  } finally {
    if (!mine.signal.aborted) {
      main.classList.remove("loading");
      main.removeAttribute("aria-busy");
    }
  }
}

/** What was pressed stands in the new page too, perhaps elsewhere. */
function find(words) {
  return [...answer().querySelectorAll("a[data-narrow], .axis a")].find((a) => name(a) === words);
}

const name = (link) => link.getAttribute("aria-label") ?? link.textContent.trim();

function begin() {
  const chart = document.querySelector(".chart[data-first]");
  const form = document.querySelector(".stretch");
  if (chart && form) {
    drawing(chart, (after, before) => {
      const parameters = new URLSearchParams(new FormData(form));
      parameters.set("after", after);
      parameters.set("before", before);
      go(form.action + "?" + parameters, true);
    });
    form.querySelector(".hint").classList.remove("with-script");
  }
}

export function narrow() {
  if (!answer()) {
    return;
  }
  begin();
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-answer] :is(a[data-narrow], .axis a)");
    if (link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      go(link.href, true, name(link));
    }
  });
  document.addEventListener("submit", (event) => {
    const form = event.target.closest(".stretch");
    if (form) {
      event.preventDefault();
      const parameters = [...new FormData(form)].filter(([, value]) => value !== "");
      go(form.action + "?" + new URLSearchParams(parameters), true);
    }
  });
  addEventListener("popstate", () => {
    // A step within the page is not a step to another answer.
    if (location.pathname + location.search !== shown) {
      go(location.href, false);
    }
  });
}

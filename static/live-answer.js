// Updates an answer in place when a filter or order is chosen: fetches the page that the link or form
// leads to and shows its answer. The address changes too, so back, reload and sharing work as usual.
import { announce } from "./announce.js";
import { selectByDragging } from "./range-selection.js";

let shownAddress = location.pathname + location.search;
let pending;

const answer = () => document.querySelector("[data-answer]");
const label = (link) => link.getAttribute("aria-label") ?? link.textContent.trim();

async function show(href, { addToHistory, focusLabel }) {
  const url = new URL(href, location.href);
  pending?.abort();
  const request = new AbortController();
  pending = request;
  const main = document.querySelector("main");
  main.classList.add("loading");
  main.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(url, { signal: request.signal, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const newAnswer = page.querySelector("[data-answer]");
    if (!response.ok || !newAnswer) {
      throw new Error("no answer");
    }
    if (addToHistory) {
      history.pushState(null, "", url);
    }
    shownAddress = url.pathname + url.search;
    answer().replaceWith(document.adoptNode(newAnswer));
    document.title = page.title;
    const box = document.querySelector('form[role="search"] input[name="q"]');
    const newBox = page.querySelector('form[role="search"] input[name="q"]');
    if (box && newBox) {
      box.value = newBox.value;
    }
    prepareChart();
    (focusLabel && findLink(focusLabel) || main).focus({ preventScroll: true });
    announce(newAnswer.dataset.summary);
  } catch (error) {
    if (error.name !== "AbortError") {
      location.href = url;
    }
  } finally {
    if (!request.signal.aborted) {
      main.classList.remove("loading");
      main.removeAttribute("aria-busy");
    }
  }
}

/** The link in the new answer that was followed in the old one, so that the focus can return to it. */
function findLink(wanted) {
  return [...answer().querySelectorAll("a[data-in-place], .axis a")].find((link) => label(link) === wanted);
}

function prepareChart() {
  const chart = document.querySelector(".chart[data-first]");
  const form = document.querySelector(".date-range");
  if (chart && form) {
    selectByDragging(chart, (after, before) => {
      const parameters = new URLSearchParams(new FormData(form));
      parameters.set("after", after);
      parameters.set("before", before);
      show(form.action + "?" + parameters, { addToHistory: true });
    });
    form.querySelector(".hint").classList.remove("needs-script");
  }
}

export function updateAnswerInPlace() {
  if (!answer()) {
    return;
  }
  prepareChart();
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-answer] :is(a[data-in-place], .axis a)");
    if (link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      show(link.href, { addToHistory: true, focusLabel: label(link) });
    }
  });
  document.addEventListener("submit", (event) => {
    const form = event.target.closest(".date-range");
    if (form) {
      event.preventDefault();
      const parameters = [...new FormData(form)].filter(([, value]) => value !== "");
      show(form.action + "?" + new URLSearchParams(parameters), { addToHistory: true });
    }
  });
  addEventListener("popstate", () => {
    // The event also occurs for links to an anchor within the page.
    if (location.pathname + location.search !== shownAddress) {
      show(location.href, { addToHistory: false });
    }
  });
}

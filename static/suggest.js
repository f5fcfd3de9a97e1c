// Suggestions while typing: an ARIA combobox with a list box. Enter without a choice searches as usual.
import { announce } from "./announce.js";

const SUGGEST = new URL("../api/v1/suggest", import.meta.url).pathname;
const DELAY_MILLIS = 120;
const MIN_LENGTH = 2;
const KIND_LABELS = { topic: "topic", person: "person", term: "word", meeting: "meeting", decision: "decision", issue: "issue" };

export function addSuggestions(input) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = input.id + "list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  input.parentElement.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  let suggestions = [];
  let selected = -1;
  let typed = input.value;
  let timer;
  let request;

  function close() {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    selected = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function createOption(suggestion, index) {
    const option = document.createElement("li");
    option.id = list.id + index;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const text = document.createElement("span");
    text.textContent = suggestion.text;
    text.dir = "auto";
    const kind = document.createElement("span");
    kind.className = "suggestion-kind";
    kind.textContent = KIND_LABELS[suggestion.kind] ?? suggestion.kind;
    option.append(text, " ", kind);
    // On mousedown, as the list closes before a click once the input loses the focus.
    option.addEventListener("mousedown", (event) => { event.preventDefault(); open(index); });
    return option;
  }

  function show() {
    list.replaceChildren(...suggestions.map(createOption));
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (!list.hidden) {
      announce(suggestions.length === 1 ? "1 suggestion" : suggestions.length + " suggestions");
    }
  }

  function select(index) {
    list.children[selected]?.setAttribute("aria-selected", "false");
    selected = index;
    const option = list.children[selected];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
      input.value = suggestions[selected].query ?? suggestions[selected].text;
    } else {
      input.removeAttribute("aria-activedescendant");
      input.value = typed;
    }
  }

  function open(index) {
    // The address may be that of another host, where the pages are published: here they are below this script's folder.
    const url = new URL(suggestions[index].url, location.href);
    location.href = url.pathname + url.search + url.hash;
    close();
  }

  async function fetchSuggestions() {
    request?.abort();
    request = new AbortController();
    try {
      const response = await fetch(SUGGEST + "?q=" + encodeURIComponent(typed), { signal: request.signal });
      if (response.ok && document.activeElement === input) {
        suggestions = (await response.json()).suggestions;
        selected = -1;
        show();
      }
    } catch (error) {
      // An aborted request is followed by another. Otherwise searching works without suggestions.
      if (error.name !== "AbortError") {
        close();
      }
    }
  }

  input.addEventListener("input", () => {
    typed = input.value;
    clearTimeout(timer);
    if (typed.trim().length < MIN_LENGTH) {
      close();
    } else {
      timer = setTimeout(fetchSuggestions, DELAY_MILLIS);
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (list.hidden) {
      if (event.key === "ArrowDown" && input.value.trim().length >= MIN_LENGTH) {
        event.preventDefault();
        typed = input.value;
        fetchSuggestions();
      }
      return;
    }
    const last = suggestions.length - 1;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      select(selected === last ? -1 : selected + 1);
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      select(selected === -1 ? last : selected - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      input.value = typed;
      close();
    } else if (event.key === "Enter" && selected >= 0) {
      event.preventDefault();
      open(selected);
    }
  });
  input.addEventListener("blur", close);
}

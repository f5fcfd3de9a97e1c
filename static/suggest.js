// Suggestions as one types: an ARIA combobox with a list box. Enter without a choice searches as ever.
import { tell } from "./status.js";

const WAIT = 120;
const KINDS = { topic: "topic", person: "person", term: "word", meeting: "meeting" };

export function suggest(input) {
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

  let found = [];
  let at = -1;
  let typed = input.value;
  let timer;
  let asking;

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function show() {
    list.replaceChildren(...found.map((suggestion, i) => {
      const option = document.createElement("li");
      option.id = list.id + i;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const words = document.createElement("span");
      words.textContent = suggestion.text;
      words.dir = "auto";
      const kind = document.createElement("span");
      kind.className = "kind-of";
      kind.textContent = KINDS[suggestion.kind] ?? suggestion.kind;
      option.append(words, " ", kind);
      // Before the input loses the focus.
      option.addEventListener("mousedown", (event) => { event.preventDefault(); take(i); });
      return option;
    }));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (!list.hidden) {
      tell(found.length === 1 ? "1 suggestion" : found.length + " suggestions");
    }
  }

  function move(to) {
    list.children[at]?.setAttribute("aria-selected", "false");
    at = to;
    const option = list.children[at];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
      input.value = found[at].query ?? found[at].text;
    } else {
      input.removeAttribute("aria-activedescendant");
      input.value = typed;
    }
  }

  function take(i) {
    location.href = found[i].url;
    close();
  }

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch("/api/v1/suggest?q=" + encodeURIComponent(typed), { signal: asking.signal });
      if (answer.ok && document.activeElement === input) {
        found = (await answer.json()).suggestions;
        at = -1;
        show();
      }
    } catch (error) {
      // Another letter was typed, or the server is away: searching works without suggestions.
      if (error.name !== "AbortError") {
        close();
      }
    }
  }

  input.addEventListener("input", () => {
    typed = input.value;
    clearTimeout(timer);
    if (typed.trim().length < 2) {
      close();
    } else {
      timer = setTimeout(ask, WAIT);
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (list.hidden) {
      if (event.key === "ArrowDown" && input.value.trim().length > 1) {
        event.preventDefault();
        typed = input.value;
        ask();
      }
      return;
    }
    const last = found.length - 1;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      move(at === last ? -1 : at + 1);
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      move(at === -1 ? last : at - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      input.value = typed;
      close();
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      take(at);
    }
  });
  input.addEventListener("blur", close);
}

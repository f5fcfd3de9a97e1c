// Starts the scripts of a static copy of an archive, and searches in it: see docs/cli.md.
import { addCopying } from "./copy.js";
import { addKeyboardShortcuts } from "./keys.js";

const ROOT = new URL("../", import.meta.url);
const SHOWN = 20;
const MIN_PREFIX = 3;
const OTHER_FORM = 0.6;
const SNIPPET = 280;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

addCopying();
addKeyboardShortcuts();
const list = document.getElementById("results_");
if (list) {
  searchFor(new URLSearchParams(location.search).get("q")?.trim() ?? "");
}

// What is a word must be the same where the index is written.
function wordsOf(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
    if (!UNSPACED.test(word)) {
      return [word];
    }
    const characters = [...word];
    return characters.length < 2 ? [word] : characters.slice(1).map((c, i) => characters[i] + c);
  });
}

// Whether a word of a text begins with one that was typed.
function hasAny(text, typed) {
  return wordsOf(text).some((word) => typed.some((beginning) => word.startsWith(beginning)));
}

function fileOf(word) {
  return [...word].slice(0, 2).map((c) => (/[a-z0-9]/.test(c) ? c : "-" + c.codePointAt(0).toString(16))).join("");
}

async function load(path) {
  const response = await fetch(new URL(path, ROOT));
  if (response.status === 404) {
    return null;
  }
  if (!response.ok) {
    throw new Error("status " + response.status);
  }
  return response.json();
}

// How much a word counts in each topic: as it is typed, or somewhat less in a longer or a singular form.
async function scoresOf(word) {
  const entries = (await load("search/words/" + fileOf(word) + ".json")) ?? {};
  const singular = word.length > MIN_PREFIX && word.endsWith("s") ? word.slice(0, -1) : word;
  const scores = new Map();
  for (const [found, places] of Object.entries(entries)) {
    const isForm = found === singular || (word.length >= MIN_PREFIX && found.startsWith(word));
    if (found !== word && !isForm) {
      continue;
    }
    const weight = found === word ? 1 : OTHER_FORM;
    for (let i = 0; i < places.length; i += 2) {
      scores.set(places[i], Math.max(scores.get(places[i]) ?? 0, places[i + 1] * weight));
    }
  }
  return scores;
}

async function searchFor(query) {
  const found = document.getElementById("found_");
  const input = document.querySelector('form[role="search"] input[name="q"]');
  input.value = query;
  const words = [...new Set(wordsOf(query))].slice(0, 20);
  if (words.length === 0) {
    found.textContent = "Type some words to search the minutes.";
    input.focus();
    return;
  }
  document.title = query + " \u2013 " + document.title;
  document.getElementById("searched_").textContent = query;
  try {
    const scores = await Promise.all(words.map(scoresOf));
    const totals = new Map();
    for (const ofWord of scores) {
      for (const [topic, score] of ofWord) {
        const total = totals.get(topic) ?? { words: 0, score: 0 };
        totals.set(topic, { words: total.words + 1, score: total.score + score });
      }
    }
    const all = [...totals].filter(([, total]) => total.words === words.length);
    const some = all.length > 0 ? all : [...totals];
    some.sort(([a, x], [b, y]) => y.words - x.words || y.score - x.score || b - a);
    found.textContent = summary(all.length, some.length, words.length);
    list.append(...(await Promise.all(some.slice(0, SHOWN).map(([topic]) => loadTopic(topic)))).map((topic) => entry(topic, words)));
  } catch {
    found.textContent = "The index of this copy could not be loaded. Try again in a moment.";
  }
}

function summary(all, some, words) {
  if (some === 0) {
    return "Nothing found. Try fewer or different words.";
  }
  const shown = some > SHOWN ? ", the best " + SHOWN + " are shown" : "";
  const topics = some === 1 ? "1 topic" : some + " topics";
  return all === 0 && words > 1 ? "No topic has all of these words. " + topics + " with some of them" + shown + "." : topics + shown + ".";
}

let perFile;
async function loadTopic(number) {
  perFile ??= load("search/index.json").then((head) => head.topicsPerFile);
  const size = await perFile;
  const topics = await load("search/topics/" + Math.floor(number / size) + ".json");
  return topics[number % size];
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  return made;
}

function link(text, path) {
  return element("a", text, { href: new URL(path, ROOT).href, dir: "auto" });
}

function entry(topic, words) {
  const item = element("li", "", { "data-item": "" });
  const title = element("h3", "", { dir: "auto" });
  const open = link(topic.title, topic.url);
  open.setAttribute("data-open", "");
  title.append(open);
  item.append(title, element("p", [topic.date, topic.meeting].filter(Boolean).join(" \u00b7 "), { class: "meta" }));
  const snippet = element("p", "", { class: "snippet", dir: "auto" });
  snippet.append(...marked(excerpt(topic.text, words), words));
  item.append(snippet);
  for (const [kind, text, id] of topic.statements) {
    if (hasAny(text, words)) {
      const statement = element("p", "", { class: "meta", dir: "auto" });
      statement.append(kind === "decision" ? "Decision: " : "Action: ", link(text, topic.url + "#" + id));
      item.append(statement);
    }
  }
  return item;
}

// The part of a text that begins a little before the first of the words.
function excerpt(text, words) {
  const matches = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const first = matches.find((match) => hasAny(match[0], words));
  const from = first && first.index > SNIPPET / 2 ? text.lastIndexOf(" ", first.index - SNIPPET / 4) + 1 : 0;
  const end = from + SNIPPET < text.length ? text.lastIndexOf(" ", from + SNIPPET) : text.length;
  return (from > 0 ? "\u2026 " : "") + text.slice(from, end > from ? end : from + SNIPPET) + (end < text.length ? " \u2026" : "");
}

// The text with the words that were searched for marked.
function marked(text, words) {
  return text.split(/([\p{L}\p{N}]+)/u).map((part, index) => {
    const hit = index % 2 === 1 && hasAny(part, words);
    return hit ? element("mark", part) : document.createTextNode(part);
  });
}

// Starts the scripts of a page. They are independent of each other, and pages work without them.
import { addSuggestions } from "./suggest.js";
import { updateAnswerInPlace } from "./live-answer.js";
import { addCopying } from "./copy.js";
import { addKeyboardShortcuts } from "./keys.js";

for (const input of document.querySelectorAll('form[role="search"] input[name="q"]')) {
  addSuggestions(input);
}
updateAnswerInPlace();
addCopying();
addKeyboardShortcuts();

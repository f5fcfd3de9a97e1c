// What pages do beyond links and forms. Each module stands by itself; without any of them all still works.
import { suggest } from "./suggest.js";
import { narrow } from "./narrow.js";
import { copying } from "./copy.js";
import { keys } from "./keys.js";

for (const input of document.querySelectorAll('form[role="search"] input[name="q"]')) {
  suggest(input);
}
narrow();
copying();
keys();

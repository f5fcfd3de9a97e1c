// Tells those who hear the page what changed, politely and without moving the focus.
let region;

export function tell(words) {
  if (!region) {
    region = document.createElement("p");
    region.className = "unseen";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  // The same words again are told only if they go away first.
  region.textContent = "";
  setTimeout(() => { region.textContent = words; }, 50);
}

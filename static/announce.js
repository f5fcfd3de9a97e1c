// Announces changes to screen readers without moving the focus.
let region;

export function announce(message) {
  if (!region) {
    region = document.createElement("p");
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  // A screen reader repeats a message only if the region was empty in between.
  region.textContent = "";
  setTimeout(() => { region.textContent = message; }, 50);
}

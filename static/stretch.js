// Draws over the chart to choose a stretch of months. The form beside it does the same by keyboard.
const SVG = "http://www.w3.org/2000/svg";

export function drawing(chart, choose) {
  const lanes = [...chart.querySelectorAll(".lane")];
  const months = Number(chart.dataset.months);
  const [year, month] = chart.dataset.first.split("-").map(Number);
  let start = null;
  let end = null;

  const named = (index) => {
    const all = year * 12 + month - 1 + index;
    return Math.floor(all / 12) + "-" + String((all % 12) + 1).padStart(2, "0");
  };

  function monthAt(event) {
    const box = lanes[0].getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return Math.min(months - 1, Math.max(0, Math.floor(share * months)));
  }

  function draw() {
    for (const lane of lanes) {
      let drawn = lane.querySelector(".chosen");
      if (!drawn) {
        drawn = document.createElementNS(SVG, "rect");
        drawn.setAttribute("class", "chosen");
        drawn.setAttribute("height", "100%");
        lane.prepend(drawn);
      }
      drawn.setAttribute("x", (100 * Math.min(start, end)) / months + "%");
      drawn.setAttribute("width", (100 * (Math.abs(end - start) + 1)) / months + "%");
    }
  }

  for (const lane of lanes) {
    lane.classList.add("selecting");
    lane.addEventListener("pointerdown", (event) => {
      if (event.button === 0 && event.isPrimary) {
        start = end = monthAt(event);
        lane.setPointerCapture(event.pointerId);
        draw();
      }
    });
    lane.addEventListener("pointermove", (event) => {
      if (start !== null) {
        end = monthAt(event);
        draw();
      }
    });
    lane.addEventListener("pointerup", () => {
      if (start !== null) {
        const [from, to] = [Math.min(start, end), Math.max(start, end)];
        start = null;
        choose(named(from), named(to));
      }
    });
    lane.addEventListener("pointercancel", () => { start = null; });
  }
}

// Selects a range of months by dragging across the chart. The form below it does the same by keyboard.
const SVG = "http://www.w3.org/2000/svg";

/** Calls onSelect with the first and the last month, as YYYY-MM. */
export function selectByDragging(chart, onSelect) {
  const lanes = [...chart.querySelectorAll(".lane")];
  const months = Number(chart.dataset.months);
  const [year, month] = chart.dataset.first.split("-").map(Number);
  let start = null;
  let end = null;

  const monthName = (index) => {
    const sinceYearZero = year * 12 + month - 1 + index;
    return Math.floor(sinceYearZero / 12) + "-" + String((sinceYearZero % 12) + 1).padStart(2, "0");
  };

  function monthAt(event) {
    const box = lanes[0].getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return Math.min(months - 1, Math.max(0, Math.floor(share * months)));
  }

  function draw() {
    for (const lane of lanes) {
      let selection = lane.querySelector(".selection");
      if (!selection) {
        selection = document.createElementNS(SVG, "rect");
        selection.setAttribute("class", "selection");
        selection.setAttribute("height", "100%");
        lane.prepend(selection);
      }
      selection.setAttribute("x", (100 * Math.min(start, end)) / months + "%");
      selection.setAttribute("width", (100 * (Math.abs(end - start) + 1)) / months + "%");
    }
  }

  for (const lane of lanes) {
    lane.classList.add("selectable");
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
        const [first, last] = [Math.min(start, end), Math.max(start, end)];
        start = null;
        onSelect(monthName(first), monthName(last));
      }
    });
    lane.addEventListener("pointercancel", () => { start = null; });
  }
}

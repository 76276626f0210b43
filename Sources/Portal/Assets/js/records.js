// The order of records: by drag, and by the arrow keys on the handle.
import { element, send } from "./http.js";

export function startRecords() {
  for (const list of document.querySelectorAll("ol[data-order]")) arrange(list);
}

function arrange(list) {
  const status = element("p", { class: "visually-hidden", role: "status" });
  list.after(status);
  let moving = null;
  let pending = null;

  const items = () => [...list.querySelectorAll("li[data-record]")];
  const store = () => {
    items().forEach((item, index) => {
      item.querySelector(".record-number span:last-child").textContent = String(index + 1);
      const place = item.querySelector(".record-place input");
      if (place) place.value = String(index + 1);
    });
    clearTimeout(pending);
    pending = setTimeout(async () => {
      try {
        const response = await send("POST", list.dataset.order, items().map((item) => ["ids", item.dataset.record]));
        status.textContent = response.ok ? "顺序已保存。" : "顺序没有保存，请刷新页面后重试。";
      } catch {
        status.textContent = "顺序没有保存，请检查网络后重试。";
      }
    }, 400);
  };

  for (const item of items()) {
    const place = item.querySelector(".record-handle");
    if (!place) continue;
    const title = item.querySelector(".record-title").firstChild.textContent.trim();
    const handle = element("button", {
      type: "button", class: "record-handle link-button", "aria-label": `移动“${title}”：按上下方向键调整顺序`,
    });
    place.replaceWith(handle);
    handle.addEventListener("pointerdown", () => { item.draggable = true; });
    handle.addEventListener("keydown", (event) => {
      const other = event.key === "ArrowUp" ? item.previousElementSibling : event.key === "ArrowDown" ? item.nextElementSibling : null;
      if (!other) return;
      event.preventDefault();
      if (event.key === "ArrowUp") other.before(item);
      else other.after(item);
      handle.focus();
      store();
    });
    item.addEventListener("dragstart", (event) => {
      moving = item;
      event.dataTransfer.effectAllowed = "move";
      item.classList.add("record-moving");
    });
    item.addEventListener("dragend", () => {
      item.draggable = false;
      item.classList.remove("record-moving");
      items().forEach((each) => each.classList.remove("record-over"));
      moving = null;
    });
    item.addEventListener("dragover", (event) => {
      if (!moving || moving === item) return;
      event.preventDefault();
      items().forEach((each) => each.classList.toggle("record-over", each === item));
    });
    item.addEventListener("drop", (event) => {
      if (!moving || moving === item) return;
      event.preventDefault();
      if (items().indexOf(moving) < items().indexOf(item)) item.after(moving);
      else item.before(moving);
      store();
    });
  }
}

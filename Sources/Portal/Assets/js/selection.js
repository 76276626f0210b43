// Choosing rows of a table: all of the page at once, and how many are chosen.

export function startSelection() {
  for (const form of document.querySelectorAll("form[data-bulk]")) {
    const all = document.querySelector(`[data-select-all="${form.id}"]`);
    const count = document.querySelector(`[data-bulk-count="${form.id}"]`);
    const boxes = [...document.querySelectorAll(`input[name="ids"][form="${form.id}"]`)];
    const update = () => {
      const chosen = boxes.filter((box) => box.checked).length;
      if (count) count.textContent = chosen ? `已选择 ${chosen} 条` : "";
      if (all) {
        all.checked = boxes.length > 0 && chosen === boxes.length;
        all.indeterminate = chosen > 0 && chosen < boxes.length;
      }
    };
    all?.addEventListener("change", () => {
      boxes.forEach((box) => { box.checked = all.checked; });
      update();
    });
    boxes.forEach((box) => box.addEventListener("change", update));
    form.addEventListener("submit", (event) => {
      if (boxes.some((box) => box.checked) || event.submitter?.hasAttribute("data-whole-list")) return;
      event.preventDefault();
      if (count) count.textContent = "请先在列表中勾选要处理的记录。";
    });
    update();
  }
}

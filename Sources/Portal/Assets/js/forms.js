// Small helps for forms: counters, boxes that switch a button on, one submission only, a question before leaving.

const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("zh-CN", { granularity: "grapheme" }) : null;

/** Characters as the server counts them. */
function length(text) {
  return segmenter ? [...segmenter.segment(text)].length : [...text].length;
}

/** Keeps 已输入 n 字 up to date. */
export function startCounters(root = document) {
  for (const counter of root.querySelectorAll("[data-counter]")) {
    const control = document.getElementById(counter.dataset.counter);
    const limit = Number(counter.dataset.limit);
    if (!control) continue;
    const update = () => {
      const used = length(control.value);
      counter.textContent =
        used > limit ? `已输入 ${used} 字，超出 ${used - limit} 字` : `已输入 ${used} 字，最多 ${limit} 字`;
      counter.classList.toggle("counter-over", used > limit);
      if ("quiet" in counter.dataset) counter.hidden = used * 5 < limit * 4;
    };
    control.addEventListener("input", update);
    control.addEventListener("draft:put", update);
    update();
  }
}

/** A box that must be ticked before a button works; a box (至今) that empties another field. */
export function startEnabling(root = document) {
  for (const box of root.querySelectorAll("[data-enables]")) {
    const button = document.getElementById(box.dataset.enables) ?? document.querySelector(`[name="${box.dataset.enables}"]`);
    if (!button) continue;
    const update = () => { button.disabled = !box.checked; };
    box.addEventListener("change", update);
    update();
  }
  for (const box of root.querySelectorAll("[data-clears]")) {
    const other = document.getElementById(box.dataset.clears);
    if (!other) continue;
    const update = () => {
      if (box.checked) other.value = "";
      other.readOnly = box.checked;
    };
    box.addEventListener("change", update);
    update();
  }
}

/** A form is sent once; coming back by the browser's 后退 makes it usable again. The server checks it in any case. */
export function startOnce() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.matches("form[data-once]")) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    event.submitter?.setAttribute("aria-disabled", "true");
    setTimeout(() => release(form), 20000);
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(release);
  });
}

function release(form) {
  delete form.dataset.sent;
  document.querySelectorAll('[aria-disabled="true"]').forEach((button) => button.removeAttribute("aria-disabled"));
}

/** Asks before a page with unsaved changes is left. */
export function startLeaveWarnings() {
  for (const form of document.querySelectorAll("form[data-confirm-leave]")) {
    let isChanged = false;
    form.addEventListener("input", () => { isChanged = true; });
    form.addEventListener("submit", () => { isChanged = false; });
    form.addEventListener("autosave:saved", () => { isChanged = false; });
    addEventListener("beforeunload", (event) => {
      if (isChanged) event.preventDefault();
    });
  }
}

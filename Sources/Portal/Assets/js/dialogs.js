// Dialogs of the page, and questions before something that cannot be undone.
import { element } from "./http.js";

/** Links with data-dialog open the dialog instead of the page that shows the same. */
export function startDialogs() {
  document.addEventListener("click", (event) => {
    event.target.closest("[data-close-dialog]")?.closest("dialog")?.close();
    const link = event.target.closest("a[data-dialog]");
    const dialog = link && document.getElementById(link.dataset.dialog);
    if (!dialog || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    takeOver(dialog);
    dialog.showModal();
  });
}

/** Boxes with data-copies begin with what stands in that field of the page, until something else is typed in them. */
function takeOver(dialog) {
  for (const place of dialog.querySelectorAll("[data-copies]")) {
    const source = document.getElementById(place.dataset.copies);
    const target = place.querySelector("textarea");
    if (!source || (target.value !== (place.dataset.copied ?? target.defaultValue))) continue;
    place.dataset.copied = target.value = source.value;
    target.dispatchEvent(new Event("input", { bubbles: true }));
    if (target.value) target.closest("details").open = true;
  }
}

/** Buttons with data-confirm ask first. */
export function startConfirmations() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-confirm]");
    if (!button || button.dataset.confirmed) {
      if (button) delete button.dataset.confirmed;
      return;
    }
    event.preventDefault();
    if (!(await ask(button.dataset.confirm, button.textContent.trim()))) return;
    button.dataset.confirmed = "yes";
    button.click();
  });
}

/** Asks a question; resolves with whether it was answered by `yes`. */
export function ask(question, yes) {
  const title = element("h2", { id: "question-title" }, "请确认");
  const confirm = element("button", { type: "submit", value: "yes", class: "button button-primary" }, yes);
  const cancel = element("button", { type: "submit", value: "no", class: "button button-secondary" }, "取消");
  const form = element("form", { method: "dialog" },
    element("p", { id: "question-text" }, question), element("div", { class: "dialog-buttons" }, cancel, confirm));
  const dialog = element("dialog",
    { class: "dialog", "aria-labelledby": "question-title", "aria-describedby": "question-text" },
    element("div", { class: "dialog-head" }, title), element("div", { class: "dialog-body" }, form));
  document.body.append(dialog);
  dialog.showModal();
  cancel.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}

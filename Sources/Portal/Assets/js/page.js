// Menus that fold on a phone, menus that pop up, the error summary.

/** Folds what is open by default on narrow windows; without scripts it stays open and can be folded by hand. */
export function startFolding() {
  const narrow = matchMedia("(max-width: 48rem)");
  const update = () => {
    for (const details of document.querySelectorAll("details[data-fold]")) details.open = !narrow.matches;
  };
  narrow.addEventListener("change", update);
  update();
}

/** A popped-up menu closes by Escape and by a click beside it. */
export function startPopups() {
  const open = () => document.querySelectorAll("details[data-popup][open]");
  document.addEventListener("click", (event) => {
    for (const details of open()) if (!details.contains(event.target)) details.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const details of open()) {
      details.open = false;
      details.querySelector("summary").focus();
    }
  });
}

/** A table that is wider than its place can be scrolled with the keyboard. */
export function startScrolling() {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const isWider = target.scrollWidth > target.clientWidth;
      const words = target.querySelector("caption")?.textContent ?? "";
      for (const [name, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", words]]) {
        if (isWider) target.setAttribute(name, value);
        else target.removeAttribute(name);
      }
    }
  });
  for (const place of document.querySelectorAll(".table-scroll")) observer.observe(place);
}

/** The error summary takes the focus; its links lead to the field itself, not only to its place on the page. */
export function startErrorSummary() {
  const summary = document.querySelector("[data-error-summary]");
  if (!summary) return;
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    event.preventDefault();
    const label = target.closest("[data-field]") ?? target;
    label.scrollIntoView({ block: "start" });
    const control = target.matches("fieldset") ? target.querySelector("input, select, textarea") : target;
    control?.focus({ preventScroll: true });
  });
}

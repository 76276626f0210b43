// Files of a form beside it: in a wide window a file opens at the right, and the form stays where it was.
import { element } from "./http.js";

export function startViewer() {
  const place = document.querySelector("[data-file-viewer]");
  if (!place) return;
  const wide = matchMedia("(min-width: 64rem)");
  let pane = null;
  let opener = null;

  const close = () => {
    pane?.remove();
    pane = null;
    document.body.classList.remove("viewing-file");
    opener?.focus({ preventScroll: true });
  };
  const show = (link) => {
    pane?.remove();
    opener = link;
    const name = link.firstChild.textContent.trim();
    const heading = element("h2", { tabindex: "-1" }, name);
    const away = element("a", { href: link.href, target: "_blank", rel: "noopener" }, "在新窗口打开");
    const button = element("button", { type: "button", class: "dialog-close", "aria-label": "关闭附件" }, "✕");
    button.addEventListener("click", close);
    pane = element("aside", { class: "file-viewer", "aria-label": "附件" },
      element("div", { class: "file-viewer-head" }, heading, away, button),
      element("iframe", { src: link.href, title: name }));
    document.body.append(pane);
    document.body.classList.add("viewing-file");
    heading.focus();
    link.scrollIntoView({ block: "nearest" });
  };

  place.addEventListener("click", (event) => {
    const link = event.target.closest('a[target="_blank"]');
    if (!link || !wide.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && pane && !document.querySelector("dialog[open]")) close();
  });
}

// Keeps the session alive while a form is being filled in, and warns 2 minutes before it ends.
import { element, send } from "./http.js";

const warningTime = 120;
const storageKey = "session-deadline";

export function startSession() {
  const { keepAlive, sessionSeconds } = document.body.dataset;
  if (!keepAlive) return;
  const length = Number(sessionSeconds) * 1000;
  let deadline = 0;
  let lastUse = 0;
  let panel = null;

  const used = () => {
    lastUse = Date.now();
    deadline = lastUse + length;
    try { localStorage.setItem(storageKey, String(deadline)); } catch { /* private windows have no storage */ }
    hide();
  };
  const hide = () => {
    panel?.remove();
    panel = null;
  };
  const extend = async () => {
    try {
      const response = await send("POST", keepAlive, {});
      if (!response.ok) show(true);
    } catch { /* no network: the next attempt may succeed */ }
  };
  const show = (isOver) => {
    hide();
    const words = isOver
      ? "登录已过期。未保存的内容已暂存在本机浏览器，请在新窗口登录后回到本页继续。"
      : "由于长时间没有操作，登录将在 2 分钟内过期。";
    panel = element("div", { class: "session-warning", role: "alert" }, element("p", {}, words));
    if (!isOver) {
      const button = element("button", { type: "button", class: "button button-primary" }, "继续使用");
      button.addEventListener("click", extend);
      panel.append(button);
    }
    document.body.append(panel);
    panel.dataset.over = isOver ? "yes" : "no";
  };
  const check = () => {
    const left = (deadline - Date.now()) / 1000;
    if (left <= 0) {
      if (panel?.dataset.over !== "yes") show(true);
    } else if (left <= warningTime) {
      if (!panel) show(false);
    }
  };

  document.addEventListener("session:used", used);
  document.addEventListener("input", () => {
    if (Date.now() - lastUse > Math.min(300000, length / 3) && Date.now() < deadline) {
      lastUse = Date.now();
      extend();
    }
  });
  addEventListener("storage", (event) => {
    if (event.key !== storageKey || Number(event.newValue) <= deadline) return;
    deadline = Number(event.newValue);
    hide();
  });
  document.addEventListener("visibilitychange", check);
  setInterval(check, 5000);
  used();
}

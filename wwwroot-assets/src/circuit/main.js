import { createBanner } from "./banner.js";
import { createReconnection } from "./reconnection.js";
import { keepTyped } from "./typed.js";

const banner = createBanner(document.getElementById("components-reconnect-modal"));
const { handler, hurry } = createReconnection(window.Blazor, banner, keepTyped);

window.addEventListener("online", hurry);
document.addEventListener("visibilitychange", () => { if (!document.hidden) hurry(); });

window.Blazor.start({ circuit: { reconnectionHandler: handler } }).catch(() => banner.show("gone"));
